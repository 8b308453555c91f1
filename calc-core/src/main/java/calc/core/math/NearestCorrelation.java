package calc.core.math;

/**
 * The correlation matrix nearest to a symmetric one, in the sum of squared differences: by
 * projecting in turn onto the matrices without negative eigenvalues, with Dykstra's correction, and
 * onto those with ones on the diagonal.
 *
 * <p>The nearest one lies on the border, where some variables are functions of others; it is then
 * mixed with as little of independence as makes its least eigenvalue 1e-8.
 *
 * @see "N. J. Higham, Computing the nearest correlation matrix, IMA J. Numer. Anal. 22, 2002,
 *     329–343"
 */
public final class NearestCorrelation {
  private static final double LEAST_EIGENVALUE = 1e-8;
  private static final double PRECISE = 1e-10;
  private static final int MOST_ROUNDS = 1000;

  /** Rounds times the cube of the size; about a second. */
  private static final double MOST_WORK = 3e7;

  private NearestCorrelation() {}

  /**
   * The nearest positive definite correlation matrix. Of more than 300 variables there is no time
   * to find the nearest; then it is one on the way to independence.
   *
   * @param symmetric symmetric and finite
   */
  public static double[][] of(double[][] symmetric) {
    return of(symmetric, false);
  }

  /** The nearest one that is zero wherever the given one is. */
  public static double[][] withItsZeros(double[][] symmetric) {
    return of(symmetric, true);
  }

  private static double[][] of(double[][] symmetric, boolean withZeros) {
    double[][] nearest = correlation(symmetric, symmetric, withZeros);
    if (distance(nearest, symmetric) > 0 || !isDefinite(nearest)) {
      nearest = projected(symmetric, withZeros);
    }
    return definite(nearest);
  }

  private static double[][] projected(double[][] symmetric, boolean withZeros) {
    int n = symmetric.length;
    double rounds = Math.min(MOST_ROUNDS, MOST_WORK / ((double) n * n * n));
    double[][] nearest = symmetric;
    double[][] correction = new double[n][n];
    double moved = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds && moved > PRECISE; round++) {
      double[][] from = minus(nearest, correction);
      double[][] positive = SymmetricEigen.of(from).positivePart();
      correction = minus(positive, from);
      double[][] next = correlation(positive, symmetric, withZeros);
      moved = distance(next, nearest);
      nearest = next;
    }
    return correlation(nearest, symmetric, withZeros);
  }

  /** The nearest matrix with ones on the diagonal, and with the zeros of another one if asked. */
  private static double[][] correlation(double[][] matrix, double[][] given, boolean withZeros) {
    double[][] nearest = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        nearest[i][j] = withZeros && given[i][j] == 0 ? 0 : matrix[i][j];
      }
      nearest[i][i] = 1;
    }
    return nearest;
  }

  private static boolean isDefinite(double[][] matrix) {
    return SymmetricEigen.of(matrix).least() >= LEAST_EIGENVALUE;
  }

  /** Mixed with independence, for which alone every eigenvalue is 1. */
  private static double[][] definite(double[][] matrix) {
    double least = SymmetricEigen.of(matrix).least();
    double mixed = Math.max(0, (LEAST_EIGENVALUE - least) / (1 - least));
    double[][] definite = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        definite[i][j] = (1 - mixed) * matrix[i][j];
      }
      definite[i][i] = 1;
    }
    return definite;
  }

  private static double[][] minus(double[][] a, double[][] b) {
    double[][] difference = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        difference[i][j] = a[i][j] - b[i][j];
      }
    }
    return difference;
  }

  /** The largest difference of two entries. */
  private static double distance(double[][] a, double[][] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        largest = Math.max(largest, Math.abs(a[i][j] - b[i][j]));
      }
    }
    return largest;
  }
}
