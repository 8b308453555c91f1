package calc.core.formula.capacity;

import calc.core.math.Elementary;
import calc.core.math.Sum;

/**
 * Generalized harmonic numbers: what the popularities of Zipf's law add up to.
 *
 * <pre>  H(n, s) = 1⁻ˢ + 2⁻ˢ + … + n⁻ˢ</pre>
 *
 * <p><b>Numerics</b>: the first 64 terms one by one, the rest by the formula of Euler and Maclaurin
 * with three corrections; relative error below 1e-14 up to 1e12 terms and for every s of 0 or more.
 *
 * @see "NIST Digital Library of Mathematical Functions, 2.10(i)"
 */
final class Harmonic {
  private static final int ONE_BY_ONE = 64;

  /** From here on what follows the terms one by one is below 1e-100. */
  private static final double STEEP = 64;

  /** The Bernoulli numbers of even order, each over the factorial of its order. */
  private static final double[] BERNOULLI = {1.0 / 12, -1.0 / 720, 1.0 / 30_240};

  private Harmonic() {}

  /**
   * The sum.
   *
   * @param terms n, whole, 0 or more
   * @param exponent s, 0 or more
   */
  static double number(double terms, double exponent) {
    Sum sum = new Sum();
    for (int k = 1; k <= ONE_BY_ONE && k <= terms; k++) {
      sum.add(Elementary.pow(k, -exponent));
    }
    if (terms > ONE_BY_ONE && exponent < STEEP) {
      addRest(sum, ONE_BY_ONE + 1.0, terms, exponent);
    }
    return sum.value();
  }

  private static void addRest(Sum sum, double first, double last, double exponent) {
    double atFirst = Elementary.pow(first, -exponent);
    double atLast = Elementary.pow(last, -exponent);
    sum.add((atFirst + atLast) / 2);
    double rising = exponent;
    for (int j = 0; j < BERNOULLI.length; j++) {
      atFirst /= first;
      atLast /= last;
      sum.add(BERNOULLI[j] * rising * (atFirst - atLast));
      atFirst /= first;
      atLast /= last;
      rising *= (exponent + 2 * j + 1) * (exponent + 2 * j + 2);
    }
    sum.add(integral(first, last, exponent));
  }

  /** Of x⁻ˢ. Where s is near 1 both powers are nearly 1, and their difference would be noise. */
  private static double integral(double from, double to, double exponent) {
    double power = 1 - exponent;
    double logarithm = Elementary.ln(to / from);
    if (Math.abs(power * logarithm) > 1) {
      return (Elementary.pow(to, power) - Elementary.pow(from, power)) / power;
    }
    double growth = power == 0 ? logarithm : Elementary.expm1(power * logarithm) / power;
    return Elementary.pow(from, power) * growth;
  }
}
