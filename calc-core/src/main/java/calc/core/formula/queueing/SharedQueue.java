package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * A queue that several equal servers share, M/M/c: Poisson arrivals, exponential service, first
 * come, first served, room for everybody. With one server it is M/M/1.
 *
 * <pre>
 *   A = λ·S,   ρ = A/c,   C = Erlang C(A, c)
 *   Wq = C·S / (c − A),   R = S + Wq,   Lq = λ·Wq,   L = λ·R
 *   P(W &gt; t) = C · e^(−(c − A)·t/S)</pre>
 *
 * <p><b>Holds</b> for one queue in front of all servers. A balancer that sends requests at random
 * to n nodes of k servers makes n queues of k servers, each with λ/n: at the same utilization the
 * waiting differs by orders of magnitude.
 *
 * <p><b>Numerics</b>: c − A from A as it is before rounding, so that nothing is lost next to
 * saturation; relative error below 1e-12 for everything but quantiles, which are as exact as the
 * probability is steep there. Arrivals and service whose product is within 1e-15 of the servers
 * count as unstable: 25k/s of 1.2 ms fill 30 servers, whatever the last bit says.
 */
public final class SharedQueue {
  private final double arrivalRate;
  private final double serviceTime;
  private final OfferedLoad load;
  private final Delay delay;

  private SharedQueue(double arrivalRate, double serviceTime, OfferedLoad load) {
    if (!load.isStable()) {
      throw unstable(serviceTime, load);
    }
    this.arrivalRate = arrivalRate;
    this.serviceTime = serviceTime;
    this.load = load;
    this.delay = Delay.of(load);
  }

  /**
   * A queue whose service is given as a time.
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceTime mean service time S in seconds, above 0; {@code service} in messages
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the largest stable one
   */
  public static SharedQueue of(double arrivalRate, double serviceTime, double servers) {
    Check.notNegative("arrival", arrivalRate);
    Check.positive("service", serviceTime);
    long count = Erlang.servers("servers", servers);
    return new SharedQueue(
        arrivalRate, serviceTime, OfferedLoad.ofServiceTime(arrivalRate, serviceTime, count));
  }

  /**
   * A queue whose service is given as a rate: 10 a second is exact where 0.1 s is not, which shows
   * next to saturation.
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceRate completions μ per second and server, above 0; {@code service rate} in
   *     messages
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @throws IllegalArgumentException as for {@link #of}
   */
  public static SharedQueue ofServiceRate(double arrivalRate, double serviceRate, double servers) {
    Check.notNegative("arrival", arrivalRate);
    double serviceTime = Check.positive("service", 1 / Check.positive("service rate", serviceRate));
    long count = Erlang.servers("servers", servers);
    return new SharedQueue(
        arrivalRate, serviceTime, OfferedLoad.ofServiceRate(arrivalRate, serviceRate, count));
  }

  /** Arrivals λ per second, and completions. */
  public double arrivalRate() {
    return arrivalRate;
  }

  /** Mean service time S in seconds. */
  public double serviceTime() {
    return serviceTime;
  }

  /** Number of servers c. */
  public long servers() {
    return load.servers();
  }

  /** Offered load A in erlang, the mean number of busy servers. */
  public double offered() {
    return load.erlang();
  }

  /** Servers to spare, c − A, above 0. */
  public double spare() {
    return load.spare();
  }

  /** Utilization ρ of each server, below 1. */
  public double utilization() {
    return load.erlang() / load.servers();
  }

  /** Probability C that a request waits: all servers are busy. */
  public double waitProbability() {
    return delay.waits();
  }

  /** Mean time Wq in the queue, in seconds, of all requests. */
  public double meanWait() {
    return delay.meanWait() * serviceTime;
  }

  /** Mean response time R in seconds: queue and service. */
  public double meanResponse() {
    return meanWait() + serviceTime;
  }

  /** Mean number Lq of requests in the queue. */
  public double meanQueueLength() {
    return delay.meanWait() * load.erlang();
  }

  /** Mean number L of requests in the queue and in service. */
  public double meanInSystem() {
    return meanQueueLength() + load.erlang();
  }

  /**
   * Probability that a request waits longer than a time.
   *
   * @param seconds time, 0 or more
   */
  public double waitTail(double seconds) {
    return delay.waitTail(inServices(seconds));
  }

  /**
   * Probability that a request is answered later than after a time.
   *
   * @param seconds time, 0 or more
   */
  public double responseTail(double seconds) {
    return delay.responseTail(inServices(seconds));
  }

  /**
   * The time in seconds that a share p of the requests waits at most; 0 where as many do not wait
   * at all.
   *
   * @param p share, 0 or more and below 1
   */
  public double waitQuantile(double p) {
    return delay.waitQuantile(Check.ratioBelowOne("p", p)) * serviceTime;
  }

  /**
   * The time in seconds within which a share p of the requests is answered.
   *
   * @param p share, 0 or more and below 1
   */
  public double responseQuantile(double p) {
    return delay.responseQuantile(Check.ratioBelowOne("p", p)) * serviceTime;
  }

  /**
   * Natural logarithm of the probability that n requests are inside, waiting or served; −∞ where
   * that cannot be.
   *
   * @param n a whole number, 0 or more
   */
  public double logProbability(double n) {
    return States.logProbability(load, (double) Check.count("n", n, 0));
  }

  private double inServices(double seconds) {
    return Math.min(Check.notNegative("time", seconds) / serviceTime, Double.MAX_VALUE);
  }

  private static Refusal unstable(double serviceTime, OfferedLoad load) {
    return Refusal.unstable(
        "unstable: arrival · service must be below servers ("
            + load.servers()
            + "), got "
            + Plain.number(load.erlang())
            + " erlang; the largest stable arrival is just below "
            + Plain.number(load.servers() / serviceTime)
            + "/s");
  }
}
