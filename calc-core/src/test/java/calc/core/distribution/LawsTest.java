package calc.core.distribution;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.vector.Fields;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each family against references of 40 digits and more, from the middle to 1e-15 in both tails. */
class LawsTest {
  /** Shapes and ratios that follow from mean and sd have roundings of their own. */
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/laws.json")
  void quantilesAgreeFromBothTails(Vector v) {
    Distribution distribution = Made.of(v.in());
    for (String name : v.expected().names()) {
      if (name.startsWith("below ")) {
        double p = Double.parseDouble(name.substring(6));
        assertThat(distribution.quantile(p)).isCloseTo(v.expected(name), TWELVE_DIGITS);
      } else if (name.startsWith("above ")) {
        double q = Double.parseDouble(name.substring(6));
        assertThat(distribution.upperQuantile(q)).isCloseTo(v.expected(name), TWELVE_DIGITS);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/laws.json")
  void meanAndSpreadAgree(Vector v) {
    Distribution distribution = Made.of(v.in());
    assertMoment(distribution.mean(), v.expected(), "mean");
    assertMoment(distribution.sd(), v.expected(), "sd");
  }

  private static void assertMoment(double found, Fields expected, String name) {
    if (Double.isInfinite(found)) {
      assertThat(expected.text(name)).isEqualTo("infinite");
    } else {
      assertThat(found).isCloseTo(expected.number(name), TWELVE_DIGITS);
    }
  }

  /** What is asked for is met from both sides; steps have their whole probability at one value. */
  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/laws.json")
  void probabilitiesLeadBackToTheirQuantiles(Vector v) {
    Distribution distribution = Made.of(v.in());
    for (double tail : new double[] {1e-15, 1e-6, 0.01, 0.3, 0.5}) {
      double low = distribution.quantile(tail);
      double high = distribution.upperQuantile(tail);
      if (distribution instanceof Stepped stepped) {
        assertThat(stepped.cumulative(low)).isGreaterThanOrEqualTo(tail * (1 - 1e-11));
        assertThat(stepped.below(low)).isLessThanOrEqualTo(tail);
        assertThat(stepped.exceedance(high)).isLessThanOrEqualTo(tail * (1 + 1e-11));
        assertThat(stepped.from(high)).isGreaterThan(tail);
      } else {
        assertThat(distribution.cumulative(low))
            .isCloseTo(tail, within(1e-11 * tail + step(distribution::cumulative, low)));
        assertThat(distribution.exceedance(high))
            .isCloseTo(tail, within(1e-11 * tail + step(distribution::exceedance, high)));
      }
    }
  }

  /** Probability of what lies between two neighbouring doubles: no value hits it better. */
  private static double step(DoubleUnaryOperator probability, double x) {
    return Math.abs(
        probability.applyAsDouble(Math.nextUp(x)) - probability.applyAsDouble(Math.nextDown(x)));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/laws.json")
  void bothTailsMakeOne(Vector v) {
    Distribution distribution = Made.of(v.in());
    for (double p : new double[] {1e-9, 0.01, 0.3, 0.5, 0.77, 0.999}) {
      double x = distribution.quantile(p);
      assertThat(distribution.cumulative(x) + distribution.exceedance(x))
          .isCloseTo(1, within(4e-15));
      assertThat(distribution.upperQuantile(1 - p)).isCloseTo(x, withinRelative(1e-6));
      assertThat(distribution.isDiscrete()).isEqualTo(distribution instanceof Stepped);
    }
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/laws.json")
  void aScoreIsAProbability(Vector v) {
    Distribution distribution = Made.of(v.in());
    double far = 4.753424308822899;
    assertThat(distribution.atScore(-far))
        .isCloseTo(distribution.quantile(1e-6), withinRelative(1e-12));
    assertThat(distribution.atScore(far))
        .isCloseTo(distribution.upperQuantile(1e-6), withinRelative(1e-12));
    assertThat(distribution.atScore(0)).isCloseTo(distribution.median(), withinRelative(1e-15));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("distribution/laws.json")
  void densityAndSlopeAreDerivatives(Vector v) {
    if (Made.of(v.in()) instanceof Continuous law) {
      for (double p : new double[] {0.02, 0.2, 0.55, 0.9}) {
        double step = 1e-4 * p * (1 - p);
        double below = law.quantile(p - step);
        double x = law.quantile(p);
        double above = law.quantile(p + step);
        double reach = 1e-6 + 4 * Math.ulp(x) / (above - below);
        assertThat(2 * step / (above - below)).isCloseTo(law.density(x), withinRelative(reach));
        double bend =
            (Math.log(law.density(above)) - Math.log(law.density(below))) / (above - below);
        assertThat(bend).isCloseTo(law.slope(x), within(1e-5 * law.density(x)));
      }
    }
  }

  @ParameterizedTest(name = "mean {0}")
  @ValueSource(doubles = {1e-300, 1e-9, 1e6, 1e12, 1e15})
  void countsOfAnySizeAreFound(double mean) {
    PoissonLaw law = new PoissonLaw(mean);
    for (double tail : new double[] {1e-300, 1e-15, 0.01, 0.5}) {
      double low = law.quantile(tail);
      double high = law.upperQuantile(tail);
      assertThat(low).isEqualTo(Math.rint(low)).isBetween(0.0, high);
      assertThat(law.upTo(low)).isGreaterThanOrEqualTo(tail * (1 - 1e-11));
      assertThat(law.below(low)).isLessThan(tail);
      assertThat(law.beyond(high)).isLessThanOrEqualTo(tail * (1 + 1e-11));
      assertThat(law.from(high)).isGreaterThan(tail);
    }
  }

  @Test
  void aSureCountIsThatCount() {
    for (double p : new double[] {1e-12, 0.5, 1 - 1e-12}) {
      assertThat(new BinomialLaw(5, 1).quantile(p)).isEqualTo(5);
      assertThat(new BinomialLaw(5, 0).quantile(p)).isZero();
    }
    assertThat(new BinomialLaw(5, 1).sd()).isZero();
  }

  /** The median of a fair coin is 0, and of five is 2: sums of probabilities may not tip it. */
  @Test
  void roundingDoesNotTipAMedian() {
    assertThat(Made.of("bernoulli", "p=0.5").median()).isZero();
    for (int n = 1; n < 200; n += 2) {
      assertThat(new BinomialLaw(n, 0.5).median()).isEqualTo((n - 1) / 2.0);
    }
    double[] tenths = new double[20];
    for (int i = 0; i < 10; i++) {
      tenths[i] = i + 1.0;
      tenths[10 + i] = 0.1;
    }
    Distribution tens = Families.find("discrete").orElseThrow().maker().make(tenths);
    for (int i = 1; i <= 10; i++) {
      assertThat(tens.quantile(i / 10.0)).isEqualTo(i);
    }
  }
}
