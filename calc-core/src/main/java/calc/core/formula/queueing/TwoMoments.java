package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * One server of which only means and variations are known, G/G/1: first come, first served, room
 * for everybody. Three answers, of which one is a bound and two are approximations.
 *
 * <pre>
 *   ρ = λ·S
 *   Kingman's approximation      Wq ≈ ρ/(1 − ρ) · (ca² + cs²)/2 · S
 *   Kingman's upper bound        Wq ≤ (ca²/λ + cs²·ρ·S) / (2·(1 − ρ)) = λ·(σa² + σs²) / (2·(1 − ρ))
 *   Krämer and Langenbach-Belz   Wq ≈ Kingman's approximation · g
 *     g = exp(−2·(1 − ρ)·(1 − ca²)² / (3·ρ·(ca² + cs²)))   ca² &lt; 1
 *     g = exp(−(1 − ρ)·(ca² − 1) / (ca² + 4·cs²))          ca² ≥ 1</pre>
 *
 * <p>The squared coefficients of variation, ca² of the times between arrivals and cs² of service
 * times, are variance over squared mean: 0 where all are equal, 1 where they are exponential.
 *
 * <p><b>Holds</b> for independent times and ρ below 1. The approximation is exact for Poisson
 * arrivals (ca² = 1, where g = 1 too) and in the limit of saturation. The bound exceeds it by
 * ca²·(1 + ρ)/(2λ), which is without limit at small loads. With ca² below 1 the approximation is
 * too high at small loads, where hardly anybody waits; g mends that.
 *
 * <p><b>Numerics</b>: 1 − ρ from ρ as it is before rounding; a few units in the last place.
 */
public final class TwoMoments {
  private final double arrivalRate;
  private final double serviceTime;
  private final OfferedLoad load;
  private final double scvArrival;
  private final double scvService;

  private TwoMoments(double arrivalRate, double serviceTime, double scvArrival, double scvService) {
    this.arrivalRate = unsigned("arrival", arrivalRate);
    this.serviceTime = Check.positive("service", serviceTime);
    this.scvArrival = unsigned("scv_arrival", scvArrival);
    this.scvService = unsigned("scv_service", scvService);
    this.load = OfferedLoad.ofServiceTime(this.arrivalRate, serviceTime, 1);
    if (!load.isStable()) {
      throw Refusal.unstable(
          "unstable: arrival · service must be below 1, got "
              + Plain.number(load.erlang())
              + "; the largest stable arrival is just below "
              + Plain.number(1 / serviceTime)
              + "/s");
    }
  }

  private static double unsigned(String name, double value) {
    // Adding 0 takes the sign from −0: one over −0 is on the wrong side of everything.
    return Check.notNegative(name, value) + 0.0;
  }

  /**
   * A queue by its means and variations.
   *
   * @param arrivalRate arrivals λ per second, 0 or more; {@code arrival} in messages
   * @param serviceTime mean service time S in seconds, above 0; {@code service} in messages
   * @param scvArrival ca², 0 or more; {@code scv_arrival} in messages
   * @param scvService cs², 0 or more; {@code scv_service} in messages
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the largest stable one
   */
  public static TwoMoments of(
      double arrivalRate, double serviceTime, double scvArrival, double scvService) {
    return new TwoMoments(arrivalRate, serviceTime, scvArrival, scvService);
  }

  double arrivalRate() {
    return arrivalRate;
  }

  double serviceTime() {
    return serviceTime;
  }

  double scvService() {
    return scvService;
  }

  /** Share of time 1 − ρ that the server is idle, above 0. */
  double spare() {
    return load.spare();
  }

  /** Share of time ρ that the server is busy, below 1. */
  public double utilization() {
    return load.erlang();
  }

  /** Kingman's approximation of the mean time in the queue, in seconds. */
  public double kingman() {
    // Halved first: the sum of two numbers that can be held can be too large to be.
    double variation = scvArrival / 2 + scvService / 2;
    return load.erlang() / load.spare() * variation * serviceTime;
  }

