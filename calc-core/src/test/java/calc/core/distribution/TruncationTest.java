package calc.core.distribution;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Refusal;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left between two ends is spread as before, over its own probability. */
class TruncationTest {
  private static final double OPEN = Double.NaN;

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/truncated.json")
  void agreesWithTheReference(Vector v) {
    double low = v.in().has("from") ? v.in("from") : OPEN;
    double high = v.in().has("to") ? v.in("to") : OPEN;
    Distribution cut = Families.truncated(Made.of(v.in()), low, high);
    for (String name : v.expected().names()) {
      double found =
          switch (name) {
            case "p1" -> cut.quantile(0.01);
            case "p50" -> cut.median();
            case "p99" -> cut.upperQuantile(0.01);
            case "mean" -> cut.mean();
            case "sd" -> cut.sd();
            default -> throw new IllegalArgumentException(name);
          };
      assertThat(found).as(name).isCloseTo(v.expected(name), withinRelative(1e-9));
    }
  }

  @Provide
  Arbitrary<Distribution> whole() {
    return Arbitraries.of(
        Made.of("normal", "mean=10 sd=4"),
        Made.of("lognormal", "p5=3 p95=30"),
        Made.of("gamma", "mean=10 sd=8"),
        Made.of("beta", "mean=0.4 sd=0.3"),
        Made.of("uniform", "low=-2 high=40"),
        Made.of("triangular", "low=0 mode=3 high=20"),
        Made.of("exponential", "mean=9"),
        Made.of("pareto", "min=2 shape=1.5"),
        Made.of("poisson", "mean=12"),
        Made.of("binomial", "n=30 p=0.4"),
        Lists.discrete(new double[] {1, 4, 9, 16, 25}, new double[] {1, 2, 3, 2, 1}));
  }

  @Property(tries = 300)
  void nothingLiesOutsideAndEverythingInsideKeepsItsProportion(
      @ForAll("whole") Distribution whole,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.998) double from,
      @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 1) double share,
      @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.9999) double p) {
    double low = whole.quantile(from);
    double high = whole.quantile(from + share * (0.9999 - from));
    if (low < high) {
      Distribution cut = Families.truncated(whole, low, high);
      double x = cut.quantile(p);
      assertThat(x).isBetween(low, high);
      double below = whole instanceof Stepped steps ? steps.below(low) : whole.cumulative(low);
      double inside = whole.cumulative(high) - below;
      assertThat(cut.cumulative(x)).isCloseTo((whole.cumulative(x) - below) / inside, within(1e-9));
      assertThat(cut.cumulative(x) + cut.exceedance(x)).isCloseTo(1, within(1e-12));
      assertThat(cut.cumulative(x)).isGreaterThanOrEqualTo(p - 1e-9);
      assertThat(cut.mean()).isBetween(low, high);
      assertThat(cut.sd()).isLessThan((high - low) / 2 * (1 + 1e-9));
      assertThat(cut.cumulative(high)).isEqualTo(1);
      assertThat(cut.exceedance(high)).isZero();
      assertThat(cut.upperQuantile(p)).isCloseTo(cut.quantile(1 - p), withinRelative(1e-6));
    }
  }

  @Property(tries = 200)
  void twoCutsAreOne(
      @ForAll("whole") Distribution whole,
      @ForAll @Scale(3) @DoubleRange(min = 0.02, max = 0.98) double p) {
    double low = whole.quantile(0.2);
    double high = whole.quantile(0.9);
    Distribution once = Families.truncated(whole, low, high);
    Distribution twice = Families.truncated(Families.truncated(whole, low, OPEN), OPEN, high);
    assertThat(twice.quantile(p)).isCloseTo(once.quantile(p), withinRelative(1e-12));
    assertThat(twice.mean()).isCloseTo(once.mean(), withinRelative(1e-9));
  }

  @Test
  void aFarTailIsCutAsExactlyAsTheMiddle() {
    Distribution tail = Families.truncated(Made.of("normal", "mean=0 sd=1"), 30, OPEN);
    // What is left beyond 30 is nearly exponential with a mean of 1/30.
    assertThat(tail.median()).isCloseTo(30.02307046782731, withinRelative(1e-9));
    assertThat(tail.family()).isEqualTo("truncated normal");
    assertThat(Made.parameter(tail, "at least")).isEqualTo(30);
    Distribution lower = Families.truncated(Made.of("normal", "mean=0 sd=1"), OPEN, -30);
    assertThat(lower.median()).isEqualTo(-tail.median());
    assertThat(Made.parameter(lower, "at most")).isEqualTo(-30);
  }

  @Test
  void countsAreCutAtWholeNumbersBothIncluded() {
    Distribution cut = Families.truncated(Made.of("poisson", "mean=4"), 1.5, 6.5);
    assertThat(cut.quantile(1e-12)).isEqualTo(2);
    assertThat(cut.upperQuantile(1e-12)).isEqualTo(6);
    assertThat(cut.isDiscrete()).isTrue();
    assertThat(cut.mean()).isCloseTo(942.0 / 245, withinRelative(1e-12));
  }

  @Test
  void aUniformOneStaysUniformAndAParetoTailPareto() {
    assertThat(Families.truncated(new UniformLaw(0, 10), 2, OPEN)).isEqualTo(new UniformLaw(2, 10));
    assertThat(Families.truncated(new UniformLaw(0, 10), OPEN, 2)).isEqualTo(new UniformLaw(0, 2));
    assertThat(Families.truncated(new ParetoLaw(1, 2), 5, OPEN)).isEqualTo(new ParetoLaw(5, 2));
    assertThat(Families.truncated(new ParetoLaw(1, 2), 0.5, OPEN)).isEqualTo(new ParetoLaw(1, 2));
    assertThat(Families.truncated(new ParetoLaw(1, 0.5), OPEN, 4).mean())
        .isCloseTo(2, withinRelative(1e-9));
  }

  @ParameterizedTest(name = "{0}({1}) from {2} to {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "normal | mean=0 sd=1 | 2 | 1 | low of truncate must be below high (1), got 2",
        "normal | mean=0 sd=1 | 2 | 2 | low of truncate must be below high (2), got 2",
        "normal | mean=0 sd=1 | NaN | NaN | truncate needs low or high",
        "gamma | mean=1 sd=1 | NaN | 0 | truncate leaves nothing of gamma, whose P1 is 0.0100503"
            + " and P99 is 4.60517, got high=0",
        "uniform | low=0 high=1 | 2 | 3 | truncate leaves nothing of uniform, whose P1 is 0.01 and"
            + " P99 is 0.99, got low=2, high=3",
        "binomial | n=9 p=0.5 | 9.5 | NaN | truncate leaves nothing of binomial, whose P1 is 1 and"
            + " P99 is 8, got low=9.5",
        "bernoulli | p=0.5 | 0.2 | 0.8 | truncate leaves nothing of bernoulli, whose P1 is 0 and"
            + " P99 is 1, got low=0.2, high=0.8"
      })
  void refusesWhatLeavesNothing(
      String family, String stated, double low, double high, String message) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> Families.truncated(Made.of(family, stated), low, high));
    assertThat(refusal).hasMessage(message);
  }
}
