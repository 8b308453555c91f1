package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFormatTest {
  private static final Units UNITS = Units.standard();

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // plain numbers
        "3 | 3",
        "0.634 | 0.634",
        "0.6339 | 0.634",
        "0.025 | 0.025",
        "1234 | 1.23k",
        "999.4 | 999",
        "999.5 | 1k",
        "9.995 | 10",
        "9.985 | 9.99",
        "2.675 | 2.68",
        "1.005 | 1.01",
        "0.0009995 | 0.001",
        "0.00000123456 | 0.00000123",
        "0.000000999 | 9.99e-7",
        "999.6k | 1M",
        "999.4k | 999k",
        "999.6M | 1G",
        "999.6G | 1T",
        "999T | 999T",
        "999.6T | 1e15",
        "1e15 | 1e15",
        "1.2345e20 | 1.23e20",
        "0 | 0",
        "-5 | -5",
        "-1234 | -1.23k",
        // shares just below all of it
        "0.9995 | 0.9995",
        "0.99951234 | 0.99951",
        "0.98765 | 0.988",
        "99.95% | 99.95%",
        "99.999% | 99.999%",
        "99.9987654% | 99.9988%",
        "99% | 99%",
        "99.04% | 99.04%",
        "98.95% | 99%",
        "100% | 100%",
        "100.04% | 100%",
        "57.692307% | 57.7%",
        "0.05% | 0.05%",
        "-20% | -20%",
        "12345% | 12300%",
        "1234567% | 1.23M%",
        "4%/month | 4%/month",
        // counts
        "13 nodes | 13 nodes",
        "1 node | 1 node",
        "1.0001 nodes | 1 node",
        "-1 node | -1 node",
        "0 nodes | 0 nodes",
        "0.5 node | 0.5 nodes",
        "99.94 nodes | 99.9 nodes",
        "0.9996 nodes | 1 node",
        "5M users | 5M users",
        "30 core | 30 cores",
        "3 query | 3 queries",
        "2 req | 2 req",
        "2 messages | 2 msg",
        "2 transactions | 2 tx",
        "1234 nodes | 1.23k nodes",
        // rates
        "25k req/s | 25k req/s",
        "25000 rps | 25k rps",
        "1 req/s | 1 req/s",
        "200M users/day | 200M user/day",
        "40/day | 40/day",
        "25000/s | 25k/s",
        "100 req/s/node | 100 req/s-node",
        "0 req/s | 0 req/s",
        // information
        "37.5 MB/s | 37.5 MB/s",
        "1500 B | 1.5 kB",
        "999.6 kB | 1 MB",
        "0.5 TB | 500 GB",
        "0.5 B | 0.5 B",
        "0 GB | 0 GB",
        "-1500 B | -1.5 kB",
        "3.2 TiB/day | 3.2 TiB/day",
        "0.5 GiB | 512 MiB",
        "1023.6 KiB | 1020 KiB",
        "1024 KiB | 1 MiB",
        "12345 EB | 12.3k EB",
        "1500 EB | 1500 EB",
        "300000 kbps | 300 Mbps",
        "0.5 Gbit | 500 Mbit",
        "12 Mbps/node | 12 Mbps/node",
        "1500 GB-month | 1.5 TB-month",
        "37.5 MB-req/s | 37.5 MB/s",
        "5 MB/req | 5 MB/req",
        "5 req/GB | 5 req/GB",
        // time
        "1.2 ms | 1.2 ms",
        "0.0012 s | 1.2 ms",
        "0.00012 ms | 120 ns",
        "0.5 ns | 0.5 ns",
        "0.05 ns | 0.05 ns",
        "0.03 d | 43.2 min",
        "2592 s | 43.2 min",
        "59.94 s | 59.9 s",
        "59.96 s | 1 min",
        "60 s | 1 min",
        "3599 s | 1 h",
        "86000 s | 23.9 h",
        "86370 s | 1 d",
        "2628000 s | 30.4 d",
        "31500000 s | 1 year",
        "63072000 s | 2 years",
        "730 h | 730 h",
        "90 d | 90 d",
        "24 months | 24 months",
        "1 month | 1 month",
        "1500 ms | 1500 ms",
        "12000 ms | 12 s",
        "9999.6 ms | 10 s",
        "0.1 h | 0.1 h",
        "0.0999 h | 5.99 min",
        "500000 years | 500k years",
        "0 ms | 0 ms",
        "-90 s | -1.5 min",
        "5 node-h | 5 node-h",
        "0.05 node-h | 3 node-min",
        "5 ms/req | 5 ms/req",
        // money
        "$461.54/month | $462/month",
        "$16500/month | $16.5k/month",
        "$5 | $5",
        "-5 USD | -$5",
        "$0 | $0",
        "$0.0104/h | $0.0104/h",
        "$1/s | $2.63M/month",
        "$0.023/GB-month | $0.023/GB-month",
        "$0.00001/GB-s | $26.3/GB-month",
        "$1e-10/B | $0.1/GB",
        "$0.000000753/req | $0.753/1M req",
        "$0.00753/req | $7.53/1k req",
        "$0.01/req | $0.01/req",
        "$0.00001/req | $0.01/1k req",
        "$5/1M req | $5/1M req",
        "$7e-12/req | $0.000007/1M req",
        "$0/req | $0/req",
        "$0.0005/user-month | $0.5/1k user-month",
        "5 USD-month | 5 USD-month",
        "5 USD-req/s | $13.1M/month"
      })
  void showsThreeDigitsInTheUnitThatReadsBest(String written, String shown)
      throws LiteralException {
    assertThat(QuantityReader.read(written, UNITS).text()).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} {1} is shown as {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12345 MB | GB | 12.3 GB",
        "12 MB | GB | 0.012 GB",
        "1500 MB | MB | 1500 MB",
        "12345 MB | MB | 12.3k MB",
        "37.5 MB/s | Mbps | 300 Mbps",
        "730 h | s | 2.63M s",
        "90 s | s | 90 s",
        "8000 req/s | req/s | 8k req/s",
        "$1/s | $/s | $1/s",
        "$16500/month | $/year | $198k/year",
        "$0.000000753/req | $/req | $7.53e-7/req",
        "0.2 | % | 20%",
        "30 | core | 30 cores"
      })
  void keepsAUnitThatAPersonAskedFor(String written, String unit, String shown)
      throws LiteralException {
    double value = QuantityReader.read(written, UNITS).value();
    assertThat(new Quantity(value, UNITS.parse(unit).pinned()).text()).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} with {1} digits is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567 | 1 | 1M",
        "1234567 | 6 | 1.23457M",
        "123456 | 6 | 123.456k",
        "1234567 | 17 | 1.234567M",
        "55 s | 1 | 1 min",
        "364 d | 1 | 400 d",
        "31449600 s | 1 | 1 year",
        "99.95% | 1 | 99.95%",
        "99.912345% | 5 | 99.91234%",
        "2.675 | 15 | 2.675",
        "2.675 | 17 | 2.6749999999999998",
        "0.1 | 16 | 0.1",
        "0.99123456789012345 | 17 | 0.99123456789012343"
      })
  void roundsToTheDigitsAskedFor(String written, int digits, String shown) throws LiteralException {
    Quantity quantity = QuantityReader.read(written, UNITS);
    assertThat(quantity.text(Digits.of(digits), false)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} as a whole number is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1234 nodes | 1234 nodes",
        "99999 nodes | 99999 nodes",
        "100000 nodes | 100k nodes",
        "123456 nodes | 123k nodes",
        "1234.5 nodes | 1.23k nodes",
        "-1234 | -1234",
        "13 | 13",
        "0 | 0",
        "12345 req/s | 12345 req/s",
        "$16543/month | $16543/month",
        "12345 MB | 12.3 GB",
        "5400 s | 1.5 h"
      })
  void wholeNumbersShowAllTheirDigits(String written, String shown) throws LiteralException {
    assertThat(QuantityReader.read(written, UNITS).text(Digits.of(3), true)).isEqualTo(shown);
  }

  @Test
  void binaryNoiseDoesNotMakeANumberBroken() {
    Unit node = UNITS.label("node");
    assertThat(new Quantity(1233.9999999999998, node).text(Digits.of(3), true))
        .isEqualTo("1234 nodes");
    assertThat(new Quantity(0.1 + 0.2, Unit.ONE).text()).isEqualTo("0.3");
    assertThat(new Quantity(25_000 * 0.0012, UNITS.label("core")).text()).isEqualTo("30 cores");
    assertThat(new Quantity(1 - 1e-16, Unit.PERCENT).text()).isEqualTo("100%");
  }

  @ParameterizedTest(name = "{0} in full is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "25k req/s | 25000 req/s",
        "1.2 ms | 1.2 ms",
        "0.0012 s | 0.0012 s",
        "$16.5k/month | 16500 USD/month",
        "$5/1M req | 0.000005 USD/req",
        "99.9% | 99.9%",
        "4%/month | 4%/month",
        "40/day | 40/day",
        "5M users | 5000000 users",
        "1 node | 1 node",
        "1e15 | 1e15",
        "123456789012345 | 123456789012345",
        "0.000001 | 0.000001",
        "0.00000099 | 9.9e-7",
        "100 Mbps | 100 Mbps",
        "37.5 MB-req/s | 37.5 MB-req/s",
        "12345 MB | 12345 MB",
        "0 | 0",
        "-2.5 s | -2.5 s"
      })
  void inFullNothingIsRoundedOrRescaled(String written, String full) throws LiteralException {
    assertThat(QuantityReader.read(written, UNITS).text(Digits.FULL, false)).isEqualTo(full);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR | €16.5k/month | 0.000005 €/req | €5/1M req",
        "GBP | £16.5k/month | -5 £/req | -£5/req",
        "CHF | 16.5k CHF/month | 0.000000753 CHF/req | 0.753 CHF/1M req",
        "CAD | $16.5k/month | 5 CAD | $5"
      })
  void moneyHasItsSignOrItsCode(String code, String monthly, String price, String shown)
      throws LiteralException {
    Units units = Units.of(new Conventions(BigDecimal.valueOf(2_628_000), "730h", code), List.of());
    assertThat(QuantityReader.read("16500 " + code + "/month", units).text()).isEqualTo(monthly);
    assertThat(QuantityReader.read(price, units).text()).isEqualTo(shown);
  }

  @Test
  void moneyPerSecondIsShownPerMonthOfItsScenario() throws LiteralException {
    Units units = Units.of(new Conventions(BigDecimal.valueOf(1_000_000), "1Ms", "USD"), List.of());
    assertThat(QuantityReader.read("$1/s", units).text()).isEqualTo("$1M/month");
    assertThat(QuantityReader.read("1 USD/ms", units).text()).isEqualTo("$1G/month");
  }

  @Test
  void declaredLabelsPluralise() {
    Units units = Units.of(Conventions.DEFAULT, List.of("box"));
    assertThat(new Quantity(2, units.label("box")).text()).isEqualTo("2 boxes");
    assertThat(new Quantity(2, units.parse("box/s")).text()).isEqualTo("2 box/s");
  }
}
