package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Plain;

/**
 * One server whose service times follow any distribution, M/G/1: Poisson arrivals, first come,
 * first served, room for everybody.
 *
 * <pre>
 *   ρ = λ·S
 *   Wq = ρ·S·(1 + scv) / (2·(1 − ρ)),   R = S + Wq,   Lq = λ·Wq,   L = λ·R,   p_0 = 1 − ρ</pre>
 *
 * <p>The squared coefficient of variation scv is the variance over the squared mean: 0 where all
 * service times are equal, 1 for exponential ones, which is M/M/1, above 1 where few are very long.
 *
 * <p><b>Holds</b> for independent service times and ρ below 1. The means are exact and say nothing
 * of percentiles; where service times have a heavy tail, rare ones rule the mean.
 *
 * <p><b>Numerics</b>: 1 − ρ from ρ as it is before rounding; a few units in the last place.
 */
public final class GeneralService {
  private final TwoMoments queue;

  private GeneralService(TwoMoments queue) {
    this.queue = queue;
  }

  /**
   * A queue whose service times are known by mean and variation.
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceTime mean service time S in seconds, above 0; {@code service} in messages
   * @param scv squared coefficient of variation of the service time, 0 or more
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the largest stable one
   */
  public static GeneralService of(double arrivalRate, double serviceTime, double scv) {
    Check.notNegative("scv", scv);
    return new GeneralService(TwoMoments.of(arrivalRate, serviceTime, 1, scv));
  }

  /**
   * A queue whose service times are known by their first two moments.
   *
   * <pre>  scv = E[S²] / S² − 1</pre>
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceTime mean service time S in seconds, above 0; {@code service} in messages
   * @param secondMoment mean E[S²] of the squared service times, S² or more but for noise; {@code
   *     second moment} in messages
   * @throws IllegalArgumentException as for {@link #of}
   */
  public static GeneralService ofMoments(
      double arrivalRate, double serviceTime, double secondMoment) {
    Check.positive("service", serviceTime);
    Check.positive("second moment", secondMoment);
    double relative = secondMoment / serviceTime / serviceTime;
    if (Guarded.less(relative, 1)) {
      throw Check.refused(
          "second moment",
          "must be service² (" + Plain.number(serviceTime * serviceTime) + ") or more",
          secondMoment);
    }
    return of(arrivalRate, serviceTime, Math.max(0, relative - 1));
  }

  /** Squared coefficient of variation of the service time. */
  public double scv() {
    return queue.scvService();
  }

  /** Share of time ρ that the server is busy, below 1. */
  public double utilization() {
    return queue.utilization();
  }

  /** Probability p_0 that nobody is inside. */
  public double emptyProbability() {
    return queue.spare();
  }

  /** Mean time Wq in the queue, in seconds, of all requests. */
  public double meanWait() {
    return queue.kingman();
  }

  /** Mean response time R in seconds: queue and service. */
  public double meanResponse() {
    return meanWait() + queue.serviceTime();
  }

  /** Mean number Lq of requests in the queue. */
  public double meanQueueLength() {
    return queue.arrivalRate() * meanWait();
  }

  /** Mean number L of requests in the queue and in service. */
  public double meanInSystem() {
    return meanQueueLength() + utilization();
  }
}
