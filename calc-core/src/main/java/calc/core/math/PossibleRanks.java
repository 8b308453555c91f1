package calc.core.math;

/**
 * Rank correlations of two decimals that variables can have, near to some that they cannot have.
 */
public final class PossibleRanks {
  /** Of more variables than these the correlations that are zero stay so: too many to write. */
  private static final int MOST_WITHOUT_ZEROS = 12;

  private static final double DECIMALS = 100;
  private static final double STEP = 0.005;

  private PossibleRanks() {}

  /**
   * Those of the nearest correlation matrix, rounded; where rounding makes them impossible, taken
   * towards zero until they are not.
   */
  public static double[][] near(CorrelationBlock block) {
    double[][] normal = block.normal();
    double[][] nearest =
        block.size() > MOST_WITHOUT_ZEROS
            ? NearestCorrelation.withItsZeros(normal)
            : NearestCorrelation.of(normal);
    double[][] ranks = new double[block.size()][block.size()];
    for (int i = 0; i < block.size(); i++) {
      for (int j = 0; j < block.size(); j++) {
        ranks[i][j] = RankCorrelation.ofNormal(nearest[i][j]);
      }
    }
    double share = 1;
    while (!isPossible(rounded(ranks, share))) {
      share -= STEP;
    }
    return rounded(ranks, share);
  }

  /** The largest share of the correlations of a block that is possible, to two decimals. */
  public static double share(CorrelationBlock block) {
    int percent = 100;
    while (!isPossible(share(block, percent / DECIMALS))) {
      percent--;
    }
    return percent / DECIMALS;
  }

  private static double[][] share(CorrelationBlock block, double share) {
    double[][] ranks = new double[block.size()][block.size()];
    for (int i = 0; i < block.size(); i++) {
      for (int j = 0; j < block.size(); j++) {
        ranks[i][j] = share * block.rank(i, j);
      }
    }
    return ranks;
  }

  private static boolean isPossible(double[][] ranks) {
    double[][] normal = new double[ranks.length][ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      for (int j = 0; j < ranks.length; j++) {
        normal[i][j] = RankCorrelation.toNormal(ranks[i][j]);
      }
      normal[i][i] = 1;
    }
    return Cholesky.factor(normal).isPresent();
  }

  private static double[][] rounded(double[][] ranks, double share) {
    double[][] rounded = new double[ranks.length][ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      for (int j = 0; j < ranks.length; j++) {
        rounded[i][j] = Math.rint(ranks[i][j] * share * DECIMALS) / DECIMALS;
      }
    }
    return rounded;
  }
}
