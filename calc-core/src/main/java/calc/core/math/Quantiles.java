package calc.core.math;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Quantile functions that need special functions; each for a probability above 0 and below 1.
 *
 * <p><b>Numerics</b>: the inversion stops at a relative error, not at the absolute one of 1e-9 that
 * the library sets by default: a microsecond is 1e-6 s, and an error rate may be 1e-6, too.
 */
public final class Quantiles {
  private static final double NO_ABSOLUTE_ERROR = Double.MIN_NORMAL;
  private static final double NEARLY_NORMAL = 1e5;

  private Quantiles() {}

  /** Standard normal, within 1e-15 from the smallest double to the last one below 1. */
  public static double normal(double p) {
    return NormalQuantile.at(p);
  }

  /** Beta with shapes {@code a} and {@code b}, both above 0. */
  public static double beta(double p, double a, double b) {
    return new BetaDistribution(null, a, b, NO_ABSOLUTE_ERROR).inverseCumulativeProbability(p);
  }

  /** Gamma with a shape and a scale, both above 0. */
  public static double gamma(double p, double shape, double scale) {
    if (shape >= NEARLY_NORMAL) {
      return scale * shape * nearlyNormalGamma(normal(p), Math.sqrt(shape));
    }
    return scale
        * new GammaDistribution(null, shape, 1, NO_ABSOLUTE_ERROR).inverseCumulativeProbability(p);
  }

  /**
   * Quantile over mean by the Cornish–Fisher expansion. From a shape of 1e5 on it is within 2e-12
   * for scores up to ±6, while the continued fraction behind the exact one takes seconds and in the
   * end no longer converges.
   */
  private static double nearlyNormalGamma(double z, double root) {
    double z2 = z * z;
    return 1
        + (z
                + ((z2 - 1) / 3
                        + (z * (z2 - 7) / 36 - (z2 * (3 * z2 + 7) - 16) / 810 / root) / root)
                    / root)
            / root;
  }
}
