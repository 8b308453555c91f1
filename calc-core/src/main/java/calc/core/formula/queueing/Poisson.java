package calc.core.formula.queueing;

import calc.core.math.Elementary;

/** The Poisson distribution in logarithms: counts of arrivals, and of busy servers without end. */
final class Poisson {
  private static final double HALF_LN_TWO_PI = 0.9189385332046727;
  private static final double SMALL = 16;
  private static final double NEAR = 0.1;

  private Poisson() {}

  /**
   * Natural logarithm of the probability of n.
   *
   * <pre>  n·ln m − m − ln n! = −m·D((n − m)/m) − ln √(2πn) − (1/12n − 1/360n³ + …),
   *   D(x) = (1 + x)·ln(1 + x) − x</pre>
   *
   * <p><b>Numerics</b>: large terms that cancel, such as ln n!, are never formed; within 1e-15 of
   * the larger of 1 and the result.
   *
   * @param mean mean m, above 0
   * @param n whole number, 0 or more
   * @see "C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000"
   */
  static double logProbability(double mean, double n) {
    if (n < SMALL) {
      double sum = 0;
      for (double k = 1; k <= n; k++) {
        sum += Elementary.ln(mean / k);
      }
      return sum - mean;
    }
    return -deviance(mean, n) - HALF_LN_TWO_PI - Elementary.ln(n) / 2 - stirlingError(n);
  }

  /**
   * How unlike n is to the mean.
   *
   * <pre>  n·ln(n/m) + m − n = (n − m)·v + 2n·(v³/3 + v⁵/5 + …),   v = (n − m)/(n + m)</pre>
   */
  private static double deviance(double mean, double n) {
    double gap = n - mean;
    double v = gap / (n + mean);
    if (Math.abs(v) > NEAR) {
      return n * Elementary.ln(n / mean) - gap;
    }
    double square = v * v;
    double power = 2 * n * v;
    double sum = gap * v;
    double before = Double.NaN;
    for (int k = 3; sum != before; k += 2) {
      before = sum;
      power *= square;
      sum += power / k;
    }
    return sum;
  }

  /** ln n! less Stirling's formula, for n of 16 or more within 1e-16. */
  private static double stirlingError(double n) {
    double square = n * n;
    return (1.0 / 12
            - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square)
                / square)
        / n;
  }
}
