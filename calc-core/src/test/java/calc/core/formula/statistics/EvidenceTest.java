package calc.core.formula.statistics;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import calc.core.math.Binomial;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final MathContext DIGITS = new MathContext(40);

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.0001"), new BigDecimal("0.9999"))
        .ofScale(4);
  }

  @Property
  void soManySamplesProveItAndOneFewerDoNot(
      @ForAll("decimals") BigDecimal objective, @ForAll("decimals") BigDecimal confidence) {
    BigDecimal doubt = BigDecimal.ONE.subtract(confidence);
    double samples = Evidence.samplesToProve(objective.doubleValue(), confidence.doubleValue());
    int n = (int) samples;
    assertThat(samples).isEqualTo(n).isGreaterThanOrEqualTo(1);
    assertThat(objective.pow(n, DIGITS)).isLessThanOrEqualTo(doubt);
    if (n > 1) {
      assertThat(objective.pow(n - 1, DIGITS)).isGreaterThan(doubt);
    }
  }

  @Test
  void aBorderThatIsMetExactlyTakesNoFurtherSample() {
    assertThat(Evidence.samplesToProve(0.5, 0.875)).isEqualTo(3);
    assertThat(Evidence.samplesToProve(0.1, 0.999)).isEqualTo(3);
    assertThat(Evidence.samplesToProve(0.9, 0.19)).isEqualTo(2);
    assertThat(Evidence.samplesToProve(0.9, 0.190001)).isEqualTo(3);
    assertThat(Evidence.samplesToProve(0.9, 0.189999)).isEqualTo(2);
  }

  @Property
  void exceedingIsTheBinomialTailAboveTheThreshold(
      @ForAll @IntRange(max = 300) int n,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double p,
      @ForAll @IntRange(max = 300) int allowed) {
    Assume.that(allowed <= n && n > 0);
    double threshold = (double) allowed / n;
    double more = Binomial.atLeast(allowed + 1L, n, p);
    // Exactly the threshold does not exceed it, whatever the noise in allowed / n · n.
    assertThat(Evidence.exceeds(n, p, threshold)).isEqualTo(more);
    if (allowed < n) {
      assertThat(Evidence.exceeds(n, p, threshold + 0.5 / n)).isEqualTo(more);
    }
  }

  @Test
  void nothingIsExceededByNothing() {
    assertThat(Evidence.exceeds(0, 0.5, 0)).isZero();
    assertThat(Evidence.exceeds(10, 0.5, 1)).isZero();
    assertThat(Evidence.exceeds(10, 1, 0.99)).isEqualTo(1);
    assertThat(Evidence.exceeds(10, 0, 0)).isZero();
    assertThat(Evidence.exceeds(1, 0.25, 0)).isCloseTo(0.25, withinRelative(1e-15));
  }

  /** One request fails with the mean of the distribution of its probability: (bad + ½)/(n + 1). */
  @Property
  void theNextRequestFailsAsOftenAsTheMeanSays(
      @ForAll @IntRange(min = 1, max = 1_000_000) int total, @ForAll @IntRange int any) {
    int bad = Math.floorMod(any, total + 1);
    double fails = (bad + 0.5) / (total + 1);
    assertThat(Evidence.budgetForecast(bad, total, 1, 1))
        .isCloseTo(1 - fails, withinRelative(1e-12));
  }

  @Property(tries = 200)
  void aStricterObjectiveOrAWorsePastMakesItLessLikely(
      @ForAll @IntRange(min = 1, max = 100_000) int total,
      @ForAll @IntRange int any,
      @ForAll @IntRange(max = 1_000_000) int future,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 0.9999) double objective) {
    int bad = Math.floorMod(any, total);
    double chance = Evidence.budgetForecast(bad, total, future, objective);
    assertThat(chance).isBetween(0.0, 1.0);
    assertThat(Evidence.budgetForecast(bad + 1.0, total, future, objective))
        .isLessThanOrEqualTo(chance + 1e-12);
    assertThat(Evidence.budgetForecast(bad, total, future, objective + 0.0001))
        .isLessThanOrEqualTo(chance + 1e-12);
  }

  /** With a long past the probability is known, and the forecast binomial. */
  @Test
  void aLongPastLeavesOnlyTheChanceOfTheFuture() {
    double forecast = Evidence.budgetForecast(1e12, 1e15, 10_000, 0.9985);
    assertThat(forecast).isCloseTo(Binomial.atMost(15, 10_000, 0.001), within(1e-8));
  }

  @Test
  void anythingIsForecastAtOnce() {
    assertTimeout(
        ofSeconds(2),
        () -> {
          assertThat(Evidence.budgetForecast(0, 0x1p53, 0x1p53, 0.999)).isEqualTo(1);
          assertThat(Evidence.budgetForecast(0x1p53, 0x1p53, 0x1p53, 0.999)).isZero();
          assertThat(Evidence.budgetForecast(0, 1, 0x1p53, 0.5)).isBetween(0.8, 0.82);
          assertThat(Evidence.budgetForecast(1, 2, 0, 1)).isEqualTo(1);
          assertThat(Evidence.budgetForecast(1, 2, 7, 0)).isEqualTo(1);
        });
  }
}
