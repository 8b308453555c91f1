package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
  @Test
  void aMatrixWithAWholeFactor() {
    double[][] matrix = {{4, 12, -16}, {12, 37, -43}, {-16, -43, 98}};
    assertThat(Cholesky.factor(matrix))
        .hasValueSatisfying(
            lower -> assertThat(lower).isEqualTo(new double[][] {{2}, {6, 1}, {-8, 5, 3}}));
  }

  @Property
  void theFactorTimesItselfIsTheMatrix(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    double[][] matrix = NearestCorrelation.of(symmetric(seed, n));
    double[][] lower = Cholesky.factor(matrix).orElseThrow();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double product = 0;
        for (int k = 0; k <= j; k++) {
          product += lower[i][k] * lower[j][k];
        }
        assertThat(product).isCloseTo(matrix[i][j], within(1e-14));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -1, 1.5, 0.99999999999, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNotDefiniteHasNone(double r) {
    assertThat(Cholesky.factor(new double[][] {{1, r}, {r, 1}})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9999999999, -0.9999999999})
  void whatIsBarelyDefiniteHasOne(double r) {
    assertThat(Cholesky.factor(new double[][] {{1, r}, {r, 1}})).isPresent();
  }

  /** Each two of these can be, all three cannot. */
  @Test
  void pairsThatFitMayNotFitTogether() {
    double[][] matrix = {{1, 0.9, 0.9}, {0.9, 1, 0}, {0.9, 0, 1}};
    assertThat(Cholesky.factor(matrix)).isEmpty();
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
