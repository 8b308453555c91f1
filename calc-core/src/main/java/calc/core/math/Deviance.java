package calc.core.math;

/**
 * What stands in the exponents of binomial, beta, gamma and Poisson probabilities, computed so that
 * large parameters lose no digits: differences come first, and nothing large is taken from
 * something large.
 *
 * <p>The idea is C. Loader's, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
final class Deviance {
  /** 1/3, 1/5, 1/7, …: what the logarithm of 1 + y is made of, in powers of (y / (2 + y))². */
  private static final double[] ODD_RECIPROCALS = new double[20];

  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  /** From here on these seven terms are exact to 2e-18. */
  private static final double STIRLING_FROM = 12;

  private static final int TERMS_FOR_A_TENTH = 7;

  static {
    for (int i = 0; i < ODD_RECIPROCALS.length; i++) {
      ODD_RECIPROCALS[i] = 1.0 / (2 * i + 3);
    }
  }

  private Deviance() {}

  /**
   * y − ln(1 + y), exact for small y, where it is y²/2.
   *
   * @param y above −1
   */
  static double excess(double y) {
    if (y < -0.5 || y > 1) {
      return y - Elementary.log1p(y);
    }
    double v = y / (2 + y);
    double square = v * v;
    return 2 * square * (1 / (1 - v) - v * oddSeries(square));
  }

  private static double oddSeries(double square) {
    double sum = 0;
    int terms = square < 0.0025 ? TERMS_FOR_A_TENTH : ODD_RECIPROCALS.length;
    for (int i = terms - 1; i >= 0; i--) {
      sum = sum * square + ODD_RECIPROCALS[i];
    }
    return sum;
  }

  /**
   * Deviance of a count from its mean: a·ln(a / m) + m − a, 0 or more.
   *
   * @param a the count, above 0
   * @param m the mean, 0 or more
   * @param above m − a, which the caller knows more exactly than the difference of the two
   */
  static double of(double a, double m, double above) {
    double y = above / a;
    return y < -0.5 ? a * (y - Elementary.ln(m / a)) : a * excess(y);
  }

  /**
   * What Stirling's formula leaves of the logarithm of the gamma function: ln Γ(x) − ((x − 1/2)·ln
   * x − x + ln √(2π)).
   *
   * @param x above 0
   */
  static double stirling(double x) {
    double sum = 0;
    double shifted = x;
    for (; shifted < STIRLING_FROM; shifted++) {
      sum += stirlingStep(shifted);
    }
    double inverse = 1 / shifted;
    return sum + inverse * Polynomial.at(inverse * inverse, STIRLING);
  }

  /** stirling(x) − stirling(x + 1) = (x + 1/2)·ln(1 + 1/x) − 1. */
  private static double stirlingStep(double x) {
    if (x < 1) {
      return (x + 0.5) * (Elementary.log1p(x) - Elementary.ln(x)) - 1;
    }
    double v = 1 / (2 * x + 1);
    return v * v * oddSeries(v * v);
  }
}
