package calc.core.math;

/**
 * Quantiles of the gamma distribution with scale 1, in both tails.
 *
 * <p><b>Numerics</b>: Newton's method for the logarithm of the tail over that of x, which is
 * concave: from wherever it starts, every step after the first comes nearer from the same side. It
 * starts from an expansion around the normal distribution, or around 0, and one to four steps are
 * enough.
 *
 * @see "Gil, Segura, Temme, Efficient and accurate algorithms for the computation and inversion of
 *     the incomplete gamma function ratios, SIAM J. Sci. Comput. 34 (2012)"
 */
final class GammaQuantile {
  private static final int MOST_STEPS = 200;
  private static final double LONGEST_STEP = 1;

  /** The last step squares what a log probability is off by. */
  private static final double LAST_STEP = 1e-8;

  private GammaQuantile() {}

  /** The x with P(a, x) = p, for p above 0 and up to 1/2. */
  static double lower(double shape, double p) {
    double guess =
        shape < 1 ? nearZero(shape, Elementary.ln(p)) : aroundNormal(shape, Quantiles.normal(p));
    return solve(shape, p, true, guess);
  }

  /** The x with Q(a, x) = q, for q above 0 and up to 1/2. */
  static double upper(double shape, double q) {
    double guess = shape < 1 ? farOut(shape, q) : aroundNormal(shape, -Quantiles.normal(q));
    return solve(shape, q, false, guess);
  }

  private static double solve(double shape, double tail, boolean below, double guess) {
    if (!(tail > 0)) {
      return Double.isNaN(tail) ? tail : below ? 0 : Double.POSITIVE_INFINITY;
    }
    double x = guess;
    for (int i = 0; i < MOST_STEPS && x >= Double.MIN_NORMAL; i++) {
      double found = below ? Gamma.cumulative(shape, x) : Gamma.upperTail(shape, x);
      double off = Elementary.log1p((found - tail) / tail);
      double slope = Math.max(Gamma.density(shape, x) * x, Double.MIN_VALUE);
      double step = off * (found / slope);
      // A tail below the smallest double is too small, by nobody knows how much.
      double bounded = found > 0 ? Math.max(-LONGEST_STEP, Math.min(step, LONGEST_STEP)) : -1;
      x *= Elementary.exp(below ? -bounded : bounded);
      if (Math.abs(off) <= LAST_STEP) {
        break;
      }
    }
    return x;
  }

  /** For small x, where P is x^a / a!. */
  private static double nearZero(double shape, double logOfLower) {
    return Elementary.exp(
        (logOfLower - Elementary.log1p(GammaTerm.inverseFactorialLessOne(shape))) / shape);
  }

  /** For a shape below 1: where Q is nearly x^(a − 1) · e^(−x) / Γ(a), unless x is small. */
  private static double farOut(double shape, double q) {
    double x = -Elementary.ln(q / (shape * GammaTerm.inverseFactorial(shape)));
    return x > 1 ? x - (1 - shape) * Elementary.ln(x) : nearZero(shape, Elementary.log1p(-q));
  }

  /** For a shape of 1 or more: by the score, and a first correction for the shape. */
  private static double aroundNormal(double shape, double score) {
    double eta = score / Math.sqrt(shape);
    double ratio = ratio(eta);
    double correction = Math.abs(eta) < 1e-3 ? -1.0 / 3 : Elementary.ln(eta / (ratio - 1)) / eta;
    return shape * ratio(eta + correction / shape);
  }

  /** Roughly the λ with λ − 1 − ln λ = η²/2, on the side of 1 that the sign of η says. */
  private static double ratio(double eta) {
    double half = eta * eta / 2;
    if (eta < -1) {
      double ratio = Elementary.exp(-1 - half);
      return Elementary.exp(ratio * Elementary.exp(ratio) - 1 - half);
    }
    return eta < 1
        ? 1 + eta * (1 + eta * (1.0 / 3 + eta * (1.0 / 36 - eta / 270)))
        : 1 + half + Elementary.ln(1 + half + Elementary.ln(1 + half));
  }
}
