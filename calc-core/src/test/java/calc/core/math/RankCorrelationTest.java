package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCorrelationTest {
  /** Sines that have a closed form: of 30°, 15° and 18°. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0, 0",
    "-1, -1",
    "0.5, 0.51763809020504152470", // (√6 − √2) / 2
    "-0.5, -0.51763809020504152470",
    "0.6, 0.61803398874989484820" // (√5 − 1) / 2
  })
  void ofNormalScores(double rank, double normal) {
    assertThat(RankCorrelation.toNormal(rank)).isCloseTo(normal, within(2e-16));
    assertThat(RankCorrelation.ofNormal(normal)).isCloseTo(rank, within(2e-16));
  }

  @Property
  void oneUndoesTheOther(@ForAll @Scale(9) @DoubleRange(min = -1, max = 1) double rank) {
    double normal = RankCorrelation.toNormal(rank);
    assertThat(RankCorrelation.ofNormal(normal)).isCloseTo(rank, within(1e-15));
    assertThat(Math.abs(normal - rank)).isLessThan(0.0181);
    assertThat(Math.abs(normal)).isBetween(Math.abs(rank) - 1e-15, 1.0);
  }
}
