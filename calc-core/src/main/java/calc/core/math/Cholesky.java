package calc.core.math;

import java.util.Optional;

/**
 * The lower triangle L with L · Lᵀ = A: independent numbers times L are numbers with the covariance
 * A. Row i needs nothing of A but its first i + 1 rows.
 */
public final class Cholesky {
  /**
   * The least share of a variance that the variables before may leave over; with less, a variable
   * is a function of those as far as anybody could tell.
   */
  private static final double LEAST_REST = 1e-10;

  private Cholesky() {}

  /**
   * The factor, or empty where a matrix has none because it is not positive definite.
   *
   * @param matrix symmetric and finite; only what is on and below the diagonal is read
   */
  public static Optional<double[][]> factor(double[][] matrix) {
    double[][] lower = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      lower[i] = new double[i + 1];
      double rest = matrix[i][i];
      for (int j = 0; j < i; j++) {
        lower[i][j] = (matrix[i][j] - product(lower[i], lower[j], j)) / lower[j][j];
        rest -= lower[i][j] * lower[i][j];
      }
      if (!(rest > LEAST_REST * matrix[i][i])) {
        return Optional.empty();
      }
      lower[i][i] = Math.sqrt(rest);
    }
    return Optional.of(lower);
  }

  private static double product(double[] a, double[] b, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
