package calc.core.formula.queueing;

import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * What a {@link SharedQueue} says, one number at a time: the functions of the catalogue. Arrivals
 * are per second, times in seconds; each refuses what {@link SharedQueue#of} refuses.
 */
public final class Mmc {
  private Mmc() {}

  /**
   * Mean time in the queue.
   *
   * <pre>  Wq = C·S / (c − λS)</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @return seconds, of all requests, also those that do not wait
   * @throws IllegalArgumentException as for {@link SharedQueue#of}
   */
  public static double meanWait(double arrival, double service, double servers) {
    return SharedQueue.of(arrival, service, servers).meanWait();
  }

  /**
   * Mean response time.
   *
   * <pre>  R = S + Wq</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @return seconds in the queue and in service
   * @throws IllegalArgumentException as for {@link SharedQueue#of}
   */
  public static double meanResponse(double arrival, double service, double servers) {
    return SharedQueue.of(arrival, service, servers).meanResponse();
  }

  /**
   * Probability that a request waits.
   *
   * <pre>  Erlang C(λS, c)</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @return probability between 0 and 1
   * @throws IllegalArgumentException as for {@link SharedQueue#of}
   */
  public static double waitProbability(double arrival, double service, double servers) {
    return SharedQueue.of(arrival, service, servers).waitProbability();
  }

  /**
   * Mean number of requests in the queue.
   *
   * <pre>  Lq = λ · Wq</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @return requests that wait, 0 or more
   * @throws IllegalArgumentException as for {@link SharedQueue#of}
   */
  public static double meanQueueLength(double arrival, double service, double servers) {
    return SharedQueue.of(arrival, service, servers).meanQueueLength();
  }

  /**
   * Mean number of requests in the queue and in service.
   *
   * <pre>  L = λ · R = Lq + λS</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @return requests inside, 0 or more
   * @throws IllegalArgumentException as for {@link SharedQueue#of}
   */
  public static double meanInSystem(double arrival, double service, double servers) {
    return SharedQueue.of(arrival, service, servers).meanInSystem();
  }

  /**
   * The time that a share of the requests waits at most.
   *
   * <pre>  max(0, ln(C / (1 − p)) · S / (c − λS))</pre>
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param p share of the requests, 0 or more and below 1
   * @return seconds; 0 where as many do not wait at all
   * @throws IllegalArgumentException as for {@link SharedQueue#of}, or if {@code p} is outside its
   *     range
   */
  public static double waitQuantile(double arrival, double service, double servers, double p) {
    return SharedQueue.of(arrival, service, servers).waitQuantile(p);
  }

  /**
   * The time within which a share of the requests is answered.
   *
   * <pre>
   *   t with P(T &gt; t) = 1 − p,   μ = 1/S,   x = ((c − λS) − 1)·μt
   *   P(T &gt; t) = e^(−μt) · [1 + C·μt·g(x)],   g(x) = (1 − e^(−x))/x, g(0) = 1</pre>
   *
   * <p><b>Numerics</b>: by halving to the last bit of the time; continuous at a utilization of (c −
   * 1)/c, where the textbook divides 0 by 0.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param p share of the requests, 0 or more and below 1
   * @return seconds in the queue and in service
   * @throws IllegalArgumentException as for {@link #waitQuantile}
   */
  public static double responseQuantile(double arrival, double service, double servers, double p) {
    return SharedQueue.of(arrival, service, servers).responseQuantile(p);
  }

  /**
   * Natural logarithm of the probability that so many are inside, waiting or served.
   *
   * <pre>
   *   p(n) = p(0) · A^n / n! for n ≤ c,   p(n) = p(c) · (A/c)^(n − c) above,   A = λS</pre>
   *
   * <p>In logarithms, as with a thousand servers the chance of an empty system is 1e-435, which no
   * double holds. <b>Numerics</b>: relative error below 1e-12.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param n requests inside, whole, 0 or more
   * @return logarithm, 0 or below
   * @throws IllegalArgumentException as for {@link SharedQueue#of}, if {@code n} is outside its
   *     range, or if it cannot be: without arrivals nobody is inside
   */
  public static double stateLogProbability(
      double arrival, double service, double servers, double n) {
    double logarithm = SharedQueue.of(arrival, service, servers).logProbability(n);
    if (logarithm == Double.NEGATIVE_INFINITY) {
      throw Refusal.infeasible(
          "n of " + Plain.number(n) + " is impossible and has no logarithm: arrival is 0");
    }
    return logarithm;
  }
}
