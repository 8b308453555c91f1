package calc.core.math;

import org.apache.commons.math3.special.Gamma;

/**
 * What series and fractions for gamma probabilities start from: {@code x^a · e^(−x) / a!}.
 *
 * <p><b>Numerics</b>: for a of 12 or more its exponent is {@code a · (x/a − 1 − ln(x/a))} and what
 * Stirling's formula misses, so that large numbers never cancel.
 *
 * @see "Loader, Fast and accurate computation of binomial probabilities (2000)"
 */
final class GammaTerm {
  private static final double LARGE = 12;
  private static final double NEAR = 0.5;
  private static final double ROOT_OF_TWO_PI = 2.5066282746310002;

  /** With these seven the formula is within 2e-18 for a of 12. */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private GammaTerm() {}

  /** The term for a and x above 0. */
  static double of(double a, double x) {
    if (a >= LARGE) {
      double inverse = 1 / a;
      double missed = inverse * Polynomial.at(inverse * inverse, STIRLING);
      return Elementary.exp(-a * deviance(x, a) - missed) / (ROOT_OF_TWO_PI * Math.sqrt(a));
    }
    double power = Elementary.pow(x, a);
    // In two halves, because e^(−x) alone falls below the smallest double too early.
    double half = Elementary.exp(-x / 2);
    return half > 0 ? power * half * half * inverseFactorial(a) : 0;
  }

  /**
   * {@code x/m − 1 − ln(x/m)} for x and m above 0. Near 1 the difference is a series in r = (x − m)
   * / (x + m), because ln(x/m) = 2·artanh r.
   */
  static double deviance(double x, double m) {
    double excess = (x - m) / m;
    if (Math.abs(excess) > NEAR) {
      return excess - Elementary.ln(x / m);
    }
    double r = excess / (2 + excess);
    double square = r * r;
    double sum = 0;
    double power = 2 * r * square;
    for (int odd = 3; Math.abs(power) > Math.abs(sum) * 0x1p-56; odd += 2) {
      sum += power / odd;
      power *= square;
    }
    return excess * r - sum;
  }

  /** 1 / a! for a from 0 to 12. */
  static double inverseFactorial(double a) {
    double product = 1;
    double rest = a;
    while (rest > 1.5) {
      product *= rest;
      rest -= 1;
    }
    return (1 + inverseFactorialLessOne(rest)) / product;
  }

  /** 1 / a! − 1 for a up to 1.5: exact for small a. */
  static double inverseFactorialLessOne(double a) {
    return Gamma.invGamma1pm1(a);
  }
}
