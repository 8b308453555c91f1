package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both tails are relative to themselves: measured within 1.3e-15 at 20,000 points up to 37. */
class NormalTest {
  private static final Percentage FIFTEEN_DIGITS = withinRelative(2e-15);

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/normal.json")
  void densityAndTailsAgreeWithSixtyDigits(Vector v) {
    double z = v.in("z");
    assertThat(Normal.cumulative(z)).isCloseTo(v.expected("cumulative"), FIFTEEN_DIGITS);
    assertThat(Normal.upperTail(z)).isCloseTo(v.expected("upper"), FIFTEEN_DIGITS);
    assertThat(Normal.density(z)).isCloseTo(v.expected("density"), FIFTEEN_DIGITS);
  }

  @Property
  void theTailsMakeOneAndMirrorEachOther(
      @ForAll @Scale(6) @DoubleRange(min = -45, max = 45) double z) {
    assertThat(Normal.cumulative(z) + Normal.upperTail(z)).isCloseTo(1, withinRelative(1e-15));
    assertThat(Normal.cumulative(-z)).isEqualTo(Normal.upperTail(z));
    assertThat(Normal.density(-z)).isEqualTo(Normal.density(z));
  }

  @Property
  void aHigherScoreLeavesLessAbove(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 37) double z,
      @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 1) double step) {
    assertThat(Normal.upperTail(z + step)).isLessThan(Normal.upperTail(z));
    assertThat(Normal.density(z + step)).isLessThan(Normal.density(z));
  }

  @Property
  void theTailLiesBetweenGordonsBounds(
      @ForAll @Scale(4) @DoubleRange(min = 0.1, max = 37) double z) {
    double tail = Normal.upperTail(z);
    assertThat(tail).isGreaterThan(Normal.density(z) * z / (z * z + 1) * (1 - 2e-15));
    assertThat(tail).isLessThan(Normal.density(z) / z * (1 + 2e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {39, 40, Math.PI * 1e3, 1e300, Double.POSITIVE_INFINITY})
  void farOutThereIsNothing(double z) {
    assertThat(Normal.upperTail(z)).isZero();
    assertThat(Normal.density(z)).isZero();
    assertThat(Normal.cumulative(z)).isEqualTo(1);
    assertThat(Normal.cumulative(-z)).isZero();
    assertThat(Normal.density(-z)).isZero();
  }

  @Test
  void beforeThatTheTailEndsInTheSmallestDoubles() {
    assertThat(Normal.upperTail(38.4)).isBetween(Double.MIN_VALUE, 1e-321);
    assertThat(Normal.density(38.5)).isBetween(Double.MIN_VALUE, 1e-321);
  }

  @Test
  void whatIsNoNumberHasNoProbability() {
    assertThat(Normal.upperTail(Double.NaN)).isNaN();
    assertThat(Normal.cumulative(Double.NaN)).isNaN();
    assertThat(Normal.density(Double.NaN)).isNaN();
  }
}
