package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import calc.core.math.Roots;
import java.util.function.Predicate;

/**
 * Fewest servers of a shared queue, M/M/c, that keep a target, and what asks for the last of them.
 *
 * <p>A time within a relative 1e-9 of its limit keeps it. Response times and waits shrink with
 * every server, so one server fewer misses the target or is unstable.
 *
 * @param servers number of servers, 1 or more
 * @param binding why it takes no fewer
 */
public record Staffing(long servers, Binding binding) {
  private static final double FORGIVEN = 1 + 1e-9;

  /**
   * Fewest servers with which a share of the requests waits no longer than a limit.
   *
   * <pre>  the smallest c with C(λS, c) · e^(−(c − λS)·max_wait/S) ≤ 1 − p</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param p share of the requests, 0 or more and below 1
   * @param maxWait limit in seconds, 0 or more; at 0 the share must not wait at all
   * @throws IllegalArgumentException if an argument is outside its range, or more than {@link
   *     Erlang#MOST_SERVERS} are needed
   */
  public static Staffing forWait(double arrival, double service, double p, double maxWait) {
    check(arrival, service, p);
    double limit = inServices("max_wait", maxWait, service);
    return fewest(arrival, service, delay -> delay.waitQuantile(p) <= limit);
  }

  /**
   * Fewest servers with which a share of the requests is answered within a limit.
   *
   * <pre>  the smallest c with P(T &gt; max_response) ≤ 1 − p</pre>
   *
   * <p><b>Reference</b>: 25,000/s of 1.2 ms with 99 % within 6 ms = 33.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param p share of the requests, 0 or more and below 1
   * @param maxResponse limit in seconds for queue and service
   * @throws IllegalArgumentException if an argument is outside its range, if service alone takes
   *     longer, or if more than {@link Erlang#MOST_SERVERS} are needed
   */
  public static Staffing forResponse(double arrival, double service, double p, double maxResponse) {
    check(arrival, service, p);
    double limit = inServices("max_response", maxResponse, service);
    if (!Delay.NONE.answers(p, limit)) {
      throw serviceAlone(service, p, maxResponse);
    }
    return fewest(arrival, service, delay -> delay.answers(p, limit));
  }

  /** {@link #forWait} as a number. */
  public static double serversForWait(double arrival, double service, double p, double maxWait) {
    return forWait(arrival, service, p, maxWait).servers();
  }

  /** {@link #forResponse} as a number. */
  public static double serversForResponse(
      double arrival, double service, double p, double maxResponse) {
    return forResponse(arrival, service, p, maxResponse).servers();
  }

  /** No number of servers answers faster than it takes to serve. */
  static Refusal serviceAlone(double service, double p, double maxResponse) {
    return Refusal.infeasible(
        "max_response of "
            + Plain.number(maxResponse)
            + " s cannot be kept: service alone has a "
            + Plain.number(100 * p)
            + "% quantile of "
            + Plain.number(Delay.NONE.responseQuantile(p) * service)
            + " s");
  }

  private static void check(double arrival, double service, double p) {
    Check.notNegative("arrival", arrival);
    Check.positive("service", service);
    Check.ratioBelowOne("p", p);
  }

  private static double inServices(String name, double limit, double service) {
    return Math.min(Check.notNegative(name, limit) / service * FORGIVEN, Double.MAX_VALUE);
  }

  private static Staffing fewest(double arrival, double service, Predicate<Delay> keeps) {
    long stable = fewestStable(arrival, service);
    long servers =
        Roots.firstWhole(
            stable,
            Erlang.MOST_SERVERS,
            c -> keeps.test(Delay.of(OfferedLoad.ofServiceTime(arrival, service, c))));
    if (servers > Erlang.MOST_SERVERS) {
      throw tooMuch(arrival, service);
    }
    return new Staffing(servers, servers == stable ? Binding.STABILITY : Binding.TARGET);
  }

  private static long fewestStable(double arrival, double service) {
    long busy = (long) Math.min(arrival * service, Erlang.MOST_SERVERS);
    long servers =
        Roots.firstWhole(
            Math.max(1, busy),
            Erlang.MOST_SERVERS,
            c -> OfferedLoad.ofServiceTime(arrival, service, c).isStable());
    if (servers > Erlang.MOST_SERVERS) {
      throw tooMuch(arrival, service);
    }
    return servers;
  }

  private static Refusal tooMuch(double arrival, double service) {
    return Refusal.outOfRange(
        "arrival · service is too much to be counted with, got "
            + Plain.number(arrival * service)
            + " erlang: more than "
            + Erlang.MOST_SERVERS
            + " servers would be needed");
  }
}
