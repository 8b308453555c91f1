package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementaryTest {
  @ParameterizedTest(name = "{0} ^ {1}")
  @CsvSource({
    "10, 3, 1000",
    "10, -3, 0.001",
    "2, 0.5, 1.4142135623730951",
    "0, 0, 1",
    "0, 5, 0",
    "-2, 3, -8",
    "-2, -3, -0.125",
    "1.2, 5, 2.48832",
    "1e10, -32, 1e-320",
    "1e-10, 32, 1e-320",
    "1e10, 31, Infinity",
    "0, -2, Infinity",
    "-8, 0.3333333333333333, NaN",
    "2, 1000, 1.07150860718626732094842504906e301",
    "1, 1e308, 1",
    "2, -1074, 4.9e-324"
  })
  void powers(double x, double y, double power) {
    double tolerance = Double.isFinite(power) ? 1e-15 * Math.abs(power) : 0;
    assertThat((Double) Elementary.pow(x, y)).isCloseTo(power, within(tolerance));
  }

  @Property
  void aWholePowerIsTheExactOneToFifteenDigits(
      @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 1e4) double x,
      @ForAll @IntRange(min = -64, max = 64) int n) {
    BigDecimal exact = new BigDecimal(x).pow(Math.abs(n), MathContext.DECIMAL128);
    double power =
        n < 0
            ? BigDecimal.ONE.divide(exact, MathContext.DECIMAL128).doubleValue()
            : exact.doubleValue();
    if (power > 1e-300 && power < 1e300) {
      assertThat(Elementary.pow(x, n)).isCloseTo(power, withinRelative(1e-14));
    }
  }

  @Test
  void smallArgumentsKeepTheirDigits() {
    assertThat(Elementary.log1p(1e-20)).isEqualTo(1e-20);
    assertThat(Elementary.expm1(1e-20)).isEqualTo(1e-20);
  }

  @Property
  void logarithmsUndoExponentials(@ForAll @Scale(4) @DoubleRange(min = -700, max = 700) double x) {
    assertThat(Elementary.ln(Elementary.exp(x))).isCloseTo(x, within(1e-13));
    assertThat(Elementary.log1p(Elementary.expm1(x / 100))).isCloseTo(x / 100, within(1e-13));
  }

  @Property
  void decimalLogarithmsOfPowersOfTenAreWhole(@ForAll @IntRange(min = -300, max = 300) int n) {
    assertThat(Elementary.log10(Double.parseDouble("1e" + n))).isEqualTo(n);
  }

  /** Values with a closed form: of 30°, 15° and 18°. */
  @ParameterizedTest(name = "sin {0}π")
  @CsvSource({
    "0, 0",
    "0.16666666666666666, 0.5",
    "0.08333333333333333, 0.25881904510252074",
    "-0.1, -0.3090169943749474",
    "0.5, 1"
  })
  void sines(double halfTurns, double sine) {
    assertThat(Elementary.sin(halfTurns * Math.PI)).isCloseTo(sine, within(2e-16));
    assertThat(Elementary.asin(sine)).isCloseTo(halfTurns * Math.PI, within(4e-16));
  }

  @Property
  void anglesUndoSines(@ForAll @Scale(6) @DoubleRange(min = -1.5, max = 1.5) double x) {
    assertThat(Elementary.asin(Elementary.sin(x))).isCloseTo(x, within(1e-14));
    assertThat(Elementary.sin(-x)).isEqualTo(-Elementary.sin(x));
  }
}
