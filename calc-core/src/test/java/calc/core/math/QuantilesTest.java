package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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

/** Relative errors: a quantile of microseconds or of a small error ratio keeps its digits, too. */
class QuantilesTest {
  private static final Percentage FIFTEEN_DIGITS = withinRelative(2e-15);

  private static final Percentage TWELVE_DIGITS = withinRelative(2e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/normal-quantile.json")
  void normal(Vector v) {
    assertThat(Quantiles.normal(v.in("p"))).isCloseTo(v.expected("z"), FIFTEEN_DIGITS);
  }

  /** A probability near 1 is no better known than to half a unit in its last place. */
  @Property
  void theNormalScoreOfAProbabilityHasThatProbability(
      @ForAll @Scale(6) @DoubleRange(min = -37.5, max = 37.5) double z) {
    double size = -Math.abs(z);
    assertThat(Quantiles.normal(Normal.cumulative(size)))
        .isCloseTo(size, within(1e-15 - 2e-15 * size));
    if (Math.abs(z) < 4) {
      assertThat(Quantiles.normal(Normal.cumulative(z))).isCloseTo(z, within(1e-12));
    }
  }

  @Property
  void normalScoresMirrorEachOtherAndKeepTheirOrder(@ForAll("halves") double p) {
    assertThat(Quantiles.normal(1 - p)).isEqualTo(-Quantiles.normal(1 - (1 - p)));
    // A step that moves the score by hundreds of its last places.
    assertThat(Quantiles.normal(p * (1 + 1e-10))).isGreaterThan(Quantiles.normal(p));
  }

  @Provide
  Arbitrary<Double> halves() {
    Arbitrary<Double> powers = Arbitraries.doubles().between(-300, -0.31).ofScale(4);
    return powers.map(x -> Math.pow(10, x));
  }

  @Test
  void aNormalScoreIsInfiniteOnlyAtTheEndsAndNoneForNoProbability() {
    assertThat(Quantiles.normal(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Quantiles.normal(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Quantiles.normal(Double.NaN)).isNaN();
    assertThat(Quantiles.normal(Double.MIN_VALUE)).isCloseTo(-38.46740561714434, within(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/gamma-quantile.json")
  void gamma(Vector v) {
    assertThat(Quantiles.gamma(v.in("p"), v.in("shape"), v.in("scale")))
        .isCloseTo(v.expected("x"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/beta-quantile.json")
  void beta(Vector v) {
    double a = v.in("a");
    double b = v.in("b");
    // With small shapes the library does it, and stops when its own bisection does.
    Percentage tolerance = a + b > 1000 ? withinRelative(1e-14) : TWELVE_DIGITS;
    assertThat(Quantiles.beta(v.in("p"), a, b)).isCloseTo(v.expected("x"), tolerance);
  }

  @ParameterizedTest(name = "shape {0}")
  @ValueSource(doubles = {1e6, 1e9, 1e12, 1e15, 1e18, 1e100, 1e300})
  void aNarrowGammaIsNormalAndAnsweredAtOnce(double shape) {
    double spread = 1 / Math.sqrt(shape);
    assertTimeout(
        ofSeconds(1),
        () -> {
          assertThat(Quantiles.gamma(0.5, shape, 1 / shape)).isCloseTo(1, withinRelative(1e-6));
          assertThat(Quantiles.gamma(0.95, shape, 1 / shape))
              .isCloseTo(1 + 1.6448536269514722 * spread, withinRelative(1e-6));
        });
  }
}
