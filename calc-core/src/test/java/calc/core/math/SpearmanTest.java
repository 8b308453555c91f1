package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpearmanTest {
  /** 1 − 6 Σd² / n(n² − 1) with d = 0, 1, −1, 0, 0 of five. */
  @Test
  void ofRanksWithoutTiesItIsSpearmansFormula() {
    double[] x = {10, 20, 30, 40, 50};
    assertThat(Spearman.of(x, 1, 3, 2, 4, 5)).isCloseTo(0.9, within(1e-15));
    assertThat(Spearman.of(x, 1, 4, 9, 16, 25)).isEqualTo(1);
    assertThat(Spearman.of(x, 5, 4, 3, 2, 1)).isEqualTo(-1);
  }

  /** Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5). */
  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    assertThat(Spearman.ranks(3, 1, 3, -8, 3)).containsExactly(1, -1, 1, -2, 1);
    double[] x = {1, 7, 7, 9};
    assertThat(Spearman.of(x, 1, 2, 3, 4)).isCloseTo(4.5 / Math.sqrt(22.5), within(1e-15));
    assertThat(Spearman.ranks(0.0, -0.0)).containsExactly(0, 0);
  }

  @Test
  void aPairWithoutAValueIsLeftOut() {
    double[] x = {1, 2, Double.NaN, 3, 4};
    double[] y = {4, 3, 100, 2, Double.POSITIVE_INFINITY};
    assertThat(Spearman.of(x, y)).isEqualTo(-1);
  }

  @Test
  void aConstantGoesWithNothing() {
    double[] x = {1, 2, 3};
    assertThat(Spearman.of(x, 5, 5, 5)).isNaN();
    assertThat(Spearman.of(new double[0])).isNaN();
  }

  @Property
  void aRisingCurveChangesNothingAndAFallingOneTheSign(
      @ForAll @Size(20) int[] first, @ForAll @Size(20) @IntRange(min = 0, max = 9) int[] second) {
    double[] x = Arrays.stream(first).asDoubleStream().toArray();
    double[] y = Arrays.stream(second).asDoubleStream().toArray();
    double rank = Spearman.of(x, y);
    double[] cubes = Arrays.stream(y).map(v -> v * v * v + 7).toArray();
    double[] fallen = Arrays.stream(y).map(v -> -v).toArray();
    if (Double.isNaN(rank)) {
      assertThat(Spearman.of(x, cubes)).isNaN();
    } else {
      assertThat(rank).isBetween(-1 - 1e-12, 1 + 1e-12);
      assertThat(Spearman.of(x, cubes)).isCloseTo(rank, within(1e-12));
      assertThat(Spearman.of(x, fallen)).isCloseTo(-rank, within(1e-12));
      assertThat(Spearman.of(y, x)).isCloseTo(rank, within(1e-12));
    }
  }
}
