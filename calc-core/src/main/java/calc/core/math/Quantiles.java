package calc.core.math;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Quantile functions that need special functions; each for a probability above 0 and below 1.
 *
 * <p><b>Numerics</b>: the inversion stops at a relative error, not at the absolute one of 1e-9 that
 * the library sets by default: a microsecond is 1e-6 s, and an error rate may be 1e-6, too.
 */
public final class Quantiles {
  private static final double NO_ABSOLUTE_ERROR = Double.MIN_NORMAL;
  private static final double LARGE_SHAPES = 1000;

  private Quantiles() {}

  /** Standard normal, within 1e-15 from the smallest double to the last one below 1. */
  public static double normal(double p) {
    return NormalQuantile.at(p);
  }

  /**
   * Beta with shapes {@code a} and {@code b}, both above 0. With large shapes the library loses
   * digits, and in the end its continued fraction no longer converges.
   */
  public static double beta(double p, double a, double b) {
    if (a + b > LARGE_SHAPES && Math.min(a, b) >= Beta.LEAST_SHAPE) {
      return new Beta(a, b).quantile(p);
    }
    return new BetaDistribution(null, a, b, NO_ABSOLUTE_ERROR).inverseCumulativeProbability(p);
  }

  /** Gamma with a shape and a scale, both above 0. */
  public static double gamma(double p, double shape, double scale) {
    return scale * Gamma.quantile(shape, p);
  }
}
