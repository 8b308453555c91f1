package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static final Units UNITS = Units.standard();
  private static final Units OWN =
      Units.of(
          new Conventions(BigDecimal.valueOf(2_592_000), "30d", "EUR"),
          List.of("box", "query", "reply", "day_pass", "GPU", "pod"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1e-9 | ns nsec nanosecond nanoseconds",
        "1e-6 | us µs μs usec microsecond microseconds",
        "1e-3 | ms msec millisecond milliseconds",
        "1 | s sec secs second seconds",
        "60 | min mins minute minutes",
        "3600 | h hr hrs hour hours",
        "86400 | d day days",
        "604800 | week weeks",
        "2628000 | month months mo",
        "7884000 | quarter quarters",
        "31536000 | year years yr yrs",
        "1 | B byte bytes",
        "1e3 | kB KB kilobyte kilobytes",
        "1e6 | MB megabyte megabytes",
        "1e9 | GB gigabyte gigabytes",
        "1e12 | TB terabyte terabytes",
        "1e15 | PB petabyte petabytes",
        "1e18 | EB exabyte exabytes",
        "1024 | KiB",
        "1048576 | MiB",
        "1073741824 | GiB",
        "1099511627776 | TiB",
        "1125899906842624 | PiB",
        "1152921504606846976 | EiB",
        "0.125 | bit bits bps",
        "125 | kbit kbits Kbit kbps Kbps",
        "125e3 | Mbit Mbits Mbps",
        "125e6 | Gbit Gbits Gbps",
        "125e9 | Tbit Tbits Tbps",
        "1 | $ USD usd",
        "0.01 | %"
      })
  void everySpellingHasItsSize(double size, String words) {
    for (String word : words.split(" ", -1)) {
      assertThat(UNITS.find(word)).as(word).isPresent();
      assertThat(UNITS.find(word).get().unit().toBase(BigDecimal.ONE)).as(word).isEqualTo(size);
      assertThat(UNITS.find(word).get().warning()).as(word).isEmpty();
    }
  }

  @ParameterizedTest(name = "{1} mean {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "req | req reqs request requests",
        "query | query queries",
        "msg | msg msgs message messages",
        "event | event events",
        "row | row rows",
        "tx | tx txs txn txns transaction transactions",
        "user | user users",
        "node | node nodes",
        "server | server servers",
        "pod | pod pods",
        "core | core cores",
        "shard | shard shards",
        "order | order orders"
      })
  void everyLabelHasItsSynonyms(String label, String words) {
    for (String word : words.split(" ", -1)) {
      assertThat(UNITS.isLabel(word)).as(word).isTrue();
      assertThat(UNITS.isReserved(word)).as(word).isFalse();
      assertThat(UNITS.label(word)).as(word).isEqualTo(UNITS.label(label));
      assertThat(UNITS.label(word).symbol()).as(word).isEqualTo(label);
    }
  }

  @ParameterizedTest(name = "{0} was read as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kb | kB | bits would be kbit",
        "mb | MB | bits would be Mbit",
        "mB | MB | bits would be Mbit",
        "gb | GB | bits would be Gbit",
        "gB | GB | bits would be Gbit",
        "tb | TB | bits would be Tbit",
        "pb | PB |",
        "eb | EB |",
        "Kb | kbit | bytes would be kB",
        "Mb | Mbit | bytes would be MB",
        "mbit | Mbit | bytes would be MB",
        "Gb | Gbit | bytes would be GB",
        "gbit | Gbit | bytes would be GB",
        "Tb | Tbit | bytes would be TB",
        "mbps | Mbps | bytes would be MB/s",
        "gbps | Gbps | bytes would be GB/s",
        "tbps | Tbps | bytes would be TB/s",
        "Bps | B/s | bits would be bps",
        "kBps | kB/s | bits would be kbps",
        "KBps | kB/s | bits would be kbps",
        "MBps | MB/s | bits would be Mbps",
        "GBps | GB/s | bits would be Gbps",
        "TBps | TB/s | bits would be Tbps"
      })
  void spellingsThatPeopleMixUpSayHowTheyWereRead(String word, String read, String other) {
    Units.Spelling spelling = UNITS.find(word).orElseThrow();
    String warning = "\"" + word + "\" was read as " + read + (other == null ? "" : "; " + other);
    assertThat(spelling.warning()).isEqualTo(warning);
    assertThat(spelling.unit().symbol()).isEqualTo(read);
    assertThat(UNITS.words()).doesNotContain(word);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "", "m", "b", "k", "M", "KIB", "Kib", "kib", "widget", "EUR", "€", "1", "ms ", "y", "w"
      })
  void otherWordsAreNoUnits(String word) {
    assertThat(UNITS.find(word)).isEmpty();
    assertThat(UNITS.isLabel(word)).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "s", "S", "min", "mo", "month", "quarter", "week", "d", "day", "hours", "mb", "gib", "kib",
        "bit", "mbps", "usd", "USD", "in", "to", "of", "as", "at", "and", "or", "not", "if"
      })
  void aStrictUnitOrKeywordMayNotNameAQuantity(String word) {
    assertThat(UNITS.isReserved(word)).isTrue();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "req", "users", "core", "rps", "qps", "tps", "x", "m", "b", "k", "million", "peak", "eur",
        "then", ""
      })
  void anyOtherWordMay(String word) {
    assertThat(UNITS.isReserved(word)).isFalse();
  }

  @Test
  void theCurrencyOfTheScenarioIsReserved() {
    assertThat(OWN.isReserved("eur")).isTrue();
    assertThat(OWN.isReserved("usd")).isFalse();
    assertThat(OWN.find("€")).isEqualTo(OWN.find("EUR")).isPresent();
    assertThat(OWN.find("$")).isEmpty();
  }

  @ParameterizedTest(name = "{0} has the sign {1}")
  @CsvSource({
    "USD, $", "CAD, $", "AUD, $", "NZD, $", "SGD, $", "HKD, $", "EUR, €", "GBP, £", "JPY, ¥",
    "CNY, ¥"
  })
  void aSignFitsItsCurrencies(String code, String sign) {
    Units units = Units.of(new Conventions(BigDecimal.ONE, "1s", code), List.of());
    assertThat(units.find(sign)).isEqualTo(units.find(code)).isPresent();
    assertThat(units.parse(sign + "/h").symbol()).isEqualTo(code + "/h");
  }

  @Test
  void declaredLabelsGetAnEnglishPlural() {
    assertThat(OWN.label("boxes")).isEqualTo(OWN.label("box"));
    assertThat(OWN.label("replies")).isEqualTo(OWN.label("reply"));
    assertThat(OWN.label("GPUs").symbol()).isEqualTo("GPU");
    assertThat(OWN.label("queries")).isEqualTo(UNITS.label("query"));
    assertThat(OWN.label("pods")).isEqualTo(UNITS.label("pod"));
    assertThat(OWN.isReserved("gpu")).isFalse();
    assertThat(UNITS.isLabel("box")).isFalse();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "box, boxes",
    "query, queries",
    "day, days",
    "class, classes",
    "batch, batches",
    "dish, dishes",
    "waltz, waltzes",
    "pod, pods",
    "y, ys"
  })
  void pluralsFollowEnglish(String noun, String plural) {
    assertThat(Labels.plural(noun)).isEqualTo(plural);
  }

  @Test
  void aPluralThatIsTakenIsLeftAlone() {
    Units units = Units.of(Conventions.DEFAULT, List.of("hr_", "mont", "bp", "I"));
    assertThat(units.parse("bps").symbol()).isEqualTo("bps");
    assertThat(units.label("bp").symbol()).isEqualTo("bp");
    assertThat(new Quantity(2, units.label("bp")).text()).isEqualTo("2 bp");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "two words | a label is one word that begins with a letter, got two words",
        "'' | a label is one word that begins with a letter, got ",
        "4x4 | a label is one word that begins with a letter, got 4x4",
        "day | day already has a meaning beside numbers",
        "GB | GB already has a meaning beside numbers",
        "k | k already has a meaning beside numbers",
        "m | m already has a meaning beside numbers",
        "b | b already has a meaning beside numbers",
        "B | B is a unit already",
        "million | million already has a meaning beside numbers",
        "in | in already has a meaning beside numbers",
        "rps | rps is a unit already"
      })
  void aLabelThatWouldHideSomethingIsRefused(String label, String refusal) {
    assertThat(UNITS.refusalOfLabel(label).orElseThrow().strip()).isEqualTo(refusal.strip());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Units.of(Conventions.DEFAULT, List.of(label)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "req/s | req/s",
        "$/GB-month | USD/GB-month",
        "USD/month | USD/month",
        "% | %",
        "1 | 1",
        "/s | 1/s",
        "1/s | 1/s",
        "B/s | B/s",
        "core | core",
        "req / s | req/s",
        " req/s  | req/s",
        "req/s/node | req/s-node",
        "req/node-s | req/s-node",
        "USD/month-node | USD/node-month",
        "month-GB | GB-month",
        "day | d",
        "GB/d | GB/day",
        "Mbit/s | Mbps",
        "Mbps/node | Mbps/node",
        "s-s | s-s",
        "1/s-s | 1/s-s",
        "requests/second | req/s",
        "%/month | %/month",
        "h/month | h/month",
        "GB/GB | 1"
      })
  void readsUnits(String text, String symbol) {
    Unit unit = UNITS.parse(text);
    assertThat(unit.symbol()).isEqualTo(symbol);
    assertThat(UNITS.parse(unit.symbol())).isEqualTo(unit);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | unit : a unit is missing; write one such as req/s",
        "widgets | unit widgets: \"widgets\" is no unit; if it counts something, declare it: units:"
            + " [widgets]",
        "req/secnd | unit req/secnd: \"secnd\" is no unit; did you mean second?",
        "req/ | unit req/: a unit is missing; write one such as req/s",
        "req s | unit req s: \"s\" does not belong to the unit; join units by / or -, as in"
            + " USD/GB-month",
        "1/1M req | unit 1/1M req: \"1M req\" is no unit; write one such as req/s",
        "5 s | unit 5 s: \"5 s\" is no unit; write one such as req/s",
        "12 | unit 12: \"12\" is no unit; write one such as req/s",
        "€/month | unit €/month: \"€\" is not the currency of this scenario, USD; convert it to"
            + " USD, or write conventions: { currency: EUR }",
        "m | unit m: \"m\" is no unit; write M for million, ms for milliseconds or min for minutes",
        "req/s^2 | unit req/s^2: \"^2\" does not belong to the unit; join units by / or -, as in"
            + " USD/GB-month"
      })
  void refusesWhatIsNoUnit(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> UNITS.parse(text)).withMessage(message);
  }

  @Test
  void refusesAWordThatIsNoLabel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNITS.label("s"))
        .withMessage("s is no label");
    assertThatIllegalArgumentException().isThrownBy(() -> UNITS.label("foo"));
    assertThat(UNITS.isLabel("%")).isFalse();
    assertThat(UNITS.isLabel("Mbps")).isFalse();
  }

  @Test
  void theStandardTableIsBuiltOnce() {
    assertThat(Units.of(Conventions.DEFAULT, List.of())).isSameAs(Units.standard());
    assertThat(Units.standard().conventions()).isEqualTo(Conventions.DEFAULT);
    assertThat(UNITS.words())
        .contains("req", "months", "GiB", "usd", "requests")
        .doesNotContain("$", "%", "KB");
  }
}
