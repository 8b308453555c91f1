package calc.core.formula.capacity;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import calc.core.vector.Refused;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of growth: its time undoes it, and whole periods are exact at their borders. */
class GrowthTest {
  /** Rates a person would write: 0.001 % to 400 % a period. */
  @Provide
  Arbitrary<Double> rates() {
    Arbitrary<Double> small = decimals("0.00001", "0.01", 5);
    return Arbitraries.oneOf(small, decimals("0.01", "4", 4), Arbitraries.of(1.0, 0.2, 0.1, 0.05));
  }

  @Provide
  Arbitrary<Double> amounts() {
    return Arbitraries.oneOf(decimals("0.000001", "1", 6), decimals("1", "1000000000", 3))
        .withoutEdgeCases();
  }

  private static Arbitrary<Double> decimals(String low, String high, int scale) {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal(low), new BigDecimal(high))
        .ofScale(scale)
        .map(BigDecimal::doubleValue);
  }

  @Property
  void timeUndoesCompounding(
      @ForAll("amounts") double now,
      @ForAll("rates") double rate,
      @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 120) double periods) {
    double limit = Growth.compound(now, rate, periods);
    // A relative error of the limit shifts the time by as much over the logarithm of the growth;
    // 1 + rate is rounded, and a power repeats that error every period.
    double noise = (periods + 4) * 0x1p-52 / Math.log1p(rate);
    assertThat(Growth.time(now, limit, rate)).isCloseTo(periods, within(noise + 1e-14 * periods));
  }

  @Property
  void aLimitReachedExactlyIsReachedInThatPeriod(
      @ForAll("amounts") double now,
      @ForAll("rates") double rate,
      @ForAll @IntRange(max = 250) int periods) {
    assertThat(Growth.periods(now, repeatedly(now, rate, periods), rate)).isEqualTo(periods);
  }

  @Property
  void aLimitSlightlyAboveTakesOnePeriodMore(
      @ForAll("amounts") double now,
      @ForAll("rates") double rate,
      @ForAll @IntRange(max = 250) int periods) {
    double border = repeatedly(now, rate, periods);
    double slightly = 1 + Math.min(rate, 1) / 1_000;
    assertThat(Growth.periods(now, border * slightly, rate)).isEqualTo(periods + 1);
  }

  @Property
  void aLimitSlightlyBelowTakesNoPeriodLess(
      @ForAll("amounts") double now,
      @ForAll("rates") double rate,
      @ForAll @IntRange(min = 1, max = 250) int periods) {
    double border = repeatedly(now, rate, periods);
    double slightly = 1 + Math.min(rate, 1) / 1_000;
    assertThat(Growth.periods(now, border / slightly, rate)).isEqualTo(periods);
  }

  @Property
  void theFirstWholePeriodIsTheTimeRoundedUp(
      @ForAll("amounts") double now,
      @ForAll("amounts") double limit,
      @ForAll("rates") double rate) {
    double time = Growth.time(now, limit, rate);
    double periods = Growth.periods(now, limit, rate);
    assertThat(periods).isEqualTo(Math.rint(periods)).isBetween(time - 1e-3, time + 1);
  }

  @Property
  void aHigherLimitIsNeverReachedSooner(
      @ForAll("amounts") double now,
      @ForAll("amounts") double limit,
      @ForAll("amounts") double other,
      @ForAll("rates") double rate) {
    double low = Math.min(limit, other);
    double high = Math.max(limit, other);
    assertThat(Growth.time(now, low, rate)).isLessThanOrEqualTo(Growth.time(now, high, rate));
    assertThat(Growth.periods(now, low, rate)).isLessThanOrEqualTo(Growth.periods(now, high, rate));
  }

  @Property
  void fasterGrowthNeverTakesLonger(
      @ForAll("amounts") double now,
      @ForAll("amounts") double limit,
      @ForAll("rates") double rate,
      @ForAll("rates") double other) {
    Assume.that(rate <= other);
    assertThat(Growth.time(now, limit, other)).isLessThanOrEqualTo(Growth.time(now, limit, rate));
    assertThat(Growth.periods(now, limit, other))
        .isLessThanOrEqualTo(Growth.periods(now, limit, rate));
  }

  @Property
  void growingAndThenGrowingOnIsGrowingForBoth(
      @ForAll("amounts") double now,
      @ForAll("rates") double rate,
      @ForAll @IntRange(max = 60) int first,
      @ForAll @IntRange(max = 60) int then) {
    double atOnce = Growth.compound(now, rate, first + then);
    double inTwo = Growth.compound(Growth.compound(now, rate, first), rate, then);
    assertThat(inTwo).isCloseTo(atOnce, within(1e-13 * atOnce));
  }

  @ParameterizedTest(name = "rate {0}")
  @ValueSource(
      doubles = {1e-300, 1e-17, 7.7e-17, 1e-16, 1.5e-16, 3e-16, 1e-15, 1e-13, 1e-12, 1e-9, 1e-7})
  void aRateNextToNothingIsAnsweredAtOnce(double rate) {
    double time = Growth.time(1, 2, rate);
    assertTimeoutPreemptively(
        ofSeconds(2),
        () -> {
          if (time <= 0x1p53) {
            assertThat(Growth.periods(1, 2, rate)).isBetween(time - 1e-3, time + 1);
          } else {
            assertThat(Refused.by(() -> Growth.periods(1, 2, rate))).startsWith("never reached");
          }
        });
  }

  /** The plainest way to grow: one multiplication a period. */
  private static double repeatedly(double now, double rate, int periods) {
    double value = now;
    for (int i = 0; i < periods; i++) {
      value *= 1 + rate;
    }
    Assume.that(value < 1e300);
    return value;
  }
}
