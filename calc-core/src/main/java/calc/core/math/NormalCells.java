package calc.core.math;

/**
 * The standard normal distribution function in a few nanoseconds, for whoever needs it millions of
 * times; {@link Normal#cumulative} is the exact one.
 *
 * <pre>  Φ(z + h) = Φ(z) + φ(z) · Σ (−1)^k He_k(z) h^(k+1) / (k+1)!</pre>
 *
 * <p><b>Numerics</b>: the first six terms of Taylor's series around the nearest multiple of 1/32.
 * Within 1e-15 absolutely, and within 3e-10 relative to itself down to z = −9; beyond 9 on both
 * sides the exact value.
 */
public final class NormalCells {
  private static final int CELLS_A_UNIT = 32;
  private static final int REACH = 9;
  private static final int MIDDLE = REACH * CELLS_A_UNIT;
  private static final int TERMS = 7;

  private static final double[] COEFFICIENTS = coefficients();

  private NormalCells() {}

  private static double[] coefficients() {
    double[] all = new double[(2 * MIDDLE + 1) * TERMS];
    for (int cell = 0; cell <= 2 * MIDDLE; cell++) {
      double z = (cell - MIDDLE) / (double) CELLS_A_UNIT;
      int at = cell * TERMS;
      all[at] = Normal.cumulative(z);
      double before = 0;
      double derivative = Normal.density(z);
      double factorial = 1;
      for (int k = 1; k < TERMS; k++) {
        factorial *= k;
        all[at + k] = derivative / factorial;
        // φ^(k) = −z φ^(k−1) − (k − 1) φ^(k−2)
        double next = -z * derivative - (k - 1) * before;
        before = derivative;
        derivative = next;
      }
    }
    return all;
  }

  /** Probability Φ of a value up to z. */
  public static double cumulative(double z) {
    if (!(Math.abs(z) < REACH)) {
      return Normal.cumulative(z);
    }
    int cell = (int) (z * CELLS_A_UNIT + (MIDDLE + 0.5));
    double h = z - (cell - MIDDLE) / (double) CELLS_A_UNIT;
    double[] c = COEFFICIENTS;
    int at = cell * TERMS;
    double rest = c[at + 4] + h * (c[at + 5] + h * c[at + 6]);
    return c[at] + h * (c[at + 1] + h * (c[at + 2] + h * (c[at + 3] + h * rest)));
  }
}
