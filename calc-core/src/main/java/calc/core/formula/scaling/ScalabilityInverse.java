package calc.core.formula.scaling;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * The Universal Scalability Law the other way round: the concurrency that gives a throughput or a
 * latency.
 */
public final class ScalabilityInverse {
  private ScalabilityInverse() {}

  /**
   * The concurrency that gives a throughput, on the branch where throughput rises.
   *
   * <pre>  n = 2·(1 − σ) / (b + √(b² − 4·κ·(1 − σ))),   b = λ/x − σ + κ</pre>
   *
   * <p><b>Holds</b> up to the peak, or below λ/σ where κ = 0. <b>Numerics</b>: this form of the
   * root divides by no κ, so it passes into n = (1 − σ) / (λ/x − σ) as κ goes to 0. Close to the
   * peak the concurrency is as uncertain as the root of the gap to it.
   *
   * <p><b>Reference</b>: λ 995.6486/s, σ 0.02671591, κ 0.0007690945, x 6,171.426197006395/s:
   * 7.509340062883614.
   *
   * @param x throughput to reach, per second, 0 or more
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, 0 or more
   * @return concurrency, 0 or more, rarely whole
   * @throws IllegalArgumentException if an argument is outside its range, or the throughput is
   *     beyond the peak or the limit, which the message names
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007 (the law that is solved)"
   */
  public static double concurrencyForThroughput(
      double x, double lambda, double sigma, double kappa) {
    Check.notNegative("x", x);
    UniversalScalability.checkLaw(lambda, sigma, kappa);
    if (x == 0) {
      return 0;
    }
    double b = slack(x, lambda, sigma, kappa);
    double n = (1 - sigma) / (b / 2 + root(b, sigma, kappa) / 2);
    UniversalScalability.checkNoPole(n, sigma, kappa);
    return n;
  }

  /**
   * The other concurrency that gives a throughput: beyond the peak, where more clients get less.
   *
   * <pre>  n = (b + √(b² − 4·κ·(1 − σ))) / (2·κ),   b = λ/x − σ + κ</pre>
   *
   * @param x throughput, per second, above 0
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, above 0
   * @return concurrency at or beyond the peak
   * @throws IllegalArgumentException as for {@link #concurrencyForThroughput}, or if κ = 0
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007 (the law that is solved)"
   */
  public static double retrogradeConcurrency(double x, double lambda, double sigma, double kappa) {
    Check.positive("x", x);
    UniversalScalability.checkLaw(lambda, sigma, Check.positive("kappa", kappa));
    double b = slack(x, lambda, sigma, kappa);
    double n = (b / 2 + root(b, sigma, kappa) / 2) / kappa;
    UniversalScalability.checkNoPole(n, sigma, kappa);
    return n;
  }

  /**
   * The concurrency at which each request takes a given time, on the branch where latency rises.
   *
   * <pre>  n = (κ − σ + √((σ − κ)² + 4·κ·c)) / (2·κ),   c = λ·r + σ − 1</pre>
   *
   * <p><b>Numerics</b>: for σ above κ the equal form 2·c / (σ − κ + √…), which loses no digits and
   * passes into c / σ as κ goes to 0.
   *
   * <p><b>Reference</b>: λ 995.6486/s, σ 0.02671591, κ 0.0007690945, r 5.0218520871721205 ms:
   * 57.429641661431454.
   *
   * @param r latency to reach, in seconds, 0 or more
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, 0 or more
   * @return concurrency, 0 or more, rarely whole
   * @throws IllegalArgumentException if an argument is outside its range, if latency is never as
   *     low, or if it does not rise with the concurrency
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007 (the law that is solved)"
   */
  public static double concurrencyForLatency(double r, double lambda, double sigma, double kappa) {
    Check.notNegative("r", r);
    UniversalScalability.checkLaw(lambda, sigma, kappa);
    if (kappa == 0 && sigma <= 0) {
      throw Refusal.infeasible(
          sigma == 0
              ? "with sigma and kappa 0 latency is 1 / lambda = "
                  + Plain.number(1 / lambda)
                  + " s at every n"
              : "with kappa 0 and sigma below 0 latency falls with every n");
    }
    double bottom = kappa > sigma ? (kappa - sigma) / 2 / kappa : 0;
    double least = UniversalScalability.denominator(bottom, sigma, kappa);
    double inside = Check.finite("r · lambda", r * lambda);
    if (Guarded.less(inside, least)) {
      throw neverAsFast(r, least / lambda, bottom);
    }
    double n = inside <= least ? bottom : risingRoot(inside - (1 - sigma), sigma - kappa, kappa);
    UniversalScalability.checkNoPole(n, sigma, kappa);
    return n;
  }

  /**
   * b of the quadratic, checked to be large enough for a root; a throughput that is above the peak
   * by no more than noise is the peak.
   */
  private static double slack(double x, double lambda, double sigma, double kappa) {
    if (sigma == 1) {
      throw Refusal.infeasible(
          kappa == 0
              ? "with sigma 1 and kappa 0 throughput is lambda at every n"
              : "with sigma 1 throughput never rises with n");
    }
    double b = lambda / x - sigma + kappa;
    if (kappa == 0 && !(b > 0)) {
      throw Refusal.infeasible(
          "x must be below lambda / sigma ("
              + Plain.number(lambda / sigma)
              + "), which throughput approaches and never reaches, got "
              + Plain.number(x));
    }
    return Math.max(b, leastSlack(b, x, lambda, sigma, kappa));
  }

  private static double leastSlack(double b, double x, double lambda, double sigma, double kappa) {
    double least = 2 * Math.sqrt(kappa) * Math.sqrt(1 - sigma);
    if (b < least) {
      double peak = UniversalScalability.turn(sigma, kappa);
      double most = lambda * UniversalScalability.speedup(peak, sigma, kappa);
      if (Guarded.less(most, x)) {
        throw Refusal.infeasible(
            "x must be at most the peak ("
                + Plain.number(most)
                + " at n = "
                + Plain.number(peak)
                + "), got "
                + Plain.number(x));
      }
    }
    return least;
  }

  private static double root(double b, double sigma, double kappa) {
    double least = 2 * Math.sqrt(kappa) * Math.sqrt(1 - sigma);
    return Math.sqrt(b - least) * Math.sqrt(b + least);
  }

  /** The larger root n of κ·n² + d·n = c. */
  private static double risingRoot(double c, double d, double kappa) {
    double half = Math.sqrt(kappa) * Math.sqrt(Math.abs(c));
    double root = c >= 0 ? length(d / 2, half) : difference(d / 2, half);
    return d > 0 ? c / (d / 2 + root) : (root - d / 2) / kappa;
  }

  /** √(a² + b²) without overflow. */
  private static double length(double a, double b) {
    double longer = Math.max(Math.abs(a), Math.abs(b));
    double ratio = longer == 0 ? 0 : Math.min(Math.abs(a), Math.abs(b)) / longer;
    return longer * Math.sqrt(1 + ratio * ratio);
  }

  /** √(a² − b²), 0 where noise has made b the longer one. */
  private static double difference(double a, double b) {
    double longer = Math.abs(a);
    return Math.sqrt(Math.max(0, longer - b)) * Math.sqrt(longer + b);
  }

  private static Refusal neverAsFast(double r, double least, double bottom) {
    return Refusal.infeasible(
        "r must be at least "
            + Plain.number(least)
            + " s, the latency at n = "
            + Plain.number(bottom)
            + ", below which it never is, got "
            + Plain.number(r));
  }
}
