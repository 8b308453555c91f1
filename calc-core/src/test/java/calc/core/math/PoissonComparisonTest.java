package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonComparisonTest {
  /** The double sum, from 0 on: for means that a plain exponential can still hold. */
  private static double summed(double first, double second) {
    double ofFirst = Math.exp(-first);
    double ofSecond = Math.exp(-second);
    double upTo = 0;
    double sum = 0;
    for (int i = 0; i < 600; i++) {
      upTo += ofFirst;
      sum += ofSecond * upTo;
      ofFirst *= first / (i + 1);
      ofSecond *= second / (i + 1);
    }
    return sum;
  }

  @Property
  void agreesWithThePlainSum(
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 200) double first,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 200) double second) {
    assertThat(PoissonComparison.firstIsAtMost(first, second))
        .isCloseTo(summed(first, second), withinRelative(1e-13));
  }

  @Property
  void aLargerFirstOrASmallerSecondMakesItLessLikely(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 5000) double first,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 5000) double second,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 50) double more) {
    double chance = PoissonComparison.firstIsAtMost(first, second);
    double noise = 1e-12 * chance;
    assertThat(PoissonComparison.firstIsAtMost(first + more, second))
        .isLessThanOrEqualTo(chance + noise);
    assertThat(PoissonComparison.firstIsAtMost(first, second + more))
        .isGreaterThanOrEqualTo(chance - noise);
  }

  /** P(N ≤ M) + P(M ≤ N) is 1 and what both share, which for large means is 1/√(4π·mean). */
  @ParameterizedTest(name = "mean {0}")
  @ValueSource(doubles = {1e4, 1e6, 1e8, 1e9})
  void alikeAndLargeMeansAreHalfAndHalfOfATie(double mean) {
    double tie = 1 / Math.sqrt(4 * Math.PI * mean) * (1 + 1 / (16 * mean));
    assertTimeout(
        ofSeconds(2),
        () ->
            assertThat(PoissonComparison.firstIsAtMost(mean, mean))
                .isCloseTo(0.5 + tie / 2, within(1e-12)));
  }

  @Test
  void whatIsFarApartIsCertain() {
    assertThat(PoissonComparison.firstIsAtMost(5, Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(PoissonComparison.firstIsAtMost(0, 1e300)).isEqualTo(1);
    assertThat(PoissonComparison.firstIsAtMost(1e9, 1e300)).isEqualTo(1);
    assertThat(PoissonComparison.firstIsAtMost(1e9, 0)).isZero();
    assertThat(PoissonComparison.firstIsAtMost(1e9, 1e8)).isZero();
    assertThat(PoissonComparison.firstIsAtMost(0, 0)).isEqualTo(1);
  }

  @Test
  void whatIsTooSmallForAPlainExponentialHasItsDigits() {
    assertThat(PoissonComparison.firstIsAtMost(690, 0))
        .isCloseTo(Math.exp(-690), withinRelative(1e-13));
    assertThat(PoissonComparison.firstIsAtMost(750, 25))
        .isCloseTo(6.727565450106216e-220, withinRelative(1e-12));
  }
}
