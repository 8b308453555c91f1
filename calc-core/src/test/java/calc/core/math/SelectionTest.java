package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Provide
  Arbitrary<double[]> samples() {
    Arbitrary<Double> stepped = Arbitraries.integers().between(0, 20).map(Integer::doubleValue);
    Arbitrary<Double> spread = Arbitraries.doubles().between(-1e6, 1e6).ofScale(6);
    Arbitrary<Double> ends = Arbitraries.of(Double.POSITIVE_INFINITY, -1e300, 0.0, 1e-300);
    return Arbitraries.oneOf(spread, stepped, Arbitraries.oneOf(spread, stepped, ends))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(400);
  }

  @Property(tries = 500)
  void ranksStandWhereSortingPutsThem(
      @ForAll("samples") double[] values, @ForAll @IntRange(min = 1, max = 12) int count) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Random random = new Random(values.length * 31L + count);
    int[] ranks = random.ints(count, 0, values.length).sorted().toArray();
    double[] selected = values.clone();
    Selection.select(selected, 0, selected.length, ranks);
    for (int rank : ranks) {
      assertThat(selected[rank]).isEqualTo(sorted[rank]);
    }
    Arrays.sort(selected);
    assertThat(selected).isEqualTo(sorted);
  }

  @Test
  void onlyTheGivenPartIsTouched() {
    double[] values = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    Selection.select(values, 2, 6, 3);
    assertThat(values).startsWith(9, 8).endsWith(3, 2, 1, 0);
    assertThat(values[3]).isEqualTo(5);
  }

  /** Inputs on which a naive choice of pivots takes quadratic time. */
  @Test
  void sortedAndSteppedDataDoNotTakeForEver() {
    int n = 2_000_000;
    double[] rising = new double[n];
    double[] stepped = new double[n];
    for (int i = 0; i < n; i++) {
      rising[i] = i;
      stepped[i] = i % 3;
    }
    Selection.select(rising, 0, n, n / 20, n / 2, n - n / 20);
    assertThat(rising[n / 2]).isEqualTo(n / 2.0);
    Selection.select(stepped, 0, n, n / 20, n / 2, n - n / 20);
    assertThat(stepped[n / 2]).isEqualTo(1);
  }
}
