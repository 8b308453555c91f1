package calc.core.math;

/**
 * The logarithm of the gamma function and its slope, in forms that stay exact for large arguments.
 *
 * <p><b>Numerics</b>: Stirling's series from 12 on, and below it steps upwards whose terms are all
 * of one sign. Relative error below 1e-13.
 */
public final class LogGamma {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final double SERIES_FROM = 12;

  /** B₂ₖ / 2k for k = 1, 2, …: what the slope of Stirling's series is made of. */
  private static final double[] SLOPE = {
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
  };

  private LogGamma() {}

  /** ln Γ(x) for an x above 0. */
  public static double of(double x) {
    return (x - 0.5) * Elementary.ln(x) - x + HALF_LOG_TWO_PI + Deviance.stirling(x);
  }

  /**
   * ln B(a, b) for shapes above 0: what remains of three gamma functions, without the large terms
   * that cancel.
   */
  public static double beta(double a, double b) {
    double sum = a + b;
    return (a - 0.5) * ratio(a, b)
        + (b - 0.5) * ratio(b, a)
        - Elementary.ln(sum) / 2
        + HALF_LOG_TWO_PI
        + Deviance.stirling(a)
        + Deviance.stirling(b)
        - Deviance.stirling(sum);
  }

  /** ln(a / (a + b)). */
  private static double ratio(double a, double b) {
    return -Elementary.log1p(b / a);
  }

  /**
   * ln Γ(k) + k − k·ln k, which stays small: ½·ln(2π / k) and what Stirling's formula leaves.
   *
   * @param k above 0
   */
  public static double rest(double k) {
    return HALF_LOG_TWO_PI - Elementary.ln(k) / 2 + Deviance.stirling(k);
  }

  /**
   * ln x − ψ(x), where ψ is the slope of ln Γ: between 1/(2x) and 1/x, falling.
   *
   * @param x above 0
   */
  public static double lnLessSlope(double x) {
    double sum = 0;
    double shifted = x;
    for (; shifted < SERIES_FROM; shifted++) {
      sum += Deviance.excess(1 / shifted);
    }
    double inverse = 1 / shifted;
    double square = inverse * inverse;
    double series = 0;
    for (int i = SLOPE.length - 1; i >= 0; i--) {
      series = series * square + SLOPE[i];
    }
    return sum + inverse / 2 + series * square;
  }
}
