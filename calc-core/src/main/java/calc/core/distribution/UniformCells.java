package calc.core.distribution;

/**
 * Cells over uniform numbers: an equal number in each halving of the distance to the nearer end,
 * down to 2^−54. Which one a number falls into are the exponent and the leading bits of that
 * distance; where in it, the bits that follow.
 */
final class UniformCells implements Cells {
  private static final int SMALLEST_EXPONENT = -54;
  private static final int HALVINGS = 53;
  private static final int COARSEST = 4;
  private static final int FINEST = 7;
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final long HALF = Double.doubleToRawLongBits(0.5);

  private final Continuous law;
  private final int bits;
  private final int cellsASide;
  private final long base;
  private final double[] coefficients;
  private final int[] first;

  private UniformCells(Continuous law, int bits) {
    this.law = law;
    this.bits = bits;
    this.cellsASide = (HALVINGS << bits) + 1;
    this.base =
        Double.doubleToRawLongBits(Math.scalb(1.0, SMALLEST_EXPONENT)) >>> (FRACTION_BITS - bits);
    this.coefficients = new double[2 * cellsASide * Patch.SIZE];
    this.first = new int[] {filled(Axis.BELOW, 0), filled(Axis.ABOVE, cellsASide)};
  }

  /** Cells fine enough for a distribution, or none. */
  static Cells of(Continuous law) {
    for (int bits = COARSEST; bits <= FINEST; bits++) {
      UniformCells cells = new UniformCells(law, bits);
      if (cells.first[0] != Side.TOO_COARSE && cells.first[1] != Side.TOO_COARSE) {
        return cells;
      }
    }
    return new ExactCells(law::quantile);
  }

  private int filled(Axis axis, int begin) {
    int inner = (begin + cellsASide - 1) * Patch.SIZE;
    coefficients[inner] = law.median();
    Side side = new Side(law, axis, cellsASide - 1, this::place);
    return side.fill(1 << bits, cell -> (begin + cell) * Patch.SIZE, coefficients);
  }

  private double place(int cell) {
    return Double.longBitsToDouble((base + cell) << (FRACTION_BITS - bits));
  }

  @Override
  public double at(double u) {
    double rest = 1 - u;
    long ofU = Double.doubleToRawLongBits(u);
    // No branch, because no processor could foresee it.
    long ofTail = Math.min(ofU, Double.doubleToRawLongBits(rest));
    int side = (int) ((HALF - ofU) >>> 63);
    int cell = (int) ((ofTail >>> (FRACTION_BITS - bits)) - base);
    if (cell < first[side]) {
      return law.quantile(u);
    }
    double share = Double.longBitsToDouble(((ofTail << bits) & FRACTION) | ONE) - 1;
    return Patch.at(coefficients, (side * cellsASide + cell) * Patch.SIZE, share);
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = at(uniforms[i]);
    }
  }
}
