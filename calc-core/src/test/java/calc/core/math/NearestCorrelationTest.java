package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearestCorrelationTest {
  private static final double[][] CHAIN = {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}};

  private static final double[][] SECOND_DIFFERENCES = {
    {2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}
  };

  /** The example of Higham 2002, to the four decimals printed there. */
  @Test
  void whatHighamPrints() {
    double[][] expected = {{1, 0.7607, 0.1573}, {0.7607, 1, 0.7607}, {0.1573, 0.7607, 1}};
    assertClose(NearestCorrelation.of(CHAIN), expected, 6e-5);
  }

  /** The example of routine G02AAF of the NAG library, to the four decimals printed there. */
  @Test
  void theDiagonalNeedNotBeOneBefore() {
    double[][] expected = {
      {1, -0.8084, 0.1916, 0.1068},
      {-0.8084, 1, -0.6562, 0.1916},
      {0.1916, -0.6562, 1, -0.8084},
      {0.1068, 0.1916, -0.8084, 1}
    };
    assertClose(NearestCorrelation.of(SECOND_DIFFERENCES), expected, 6e-5);
  }

  /** With two independent variables a third one can go by √½ each at most. */
  @Test
  void zerosCanBeKept() {
    double[][] nearest = NearestCorrelation.withItsZeros(CHAIN);
    assertThat(nearest[0][2]).isZero();
    assertThat(nearest[0][1]).isCloseTo(Math.sqrt(0.5), within(1e-7));
    assertThat(nearest[1][2]).isCloseTo(Math.sqrt(0.5), within(1e-7));
  }

  @Property(tries = 200)
  void theResultIsACorrelationMatrixThatHasAFactor(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int n) {
    double[][] given = symmetric(seed, n, 1);
    for (double[][] nearest :
        new double[][][] {NearestCorrelation.of(given), NearestCorrelation.withItsZeros(given)}) {
      assertThat(Cholesky.factor(nearest)).isPresent();
      for (int i = 0; i < n; i++) {
        assertThat(nearest[i][i]).isEqualTo(1);
        for (int j = 0; j < i; j++) {
          assertThat(nearest[i][j]).isEqualTo(nearest[j][i]).isStrictlyBetween(-1.0, 1.0);
        }
      }
      assertClose(NearestCorrelation.of(nearest), nearest, 1e-12);
    }
  }

  /**
   * Nothing on the way to another correlation matrix is nearer: (A − X) · (Z − X) ≤ 0 for the
   * nearest X of a convex set and any Z in it.
   */
  @Property(tries = 200)
  void noOtherOneIsNearer(
      @ForAll long seed, @ForAll long other, @ForAll @IntRange(min = 2, max = 7) int n) {
    double[][] given = symmetric(seed, n, 1);
    double[][] nearest = NearestCorrelation.of(given);
    double[][] rival = possible(other, n);
    double product = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        product += (given[i][j] - nearest[i][j]) * (rival[i][j] - nearest[i][j]);
      }
    }
    // The least eigenvalue is lifted by 1e-8.
    assertThat(product).isLessThan(1e-6);
  }

  @Property(tries = 100)
  void whatIsPossibleStaysAsItIs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int n) {
    double[][] given = possible(seed, n);
    assertThat(NearestCorrelation.of(given)).isEqualTo(given);
    assertThat(NearestCorrelation.withItsZeros(given)).isEqualTo(given);
  }

  @Test
  void whatMustBeZeroStaysZeroAmongMany() {
    double[][] given = symmetric(5, 60, 1);
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextBoolean()) {
          given[i][j] = 0;
          given[j][i] = 0;
        }
      }
    }
    double[][] nearest = NearestCorrelation.withItsZeros(given);
    assertThat(Cholesky.factor(nearest)).isPresent();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(nearest[i][j] == 0).isEqualTo(given[i][j] == 0);
      }
    }
  }

  /** There is no time for the nearest of these, but a possible one must come at once. */
  @Test
  void hundredsOfVariablesAreAnsweredToo() {
    double[][] given = symmetric(3, 320, 1);
    assertThat(Cholesky.factor(NearestCorrelation.of(given))).isPresent();
  }

  private static double[][] symmetric(long seed, int n, double size) {
    Random random = new Random(seed);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i][j] = size * (2 * random.nextDouble() - 1);
        matrix[j][i] = matrix[i][j];
      }
      matrix[i][i] = 1;
    }
    return matrix;
  }

  /** So small that ones on the diagonal outweigh the rest of every row. */
  private static double[][] possible(long seed, int n) {
    return symmetric(seed, n, 0.99 / n);
  }

  private static void assertClose(double[][] actual, double[][] expected, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected.length; j++) {
        assertThat(actual[i][j]).isCloseTo(expected[i][j], within(tolerance));
      }
    }
  }
}
