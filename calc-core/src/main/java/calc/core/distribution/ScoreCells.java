package calc.core.distribution;

/** Cells over normal scores, all alike. */
final class ScoreCells implements Cells {
  /** Beyond, one in 10^19 values lies. */
  private static final int REACH = 9;

  private static final int COARSEST = 32;
  private static final int FINEST = 512;

  private final Continuous law;
  private final int cellsAUnit;
  private final int cellsASide;
  private final double[] coefficients;
  private final int lowest;
  private final int highest;
  private final boolean isFineEnough;

  private ScoreCells(Continuous law, int cellsAUnit) {
    this.law = law;
    this.cellsAUnit = cellsAUnit;
    this.cellsASide = REACH * cellsAUnit;
    this.coefficients = new double[2 * cellsASide * Patch.SIZE];
    int below =
        new Side(law, Axis.SCORE, cellsASide, i -> (i - cellsASide) / (double) cellsAUnit)
            .fill(cellsAUnit / 2, cell -> cell * Patch.SIZE, coefficients);
    int above =
        new Side(law, Axis.SCORE, cellsASide, i -> (cellsASide - i) / (double) cellsAUnit)
            .fill(cellsAUnit / 2, cell -> (2 * cellsASide - 1 - cell) * Patch.SIZE, coefficients);
    this.isFineEnough = below != Side.TOO_COARSE && above != Side.TOO_COARSE;
    this.lowest = below;
    this.highest = 2 * cellsASide - 1 - above;
  }

  /** Cells fine enough for a distribution, or none. */
  static Cells of(Continuous law) {
    for (int fine = COARSEST; fine <= FINEST; fine *= 2) {
      ScoreCells cells = new ScoreCells(law, fine);
      if (cells.isFineEnough) {
        return cells;
      }
    }
    return new ExactCells(law::atScore);
  }

  @Override
  public double at(double score) {
    double place = score * cellsAUnit + cellsASide;
    // Rounded down also below 0, where a cast rounds up.
    int cell = (int) (place + 1) - 1;
    if (!(cell >= lowest && cell <= highest)) {
      return law.atScore(score);
    }
    return Patch.at(coefficients, cell * Patch.SIZE, place - cell);
  }

  @Override
  public void fill(double[] scores, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = at(scores[i]);
    }
  }
}
