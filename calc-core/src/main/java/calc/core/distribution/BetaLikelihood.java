package calc.core.distribution;

import calc.core.math.Elementary;
import calc.core.math.LogGamma;
import calc.core.math.Roots;
import java.util.Optional;

/**
 * The beta distribution under which shares are likeliest. The likelihood has one summit: along its
 * ridge, where the first shape is the best one for the second, it rises and then falls.
 */
final class BetaLikelihood {
  private static final String TOO_CLOSE = "the values lie too close together to tell its shapes";
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e20;
  private static final double FARTHEST = 1e30;

  /** Where the slopes of the likelihood have lost half of their digits. */
  private static final double LARGEST_SHAPE = 1e8;

  /** Mean of −ln x. */
  private final double below;

  /** Mean of −ln(1 − x). */
  private final double above;

  private BetaLikelihood(Observations data) {
    below = -data.mean(Elementary::ln);
    above = -data.mean(x -> Elementary.log1p(-x));
  }

  static Likeliest fit(Observations data) {
    if (!(data.lowest() > 0 && data.highest() < 1)) {
      return Likeliest.none("beta", "it needs values between 0 and 1, without these two");
    }
    return new BetaLikelihood(data).fit();
  }

  private Likeliest fit() {
    if (!falls(MOST)) {
      return Likeliest.none("beta", TOO_CLOSE);
    }
    double b = Roots.firstWhere(LEAST, MOST, this::falls);
    double a = ridge(b);
    if (Math.min(a, b) > LARGEST_SHAPE) {
      return Likeliest.none("beta", TOO_CLOSE);
    }
    double logLikelihood = (1 - a) * below + (1 - b) * above - LogGamma.beta(a, b);
    return Likeliest.of(BetaLaw.of(a, b, Optional.empty()), 2, logLikelihood);
  }

  /** Whether the likelihood falls along its ridge with a larger second shape. */
  private boolean falls(double b) {
    return slope(b, ridge(b)) <= above;
  }

  /** The best first shape for a second one. */
  private double ridge(double b) {
    return Roots.firstWhere(LEAST / 2, FARTHEST, a -> slope(a, b) <= below);
  }

  /** ψ(a + b) − ψ(a), which falls with a. */
  private static double slope(double a, double b) {
    return Elementary.log1p(b / a) + LogGamma.lnLessSlope(a) - LogGamma.lnLessSlope(a + b);
  }
}
