package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsTest {
  private static final Conventions THIRTY_DAYS =
      new Conventions(BigDecimal.valueOf(30 * 86_400), "30d", "EUR");

  @Test
  void aMonthIsATwelfthOfAYearUnlessSaidOtherwise() throws LiteralException {
    assertThat(QuantityReader.read("12 months", Units.standard()).value())
        .isEqualTo(QuantityReader.read("1 year", Units.standard()).value())
        .isEqualTo(365 * 86_400.0);
    Units units = Units.of(THIRTY_DAYS, List.of());
    assertThat(QuantityReader.read("1 month", units).value()).isEqualTo(30 * 86_400.0);
    assertThat(units.conventions()).isEqualTo(THIRTY_DAYS);
  }

  @Test
  void aQuarterIsThreeMonths() throws LiteralException {
    assertThat(QuantityReader.read("1 quarter", Units.standard()).value()).isEqualTo(2190 * 3600.0);
    Units units = Units.of(THIRTY_DAYS, List.of());
    assertThat(QuantityReader.read("1 quarter", units).value()).isEqualTo(90 * 86_400.0);
  }

  @Test
  void monthsOfDifferentLengthAreDifferentUnits() {
    Unit month = Units.standard().parse("month");
    assertThat(Units.of(THIRTY_DAYS, List.of()).parse("month")).isNotEqualTo(month);
  }

  @Test
  void areEqualByLengthTextAndCurrency() {
    Conventions same = new Conventions(new BigDecimal("2592000.0"), "30d", "EUR");
    assertThat(same).isEqualTo(THIRTY_DAYS).hasSameHashCodeAs(THIRTY_DAYS);
    assertThat(THIRTY_DAYS)
        .isNotEqualTo(new Conventions(BigDecimal.ONE, "30d", "EUR"))
        .isNotEqualTo(new Conventions(THIRTY_DAYS.monthSeconds(), "720h", "EUR"))
        .isNotEqualTo(new Conventions(THIRTY_DAYS.monthSeconds(), "30d", "USD"))
        .isNotEqualTo("30d");
  }

  @Test
  void refusesAMonthWithoutLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conventions(BigDecimal.ZERO, "0h", "USD"))
        .withMessage("month must be longer than zero, got 0 s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conventions(BigDecimal.ONE, " ", "USD"))
        .withMessage("month needs the text it was written as");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "usd", "US", "USDX", "$", "U1D"})
  void refusesACurrencyThatIsNoCode(String currency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conventions(BigDecimal.ONE, "1s", currency))
        .withMessage("currency must be a three-letter code such as USD, got " + currency);
  }
}
