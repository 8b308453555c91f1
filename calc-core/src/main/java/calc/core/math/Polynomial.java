package calc.core.math;

/** A polynomial, given by its coefficients from the constant one on. */
final class Polynomial {
  private Polynomial() {}

  /** Its value at x, by Horner's rule. */
  static double at(double x, double... coefficients) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
