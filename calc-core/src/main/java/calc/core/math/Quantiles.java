package calc.core.math;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.special.Erf;

/** Quantile functions that need special functions; each for a probability above 0 and below 1. */
public final class Quantiles {
  private Quantiles() {}

  /** Standard normal. */
  public static double normal(double p) {
    return p == 0.5 ? 0 : -Math.sqrt(2) * Erf.erfcInv(2 * p);
  }

  /** Beta with shapes {@code a} and {@code b}, both above 0. */
  public static double beta(double p, double a, double b) {
    return new BetaDistribution(null, a, b).inverseCumulativeProbability(p);
  }

  /** Gamma with a shape and a scale, both above 0. */
  public static double gamma(double p, double shape, double scale) {
    return new GammaDistribution(null, shape, scale).inverseCumulativeProbability(p);
  }
}
