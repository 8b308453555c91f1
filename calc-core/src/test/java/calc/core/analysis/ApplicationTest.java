package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.expression.Functions;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import calc.core.result.Applied;
import calc.core.result.Value;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A formula computed from words of a command line: what comes out, or what is wrong and where. */
class ApplicationTest {
  static Collection<Formula> formulas() {
    return Catalog.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void whatAPageSaysToTypeGivesItsExample(Formula formula) {
    List<String> words = new ArrayList<>();
    TypedExample.words(formula).forEach(word -> words.add(word.replace("'", "")));
    Value example =
        Calculation.of(Source.of("test", formula.example().call())).value().orElseThrow();
    Applied applied = Application.of(formula, words, Digits.of(3));
    assertThat(applied.value()).contains(example);
    assertThat(applied.problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "concurrency throughput=25k req/s residence=1.2 ms | concurrency(throughput = 25k req/s,"
            + " residence = 1.2 ms)",
        "concurrency 25k req/s 1.2 ms | concurrency(25k req/s, 1.2 ms)",
        "concurrency 25k req/s, 1.2 ms, | concurrency(25k req/s, 1.2 ms)",
        "concurrency residence=1.2 ms 25k req/s | concurrency(residence = 1.2 ms, throughput = 25k"
            + " req/s)",
        "concurrency throughput=5 * 5k req/s residence=1.2 ms | concurrency(throughput = 5 * 5k"
            + " req/s, residence = 1.2 ms)"
      })
  void argumentsAreTakenByNameAndByPosition(String typed, String call) {
    Applied applied = applied(typed);
    assertThat(applied.call()).isEqualTo(call);
    assertThat(applied.value().orElseThrow().quantity().orElseThrow().text()).isEqualTo("30");
  }

  @Test
  void argumentsAreShownAsTypedOrAsTheirValue() {
    Applied applied = applied("cache_store_load reads=4 * 5k req/s writes=5k req/s hit=85%");
    assertThat(
            applied.arguments().stream().map(a -> a.name() + ": " + a.typed() + " → " + a.text()))
        .containsExactly(
            "reads: 4 * 5k req/s → 20k req/s",
            "writes: 5k req/s → 5k req/s",
            "hit: 85% → 85%",
            "cacheable:  → 1");
    assertThat(applied.arguments().stream().map(a -> a.value().orElseThrow().quantity()))
        .allSatisfy(quantity -> assertThat(quantity).isPresent());
    assertThat(applied.substituted()).isEqualTo("5k req/s + 20k req/s · (1 − 85% · 1)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sum [1 GB, 2 * 500 MB]    | [1 GB, 1 GB]",
        "max 3 GB 2 * 2 GB         | 3 GB, 4 GB",
        "max [1 GB, 2 GB]          | error",
        "abs -5 s                  | -5 s",
        "abs - 5 s                 | - 5 s",
        "abs (5 s)                 | 5 s",
        "abs 1200 ms in s          | 1.2 s",
        "abs 1/3                   | 0.333",
        "abs 18k to 34k req/s      | 24.7k req/s",
        "ceil 13 nodes             | 13 nodes",
        "ceil nodes_for(50, 4)     | 13"
      })
  void theTextOfAnArgumentIsItsValueInItsOwnUnit(String typed, String text) {
    Applied applied = applied(typed);
    assertThat(applied.arguments().stream().map(Applied.Argument::text).findFirst().orElse("error"))
        .isEqualTo(text);
  }

  @Test
  void aListIsNoNumber() {
    assertThat(applied("sum [1 GB]").arguments().get(0).value()).isEmpty();
    assertThat(applied("max 1 2").arguments().get(0).value()).isEmpty();
  }

  @Test
  void aDistributionGivesItsMedian() {
    Applied applied = applied("uniform low=2 s high=4 s");
    assertThat(applied.value().orElseThrow().quantity().orElseThrow().text()).isEqualTo("3 s");
    assertThat(applied("lognormal p5=1 s p95=4 s").arguments()).hasSize(2);
  }

  @Test
  void digitsAreThoseOfValuesThatWereNotTyped() {
    Formula abs = Functions.find("abs").orElseThrow();
    assertThat(Application.of(abs, List.of("1/3"), Digits.of(5)).substituted())
        .isEqualTo("|0.33333|");
    assertThat(Application.of(abs, List.of("0.123456789"), Digits.of(2)).substituted())
        .isEqualTo("|0.123456789|");
  }

  /** Formula and words, code, column, message, remedy. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "nodes_for nede=50 per_node=4 | UNKNOWN_NAME | 11 | nodes_for has no argument nede | did"
            + " you mean need?",
        "nodes_for size=50 | UNKNOWN_NAME | 11 | nodes_for has no argument size | it takes need and"
            + " per_node",
        "nodes_for need=50 | MISSING | 1 | nodes_for needs per_node | add per_node=4",
        "concurrency 5/s | MISSING | 1 | concurrency needs residence | add residence='1.2 ms'",
        "zone_nodes 5 | MISSING | 1 | zone_nodes needs zones and survive | add zones=3 survive=1",
        "nodes_for need=5 need=6 | DUPLICATE | 18 | need is given twice | leave one of them out",
        "nodes_for 5 6 7 | SYNTAX | 15 | nodes_for takes 2 arguments, here are 3 | it takes need and"
            + " per_node",
        "sum 1 2 | SYNTAX | 7 | sum takes 1 argument, here are 2 | put them into a list: '[a, b]'",
        "abs 1 2 | SYNTAX | 7 | abs takes 1 argument, here are 2 | it takes x",
        "nodes_for need= per_node=4 | MISSING | 11 | need has no value | write need=50",
        "nodes_for =5 | SYNTAX | 11 | a value without a name before the = | write need=50",
        "nodes_for per_node==5 | SYNTAX | 11 | one = too many | write per_node=4",
        "nodes_for need 5 | SYNTAX | 11 | need stands without = | write need=50",
        "nodes_for need=x per_node=4 | UNKNOWN_NAME | 16 | there is no quantity x | write a figure"
            + " with its unit, such as 25k req/s",
        "nodes_for need=5 req/x per_node=4 | UNKNOWN_NAME | 22 | *  | *",
        "nodes_for need=(5 per_node=4 | SYNTAX | 16 | * | *",
        "nodes_for need=5) per_node=4 | SYNTAX | 17 | did not expect `)` here | *",
        "nodes_for need=25,000 per_node=4 | SYNTAX | 16 | a comma inside the number 25,000 | *",
        "nodes_for need=5 GB per_node=4 s | UNIT_MISMATCH | 30 | need and per_node of nodes_for must"
            + " be alike | ''",
        "concurrency 25k 1 s | UNIT_MISMATCH | 13 | throughput of concurrency must be a rate"
            + " (1/time), \"25k\" is a plain number | give it a unit: 25k/s or 25k req/s",
        "nodes_for need=50 per_node=-4 | OUT_OF_RANGE | 28 | nodes_for: per_node must be above 0, got"
            + " -4 | ''",
        "nodes_for need=sqrt(-1) per_node=4 | OUT_OF_RANGE | 21 | sqrt: x must be 0 or more, got -1"
            + " | ''"
      })
  void whatIsWrongIsPointedAt(String typed, Code code, int column, String message, String fix) {
    Applied applied = applied(typed.replace("\"\"", ""));
    assertThat(applied.value()).isEmpty();
    Problem problem = applied.problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.origin().orElseThrow().column()).isEqualTo(column);
    assertThat(problem.origin().orElseThrow().source().text()).isEqualTo(typed);
    assertThat(problem.message()).satisfies(is -> assertThat(is).matches(pattern(message)));
    assertThat(problem.fix()).satisfies(is -> assertThat(is).matches(pattern(fix)));
  }

  private static String pattern(String text) {
    return text.equals("*") ? ".+" : java.util.regex.Pattern.quote(text.replace("''", ""));
  }

  @Test
  void anEmptyWordIsAnEmptyArgument() {
    Formula formula = Functions.find("nodes_for").orElseThrow();
    Applied applied = Application.of(formula, List.of("", "4"), Digits.of(3));
    assertThat(applied.problems().stream().map(Problem::message))
        .containsExactly("an argument is empty");
  }

  @Test
  void allMistakesAreTold() {
    assertThat(applied("nodes_for nede=5 need=1 need=2 per_node=").problems()).hasSize(3);
    assertThat(applied("concurrency 25k 1").problems()).hasSize(2);
    assertThat(applied("concurrency 25k req/x 1 sec/y").problems()).hasSize(2);
  }

  @Test
  void anArgumentIsOneByItselfHoweverWellPiecesFitTogether() {
    Formula formula = Functions.find("nodes_for").orElseThrow();
    for (List<String> words :
        List.of(
            List.of("need=5, per_node=4"),
            List.of("need=5) + nodes_for(need=5", "per_node=4"),
            List.of("need=5, per_node=max(1", "per_node=4)"))) {
      Applied applied = Application.of(formula, words, Digits.of(3));
      assertThat(applied.value()).as(words.toString()).isEmpty();
      assertThat(applied.problems()).isNotEmpty();
    }
  }

  @Test
  void aWarningIsToldAndDisturbsNothing() {
    Applied applied = applied("abs 5 mb");
    assertThat(applied.value()).isPresent();
    assertThat(applied.problems().stream().map(Problem::code)).containsExactly(Code.UNIT_SPELLING);
    assertThat(applied("max 5 nodes 3 pods").problems().stream().map(Problem::code))
        .containsExactly(Code.LABELS_DIFFER);
  }

  @Provide
  Arbitrary<List<String>> words() {
    Arbitrary<String> typed =
        Arbitraries.of(
            "need",
            "per_node",
            "=",
            "==",
            "need=",
            "need=5",
            "per_node=4",
            "5",
            "-5",
            "4 s",
            "(",
            ")",
            "[",
            "]",
            "[1, 2]",
            ",",
            "",
            " ",
            "to",
            "in",
            "in s",
            "max(",
            "1/0",
            "1e308",
            "*",
            "'",
            "\"",
            "\n",
            "π",
            "≥",
            "if(1>2,3,4)",
            "req/s",
            "x",
            "5 to 6",
            "1 of [50%]",
            "\ud800");
    return Arbitraries.oneOf(typed, Arbitraries.strings().ofMaxLength(6)).list().ofMaxSize(6);
  }

  @Property(tries = 1000)
  void anythingTypedGivesAValueOrAnError(@ForAll("words") List<String> words) {
    Formula formula = Functions.find("nodes_for").orElseThrow();
    Applied applied = Application.of(formula, words, Digits.of(3));
    boolean wrong = applied.problems().stream().anyMatch(Problem::isError);
    assertThat(applied.value().isPresent()).isNotEqualTo(wrong);
    assertThat(applied.problems().stream().map(p -> p.origin().orElseThrow().column()))
        .allMatch(column -> column >= 1);
  }

  private static Applied applied(String typed) {
    List<String> words = List.of(typed.split(" "));
    Formula formula = Functions.find(words.get(0)).orElseThrow();
    return Application.of(formula, words.subList(1, words.size()), Digits.of(3));
  }
}
