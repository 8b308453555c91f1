package calc.core.formula.capacity;

import calc.core.math.Elementary;
import calc.core.math.Sum;

/**
 * How likely the items of some ranks are in a cache, added up.
 *
 * <pre>  g = 1 − exp(−α · r),   r = (rank / scale)⁻ˢ</pre>
 *
 * <p>Sums over ranks are taken at the points of {@link Ranks} and corrected at both ends of the
 * integral in there by the first and third derivative (the formula of Euler and Maclaurin at
 * midpoints); the next term is below 1e-14 of the sum.
 */
final class Presence {
  private static final double FIRST = -1.0 / 24;
  private static final double THIRD = 7.0 / 5760;

  private final Ranks ranks;
  private final double exponent;
  private final double scale;
  private final double[] ratio;

  Presence(Ranks ranks, double exponent, double scale) {
    this.ranks = ranks;
    this.exponent = exponent;
    this.scale = scale;
    ratio = new double[ranks.size()];
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] = ratio(ranks.rank(i));
    }
  }

  /** Mean number of the items that are in the cache: the sum of g. */
  double items(double alpha) {
    Sum sum = new Sum();
    for (int i = 0; i < ratio.length; i++) {
      sum.add(ranks.weight(i) * -Elementary.expm1(-alpha * ratio[i]));
    }
    sum.add(correction(alpha, 0));
    return sum.value();
  }

  /** How fast that number grows with α, but for the corrections, which hardly change. */
  double slope(double alpha) {
    double slope = 0;
    for (int i = 0; i < ratio.length; i++) {
      slope += ranks.weight(i) * ratio[i] * Elementary.exp(-alpha * ratio[i]);
    }
    return slope;
  }

  /** Requests that find their item, as a multiple of those for rank 1: the sum of rank⁻ˢ · g. */
  double hits(double alpha) {
    Sum sum = new Sum();
    for (int i = 0; i < ratio.length; i++) {
      double popularity = Elementary.pow(ranks.rank(i), -exponent);
      sum.add(ranks.weight(i) * popularity * -Elementary.expm1(-alpha * ratio[i]));
    }
    sum.add(correction(alpha, exponent));
    return sum.value();
  }

  private double ratio(double rank) {
    return Elementary.pow(rank / scale, -exponent);
  }

  private double correction(double alpha, double power) {
    return correctionAt(ranks.high(), alpha, power) - correctionAt(ranks.low(), alpha, power);
  }

  /**
   * Of rank⁻ᵐ · g. With the operator D = x · d/dx − m the derivatives are x⁻ᵐ⁻¹ · Dg and x⁻ᵐ⁻³ ·
   * (D³ − 3D² + 2D)g, and D leaves the powers of x alone.
   */
  private double correctionAt(double rank, double alpha, double m) {
    double a = alpha * ratio(rank);
    double absent = Elementary.exp(-a);
    double g = -Elementary.expm1(-a);
    double s = exponent;
    double g1 = -s * a * absent;
    double g2 = s * s * a * (1 - a) * absent;
    double g3 = -s * s * s * a * (1 - a * (3 - a)) * absent;
    double once = g1 - m * g;
    double twice = g2 - 2 * m * g1 + m * m * g;
    double thrice = g3 - 3 * m * g2 + 3 * m * m * g1 - m * m * m * g;
    double third = (thrice - 3 * twice + 2 * once) / rank / rank;
    return Elementary.pow(rank, -m) / rank * (FIRST * once + THIRD * third);
  }
}
