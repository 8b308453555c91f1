package calc.core.math;

import java.util.Optional;

/**
 * Three variables that cannot be correlated as they are, although each two of them could.
 *
 * <pre>  r_ab·r_ac ± √((1 − r_ab²)(1 − r_ac²))</pre>
 *
 * <p>are the least and the largest r_bc that the other two correlations leave.
 *
 * @param a place of a variable in its block
 * @param b place of another one, above
 * @param c place of the third, above
 */
public record CorrelationTriple(int a, int b, int c) {
  private static final double LEAST = 1e-10;
  private static final int MOST_DECIMALS = 6;

  /** The most impossible three of a block, if what is impossible shows in three. */
  public static Optional<CorrelationTriple> worst(CorrelationBlock block) {
    double[][] r = block.normal();
    double least = LEAST;
    CorrelationTriple worst = null;
    for (int a = 0; a < r.length; a++) {
      for (int b = a + 1; b < r.length; b++) {
        for (int c = b + 1; c < r.length; c++) {
          double determinant = determinant(r[a][b], r[a][c], r[b][c]);
          if (determinant < least) {
            least = determinant;
            worst = new CorrelationTriple(a, b, c);
          }
        }
      }
    }
    return Optional.ofNullable(worst);
  }

  private static double determinant(double x, double y, double z) {
    return 1 + 2 * x * y * z - x * x - y * y - z * z;
  }

  /**
   * The rank correlations that two variables may have, given those of each with a third.
   *
   * @param least the least one
   * @param largest the largest one
   */
  public record Bounds(double least, double largest) {
    /** Given two rank correlations. */
    public static Bounds of(double oneWithThird, double otherWithThird) {
      double x = RankCorrelation.toNormal(oneWithThird);
      double y = RankCorrelation.toNormal(otherWithThird);
      double spread = Math.sqrt((1 - x * x) * (1 - y * y));
      return new Bounds(
          RankCorrelation.ofNormal(Math.max(-1, x * y - spread)),
          RankCorrelation.ofNormal(Math.min(1, x * y + spread)));
    }

    /** Rounded inwards, to as few decimals as leave something between, two at least. */
    public Bounds rounded() {
      double scale = 100;
      for (int decimals = 2; decimals < MOST_DECIMALS && !(inward(scale).width() > 0); decimals++) {
        scale *= 10;
      }
      return inward(scale);
    }

    private Bounds inward(double scale) {
      return new Bounds(Math.ceil(least * scale) / scale, Math.floor(largest * scale) / scale);
    }

    private double width() {
      return largest - least;
    }
  }
}
