package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalCellsTest {
  @Property(tries = 20_000)
  void itIsTheExactOneToNineDigitsOfItself(
      @ForAll @Scale(6) @DoubleRange(min = -10, max = 10) double z) {
    double exact = Normal.cumulative(z);
    assertThat(NormalCells.cumulative(z)).isCloseTo(exact, withinRelative(3e-10));
    assertThat(NormalCells.cumulative(z)).isCloseTo(exact, within(1e-15));
  }

  /** In the middle between two points of the grid the series is at its worst. */
  @Test
  void itIsThatBetweenThePointsOfTheGrid() {
    for (int i = -9 * 64; i <= 9 * 64; i++) {
      for (double z : new double[] {i / 64.0, Math.nextDown(i / 64.0), Math.nextUp(i / 64.0)}) {
        double exact = Normal.cumulative(z);
        assertThat(NormalCells.cumulative(z)).isCloseTo(exact, withinRelative(3e-10));
        assertThat(NormalCells.cumulative(z)).isCloseTo(exact, within(1e-15));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {9, -9, 40, -37, -1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void theFarEndsAreExact(double z) {
    assertThat(NormalCells.cumulative(z)).isEqualTo(Normal.cumulative(z));
  }

  @Test
  void notANumberStaysNone() {
    assertThat(NormalCells.cumulative(Double.NaN)).isNaN();
  }
}
