package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
  /** The eigenvalues of n second differences are 2 − 2 cos(kπ/(n + 1)). */
  @Test
  void secondDifferences() {
    double[][] matrix = {{2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}};
    double golden = (1 + Math.sqrt(5)) / 2;
    double[] expected = {2 - golden, 3 - golden, 1 + golden, 2 + golden};
    assertThat(values(SymmetricEigen.of(matrix), 4)).containsExactly(expected, within(1e-14));
    assertThat(SymmetricEigen.of(matrix).least()).isCloseTo(2 - golden, within(1e-14));
  }

  @Property(tries = 200)
  void theyAgreeWithTheLibrary(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    double[][] matrix = symmetric(seed, n);
    double[] expected =
        new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
    Arrays.sort(expected);
    assertThat(values(SymmetricEigen.of(matrix), n)).containsExactly(expected, within(1e-12));
  }

  @Property(tries = 200)
  void aVectorIsOnlyStretched(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    double[][] matrix = symmetric(seed, n);
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    for (int e = 0; e < n; e++) {
      double[] vector = eigen.vector(e);
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-13));
      for (int i = 0; i < n; i++) {
        assertThat(dot(matrix[i], vector)).isCloseTo(eigen.value(e) * vector[i], within(1e-12));
      }
    }
  }

  @Test
  void thePositivePartLeavesOutTheRest() {
    double[][] swapped = {{0, 1}, {1, 0}};
    double[][] part = SymmetricEigen.of(swapped).positivePart();
    for (double[] row : part) {
      assertThat(row).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
    }
  }

  @Test
  void zeroAndOneByOneAreFine() {
    assertThat(SymmetricEigen.of(new double[3][3]).least()).isZero();
    assertThat(SymmetricEigen.of(new double[][] {{-7}}).value(0)).isEqualTo(-7);
    assertThat(SymmetricEigen.of(new double[][] {{-7}}).positivePart()[0][0]).isZero();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  private static double[] values(SymmetricEigen eigen, int n) {
    return IntStream.range(0, n).mapToDouble(eigen::value).sorted().toArray();
  }

  private static double[][] symmetric(long seed, int n) {
    Random random = new Random(seed);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = 2 * random.nextDouble() - 1;
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
