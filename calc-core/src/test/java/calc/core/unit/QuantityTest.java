package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  private static final Units UNITS = Units.standard();

  @ParameterizedTest(name = "{0}")
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void isNeverWithoutAValue(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Quantity(value, Unit.ONE))
        .withMessage("a quantity must be finite, got " + value);
  }

  @Test
  void saysItsNumberInItsOwnUnit() throws LiteralException {
    assertThat(QuantityReader.read("1.2 ms", UNITS).inUnit()).isEqualTo(1.2);
    assertThat(QuantityReader.read("$460/month", UNITS).inUnit()).isEqualTo(460);
    assertThat(QuantityReader.read("99.9%", UNITS).inUnit()).isEqualTo(99.9);
    assertThat(new Quantity(1e300, UNITS.parse("1/EB")).inUnit()).isInfinite();
  }

  @Test
  void hasNoNegativeZero() {
    assertThat(new Quantity(-0.0, Unit.ONE)).isEqualTo(new Quantity(0, Unit.ONE));
    assertThat(new Quantity(-0.0, Unit.ONE).text()).isEqualTo("0");
  }

  @Test
  void readsAMinusSignAndSpacesAround() throws LiteralException {
    assertThat(QuantityReader.read(" -1.5 kB ", UNITS))
        .isEqualTo(new Quantity(-1500, UNITS.parse("kB")));
    assertThat(QuantityReader.read("- $5", UNITS).value()).isEqualTo(-5);
  }
}