  /** Kingman's upper bound of the mean time in the queue, in seconds; there must be arrivals. */
  public double upperBound() {
    Check.positive("arrival", arrivalRate);
    double gaps = scvArrival / arrivalRate;
    double services = load.erlang() * scvService * serviceTime;
    return (gaps + services) / (2 * load.spare());
  }

  /** The mean time in the queue after Krämer and Langenbach-Belz, in seconds. */
  public double kraemerLangenbachBelz() {
    return kingman() * Elementary.exp(-load.spare() * overstatement());
  }

  /** How much too high the approximation is, as −ln g over 1 − ρ. */
  private double overstatement() {
    if (scvArrival < 1) {
      double regularity = (1 - scvArrival) * (1 - scvArrival);
      return 2 * regularity / (3 * load.erlang() * (scvArrival + scvService));
    }
    return (scvArrival - 1) / (scvArrival + 4 * scvService);
  }

  /**
   * Mean time in the queue, Kingman's approximation: variability, utilization, time.
   *
   * <pre>  Wq ≈ (ca² + cs²)/2 · ρ/(1 − ρ) · S</pre>
   *
   * <p><b>Reference</b>: 8/s of 0.1 s, ca² = 4, cs² = 1: 1 s.
   *
   * @param arrival arrivals λ per second, 0 or more and below 1/S
   * @param service mean service time S in seconds, above 0
   * @param scvArrival ca², 0 or more
   * @param scvService cs², 0 or more
   * @return seconds
   * @throws IllegalArgumentException as for {@link #of}
   * @see "Tran-Gia and Hossfeld, Performance Modeling and Analysis of Communication Networks,
   *     section 5.6"
   */
  public static double meanWait(
      double arrival, double service, double scvArrival, double scvService) {
    return of(arrival, service, scvArrival, scvService).kingman();
  }

  /**
   * Upper bound of the mean time in the queue (Kingman).
   *
   * <pre>  Wq ≤ λ·(σa² + σs²) / (2·(1 − ρ)),   σa² = ca²/λ²,   σs² = cs²·S²</pre>
   *
   * <p>Not the approximation of the same name: it is above that one by ca²·(1 + ρ)/(2λ).
   *
   * <p><b>Reference</b>: 8/s of 0.1 s, ca² = 4, cs² = 1: 1.45 s.
   *
   * @param arrival arrivals λ per second, above 0 and below 1/S
   * @param service mean service time S in seconds, above 0
   * @param scvArrival ca², 0 or more
   * @param scvService cs², 0 or more
   * @return seconds
   * @throws IllegalArgumentException as for {@link #of}, or without arrivals
   * @see "J. F. C. Kingman, Some inequalities for the queue GI/G/1, Biometrika 49, 1962"
   */
  public static double meanWaitUpperBound(
      double arrival, double service, double scvArrival, double scvService) {
    return of(arrival, service, scvArrival, scvService).upperBound();
  }

  /**
   * Mean time in the queue, Kingman's approximation refined by Krämer and Langenbach-Belz.
   *
   * <pre>  Wq ≈ (ca² + cs²)/2 · ρ/(1 − ρ) · S · g</pre>
   *
   * <p><b>Reference</b>: 8/s of 0.1 s, ca² = 4, cs² = 1: 0.9277434863285529 s.
   *
   * @param arrival arrivals λ per second, 0 or more and below 1/S
   * @param service mean service time S in seconds, above 0
   * @param scvArrival ca², 0 or more
   * @param scvService cs², 0 or more
   * @return seconds, at most those of {@link #meanWait(double, double, double, double)}
   * @throws IllegalArgumentException as for {@link #of}
   * @see "W. Krämer and M. Langenbach-Belz, Approximate formulae for the delay in the queueing
   *     system GI/G/1, 8th International Teletraffic Congress, 1976"
   */
  public static double meanWaitKlb(
      double arrival, double service, double scvArrival, double scvService) {
    return of(arrival, service, scvArrival, scvService).kraemerLangenbachBelz();
  }
}
