package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Roots;
import java.util.function.Predicate;

/**
 * Most arrivals that a shared queue, M/M/c, takes while it keeps a target, and what keeps out more.
 *
 * @param arrivalRate the largest rate per second that keeps the target; it does so itself
 * @param binding why it is not larger
 */
public record Admission(double arrivalRate, Binding binding) {
  /** What rounding may do to a response time; a rate that is returned keeps its limit by more. */
  private static final double ROUNDING = 1e-14;

  /**
   * Most arrivals of which a share waits no longer than a limit.
   *
   * <pre>  the largest λ with C(λS, c) · e^(−(c − λS)·max_wait/S) ≤ 1 − p</pre>
   *
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param p share of the requests, 0 or more and below 1
   * @param maxWait limit in seconds, 0 or more; at 0 the share must not wait at all
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Admission forWait(double service, double servers, double p, double maxWait) {
    Check.positive("service", service);
    long count = Erlang.servers("servers", servers);
    Check.ratioBelowOne("p", p);
    Check.notNegative("max_wait", maxWait);
    return most(service, count, delay -> delay.waitQuantile(p) * service <= maxWait);
  }

  /**
   * Most arrivals of which a share is answered within a limit.
   *
   * <pre>  the largest λ with P(T &gt; max_response) ≤ 1 − p</pre>
   *
   * <p><b>Numerics</b>: by halving to the last bit; within 1e-10 of the truth unless the limit is
   * as near to what service alone takes.
   *
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param p share of the requests, 0 or more and below 1
   * @param maxResponse limit in seconds for queue and service
   * @throws IllegalArgumentException if an argument is outside its range, or if service alone takes
   *     longer
   */
  public static Admission forResponse(
      double service, double servers, double p, double maxResponse) {
    Check.positive("service", service);
    long count = Erlang.servers("servers", servers);
    Check.ratioBelowOne("p", p);
    double inServices = Check.notNegative("max_response", maxResponse) / service;
    double limit = Math.min(inServices * (1 - ROUNDING), Double.MAX_VALUE);
    if (!Delay.NONE.answers(p, limit)) {
      throw Staffing.serviceAlone(service, p, maxResponse);
    }
    return most(service, count, delay -> delay.answers(p, limit));
  }

  /** {@link #forWait} as a number. */
  public static double maxArrivalForWait(double service, double servers, double p, double maxWait) {
    return forWait(service, servers, p, maxWait).arrivalRate();
  }

  /** {@link #forResponse} as a number. */
  public static double maxArrivalForResponse(
      double service, double servers, double p, double maxResponse) {
    return forResponse(service, servers, p, maxResponse).arrivalRate();
  }

  private static Admission most(double service, long servers, Predicate<Delay> keeps) {
    double saturation = Math.min(servers / service, Double.MAX_VALUE);
    double first =
        Roots.firstWhere(
            0,
            saturation,
            arrival -> {
              OfferedLoad load = OfferedLoad.ofServiceTime(arrival, service, servers);
              return !load.isStable() || !keeps.test(Delay.of(load));
            });
    boolean stable = OfferedLoad.ofServiceTime(first, service, servers).isStable();
    return new Admission(Math.nextDown(first), stable ? Binding.TARGET : Binding.STABILITY);
  }
}
