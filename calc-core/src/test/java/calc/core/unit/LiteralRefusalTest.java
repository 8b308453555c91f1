package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.problem.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, where, why, and what the reader proposes: the texts a person sees. */
class LiteralRefusalTest {
  private static final Units UNITS = Units.standard();
  private static final Units EURO =
      Units.of(new Conventions(BigDecimal.valueOf(2_592_000), "30d", "EUR"), List.of("widget"));
  private static final Set<String> QUANTITIES = Set.of("x", "nodes", "users", "app.cores", "tps");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // text | offset | code | message | why | fix
        "5m | 1 | UNKNOWN_UNIT | \"m\" is no unit | it could be million, milliseconds or minutes |"
            + " write M for million, ms for milliseconds or min for minutes",
        "5 m | 2 | UNKNOWN_UNIT | \"m\" is no unit | it could be million, milliseconds or minutes |"
            + " write M for million, ms for milliseconds or min for minutes",
        "5 req/m | 6 | UNKNOWN_UNIT | \"m\" is no unit | it could be million, milliseconds or"
            + " minutes | write M for million, ms for milliseconds or min for minutes",
        "5b | 1 | UNKNOWN_UNIT | \"b\" is no unit | it could be bits, bytes or billion | write bit,"
            + " B for bytes, or billion",
        "5 widgets | 2 | UNKNOWN_UNIT | \"widgets\" is no unit | - | if it counts something,"
            + " declare it: units: [widgets]",
        "5 qery | 2 | UNKNOWN_UNIT | \"qery\" is no unit | - | did you mean query?",
        "5kfoo | 1 | UNKNOWN_UNIT | \"kfoo\" is no unit | - | if it counts something, declare it:"
            + " units: [kfoo]",
        "5ks | 1 | UNKNOWN_UNIT | \"ks\" is no unit | - | did you mean kB, ms or ns?",
        "1e | 1 | UNKNOWN_UNIT | \"e\" is no unit | - | if it counts something, declare it: units:"
            + " [e]",
        "5 eggs | 2 | UNKNOWN_UNIT | \"eggs\" is no unit | - | if it counts something, declare it:"
            + " units: [eggs]",
        "5 g | 2 | UNKNOWN_UNIT | \"g\" is no unit | - | a scale letter is a capital directly"
            + " behind its number, such as 5G",
        "25 k req/s | 3 | UNKNOWN_UNIT | \"k\" is no unit | a scale letter stands directly behind"
            + " its number | write 25k",
        "5 KIB | 2 | UNKNOWN_UNIT | \"KIB\" is no unit | - | did you mean KiB?",
        "5 Kib | 2 | UNKNOWN_UNIT | \"Kib\" is no unit | - | did you mean KiB?",
        "5 gib | 2 | UNKNOWN_UNIT | \"gib\" is no unit | - | did you mean GiB?",
        "5 Month | 2 | UNKNOWN_UNIT | \"Month\" is no unit | - | did you mean month?",
        "5 req/Sec | 6 | UNKNOWN_UNIT | \"Sec\" is no unit | - | did you mean sec?",
        "5 GB-MONTH | 5 | UNKNOWN_UNIT | \"MONTH\" is no unit | - | did you mean month?",
        "2 x | 2 | UNKNOWN_UNIT | \"x\" is no unit | x is a quantity here | write 2 * x",
        "2.5x | 3 | UNKNOWN_UNIT | \"x\" is no unit | x is a quantity here | write 2.5 * x",
        "2 app.cores | 2 | UNKNOWN_UNIT | \"app.cores\" is no unit | app.cores is a quantity here |"
            + " write 2 * app.cores",
        "2 users.count | 2 | UNKNOWN_UNIT | \"users.count\" is no unit | users.count is a quantity"
            + " here | write 2 * users.count",
        "2 ceil(x) | 2 | UNKNOWN_UNIT | \"ceil\" is no unit | ceil is a function here | write 2 *"
            + " ceil(…)",
        "5 per day | 2 | UNKNOWN_UNIT | \"per\" is no unit | - | write \"/\", as in 5/day",
        "5 req per s | 6 | SYNTAX | \"per\" is no operator | - | write \"/\", as in req/s",
        "5 req per day | 6 | SYNTAX | \"per\" is no operator | - | write \"/\", as in req/day",
        "5 req per furlong | 6 | SYNTAX | \"per\" is no operator | - | write \"/\", as in req/s",
        // two readings
        "5M users / nodes | 11 | UNKNOWN_UNIT | \"5M users / nodes\" can be read in two ways |"
            + " nodes is a quantity here, and also a unit | write (5M users) / nodes to divide by"
            + " the quantity, or 5M users in user/node for the unit",
        "5/nodes | 2 | UNKNOWN_UNIT | \"5/nodes\" can be read in two ways | nodes is a quantity"
            + " here, and also a unit | write (5) / nodes to divide by the quantity, or 5 in 1/node"
            + " for the unit",
        "5 / tps | 4 | UNKNOWN_UNIT | \"5 / tps\" can be read in two ways | tps is a quantity here,"
            + " and also a unit | write (5) / tps to divide by the quantity, or 5 in 1/tps for the"
            + " unit",
        "$5/month/users | 9 | UNKNOWN_UNIT | \"$5/month/users\" can be read in two ways | users is"
            + " a quantity here, and also a unit | write ($5/month) / users to divide by the"
            + " quantity, or $5/month in USD/user-month for the unit",
        "5 req-users | 6 | UNKNOWN_UNIT | \"5 req-users\" can be read in two ways | users is a"
            + " quantity here, and also a unit | write (5 req) - users to subtract the quantity, or"
            + " 5 req in req-user for the unit",
        // powers
        "5 s^2 | 3 | SYNTAX | a power directly behind a unit | it is not clear whether the number"
            + " is meant, too | write (5 s)^2",
        "5 req/s ^ 10 | 8 | SYNTAX | a power directly behind a unit | it is not clear whether the"
            + " number is meant, too | write (5 req/s)^10",
        "$5^x | 2 | SYNTAX | a power directly behind a unit | it is not clear whether the number is"
            + " meant, too | write ($5)^2",
        // billion is no B
        "$5B | 2 | UNKNOWN_UNIT | \"$5B\" is a number of bytes, never billion | - | write $5"
            + " billion or $5G",
        "$5 B/month | 3 | UNKNOWN_UNIT | \"$5B\" is a number of bytes, never billion | - | write $5"
            + " billion or $5G",
        "5B users | 1 | UNKNOWN_UNIT | \"5B\" is a number of bytes, never billion | - | write 5"
            + " billion or 5G",
        "1.5B req/day | 3 | UNKNOWN_UNIT | \"1.5B\" is a number of bytes, never billion | - | write"
            + " 1.5 billion or 1.5G",
        // money
        "€5 | 0 | UNIT_MISMATCH | \"€\" is not the currency of this scenario, USD | one scenario"
            + " has one currency | convert it to USD, or write conventions: { currency: EUR }",
        "5 EUR/month | 2 | UNIT_MISMATCH | \"EUR\" is not the currency of this scenario, USD | one"
            + " scenario has one currency | convert it to USD, or write conventions: { currency:"
            + " EUR }",
        "5 eur | 2 | UNIT_MISMATCH | \"eur\" is not the currency of this scenario, USD | one"
            + " scenario has one currency | convert it to USD, or write conventions: { currency:"
            + " EUR }",
        "5 CHF | 2 | UNIT_MISMATCH | \"CHF\" is not the currency of this scenario, USD | one"
            + " scenario has one currency | convert it to USD, or write conventions: { currency:"
            + " CHF }",
        "5 £ | 2 | UNIT_MISMATCH | \"£\" is not the currency of this scenario, USD | one scenario"
            + " has one currency | convert it to USD, or write conventions: { currency: GBP }",
        "5 GB/¥ | 5 | UNIT_MISMATCH | \"¥\" is not the currency of this scenario, USD | one"
            + " scenario has one currency | convert it to USD, or write conventions: { currency:"
            + " JPY }",
        "5 GB/CHF | 5 | UNIT_MISMATCH | \"CHF\" is not the currency of this scenario, USD | one"
            + " scenario has one currency | convert it to USD, or write conventions: { currency:"
            + " CHF }",
        "$5 GB | 3 | SYNTAX | \"$5 GB\" is money and GB with nothing between | - | write $5/GB for"
            + " a price",
        "$5 USD | 3 | SYNTAX | \"$5 USD\" is money and USD with nothing between | - | write $5",
        "$5$ | 2 | SYNTAX | \"$5 $\" is money and $ with nothing between | - | write $5",
        "$5% | 2 | SYNTAX | \"$5 %\" is money and % with nothing between | - | write $5",
        "$-5 | 1 | SYNTAX | a number must stand here | - | write the minus first: -$5",
        "$ | 1 | SYNTAX | a number must stand here | - | write one such as 25k or $5",
        "$x | 1 | SYNTAX | a number must stand here | - | write one such as 25k or $5",
        // numbers
        "1.2.3 | 3 | SYNTAX | a number with two decimal points | - | write one",
        "1__0 | 1 | SYNTAX | a \"_\" that groups no digits | - | write it between digits, as in"
            + " 25_000",
        "1_ | 1 | SYNTAX | a \"_\" that groups no digits | - | write it between digits, as in"
            + " 25_000",
        "1e401 | 1 | LIMIT | an exponent beyond ±400 | no quantity is that large or small | write a"
            + " smaller one",
        "1e-99999999999 | 1 | LIMIT | an exponent beyond ±400 | no quantity is that large or small"
            + " | write a smaller one",
        "1e1000 | 1 | LIMIT | an exponent beyond ±400 | no quantity is that large or small | write"
            + " a smaller one",
        "1e400 | 0 | OUT_OF_RANGE | a number too large to compute with | numbers reach from 5e-324"
            + " to 1.7e308 in seconds, bytes, money or pieces | -",
        "2e307 kB | 0 | OUT_OF_RANGE | a number too large to compute with | numbers reach from"
            + " 5e-324 to 1.7e308 in seconds, bytes, money or pieces | -",
        "1e-400 | 0 | OUT_OF_RANGE | a number too small to compute with | numbers reach from 5e-324"
            + " to 1.7e308 in seconds, bytes, money or pieces | -",
        "0e400 | 0 | OUT_OF_RANGE | a number too large to compute with | numbers reach from 5e-324"
            + " to 1.7e308 in seconds, bytes, money or pieces | -",
        "$5/0 req | 3 | OUT_OF_RANGE | a price divided by zero | - | write how many it is for, such"
            + " as $5/1M req"
      })
  void refuses(String text, int offset, Code code, String message, String why, String fix) {
    LiteralException refusal = refusal(text, UNITS);
    assertThat(refusal.message()).isEqualTo(message);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.offset()).isEqualTo(offset);
    assertThat(refusal.why()).isEqualTo(why == null ? "" : why);
    assertThat(refusal.fix()).isEqualTo(fix == null ? "" : fix);
  }

  @Test
  void aDollarIsForeignWhereTheScenarioCountsInEuro() {
    assertThat(refusal("$5/month", EURO).message())
        .isEqualTo("\"$\" is not the currency of this scenario, EUR");
    assertThat(refusal("5 USD", EURO).code()).isEqualTo(Code.UNIT_MISMATCH);
  }

  @Test
  void proposesDeclaredLabelsToo() {
    assertThat(refusal("5 wigdets", EURO).fix()).isEqualTo("did you mean widgets or widget?");
  }

  @Test
  void offsetsCountFromTheBeginningOfTheText() {
    LiteralException refusal =
        catchThrowableOfType(
            LiteralException.class,
            () -> LiteralReader.read("peak * 1e401", 7, UNITS, QUANTITIES::contains));
    assertThat(refusal.offset()).isEqualTo(8);
    String padded = " ".repeat(300) + "1".repeat(200);
    assertThatCode(() -> LiteralReader.read(padded, 300, UNITS, QUANTITIES::contains))
        .doesNotThrowAnyException();
  }

  @Test
  void aUnitMayHaveNinetyNineFactors() throws LiteralException {
    String longest = "5 s" + "-s".repeat(98);
    assertThat(LiteralReader.read(longest, 0, UNITS, word -> false).unit().dimension().time())
        .isEqualTo(99);
    LiteralException refusal = refusal(longest + "-s", UNITS);
    assertThat(refusal.code()).isEqualTo(Code.LIMIT);
    assertThat(refusal.offset()).isEqualTo(longest.length() + 1);
    assertThat(refusal("5" + "/$".repeat(100), UNITS).message())
        .isEqualTo("a unit of more than 99 factors");
  }

  @Test
  void aNumberMayHaveFourHundredCharacters() throws LiteralException {
    String longest = "0." + "1".repeat(398);
    assertThat(LiteralReader.read(longest, 0, UNITS, word -> false).value()).isEqualTo(1 / 9.0);
    LiteralException refusal = refusal(longest + "1", UNITS);
    assertThat(refusal.code()).isEqualTo(Code.LIMIT);
    assertThat(refusal.message()).isEqualTo("a number of 401 characters; at most 400 are read");
    assertThat(refusal.fix()).isEqualTo("write it with an exponent, such as 1.5e30");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "25,000 req/s | 2 | SYNTAX | a comma inside a number | write 25000 without commas",
        "5 req/foo | 6 | UNKNOWN_UNIT | \"foo\" is no unit | if it counts something, declare it:"
            + " units: [foo]",
        "5 req/ | 6 | UNKNOWN_UNIT | a unit is missing | write one such as req/s",
        "1/3 | 1 | SYNTAX | \"/3\" does not belong to the quantity | write one number with its"
            + " unit, such as 25k req/s",
        "5 s + 3 s | 4 | SYNTAX | \"+ 3 s\" does not belong to the quantity | write one number with"
            + " its unit, such as 25k req/s",
        "5 in ms | 2 | SYNTAX | \"in ms\" does not belong to the quantity | write one number with"
            + " its unit, such as 25k req/s",
        "req | 0 | SYNTAX | a number must stand here | write one such as 25k or $5",
        "--5 | 1 | SYNTAX | a number must stand here | write one such as 25k or $5",
        "'' | 0 | SYNTAX | a number must stand here | write one such as 25k or $5",
        "- | 1 | SYNTAX | a number must stand here | write one such as 25k or $5"
      })
  void aWholeTextMustBeOneQuantity(String text, int offset, Code code, String message, String fix) {
    String read = text == null ? "-" : text;
    LiteralException refusal =
        catchThrowableOfType(LiteralException.class, () -> QuantityReader.read(read, UNITS));
    assertThat(refusal.message()).isEqualTo(message);
    assertThat(refusal.offset()).isEqualTo(offset);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.fix()).isEqualTo(fix);
  }

  private static LiteralException refusal(String text, Units units) {
    return catchThrowableOfType(
        LiteralException.class, () -> LiteralReader.read(text, 0, units, QUANTITIES::contains));
  }
}
