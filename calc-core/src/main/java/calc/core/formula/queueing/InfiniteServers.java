package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Elementary;

/**
 * A server for everybody who comes, M/M/∞: nobody waits, and the number inside is Poisson.
 *
 * <pre>  a = λ·S,   p_n = e^(−a)·aⁿ / n!,   L = a,   R = S</pre>
 *
 * <p><b>Holds</b> for Poisson arrivals and service times of any distribution.
 */
public final class InfiniteServers {
  private final double arrivalRate;
  private final double serviceTime;

  private InfiniteServers(double arrivalRate, double serviceTime) {
    // Adding 0 takes the sign from −0, which results would inherit.
    this.arrivalRate = Check.notNegative("arrival", arrivalRate) + 0.0;
    this.serviceTime = Check.positive("service", serviceTime);
    Check.finite("arrival · service", arrivalRate * serviceTime);
  }

  /**
   * Arrivals and their service.
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceTime mean service time S in seconds, above 0; {@code service} in messages
   * @throws IllegalArgumentException if an argument is outside its range, or their product is
   *     beyond what doubles hold
   */
  public static InfiniteServers of(double arrivalRate, double serviceTime) {
    return new InfiniteServers(arrivalRate, serviceTime);
  }

  /** Offered load a in erlang: the mean number L inside, and its variance. */
  public double offered() {
    return arrivalRate * serviceTime;
  }

  /** Mean response time R in seconds: service alone. */
  public double meanResponse() {
    return serviceTime;
  }

  /** Requests served per second: all that arrive. */
  public double throughput() {
    return arrivalRate;
  }

  /** Probability p_0 that nobody is inside; 0 where it is below what doubles hold. */
  public double emptyProbability() {
    return Elementary.exp(emptyLogProbability());
  }

  /** Natural logarithm of the probability that nobody is inside. */
  public double emptyLogProbability() {
    return -offered();
  }

  /**
   * Mean number inside.
   *
   * <pre>  L = λ·S</pre>
   *
   * <p><b>Reference</b>: 1,000/s of 0.1 s: 100.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @return number, which is also its variance
   * @throws IllegalArgumentException as for {@link #of}
   * @see "M/M/∞ queue, standard"
   */
  public static double meanInSystem(double arrival, double service) {
    return of(arrival, service).offered();
  }
}
