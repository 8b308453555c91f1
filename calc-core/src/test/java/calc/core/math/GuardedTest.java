package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding and comparing forgive noise, and nothing that is more than noise. */
class GuardedTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Provide
  Arbitrary<Double> numbers() {
    Arbitrary<Double> bits =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> everyday = Arbitraries.doubles().between(-1e6, 1e6).ofScale(4);
    return Arbitraries.oneOf(bits, everyday, Arbitraries.of(0.0, -0.0, 0.5, 1.5, -0.5));
  }

  @ParameterizedTest(name = "{0}: floor {1}, round {2}, ceil {3}")
  @CsvSource({
    "0, 0, 0, 0",
    "0.3, 0, 0, 1",
    "0.5, 0, 1, 1",
    "2.5, 2, 3, 3",
    "-0.5, -1, -1, 0",
    "-2.5, -3, -3, -2",
    "-0.2, -1, 0, 0",
    "49.9999999999, 50, 50, 50",
    "50.0000000001, 50, 50, 50",
    "49.999999, 49, 50, 50",
    "50.000001, 50, 50, 51",
    "-49.9999999999, -50, -50, -50",
    "0.49999999999, 0, 1, 1",
    "0.4999999, 0, 0, 1",
    "1e-12, 0, 0, 1",
    "1e8, 1e8, 1e8, 1e8",
    "99999999.9995, 1e8, 1e8, 1e8",
    "99999999.99, 99999999, 1e8, 1e8",
    "1e300, 1e300, 1e300, 1e300",
    "4503599627370495.5, 4503599627370495, 4503599627370496, 4503599627370496",
    "4503599627370497, 4503599627370497, 4503599627370497, 4503599627370497",
    "9007199254740991, 9007199254740991, 9007199254740991, 9007199254740991",
  })
  void roundsToTheWholeNumberThatIsMeant(double x, double floor, double round, double ceil) {
    assertThat(Guarded.floor(x) + 0.0).isEqualTo(floor);
    assertThat(Guarded.round(x)).isEqualTo(round);
    assertThat(Guarded.ceil(x) + 0.0).isEqualTo(ceil);
  }

  @Property
  void noWholeNumberIsMoved(@ForAll @LongRange(min = -(1L << 53), max = 1L << 53) long number) {
    double whole = (double) number;
    assertThat(Guarded.floor(whole)).isEqualTo(whole);
    assertThat(Guarded.round(whole)).isEqualTo(whole);
    assertThat(Guarded.ceil(whole)).isEqualTo(whole);
  }

  @Property
  void floorRoundAndCeilStandInOrderAndLessThanOneOff(@ForAll("numbers") double x) {
    double floor = Guarded.floor(x);
    double round = Guarded.round(x);
    double ceil = Guarded.ceil(x);
    assertThat(floor).isLessThanOrEqualTo(ceil);
    assertThat(round == floor || round == ceil).isTrue();
    assertThat(x - floor).isBetween(-1e-3, 1.0);
    assertThat(ceil - x).isBetween(-1e-3, 1.0);
    assertThat(Guarded.floor(-x) + 0.0).isEqualTo(0 - ceil);
    assertThat(Guarded.round(-x)).isEqualTo(0 - round);
  }

  @Property
  void exactlyOneOfLessEqualAndMoreHolds(@ForAll("numbers") double a, @ForAll("numbers") double b) {
    int holding = 0;
    holding += Guarded.less(a, b) ? 1 : 0;
    holding += Guarded.equal(a, b) ? 1 : 0;
    holding += Guarded.less(b, a) ? 1 : 0;
    assertThat(holding).isEqualTo(1);
    assertThat(Guarded.equal(b, a)).isEqualTo(Guarded.equal(a, b));
    assertThat(Guarded.equal(-a, -b)).isEqualTo(Guarded.equal(a, b));
  }

  @Property
  void aBillionthIsNoiseAndTwoAreNot(@ForAll("numbers") double x) {
    Assume.that(Math.abs(x) > 1e-300 && Math.abs(x) < 1e308);
    assertThat(Guarded.equal(x, x * (1 + 0.9e-9))).isTrue();
    assertThat(Guarded.equal(x, x * (1 + 2e-9))).isFalse();
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource({
    "0.999, 0.001",
    "0.9999, 0.0001",
    "0.99999, 0.00001",
    "0.9995, 0.0005",
    "0.999999999, 1e-9",
    "0.999999999999, 1e-12",
    "0.999999999999999, 1e-15",
    "0.9, 0.1",
    "0.85, 0.15",
    "0.3, 0.7",
    "0.001, 0.999",
    "0, 1",
    "1, 0",
    "2, -1",
    "1e-20, 1",
    "0.9999999999999999, 1.1102230246251565e-16"
  })
  void decimalsAreSubtractedAsWritten(double share, double rest) {
    assertThat(Guarded.complement(share)).isEqualTo(rest);
  }

  @Property
  void aComplementIsNoFurtherOffThanTheShareItself(
      @ForAll @Scale(17) @DoubleRange(min = 0, max = 1) double share) {
    assertThat(Guarded.complement(share)).isCloseTo(1 - share, within(0x1p-53));
    assertThat(1 - Guarded.complement(share)).isCloseTo(share, within(0x1p-53));
  }

  @Test
  void infinityIsMoreThanAnyNumber() {
    for (double x : new double[] {0, 5, -5, 1e308, -1e308, Double.MAX_VALUE}) {
      assertThat(Guarded.equal(INFINITY, x)).isFalse();
      assertThat(Guarded.less(x, INFINITY)).isTrue();
      assertThat(Guarded.less(INFINITY, x)).isFalse();
      assertThat(Guarded.less(-INFINITY, x)).isTrue();
    }
    assertThat(Guarded.equal(INFINITY, INFINITY)).isTrue();
    assertThat(Guarded.equal(INFINITY, -INFINITY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.POSITIVE_INFINITY, Double.NaN})
  void whatIsNoNumberEqualsNothingAndStaysWhatItIs(double x) {
    assertThat(Guarded.equal(Double.NaN, x)).isFalse();
    assertThat(Guarded.less(Double.NaN, x)).isFalse();
    assertThat(Guarded.less(x, Double.NaN)).isFalse();
    assertThat(Guarded.ceil(Double.NaN)).isNaN();
    assertThat(Guarded.floor(Double.NaN)).isNaN();
    assertThat(Guarded.round(Double.NaN)).isNaN();
    assertThat(Guarded.complement(Double.NaN)).isNaN();
  }

  @Test
  void infinityStaysInfinite() {
    assertThat(Guarded.ceil(INFINITY)).isEqualTo(INFINITY);
    assertThat(Guarded.floor(-INFINITY)).isEqualTo(-INFINITY);
    assertThat(Guarded.round(-INFINITY)).isEqualTo(-INFINITY);
  }
}
