package calc.core.distribution;

import calc.core.math.Beta;
import calc.core.math.Gamma;
import java.util.Optional;

/**
 * Gamma and beta distributions, whole or truncated, in what they have in common: over ln x, or over
 * the log odds, the slope of the density's logarithm is {@code a · w − b · x}.
 *
 * @param a first shape
 * @param b second shape of a beta; 1 for gamma
 * @param isBounded whether it is a beta
 * @param low the value at x = 0
 * @param scale what x is counted in
 * @param cut the truncation, if there is one
 */
record Pearson(
    double a, double b, boolean isBounded, double low, double scale, Optional<TruncatedLaw> cut) {
  /**
   * A place in the distribution.
   *
   * @param x in units of the scale, from the low end
   * @param w 1 for gamma; what is left to the high end, in units of the scale, for beta
   * @param density over ln x, or over the log odds
   */
  record Spot(double x, double w, double density) {}

  /** What a distribution is in these terms, if it is of this kind. */
  static Optional<Pearson> of(Continuous law) {
    if (law instanceof TruncatedLaw cut) {
      return of(cut.law()).map(whole -> whole.with(cut));
    } else if (law instanceof GammaLaw gamma) {
      return Optional.of(new Pearson(gamma.shape(), 1, false, 0, gamma.scale(), Optional.empty()));
    } else if (law instanceof BetaLaw beta) {
      return Optional.of(
          new Pearson(beta.a(), beta.b(), true, beta.low(), beta.span(), Optional.empty()));
    }
    return Optional.empty();
  }

  private Pearson with(TruncatedLaw truncation) {
    return new Pearson(a, b, isBounded, low, scale, Optional.of(truncation));
  }

  /** The value of a place. */
  double value(double x, double w) {
    return isBounded && x > 0.5 ? low + scale - scale * w : low + scale * x;
  }

  /** The place with given probabilities below and above, of which one may be too close to 1. */
  Spot spot(double below, double above) {
    double inside = cut.map(TruncatedLaw::inside).orElse(1.0);
    double lower = cut.map(c -> c.lower(below)).orElse(below);
    double upper = cut.map(c -> c.upper(above)).orElse(above);
    Spot spot = isBounded ? ofBeta(lower, upper) : ofGamma(lower, upper);
    return new Spot(spot.x, spot.w, spot.density / inside);
  }

  private Spot ofGamma(double lower, double upper) {
    double x = lower <= upper ? Gamma.quantile(a, lower) : Gamma.upperQuantile(a, upper);
    return new Spot(x, 1, Gamma.density(a, x) * x);
  }

  private Spot ofBeta(double lower, double upper) {
    if (lower <= upper) {
      Beta beta = new Beta(a, b);
      double x = beta.quantile(lower);
      return new Spot(x, 1 - x, beta.density(x) * x * (1 - x));
    }
    Beta mirrored = new Beta(b, a);
    double w = mirrored.quantile(upper);
    return new Spot(1 - w, w, mirrored.density(w) * w * (1 - w));
  }
}
