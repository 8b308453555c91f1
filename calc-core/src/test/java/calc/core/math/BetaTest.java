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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {
  /** From a half to a million million, as many small as large. */
  @Provide
  Arbitrary<Double> shapes() {
    Arbitrary<Double> halves = Arbitraries.integers().between(1, 40).map(i -> i / 2.0);
    Arbitrary<Double> powers = Arbitraries.doubles().between(0, 12).ofScale(4);
    return Arbitraries.oneOf(halves, powers.map(x -> Math.rint(Math.pow(10, x))));
  }

  /** The exponent of a tail of 1e-200 is 460: its rounding alone is some 1e-13. */
  @ParameterizedTest(name = "{0}")
  @VectorSource("math/beta-tail.json")
  void bothTailsAgreeWithSixtyDigits(Vector v) {
    Beta beta = new Beta(v.in("a"), v.in("b"));
    double lower = v.expected("lower");
    double upper = v.expected("upper");
    assertThat(beta.lower(v.in("x"))).isCloseTo(lower, withinRelative(tolerance(lower)));
    assertThat(beta.upper(v.in("x"))).isCloseTo(upper, withinRelative(tolerance(upper)));
  }

  private static double tolerance(double tail) {
    return tail < 1e-30 ? 2e-13 : 2e-14;
  }

  @Property
  void theTailsMakeOneAndMirrorEachOther(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll @Scale(4) @DoubleRange(min = -8, max = 8) double deviations) {
    double x = place(a, b, deviations);
    Beta beta = new Beta(a, b);
    assertThat(beta.lower(x) + beta.upper(x)).isCloseTo(1, within(1e-15));
    assertThat(beta.lower(x)).isBetween(0.0, 1.0);
    double mirrored = new Beta(b, a).upper(1 - x);
    if (x > 0.5) {
      assertThat(mirrored).isCloseTo(beta.lower(x), withinRelative(1e-12));
    }
  }

  @Property
  void aPlaceFurtherUpHasMoreBelowIt(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll @Scale(4) @DoubleRange(min = -8, max = 7.9) double deviations) {
    Beta beta = new Beta(a, b);
    double lower = place(a, b, deviations);
    double higher = place(a, b, deviations + 0.1);
    assertThat(beta.lower(lower)).isLessThanOrEqualTo(beta.lower(higher));
    assertThat(beta.upper(lower)).isGreaterThanOrEqualTo(beta.upper(higher));
  }

  @Property
  void aQuantileHasItsProbabilityBelowIt(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll @Scale(4) @DoubleRange(min = -9, max = -0.001) double power) {
    Beta beta = new Beta(a, b);
    double p = Math.pow(10, power);
    double low = beta.quantile(p);
    assertThat(beta.lower(low)).isCloseTo(p, withinRelative(noise(a, a + b, low)));
    double high = beta.upperQuantile(p);
    assertThat(beta.upper(high)).isCloseTo(p, withinRelative(noise(b, a + b, high)));
  }

  /**
   * A place is known to half a unit of its last digit. Over the log odds that is more next to 1; of
   * it the slope of the tail, no more than its shape and some deviations, makes a probability.
   */
  private static double noise(double shape, double total, double x) {
    double slope = Math.min(shape, 10 + 10 * Math.sqrt(total * x * (1 - x)));
    return 1e-13 + 3e-16 * slope / (1 - x);
  }

  /** With a shape of 1 both tails are powers. */
  @Property
  void powersComeOut(
      @ForAll("shapes") double a,
      @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 0.999) double x) {
    double share = Math.pow(x, 1 / a);
    assertThat(new Beta(a, 1).quantile(x)).isCloseTo(share, withinRelative(1e-14));
    double small = -Math.expm1(Math.log1p(-x) / a);
    assertThat(new Beta(1, a).quantile(x)).isCloseTo(small, withinRelative(1e-14));
    double near = x / (a + 1);
    assertThat(new Beta(1, a).upper(near))
        .isCloseTo(Math.exp(a * Math.log1p(-near)), withinRelative(1e-13));
  }

  @Test
  void atTheEndsThereIsNothingOrEverything() {
    Beta beta = new Beta(3, 4);
    assertThat(beta.lower(0)).isZero();
    assertThat(beta.upper(0)).isEqualTo(1);
    assertThat(beta.lower(1)).isEqualTo(1);
    assertThat(beta.upper(1)).isZero();
    assertThat(beta.lower(-0.5)).isZero();
    assertThat(beta.upper(1.5)).isZero();
    assertThat(beta.quantile(0)).isZero();
    assertThat(beta.quantile(1)).isEqualTo(1);
    assertThat(beta.upperQuantile(0)).isEqualTo(1);
    assertThat(beta.upperQuantile(1)).isZero();
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "1e300, 1e300",
    "1e300, 1",
    "1, 1e300",
    "0.01, 0.01",
    "0.01, 1",
    "0.01, 1e300",
    "1e15, 0.01",
    "9e15, 1"
  })
  void anyShapesAreAnsweredAtOnce(double a, double b) {
    Beta beta = new Beta(a, b);
    assertTimeout(
        ofSeconds(1),
        () -> {
          for (double x : new double[] {1e-300, 1e-9, 0.5, Math.nextDown(1.0)}) {
            assertThat(beta.lower(x)).isBetween(0.0, 1.0);
            assertThat(beta.upper(x)).isBetween(0.0, 1.0);
            assertThat(beta.quantile(x)).isBetween(0.0, 1.0);
          }
        });
  }

  @Test
  void aQuantileThatIsTinyIsFoundToo() {
    assertThat(new Beta(0.5, 1).quantile(1e-140)).isCloseTo(1e-280, withinRelative(1e-13));
    assertThat(new Beta(0.01, 1).quantile(1e-5)).isLessThan(1e-299);
    assertThat(new Beta(2, 1).quantile(1e-300)).isCloseTo(1e-150, withinRelative(1e-13));
    assertThat(new Beta(1, 5e11).quantile(1e-300)).isLessThan(1e-299);
  }

  private static double place(double a, double b, double deviations) {
    double mean = a / (a + b);
    double spread = Math.sqrt(1 / a + 1 / b);
    double odds = a / b * Math.exp(deviations * spread);
    return mean == 1 ? Math.nextDown(1.0) : odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
  }
}
