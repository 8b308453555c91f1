package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private final Numbers three = new Numbers(Digits.of(3));
  private final Numbers full = new Numbers(Digits.FULL);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$6000.02/month | 6,000",
        "$461.54/month | 462",
        "$1234567/month | 1,230,000",
        "$0.01234/month | 0.0123",
        "-$16500/month | -16,500",
        "$999.9/month | 1,000",
        "$0/month | 0"
      })
  void anAmountHasThreeDigitsAndThousandsSeparators(String value, String shown) {
    assertThat(three.amount(Exemplar.value(value))).isEqualTo(shown);
  }

  @Test
  void fullDigitsLoseNothing() {
    assertThat(full.amount(Exemplar.value("$1234567.891/month"))).isEqualTo("1,234,567.891");
    assertThat(full.percent(Exemplar.value("57.69230769230769%"))).isEqualTo("57.69230769230769 %");
    assertThat(full.share(Exemplar.value("9.09%"))).isEqualTo("9.09 %");
  }

  @Test
  void aCountHasAllItsDigits() {
    assertThat(three.amount(Exemplar.count("12345 nodes"))).isEqualTo("12,345");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "57.6923%, 57.7 %",
    "50%, 50.0 %",
    "5.2345%, 5.23 %",
    "0.051234%, 0.0512 %",
    "99.999%, 100.0 %",
    "123.4%, 123 %",
    "0%, 0 %"
  })
  void aPercentageShowsThreeDigits(String value, String shown) {
    assertThat(three.percent(Exemplar.value(value))).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"36.36%, 36 %", "9.09%, 9 %", "0.31%, 0.3 %", "0%, 0 %", "99.9%, 100 %"})
  void aShareIsWholeUnlessItWouldVanish(String value, String shown) {
    assertThat(three.share(Exemplar.value(value))).isEqualTo(shown);
  }

  @Test
  void figuresThatLookAlikeGetTheDigitsThatTellThemApart() {
    assertThat(three.apart(Exemplar.value("750 req/s"), Exemplar.value("750.4 req/s")))
        .isEqualTo(new Numbers.Pair("750 req/s", "750.4 req/s"));
    assertThat(three.apart(Exemplar.value("750 req/s"), Exemplar.value("1k req/s")))
        .isEqualTo(new Numbers.Pair("750 req/s", "1k req/s"));
  }

  @Test
  void manyMissingNamesAreCounted() {
    Value value = Exemplar.unknown("USD/month", "a", "b", "c", "d", "e");
    assertThat(three.text(value)).isEqualTo("unknown: a, b, c and 2 more");
    assertThat(Numbers.names(List.of("a", "b", "c"))).isEqualTo("a, b, c");
  }

  @Test
  void theNumberStandsInExactlyItsUnit() {
    assertThat(Numbers.exact(Exemplar.value("1.2 ms"))).isEqualTo(new BigDecimal("1.2"));
    assertThat(Numbers.exact(Exemplar.value("99.9%"))).isEqualTo(new BigDecimal("99.9"));
  }

  @ParameterizedTest(name = "{0} is headed {1}")
  @CsvSource({"USD/month, $/month", "USD, $", "USD/h, $/h", "req/s, req/s"})
  void aUnitHeadsAColumn(String unit, String heading) {
    assertThat(Numbers.heading(Units.standard().parse(unit))).isEqualTo(heading);
  }
}
