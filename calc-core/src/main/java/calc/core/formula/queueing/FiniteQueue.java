package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Refusal;

/**
 * A shared queue with a limit on how many may be inside, M/M/c/K: who finds it full is turned away.
 *
 * <pre>
 *   A = λ·S,   ρ = A/c
 *   p_n ∝ Aⁿ / n!             0 ≤ n ≤ c
 *   p_n ∝ A^c / c! · ρ^(n−c)   c ≤ n ≤ K
 *
 *   blocking p_K, as an arrival sees what time sees;   X = λ·(1 − p_K)
 *   Wq = S/c · Σ_{n=c..K−1} (n − c + 1)·p_n / (1 − p_K),   R = S + Wq,   L = X·R</pre>
 *
 * <p>Wait and response are means over the requests that are let in.
 *
 * <p><b>Holds</b> for Poisson arrivals, exponential service and one shared first-come queue, at any
 * load: overload is answered and not refused, as the limit keeps the queue finite. With K = c
 * nobody waits and blocking is Erlang B, whatever the distribution of the service time.
 *
 * <p><b>Numerics</b>: sums of positive terms relative to one of the heaviest states, so nothing
 * overflows, and nothing is lost of 1 − p_K in extreme overload. Relative error below 1e-12 for
 * what the arguments say exactly; a load within 1e-15 of the servers counts as ρ = 1. Blocking goes
 * with ρ^(K−c), so the last digit of an argument counts K − c times in it. Time grows with the
 * servers and hardly with the places.
 */
public final class FiniteQueue {
  private final double arrivalRate;
  private final double serviceTime;
  private final OfferedLoad load;
  private final long places;
  private final FiniteStates states;

  private FiniteQueue(double arrivalRate, double serviceTime, OfferedLoad load, double capacity) {
    Check.finite("arrival · service", load.erlang());
    long inside = Check.count("capacity", capacity, 1);
    if (inside < load.servers()) {
      throw Refusal.outOfRange(
          "capacity must be servers ("
              + load.servers()
              + ") or more, got "
              + inside
              + ": it counts those in service too");
    }
    this.arrivalRate = arrivalRate;
    this.serviceTime = serviceTime;
    this.load = load;
    this.places = inside - load.servers();
    this.states = FiniteStates.of(load, places);
  }

  /**
   * A queue whose service is given as a time.
   *
   * @param arrivalRate arrivals λ per second, 0 or more, turned away or not; {@code arrival} in
   *     messages
   * @param serviceTime mean service time S in seconds, above 0; {@code service} in messages
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, in service or waiting, {@code servers} or more
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static FiniteQueue of(
      double arrivalRate, double serviceTime, double servers, double capacity) {
    double rate = rate(arrivalRate);
    Check.positive("service", serviceTime);
    long count = Erlang.servers("servers", servers);
    return new FiniteQueue(
        rate, serviceTime, OfferedLoad.ofServiceTime(rate, serviceTime, count), capacity);
  }

  /**
   * A queue whose service is given as a rate.
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceRate completions μ per second and server, above 0; {@code service rate} in
   *     messages
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, in service or waiting, {@code servers} or more
   * @throws IllegalArgumentException as for {@link #of}
   */
  public static FiniteQueue ofServiceRate(
      double arrivalRate, double serviceRate, double servers, double capacity) {
    double rate = rate(arrivalRate);
    Check.positive("service rate", serviceRate);
    long count = Erlang.servers("servers", servers);
    return new FiniteQueue(
        rate, 1 / serviceRate, OfferedLoad.ofServiceRate(rate, serviceRate, count), capacity);
  }

  private static double rate(double arrivalRate) {
    // Adding 0 takes the sign from −0, which results would inherit.
    return Check.notNegative("arrival", arrivalRate) + 0.0;
  }

  /** Probability p_K that an arrival finds the queue full and is turned away. */
  public double blocking() {
    return states.blocked();
  }

  /** Requests served, X per second: at most what arrives and at most what the servers can serve. */
  public double throughput() {
    double most = Math.min(arrivalRate, load.servers() / serviceTime);
    return Math.min(arrivalRate * states.admitted(), most);
  }

  /** Share of the servers that are busy. */
  public double utilization() {
    return states.busy();
  }

  /** Mean time Wq in the queue, in seconds, of the requests that are let in. */
  public double meanWait() {
    return states.turns() * serviceTime / load.servers();
  }

  /** Mean response time R in seconds, queue and service, of the requests that are let in. */
  public double meanResponse() {
    return meanWait() + serviceTime;
  }

  /** Mean number Lq of requests in the queue. */
  public double meanQueueLength() {
    return states.busy() * states.turns();
  }

  /** Mean number L of requests in the queue and in service. */
  public double meanInSystem() {
    return states.busy() * (load.servers() + states.turns());
  }

  /** Probability p_0 that nobody is inside; 0 where it is below what doubles hold. */
  public double emptyProbability() {
    return Elementary.exp(emptyLogProbability());
  }

  /** Natural logarithm of the probability that nobody is inside. */
  public double emptyLogProbability() {
    return FiniteStates.emptyLog(load, places);
  }
}
