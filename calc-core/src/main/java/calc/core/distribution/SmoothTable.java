package calc.core.distribution;

/**
 * Quantiles of a continuous distribution as polynomials.
 *
 * <p>The axis of a uniform number is cut into cells that get narrower towards both ends, so many in
 * each halving of the distance to the end; that of a score into equal cells. In each cell value,
 * slope and bend are right at both sides. Beyond the cells quantiles are computed as they are
 * without a table.
 *
 * <p><b>Numerics</b>: the probability of a value is off by at most 1e-10, and by at most 1e-8 of
 * itself in either tail; half of that is what a table measures of itself, in the middle of every
 * cell, before it is used: with too coarse a table it takes cells half as wide, and at last none.
 */
final class SmoothTable implements QuantileTable {
  private final Continuous law;
  private volatile Cells uniforms;
  private volatile Cells scores;

  private SmoothTable(Continuous law) {
    this.law = law;
  }

  static SmoothTable of(Continuous law) {
    return new SmoothTable(law);
  }

  @Override
  public double at(double u) {
    return uniforms().at(u);
  }

  @Override
  public double atScore(double score) {
    return scores().at(score);
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    uniforms().fill(uniforms, values, n);
  }

  @Override
  public void fillFromScores(double[] scores, double[] values, int n) {
    scores().fill(scores, values, n);
  }

  /** Whoever comes at the same time builds the same cells. */
  private Cells uniforms() {
    Cells cells = uniforms;
    if (cells == null) {
      cells = UniformCells.of(law);
      uniforms = cells;
    }
    return cells;
  }

  private Cells scores() {
    Cells cells = scores;
    if (cells == null) {
      cells = ScoreCells.of(law);
      scores = cells;
    }
    return cells;
  }
}
