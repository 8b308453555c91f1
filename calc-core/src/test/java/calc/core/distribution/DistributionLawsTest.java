package calc.core.distribution;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.math.Refusal;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws that hold whatever is stated. */
class DistributionLawsTest {
  private static final Optional<String> UNSTATED = Optional.empty();

  /** Any distribution over values of about {@code size}. */
  private static Arbitrary<Distribution> sized(double size) {
    Arbitrary<Double> share = Arbitraries.doubles().between(0.02, 0.98).ofScale(3);
    Arbitrary<String> family = Arbitraries.of(Families.all().stream().map(Family::name).toList());
    return Combinators.combine(family, share, share).as((name, a, b) -> made(name, size, a, b));
  }

  private static Distribution made(String name, double size, double a, double b) {
    String stated =
        switch (name) {
          case "normal" -> "mean=" + size * a + " sd=" + size * b;
          case "lognormal" -> "p5=" + size * a + " p95=" + size * (a + b);
          case "gamma" -> "mean=" + size * a + " sd=" + 3 * size * a * b;
          case "beta" -> "mean=" + a + " sd=" + b * Math.sqrt(a * (1 - a));
          case "uniform" -> "low=" + size * a + " high=" + size * (a + b);
          case "triangular", "pert" -> "low=" + -size + " mode=" + size * a + " high=" + size;
          case "exponential" -> "mean=" + size * a;
          case "pareto" -> "min=" + size * a + " shape=" + 10 * b;
          case "poisson" -> "mean=" + size * a;
          case "binomial" -> "n=" + Math.ceil(Math.min(size, 1e9)) + " p=" + b;
          case "bernoulli" -> "p=" + a;
          case "discrete" -> "";
          default -> throw new IllegalStateException("a family without a law: " + name);
        };
    return name.equals("discrete")
        ? Lists.discrete(new double[] {size * b, -size}, new double[] {a, b})
        : Made.of(name, stated);
  }

  @Provide
  Arbitrary<Distribution> distributions() {
    return Arbitraries.of(1e-9, 1e-6, 0.1, 1.0, 25_000.0, 1e15)
        .flatMap(DistributionLawsTest::sized);
  }

  @Property
  void quantilesAreFiniteAndRiseWithTheirProbability(
      @ForAll("distributions") Distribution distribution,
      @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.9999) double p,
      @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.9999) double q) {
    double low = distribution.quantile(Math.min(p, q));
    double high = distribution.quantile(Math.max(p, q));
    assertThat(low).isFinite().isLessThanOrEqualTo(high);
    assertThat(high).isFinite();
    assertThat(distribution.median()).isEqualTo(distribution.quantile(0.5));
  }

  @Property
  void aRangeIsTheCentralNinetyPercent(
      @ForAll @Scale(3) @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1e6) double width) {
    Distribution range = Families.range(low, low + width, UNSTATED);
    double reach = 1e-12 * (Math.abs(low) + width);
    assertThat(range.quantile(0.05)).isBetween(low - reach, low + reach);
    assertThat(range.quantile(0.95)).isBetween(low + width - reach, low + width + reach);
    assertThat(range.family()).isEqualTo(low > 0 ? "lognormal" : "normal");
  }

  @Property
  void theMedianOfAPositiveRangeIsItsGeometricMean(
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1e6) double low,
      @ForAll @Scale(3) @DoubleRange(min = 1.001, max = 1e3) double factor) {
    assertThat(Families.range(low, low * factor, UNSTATED).median())
        .isCloseTo(low * Math.sqrt(factor), withinRelative(1e-12));
  }

  @Property
  void anotherUnitChangesNoShape(
      @ForAll("names") String name,
      @ForAll @Scale(3) @DoubleRange(min = 0.02, max = 0.98) double a,
      @ForAll @Scale(3) @DoubleRange(min = 0.02, max = 0.98) double b,
      @ForAll @Scale(3) @DoubleRange(min = 0.05, max = 0.95) double p) {
    double inSeconds = made(name, 3, a, b).quantile(p);
    double inMicroseconds = made(name, 3e-6, a, b).quantile(p);
    double reach = 1e-11 * (Math.abs(inSeconds) + 3);
    assertThat(inMicroseconds * 1e6).isBetween(inSeconds - reach, inSeconds + reach);
  }

  /** Those whose parameters have the unit of the value. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        Families.all().stream()
            .map(Family::name)
            .filter(name -> !Set.of("beta", "poisson", "binomial", "bernoulli").contains(name))
            .toList());
  }

  @Test
  void aStatedFamilyIsHeeded() {
    assertThat(Families.range(18, 34, Optional.of("normal")).median()).isEqualTo(26);
    assertThat(Families.range(18, 34, Optional.of("lognormal")).median())
        .isCloseTo(Math.sqrt(18 * 34), withinRelative(1e-12));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"34, 18", "18, 18", "NaN, 18", "18, NaN"})
  void theEndsOfARangeStandInOrder(double low, double high) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Families.range(low, high, UNSTATED));
    assertThat(refusal).hasMessageStartingWith("the first end of a range must be below the second");
  }

  @Test
  void aLognormalRangeIsPositive() {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Families.range(-1, 5, Optional.of("lognormal")));
    assertThat(refusal).hasMessage("the first end of a lognormal range must be above 0, got -1");
  }
}
