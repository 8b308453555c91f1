package calc.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table says what the distribution says, to 1e-9 in probability and 1e-8 of either tail. */
class QuantileTableTest {
  private static final double OPEN = Double.NaN;

  /** Steep and flat ones, whole and cut, near to a point and over many decades. */
  static Stream<Distribution> continuous() {
    return Stream.of(
        Made.of("normal", "mean=10 sd=2"),
        Made.of("normal", "mean=1e9 sd=1e-3"),
        Made.of("lognormal", "p5=18000 p95=34000"),
        Made.of("lognormal", "mean=10 sd=100"),
        Made.of("gamma", "mean=2 sd=1"),
        Made.of("gamma", "mean=10 sd=0.1"),
        Made.of("gamma", "mean=1e-6 sd=1.4e-6"),
        Made.of("gamma", "mean=1 sd=3"),
        Made.of("gamma", "mean=1 sd=5"),
        Made.of("gamma", "mean=1e6 sd=1"),
        Made.of("beta", "mean=0.85 sd=0.04"),
        Made.of("beta", "mean=0.5 sd=0.35"),
        Made.of("beta", "mean=0.4 sd=0.44"),
        Made.of("beta", "mean=0.001 sd=0.0003"),
        Made.of("beta", "mean=0.999 sd=0.0005"),
        Made.of("pert", "low=10 mode=20 high=60"),
        Made.of("pert", "low=-1 mode=-1 high=0"),
        Made.of("uniform", "low=-3 high=5"),
        Made.of("triangular", "low=0 mode=3 high=10"),
        Made.of("exponential", "mean=3"),
        Made.of("pareto", "min=2 shape=3"),
        Made.of("pareto", "min=2 shape=0.5"),
        Made.of("pareto", "min=2 shape=0.1"),
        Families.truncated(Made.of("normal", "mean=1 sd=2"), 0, OPEN),
        Families.truncated(Made.of("normal", "mean=0 sd=1"), 5, 6),
        Families.truncated(Made.of("gamma", "mean=2 sd=1"), 1, 3),
        Families.truncated(Made.of("gamma", "mean=2 sd=1"), 10, OPEN),
        Families.truncated(Made.of("beta", "mean=0.85 sd=0.04"), 0.8, 0.9),
        Families.truncated(Made.of("lognormal", "mean=10 sd=3"), OPEN, 20),
        Families.truncated(Made.of("triangular", "low=0 mode=3 high=10"), 1, 9));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("continuous")
  void aUniformNumberGivesTheValueOfThatProbability(Distribution law) {
    QuantileTable table = QuantileTable.of(law);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      double tail =
          i % 2 == 0 ? random.nextDouble() / 2 : Math.pow(10, -16 * random.nextDouble()) / 2;
      assertBelow(law, table.at(tail), tail, 1e-8);
      double above = 1 - (1 - tail);
      if (above > 0) {
        assertAbove(law, table.at(1 - tail), above, 1e-8);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("continuous")
  void aScoreGivesTheValueOfItsProbability(Distribution law) {
    QuantileTable table = QuantileTable.of(law);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 1000; i++) {
      double score = -10 * random.nextDouble() * random.nextDouble();
      double tail = Normal.cumulative(score);
      assertBelow(law, table.atScore(score), tail, 1e-7);
      assertAbove(law, table.atScore(-score), tail, 1e-7);
    }
  }

  private static void assertBelow(Distribution law, double x, double tail, double share) {
    double reach = reach(law, x, share * tail);
    double step = 4 * grain(law, x);
    assertThat(law.cumulative(x - step)).as("below %s", x).isLessThanOrEqualTo(tail + reach);
    assertThat(law.cumulative(x + step)).as("up to %s", x).isGreaterThanOrEqualTo(tail - reach);
  }

  private static void assertAbove(Distribution law, double x, double tail, double share) {
    double reach = reach(law, x, share * tail);
    double step = 4 * grain(law, x);
    assertThat(law.exceedance(x + step)).as("above %s", x).isLessThanOrEqualTo(tail + reach);
    assertThat(law.exceedance(x - step)).as("from %s", x).isGreaterThanOrEqualTo(tail - reach);
  }

  /**
   * How far off a probability may be. Of a truncated distribution it is a difference of two, and of
   * a value below the smallest double nothing is known.
   */
  private static double reach(Distribution law, double x, double share) {
    double noise = law instanceof TruncatedLaw cut ? 1e-14 / cut.inside() : 0;
    return x < Double.MIN_NORMAL && x >= 0 ? 1 : Math.min(1e-9, share + noise);
  }

  /** How far apart values can be told, there or where they are computed from. */
  private static double grain(Distribution law, double x) {
    double ends = Math.max(Math.abs(law.quantile(0.25)), Math.abs(law.quantile(0.75)));
    boolean cut = law instanceof TruncatedLaw || ((Continuous) law).grain() > 0;
    return cut ? Math.max(Math.ulp(x), Math.ulp(ends)) : Math.ulp(x);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("continuous")
  void aLargerNumberNeverGivesASmallerValue(Distribution law) {
    QuantileTable table = QuantileTable.of(law);
    SplittableRandom random = new SplittableRandom(3);
    double[] numbers = random.doubles(20_000).filter(u -> u > 0).sorted().toArray();
    double before = Double.NEGATIVE_INFINITY;
    double beforeByScore = Double.NEGATIVE_INFINITY;
    for (double u : numbers) {
      double x = table.at(u);
      assertThat(x).isGreaterThanOrEqualTo(before - 8 * grain(law, x));
      double y = table.atScore(20 * u - 10);
      assertThat(y).isGreaterThanOrEqualTo(beforeByScore - 8 * grain(law, y));
      before = x;
      beforeByScore = y;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("continuous")
  void theMiddleAndTheFarEndsAreThoseOfTheDistribution(Distribution law) {
    QuantileTable table = QuantileTable.of(law);
    double reach = 4 * grain(law, law.median());
    assertThat(table.at(0.5)).isCloseTo(law.median(), within(reach));
    assertThat(table.atScore(0)).isCloseTo(law.median(), within(reach));
    assertThat(table.at(1e-30)).isCloseTo(law.quantile(1e-30), within(reach));
    assertThat(table.atScore(-12)).isEqualTo(law.atScore(-12));
    assertThat(table.atScore(12)).isEqualTo(law.atScore(12));
  }

  static Stream<Distribution> discrete() {
    return Stream.of(
        Made.of("poisson", "mean=0.5"),
        Made.of("poisson", "mean=1000"),
        Made.of("poisson", "mean=1e7"),
        Made.of("poisson", "mean=1e10"),
        Made.of("binomial", "n=30 p=0.2"),
        Made.of("binomial", "n=5 p=1"),
        Made.of("binomial", "n=5000000 p=0.02"),
        Made.of("binomial", "n=1e12 p=0.3"),
        Made.of("bernoulli", "p=0.3"),
        Families.truncated(Made.of("poisson", "mean=100"), 90, 120),
        Families.truncated(Made.of("binomial", "n=1e12 p=0.5"), 5e11, OPEN),
        Lists.discrete(new double[] {7, -2, 1e9}, new double[] {1, 3, 2}),
        Lists.discrete(new double[] {7}, new double[] {1}),
        Families.empirical(Arrays.stream(new int[1000]).asDoubleStream().toArray()),
        Families.empirical(new SplittableRandom(4).doubles(1000).toArray()));
  }

  /** Between 0.001 and 0.999 every number; further out they are told by their tail. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("discrete")
  void stepsAreExact(Distribution law) {
    QuantileTable table = QuantileTable.of(law);
    SplittableRandom random = new SplittableRandom(5);
    double missed = 0;
    for (int i = 0; i < 2000; i++) {
      double u = i % 2 == 0 ? random.nextDouble() : Math.pow(10, -15 * random.nextDouble()) / 2;
      double score = 4 * (random.nextDouble() + random.nextDouble() - 1);
      missed += table.at(u) == law.quantile(u) ? 0 : 1;
      missed += table.at(1 - u) == law.upperQuantile(1 - (1 - u)) ? 0 : 1;
      missed += table.atScore(score) == law.atScore(score) ? 0 : 1;
      assertThat(table.at(u))
          .isCloseTo(law.quantile(u), within(law instanceof Counted ? 1.0 : 0.0));
    }
    // Where a number lies within 1e-12 of a step, either of two neighbours is right.
    assertThat(missed).isLessThan(8);
  }

  @Test
  void atAStepTheLowerValueIsTaken() {
    Distribution coin = Made.of("bernoulli", "p=0.5");
    assertThat(QuantileTable.of(coin).at(0.5)).isZero();
    assertThat(QuantileTable.of(coin).at(Math.nextUp(0.5))).isEqualTo(1);
    assertThat(QuantileTable.of(coin).atScore(0)).isZero();
    assertThat(QuantileTable.of(coin).atScore(1e-9)).isEqualTo(1);
    assertThat(QuantileTable.of(coin).at(Double.MIN_VALUE)).isZero();
    assertThat(QuantileTable.of(coin).at(Math.nextDown(1.0))).isEqualTo(1);
    assertThat(QuantileTable.of(coin).atScore(-40)).isZero();
    assertThat(QuantileTable.of(coin).atScore(40)).isEqualTo(1);
  }

  @Test
  void blocksAreFilledAsSingleValuesAre() {
    double[] uniforms = new SplittableRandom(6).doubles(100).toArray();
    double[] scores = Arrays.stream(uniforms).map(u -> 8 * u - 4).toArray();
    Stream.concat(continuous(), discrete())
        .forEach(
            law -> {
              QuantileTable table = QuantileTable.of(law);
              double[] values = uniforms.clone();
              table.fill(values, values, 99);
              double[] byScore = scores.clone();
              table.fillFromScores(byScore, byScore, 99);
              for (int i = 0; i < 99; i++) {
                assertThat(values[i]).isEqualTo(table.at(uniforms[i]));
                assertThat(byScore[i]).isEqualTo(table.atScore(scores[i]));
              }
              assertThat(values[99]).isEqualTo(uniforms[99]);
              assertThat(byScore[99]).isEqualTo(scores[99]);
            });
  }

  /** What the walk finds by its differential equation is what the distribution says. */
  @Test
  void aWalkArrivesWhereTheDistributionIs() {
    List<Distribution> laws =
        List.of(
            Made.of("gamma", "mean=2 sd=1"),
            Made.of("gamma", "mean=1 sd=3"),
            Made.of("beta", "mean=0.85 sd=0.04"),
            Made.of("beta", "mean=0.5 sd=0.35"),
            Made.of("pert", "low=10 mode=20 high=60"),
            Families.truncated(Made.of("gamma", "mean=2 sd=1"), 1, 3),
            Families.truncated(Made.of("beta", "mean=0.85 sd=0.04"), 0.9, OPEN));
    for (Distribution distribution : laws) {
      Continuous law = (Continuous) distribution;
      for (Axis axis : Axis.values()) {
        double place = axis == Axis.SCORE ? -6 : 1e-9;
        double step = axis == Axis.SCORE ? 1.0 / 32 : 1.0 / 32 * place;
        Walk quick = new PearsonWalk(Pearson.of(law).orElseThrow(), axis);
        Walk exact = new ExactWalk(law, axis);
        assertThat(quick.start(place)).isTrue();
        // Next to 1, where a value is 1 for a double, only the distance to it goes on.
        boolean isTold = exact.start(place);
        for (int i = 0; i < 150 && isTold; i++) {
          assertSame(quick.value(), exact.value(), 1e-8);
          assertSame(quick.slope(), exact.slope(), 1e-7);
          assertSame(quick.bend(), exact.bend(), 1e-5);
          quick.step(step);
          exact.step(step);
          assertSame(quick.middle(), exact.middle(), 1e-8);
          place += step;
          step = axis == Axis.SCORE ? step : place / 32;
        }
      }
    }
  }

  private static void assertSame(double found, double expected, double share) {
    assertThat(found).isCloseTo(expected, within(share * Math.abs(expected)));
  }

  /** Whatever the machine, the same bits: pinned, since tables are built by arithmetic alone. */
  @Test
  void theBitsAreTheSameEverywhere() {
    double[] places = {0x1p-40, 0.001, 0.1, 0.37, 0.5, 0.81, 0.999, 1 - 0x1p-40};
    StringBuilder bits = new StringBuilder();
    for (String stated :
        List.of("lognormal p5=3 p95=9", "gamma mean=2 sd=1", "beta mean=0.3 sd=0.2")) {
      String[] parts = stated.split(" ", 2);
      QuantileTable table = QuantileTable.of(Made.of(parts[0], parts[1]));
      long hash = 0;
      for (double u : places) {
        hash = 31 * hash + Double.doubleToLongBits(table.at(u));
        hash = 31 * hash + Double.doubleToLongBits(table.atScore(6 * u - 3));
      }
      bits.append(Long.toHexString(hash)).append(' ');
    }
    assertThat(bits.toString().strip())
        .isEqualTo("11222ae8ccc7f9e0 543137bd73d6f1fa 39f4efd4d4873656");
  }
}
