package calc.core.distribution;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.math.Refusal;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each family takes what a person states and answers with the percentiles that follow. */
class FamiliesTest {
  /** A beta whose shapes are far apart is not known better; the others are good for twelve. */
  private static final Percentage TEN_DIGITS = withinRelative(1e-10);

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/quantiles.json")
  void agreesWithTheReference(Vector v) {
    Distribution distribution = Made.of(v.in());
    assertThat(distribution.quantile(0.05)).isCloseTo(v.expected("p5"), TEN_DIGITS);
    assertThat(distribution.median()).isCloseTo(v.expected("p50"), TEN_DIGITS);
    assertThat(distribution.quantile(0.95)).isCloseTo(v.expected("p95"), TEN_DIGITS);
    assertThat(distribution.family()).isEqualTo(v.in().text("family"));
  }

  @ParameterizedTest(name = "{0}({1})")
  @CsvSource(
      delimiter = '|',
      value = {
        "normal | '' | normal needs mean and sd, or two or three of p1, p5, p10, p25, p50,"
            + " p75, p90, p95, p99",
        "normal | mean=1 | normal needs mean and sd, or two or three of p1, p5, p10, p25, p50,"
            + " p75, p90, p95, p99",
        "normal | sd=1 | normal needs mean and sd, or two or three of p1, p5, p10, p25, p50,"
            + " p75, p90, p95, p99",
        "normal | p50=1 | normal needs mean and sd, or two or three of p1, p5, p10, p25, p50,"
            + " p75, p90, p95, p99",
        "normal | mean=1 sd=1 p5=1 | normal needs mean and sd, or two or three of p1, p5, p10, p25, p50,"
            + " p75, p90, p95, p99",
        "normal | mean=1 p5=1 p95=2 | normal needs mean and sd, or two or three of p1, p5, p10, p25, p50,"
            + " p75, p90, p95, p99",
        "normal | mean=1 sd=0 | sd must be above 0, got 0",
        "normal | mean=1 sd=-1 | sd must be above 0, got -1",
        "normal | mean=1 sd=Infinity | sd must be above 0, got infinity",
        "normal | mean=-Infinity sd=1 | mean must be finite, got -infinity",
        "normal | p5=3 p95=3 | p5 of normal must be below p95 (3), got 3",
        "normal | p5=3 p50=1 | p5 of normal must be below p50 (1), got 3",
        "normal | p5=1 p50=3 p95=2 | p50 of normal must be below p95 (2), got 3",
        "normal | p1=1 p5=2 p50=3 p95=4 | normal takes three percentiles at most, got 4",
        "normal | p5=1 p95=Infinity | p95 of normal must be finite, got infinity",
        "lognormal | mean=0 sd=1 | mean of lognormal must be above 0, got 0",
        "lognormal | mean=-1 sd=1 | mean of lognormal must be above 0, got -1",
        "lognormal | p5=0 p95=1 | p5 of lognormal must be above 0, got 0",
        "lognormal | p5=-2 p95=-1 | p5 of lognormal must be above 0, got -2",
        "gamma | mean=0 sd=1 | mean of gamma must be above 0, got 0",
        "gamma | mean=1 sd=0 | sd must be above 0, got 0",
        "gamma | sd=1 | gamma needs mean and sd, or two or three of p1, p5, p10, p25, p50, p75,"
            + " p90, p95, p99",
        "gamma | p5=0 p95=1 | p5 of gamma must be above 0, got 0",
        "gamma | p5=-1 p50=1 p95=2 | p5 of gamma must be above 0, got -1",
        "beta | mean=0 sd=0.1 | mean of beta must lie between 0 and 1 (100%), got 0",
        "beta | mean=1 sd=0.1 | mean of beta must lie between 0 and 1 (100%), got 1",
        "beta | p5=0 p95=0.1 | p5 of beta must lie between 0 and 1 (100%), got 0",
        "beta | p5=0.9 p50=0.95 p95=1 | p95 of beta must lie between 0 and 1 (100%), got 1",
        "beta | mean=0.5 sd=0 | sd must be above 0, got 0",
        "beta | mean=0.5 sd=0.5 | sd of beta must be below √(mean · (1 − mean)) = 0.5, got 0.5",
        "beta | mean=0.8 sd=0.41 | sd of beta must be below √(mean · (1 − mean)) = 0.4, got 0.41",
        "uniform | low=2 high=2 | low must be below high (2), got 2",
        "uniform | low=3 high=2 | low must be below high (2), got 3",
        "uniform | low=NaN high=2 | low must be finite, got no number",
        "uniform | low=0 high=Infinity | high must be finite, got infinity",
        "triangular | low=0 mode=-1 high=2 | mode must lie between low (0) and high (2), got -1",
        "triangular | low=0 mode=3 high=2 | mode must lie between low (0) and high (2), got 3",
        "triangular | low=0 mode=NaN high=2 | mode must lie between low (0) and high (2), got no number",
        "triangular | low=2 mode=2 high=2 | low must be below high (2), got 2",
        "pert | low=0 mode=3 high=2 | mode must lie between low (0) and high (2), got 3",
        "pert | low=0 mode=0 high=-2 | low must be below high (-2), got 0",
        "exponential | mean=0 | mean must be above 0, got 0",
        "exponential | mean=NaN | mean must be above 0, got no number",
        "pareto | min=0 shape=1 | min must be above 0, got 0",
        "pareto | min=1 shape=0 | shape must be above 0, got 0",
        "pareto | min=1 shape=Infinity | shape must be above 0, got infinity",
        "uniform | low=-1e308 high=1e308 | high − low must be finite, got infinity",
        "pert | low=0 mode=1 high=2 lambda=0 | lambda must be above 0, got 0",
        "poisson | mean=0 | mean must be above 0, got 0",
        "poisson | mean=1e16 | mean must be at most 10^15, up to which counts are exact, got"
            + " 1E+16",
        "binomial | n=1.5 p=0.5 | n must be a whole number, 1 or more, got 1.5",
        "binomial | n=0 p=0.5 | n must be a whole number, 1 or more, got 0",
        "binomial | n=5 p=1.5 | p must lie between 0 and 1 (100%), got 1.5",
        "bernoulli | p=-0.1 | p must lie between 0 and 1 (100%), got -0.1",
        "bernoulli | p=NaN | p must lie between 0 and 1 (100%), got no number"
      })
  void refusesWhatNoDistributionFits(String family, String stated, String message) {
    assertThat(refusal(family, stated)).isEqualTo(message);
  }

  private static String refusal(String name, String stated) {
    return catchThrowableOfType(Refusal.class, () -> Made.of(name, stated)).getMessage();
  }

  @Test
  void everyFamilyIsFoundByItsNameAndSaysWhatItTakes() {
    List<String> names = Families.all().stream().map(Family::name).toList();
    assertThat(names).doesNotHaveDuplicates().containsAll(Families.ofRanges());
    for (Family family : Families.all()) {
      assertThat(Families.find(family.name())).contains(family);
      assertThat(family.title()).isNotBlank();
      assertThat(family.parameters())
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.meaning()).isNotBlank());
    }
    assertThat(Families.find("gauss")).isEmpty();
  }
}
