package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both tails keep their digits, from shapes of a thousandth to shapes of a quadrillion. */
class GammaTest {
  /** The widest of what is measured, next to the mean; a tail adds what a rounding of x makes. */
  private static final double FIFTEEN_DIGITS = 6e-15;

  /** The exponent of a density of 1e-300 is 700 and has a rounding of its own. */
  private static final Percentage DENSITY = withinRelative(3e-13);

  private static final Percentage THIRTEEN_DIGITS = withinRelative(2e-13);

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/gamma.json")
  void tailsAndDensityAgreeWithManyDigits(Vector v) {
    double shape = v.in("shape");
    double x = v.in("x");
    double density = v.expected("density");
    assertThat(Gamma.density(shape, x)).isCloseTo(density, DENSITY);
    assertThat(Gamma.cumulative(shape, x))
        .isCloseTo(v.expected("cumulative"), tolerance(x * density / v.expected("cumulative")));
    assertThat(Gamma.upperTail(shape, x))
        .isCloseTo(v.expected("upper"), tolerance(x * density / v.expected("upper")));
  }

  private static Percentage tolerance(double effectOfRounding) {
    return withinRelative(FIFTEEN_DIGITS + 4e-15 * effectOfRounding);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/gamma-tails.json")
  void quantilesAgreeInBothTails(Vector v) {
    double shape = v.in("shape");
    double tail = v.in("tail");
    assertThat(Gamma.quantile(shape, tail)).isCloseTo(v.expected("lower"), THIRTEEN_DIGITS);
    assertThat(Gamma.upperQuantile(shape, tail)).isCloseTo(v.expected("upper"), THIRTEEN_DIGITS);
  }

  @Property
  void aQuantileHasItsProbability(
      @ForAll("shapes") double shape,
      @ForAll @Scale(6) @DoubleRange(min = -37, max = 37) double score) {
    double tail = Normal.cumulative(-Math.abs(score));
    double below = Gamma.quantile(shape, tail);
    double above = Gamma.upperQuantile(shape, tail);
    assertThat(below).isLessThanOrEqualTo(above * (1 + 1e-14 / Math.min(shape, 1)));
    if (below > Double.MIN_NORMAL) {
      double effect = below * Gamma.density(shape, below) / tail + exponent(tail);
      assertThat(Gamma.cumulative(shape, below)).isCloseTo(tail, tolerance(effect));
    }
    if (above > Double.MIN_NORMAL) {
      double effect = above * Gamma.density(shape, above) / tail + exponent(tail);
      assertThat(Gamma.upperTail(shape, above)).isCloseTo(tail, tolerance(effect));
    }
  }

  /** What a rounding of the exponent makes of a power of e, a tenth of it counted. */
  private static double exponent(double tail) {
    return Math.abs(Math.log(tail)) / 10;
  }

  @Property
  void theTailsMakeOneAndTheQuantilesMirror(
      @ForAll("shapes") double shape,
      @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 0.999999) double p) {
    double x = Gamma.quantile(shape, p);
    assertThat(Gamma.cumulative(shape, x) + Gamma.upperTail(shape, x))
        .isCloseTo(1, withinRelative(1e-15));
    assertThat(Gamma.upperQuantile(shape, 1 - p))
        .isCloseTo(x, withinRelative(1e-9 / Math.min(shape, 1)));
  }

  @Property
  void whereTwoWaysOfComputingMeetTheyAgree(
      @ForAll @Scale(6) @DoubleRange(min = -0.7, max = 1.4) double excess) {
    double x = 12 * (1 + excess);
    double below = Gamma.upperTail(Math.nextDown(12.0), x);
    assertThat(Gamma.upperTail(12, x)).isCloseTo(below, withinRelative(2e-13));
    assertThat(Gamma.density(12, x))
        .isCloseTo(Gamma.density(Math.nextDown(12.0), x), withinRelative(5e-14));
  }

  /** Each shape from 1e-3 to 1e15 is as likely as ten times it. */
  @Provide
  Arbitrary<Double> shapes() {
    return Arbitraries.doubles().between(-3, 15).ofScale(4).map(x -> Math.pow(10, x));
  }

  @ParameterizedTest(name = "shape {0}")
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 1e-9, 0.5, 1, 3, 12, 1e6, 1e15, 1e300})
  void atItsEndsThereIsNothingBeyond(double shape) {
    assertThat(Gamma.cumulative(shape, 0)).isZero();
    assertThat(Gamma.upperTail(shape, 0)).isEqualTo(1);
    assertThat(Gamma.cumulative(shape, -1)).isZero();
    assertThat(Gamma.cumulative(shape, Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Gamma.upperTail(shape, Double.POSITIVE_INFINITY)).isZero();
    assertThat(Gamma.upperTail(shape, Double.NaN)).isNaN();
    assertThat(Gamma.cumulative(shape, Double.NaN)).isNaN();
    assertThat(Gamma.quantile(shape, 0)).isZero();
    assertThat(Gamma.quantile(shape, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Gamma.upperQuantile(shape, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Gamma.upperQuantile(shape, 1)).isZero();
    assertThat(Gamma.quantile(shape, Double.NaN)).isNaN();
  }

  @ParameterizedTest(name = "shape {0}")
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 1e-9, 0.5, 1, 3, 12, 1e6, 1e15, 1e300})
  void everyShapeAnswersAtOnceWithNumbers(double shape) {
    assertTimeout(
        ofSeconds(2),
        () -> {
          for (double x : new double[] {Double.MIN_VALUE, 1e-300, 1e-9, 1, 1.1, 12, 1e9, 1e300}) {
            assertThat(Gamma.cumulative(shape, x)).isBetween(0.0, 1.0);
            assertThat(Gamma.upperTail(shape, x)).isBetween(0.0, 1.0);
            assertThat(Gamma.density(shape, x)).isGreaterThanOrEqualTo(0);
          }
          for (double p : new double[] {Double.MIN_VALUE, 1e-300, 1e-9, 0.5, 1 - 1e-16}) {
            assertThat(Gamma.quantile(shape, p)).isFinite().isNotNegative();
            assertThat(Gamma.upperQuantile(shape, p)).isFinite().isNotNegative();
          }
        });
  }

  @Test
  void withShapeOneItIsExponential() {
    assertThat(Gamma.upperTail(1, 3)).isCloseTo(Math.exp(-3), withinRelative(1e-14));
    assertThat(Gamma.quantile(1, 0.5)).isCloseTo(Math.log(2), withinRelative(1e-15));
  }
}
