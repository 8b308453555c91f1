package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralReaderTest {
  private static final Units UNITS = Units.standard();
  private static final Set<String> QUANTITIES = Set.of("x", "peak", "m", "users");

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // every value that scenario.md shows
        "25k req/s | 25000 | req/s",
        "1.5 kB | 1.5 | kB",
        "1.2 ms | 1.2 | ms",
        "80% | 80 | %",
        "$460/month | 460 | USD/month",
        "3.2 TiB/day | 3.2 | TiB/day",
        "99.95% | 99.95 | %",
        "5M users | 5e6 | user",
        "2 million | 2e6 | 1",
        "1e9 | 1e9 | 1",
        "$0.023/GB-month | 0.023 | USD/GB-month",
        "$5/1M req | 0.000005 | USD/req",
        "40/day | 40 | 1/day",
        "4%/month | 4 | %/month",
        "10 MB / s | 10 | MB/s",
        "461.54 $/month | 461.54 | USD/month",
        "$16.5k/month | 16500 | USD/month",
        "16k req/s | 16000 | req/s",
        "250 ms | 250 | ms",
        // numbers
        "0 | 0 | 1",
        "007 | 7 | 1",
        ".5 | 0.5 | 1",
        "0.5 s | 0.5 | s",
        "25_000 req/s | 25000 | req/s",
        "1_000_000.000_1 | 1000000.0001 | 1",
        "2.5e-3 s | 0.0025 | s",
        "1E+3 | 1000 | 1",
        "7e000 | 7 | 1",
        // scale letters and words
        "5k | 5000 | 1",
        "5K | 5000 | 1",
        "5M | 5e6 | 1",
        "5G | 5e9 | 1",
        "5T | 5e12 | 1",
        "1e3k | 1e6 | 1",
        "5kB | 5 | kB",
        "5MB | 5 | MB",
        "5Gbps | 5 | Gbps",
        "25kreq/s | 25000 | req/s",
        "25krps | 25000 | rps",
        "16kUSD/month | 16000 | USD/month",
        "5 thousand | 5000 | 1",
        "5 million users | 5e6 | user",
        "5 mil | 5e6 | 1",
        "5bn users | 5e9 | user",
        "5 bil | 5e9 | 1",
        "5 billion req/day | 5e9 | req/day",
        "5 trillion rows | 5e12 | row",
        "5k% | 5000 | %",
        // money
        "$5 | 5 | USD",
        "$ 5 | 5 | USD",
        "$.5 | 0.5 | USD",
        "5$ | 5 | USD",
        "5 $ | 5 | USD",
        "5 USD/month | 5 | USD/month",
        "5 usd | 5 | USD",
        "$5 million/month | 5e6 | USD/month",
        "$5bn | 5e9 | USD",
        "$5/1k req | 0.005 | USD/req",
        "$5/1000 req | 0.005 | USD/req",
        "$5/1M req-month | 0.000005 | USD/req-month",
        "$5/1M req/month | 0.000005 | USD/req-month",
        "$1/4 GB | 0.25 | USD/GB",
        "5 USD-month | 5 | USD-month",
        "5 $-month | 5 | USD-month",
        "3 GB/$ | 3 | GB/USD",
        // units
        "57.7 % | 57.7 | %",
        "5 req / s / node | 5 | req/s-node",
        "100 req/s/node | 100 | req/s-node",
        "5 GB-month | 5 | GB-month",
        "5 USD/GB-month | 5 | USD/GB-month",
        "100 Mbps | 100 | Mbps",
        "100 Mbit/s | 100 | Mbps",
        "2k rps/node | 2000 | rps/node",
        "730 h/month | 730 | h/month",
        "30/min | 30 | 1/min",
        "10 µs | 10 | us",
        "5 week | 5 | week",
        "5 KB | 5 | kB",
        "5B | 5 | B"
      })
  void readsTheWholeOf(String text, BigDecimal number, String unit) throws LiteralException {
    Literal literal = read(text);
    assertThat(literal.number()).isEqualByComparingTo(number);
    assertThat(literal.unit().symbol()).isEqualTo(unit);
    assertThat(literal.end()).isEqualTo(text.length());
    assertThat(literal.warnings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}[{1}]")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1|/3",
        "10|/3 + 1",
        "10|/x",
        "10| / 3 users",
        "10|/3",
        "10|/3 * 2",
        "10|/3 x",
        "10|/3%",
        "10|/3 in req",
        "10|/$5",
        "10|/ min(3, 4)",
        "10|/ min (3, 4)",
        "10|/db.utilization",
        "10|/node.count",
        "10|/(2)",
        "10|/",
        "10 req|/ x",
        "10 req|/peak",
        "10 req|/ m",
        "10 req/s|/peak",
        "5 min|(3)",
        "5 s|-x",
        "5 s|-3",
        "5 s| - 3 s",
        "5 s|-(3)",
        "5 s|-min(1, 2)",
        "5 GB|-node.count",
        "5|-s",
        "5|-$3",
        "5| in ms",
        "5| to 6",
        "5| of [a]",
        "18k| to 34k req/s",
        "5| and x",
        "5| or x",
        "5| as normal",
        "5| at 3",
        "5| if x",
        "5| not x",
        "5| exactly",
        "5%|-3",
        "5|^2",
        "5k|^2",
        "5%|^2",
        "5%| of x",
        "25|,000",
        "5|.",
        "5|..6",
        "5 req/s|, 6",
        "5 req/s|)",
        "5 users| in node",
        "1e3|"
      })
  void stopsWhereTheExpressionGoesOn(String literal, String rest) throws LiteralException {
    String text = literal + (rest == null ? "" : rest);
    assertThat(text.substring(0, read(text).end())).isEqualTo(literal);
  }

  @Test
  void readsFromTheMiddleOfAText() throws LiteralException {
    String text = "peak * 1.5 kB / 8 + 3";
    Literal literal = LiteralReader.read(text, 7, UNITS, QUANTITIES::contains);
    assertThat(literal.end()).isEqualTo(13);
    assertThat(literal.quantity()).isEqualTo(new Quantity(1500, UNITS.parse("kB")));
  }

  @Test
  void aLabelDirectlyBehindANumberIsTheLabelEvenIfItNamesAQuantity() throws LiteralException {
    assertThat(read("5M users").unit()).isEqualTo(UNITS.label("user"));
    assertThat(read("$5/1M users").unit()).isEqualTo(UNITS.parse("$/user"));
  }

  @ParameterizedTest(name = "{0}: {1} in its unit, {2} in base units")
  @CsvSource({
    "750, 1, 0.5",
    "5k, 1000, 500",
    "16.5k, 100, 50",
    "1e9, 1e9, 5e8",
    "2.5e-3, 1e-4, 5e-5",
    "25_000, 1, 0.5",
    "5.00, 0.01, 0.005",
    "20%, 1, 0.005",
    "1.2 ms, 0.1, 5e-5",
    "43 min, 1, 30",
    "5 million, 1e6, 5e5",
    "$5/1M req, 1e-6, 5e-7"
  })
  void aFigureClaimsHalfAUnitOfItsLastDigit(String text, BigDecimal lastDigit, double halfUnit)
      throws LiteralException {
    assertThat(read(text).lastDigit()).isEqualByComparingTo(lastDigit);
    assertThat(read(text).halfUnit()).isCloseTo(halfUnit, within(halfUnit * 1e-15));
  }

  @ParameterizedTest(name = "{0} is exactly {1}")
  @CsvSource({
    "99.9%, 0.999",
    "99.95%, 0.9995",
    "0.1%, 0.001",
    "0.1 ms, 1e-4",
    "0.7%, 0.007",
    "1/1, 1"
  })
  void valuesAreTheNearestDoubles(String text, double value) throws LiteralException {
    assertThat(read(text).value()).isEqualTo(value);
  }

  @Test
  void warnsWhereASpellingIsOftenMixedUp() throws LiteralException {
    Literal literal = read("5 mb/s");
    assertThat(literal.unit()).isEqualTo(UNITS.parse("MB/s"));
    assertThat(literal.warnings())
        .containsExactly(
            new Literal.Warning(2, "\"mb\" was read as MB; bits would be Mbit", "write MB"));
    assertThat(read("$5/1M req-gb").warnings()).hasSize(1);
    assertThat(read("5Mb").value()).isEqualTo(625_000);
    assertThat(read("5 MBps").unit()).isEqualTo(UNITS.parse("MB/s"));
  }

  @Test
  void readsTheUnitBehindTheWordIn() throws LiteralException {
    String text = "peak in Mbps / x";
    assertThat(LiteralReader.readUnit(text, 8, UNITS))
        .isEqualTo(new UnitText(12, UNITS.parse("Mbps"), List.of()));
    assertThat(LiteralReader.readUnit("user/node", 0, UNITS).end()).isEqualTo(9);
    assertThat(LiteralReader.readUnit("mb", 0, UNITS).warnings()).hasSize(1);
    assertThat(LiteralReader.readUnit("1/s", 0, UNITS).unit()).isEqualTo(UNITS.parse("/s"));
    assertThat(LiteralReader.readUnit("$/1M req", 0, UNITS).end()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} begins a literal")
  @ValueSource(strings = {"5", ".5", "$", "€", "£", "¥", "0x"})
  void knowsWhereALiteralBegins(String text) {
    assertThat(LiteralReader.startsAt(text, 0)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not")
  @ValueSource(strings = {"", "x", ".", ".x", "-5", "%", "٣"})
  void andWhereNot(String text) {
    assertThat(LiteralReader.startsAt(text, 0)).isFalse();
  }

  @ParameterizedTest(name = "{0} holds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "25,000 | 25,000",
        "1,234,567.89 req | 1,234,567.89",
        "1,234. | 1,234",
        "999,999 req/s | 999,999",
        "25,00 |",
        "25,0000 |",
        "2500,000 |",
        "25, 000 |",
        "25 |",
        "x |",
        "1,234,56 |",
        ",000 |"
      })
  void findsNumbersGroupedByCommas(String text, String grouped) {
    assertThat(LiteralReader.groupedNumber(text, 0).orElse(null)).isEqualTo(grouped);
  }

  private static Literal read(String text) throws LiteralException {
    return LiteralReader.read(text, 0, UNITS, QUANTITIES::contains);
  }
}
