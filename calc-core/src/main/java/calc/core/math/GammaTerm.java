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
  private static final double ROOT_OF_TWO_PI = 2.5066282746310002;

  private GammaTerm() {}

  /** The term for a and x above 0. */
  static double of(double a, double x) {
    if (a >= LARGE) {
      double exponent = -a * deviance(x, a) - Deviance.stirling(a);
      return Elementary.exp(exponent) / (ROOT_OF_TWO_PI * Math.sqrt(a));
    }
    double power = Elementary.pow(x, a);
    // In two halves, because e^(−x) alone falls below the smallest double too early.
    double half = Elementary.exp(-x / 2);
    return half > 0 ? power * half * half * inverseFactorial(a) : 0;
  }

  /** {@code x/m − 1 − ln(x/m)} for x and m above 0. */
  static double deviance(double x, double m) {
    return Deviance.of(1, x / m, (x - m) / m);
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
