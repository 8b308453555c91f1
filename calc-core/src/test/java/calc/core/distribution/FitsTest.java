package calc.core.distribution;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Percentiles fix a distribution: two of them are met, three as well as can be. */
class FitsTest {
  private static final Map<String, Double> PERCENTILES =
      Map.of("p1", 0.01, "p5", 0.05, "p50", 0.5, "p95", 0.95, "p99", 0.99);

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/fits.json")
  void agreesWithTheReference(Vector v) {
    Distribution distribution = Made.of(v.in());
    for (String name : v.expected().names()) {
      if (name.equals("worst")) {
        assertThat(distribution.misfit().orElseThrow().worst().name())
            .isEqualTo(v.expected().text(name));
      } else {
        // A least square is flat at its bottom, so that it is found to half the digits only.
        double reach = distribution.misfit().isPresent() ? 1e-7 : 2e-10;
        assertThat(value(distribution, name))
            .as(name)
            .isCloseTo(v.expected(name), withinRelative(reach));
      }
    }
  }

  private static double value(Distribution distribution, String name) {
    if (PERCENTILES.containsKey(name)) {
      return distribution.quantile(PERCENTILES.get(name));
    }
    return switch (name) {
      case "mean" -> distribution.mean();
      case "sd" -> distribution.sd();
      case "sigma" -> Made.parameter(distribution, "sigma");
      case "median" -> distribution.median();
      default -> Made.parameter(distribution, name);
    };
  }

  @Property(tries = 300)
  void twoPercentilesAreMet(
      @ForAll("families") String family,
      @ForAll("pairs") int[] percents,
      @ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 0.9) double low,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double width) {
    double high = low + width * (0.9999 - low);
    Distribution distribution =
        Made.of(family, "p" + percents[0] + "=" + low + " p" + percents[1] + "=" + high);
    assertThat(Percentile.of(family, percents[0], low).of(distribution))
        .isCloseTo(low, withinRelative(1e-9));
    assertThat(Percentile.of(family, percents[1], high).of(distribution))
        .isCloseTo(high, withinRelative(1e-9));
    assertThat(distribution.misfit()).isEmpty();
  }

  @Provide
  Arbitrary<String> families() {
    return Arbitraries.of("normal", "lognormal", "gamma", "beta");
  }

  @Provide
  Arbitrary<int[]> pairs() {
    return Arbitraries.of(1, 5, 10, 25, 50, 75, 90, 95)
        .flatMap(
            low ->
                Arbitraries.of(Percentile.NAMED)
                    .filter(high -> high > low)
                    .map(high -> new int[] {low, high}));
  }

  @Property(tries = 100)
  void threePercentilesOfOneDistributionLeadBackToIt(
      @ForAll("families") String family,
      @ForAll @Scale(4) @DoubleRange(min = 0.02, max = 0.9) double mean,
      @ForAll @Scale(4) @DoubleRange(min = 0.05, max = 0.9) double share) {
    double sd = share * Math.sqrt(mean * (1 - mean));
    Distribution whole = Made.of(family, "mean=" + mean + " sd=" + sd);
    double low = whole.quantile(0.1);
    double middle = whole.quantile(0.5);
    double high = whole.upperQuantile(0.1);
    if (Set.of("normal", "lognormal").contains(family) || (low > 1e-9 && high < 1 - 1e-9)) {
      Distribution again = Made.of(family, "p10=" + low + " p50=" + middle + " p90=" + high);
      assertThat(again.sd()).isCloseTo(sd, withinRelative(1e-6));
      assertThat(again.misfit().orElseThrow().worst().gap()).isLessThan(1e-7 * (high - low));
    }
  }

  @Test
  void aMisfitSaysWhatWasStatedAndWhatFollows() {
    Misfit misfit = Made.of("normal", "p5=0 p50=6 p95=10").misfit().orElseThrow();
    assertThat(misfit.points()).extracting(Misfit.Point::name).containsExactly("p5", "p50", "p95");
    assertThat(misfit.points()).extracting(Misfit.Point::stated).containsExactly(0.0, 6.0, 10.0);
    assertThat(misfit.worst().name()).isEqualTo("p50");
    assertThat(misfit.worst().implied()).isCloseTo(16.0 / 3, withinRelative(1e-12));
    assertThat(misfit.worst().gap()).isCloseTo(2.0 / 3, withinRelative(1e-12));
  }

  @Test
  void rangesAreReadAsEveryFamilyThatReachesThem() {
    for (String family : Families.ofRanges()) {
      Distribution range = Families.range(0.8, 0.95, Optional.of(family));
      assertThat(range.family()).isEqualTo(family);
      assertThat(range.quantile(0.05)).isCloseTo(0.8, withinRelative(1e-11));
      assertThat(range.upperQuantile(0.05)).isCloseTo(0.95, withinRelative(1e-11));
    }
  }

  /** A share that is nearly certain, a time over ten decades: far corners have an answer, too. */
  @Test
  void extremesAreFitted() {
    assertThat(Made.of("beta", "p5=1e-9 p95=0.999999999").median()).isCloseTo(0.5, within(1e-6));
    assertThat(Made.of("beta", "p5=0.5 p95=0.500001").median()).isBetween(0.5, 0.500001);
    assertThat(Made.of("beta", "p1=1e-12 p5=2e-12").upperQuantile(0.01)).isLessThan(1e-9);
    assertThat(Made.of("gamma", "p5=1e-9 p95=10").quantile(0.05))
        .isCloseTo(1e-9, withinRelative(1e-9));
    assertThat(Made.of("gamma", "p90=1 p99=1.0000001").mean()).isCloseTo(1, within(1e-6));
    assertThat(Made.of("lognormal", "p5=1e-200 p95=1e200").median())
        .isCloseTo(1, withinRelative(1e-9));
    assertThat(Made.of("lognormal", "mean=1e-9 sd=1e200").sd()).isGreaterThan(0);
  }
}
