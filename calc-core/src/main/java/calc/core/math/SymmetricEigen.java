package calc.core.math;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, each of which makes one
 * entry off the diagonal zero.
 *
 * <p><b>Numerics</b>: eigenvalues within 1e-14 of the largest one. Only sums, products, quotients
 * and square roots, so the bits are the same on every machine.
 *
 * @see "G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition, section 8.5"
 */
final class SymmetricEigen {
  /** Rotations square what is left, so a handful of sweeps does; this only ends what cannot end. */
  private static final int MOST_SWEEPS = 50;

  private static final double NOTHING = 0x1p-56;

  private final double[][] rest;
  private final double[][] vectors;

  private SymmetricEigen(double[][] matrix) {
    int n = matrix.length;
    rest = new double[n][];
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      rest[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
  }

  /** Takes a symmetric and finite matrix apart. */
  static SymmetricEigen of(double[][] matrix) {
    SymmetricEigen eigen = new SymmetricEigen(matrix);
    double negligible = NOTHING * largest(matrix);
    boolean turned = true;
    for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
      turned = eigen.sweep(negligible);
    }
    return eigen;
  }

  private static double largest(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }

  /** An eigenvalue; they are in no order. */
  double value(int i) {
    return rest[i][i];
  }

  /** The eigenvector of {@link #value}, of length 1. */
  double[] vector(int i) {
    return vectors[i].clone();
  }

  /** The least eigenvalue. */
  double least() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rest.length; i++) {
      least = Math.min(least, rest[i][i]);
    }
    return least;
  }

  /** The nearest matrix without negative eigenvalues. */
  double[][] positivePart() {
    int n = rest.length;
    double[][] part = new double[n][n];
    for (int e = 0; e < n; e++) {
      double[] vector = vectors[e];
      for (int i = 0; i < n && rest[e][e] > 0; i++) {
        double scaled = rest[e][e] * vector[i];
        for (int j = 0; j <= i; j++) {
          part[i][j] += scaled * vector[j];
          part[j][i] = part[i][j];
        }
      }
    }
    return part;
  }

  private boolean sweep(double negligible) {
    boolean turned = false;
    for (int p = 0; p < rest.length; p++) {
      for (int q = p + 1; q < rest.length; q++) {
        if (Math.abs(rest[p][q]) > negligible) {
          rotate(p, q);
          turned = true;
        }
      }
    }
    return turned;
  }

  /** Turns the axes p and q, by less than an eighth of a circle, until they no longer mix. */
  private void rotate(int p, int q) {
    double theta = (rest[q][q] - rest[p][p]) / (2 * rest[p][q]);
    double tangent = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double t = theta < 0 ? -tangent : tangent;
    double cos = 1 / Math.sqrt(t * t + 1);
    double sin = t * cos;
    double moved = t * rest[p][q];
    double atP = rest[p][p] - moved;
    double atQ = rest[q][q] + moved;
    turn(rest[p], rest[q], cos, sin);
    turn(vectors[p], vectors[q], cos, sin);
    for (int k = 0; k < rest.length; k++) {
      rest[k][p] = rest[p][k];
      rest[k][q] = rest[q][k];
    }
    rest[p][p] = atP;
    rest[q][q] = atQ;
    rest[p][q] = 0;
    rest[q][p] = 0;
  }

  private static void turn(double[] a, double[] b, double cos, double sin) {
    for (int k = 0; k < a.length; k++) {
      double before = a[k];
      a[k] = cos * before - sin * b[k];
      b[k] = sin * before + cos * b[k];
    }
  }
}
