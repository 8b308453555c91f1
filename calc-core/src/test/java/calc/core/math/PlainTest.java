package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in messages are short, and never lie about what they are. */
class PlainTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "25000, 25000",
    "1234567, 1234570",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "0.3333333333333333, 0.333333",
    "49.9999999999, 49.9999999999",
    "1234567.5, 1234567.5",
    "0.9999999, 0.9999999",
    "1e15, 1000000000000000",
    "1e16, 1E+16",
    "1e-15, 0.000000000000001",
    "1e-16, 1E-16",
    "-2.5e300, -2.5E+300",
    "NaN, no number",
    "Infinity, infinity",
    "-Infinity, -infinity"
  })
  void writesShortly(double value, String text) {
    assertThat(Plain.number(value)).isEqualTo(text);
  }

  @Property
  void sixDigitsAgree(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      double shown = new BigDecimal(Plain.number(value)).doubleValue();
      assertThat(Math.abs(shown - value)).isLessThanOrEqualTo(5e-6 * Math.abs(value));
    }
  }

  @Property
  void whatIsNotWholeDoesNotLookWhole(@ForAll int whole, @ForAll short tenThousandths) {
    double value = whole + tenThousandths / 100_000.0;
    boolean looksWhole = Plain.number(value).indexOf('.') < 0;
    assertThat(looksWhole).isEqualTo(value == Math.rint(value));
  }
}
