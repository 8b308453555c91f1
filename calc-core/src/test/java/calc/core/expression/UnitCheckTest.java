package calc.core.expression;

import static calc.core.expression.Language.offset;
import static calc.core.expression.Language.problem;
import static calc.core.expression.Language.value;
import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.result.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which unit a result has, and what is said when time, information and money are mixed. */
class UnitCheckTest {
  /** Expression, its number in base units (s, B, money, 1), and the unit it is shown in. */
  @ParameterizedTest(name = "{0} in {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // plain numbers and ratios
        "1 + 2 | 3 | 1",
        "20% | 0.2 | %",
        "20% + 1 | 1.2 | %",
        "1 + 20% | 1.2 | %",
        "1 - 20% | 0.8 | %",
        "20% * 50% | 0.1 | %",
        "10 * 20% | 2 | %",
        "sqrt(4%) | 0.2 | %",
        "20% ^ 2 | 0.04 | 1",
        "2 ^ 10 | 1024 | 1",
        // sums keep the unit of the left side, unless only the right one says something
        "1 h + 1 min | 3660 | h",
        "1 min + 1 h | 3660 | min",
        "1 GB - 1 MB | 999000000 | GB",
        "5 users + 3 | 8 | user",
        "5 + 3 users | 8 | user",
        "$5 + $3 | 8 | USD",
        // products and quotients
        "25k req/s * 1.5 kB | 37500000 | kB-req/s",
        "10 MB/s * 1 day | 864000000000 | MB",
        "10 MB/s * 10 s | 100000000 | MB",
        "5M users / 1 d | 57.87037037037037 | user/day",
        "1 kB * 8 | 8000 | kB",
        "6 GB / 2 | 3000000000 | GB",
        "6 GB / 2 GB | 3 | 1",
        "6 GB / 2 MB | 3000 | 1",
        "6 GB / 2 s | 3000000000 | GB/s",
        "1 / 2 s | 0.5 | 1/s",
        "$5/1M req * 3G req | 15000 | USD",
        "$0.023/GB-month * 500 GB * 2 month | 23 | USD",
        "30 * 1 core | 30 | core",
        "12 req / 4 req | 3 | 1",
        "13 nodes * 4 core | 52 | core-node",
        // powers and roots
        "(5 s) ^ 2 | 25 | s-s",
        "(5 s) ^ 1 | 5 | s",
        "(5 s) ^ 0 | 1 | 1",
        "(5 s) ^ -1 | 0.2 | 1/s",
        "(4 req/s) ^ 2 | 16 | req-req/s-s",
        "(2 users) ^ 2 | 4 | user-user",
        "sqrt((4 s) ^ 2) | 4 | s",
        "sqrt(9 s * 4 s) | 6 | s",
        "sqrt(16) | 4 | 1",
        "-(5 s) | -5 | s",
        // functions: what the same letter stands for is the result's
        "min(3 GB, 500 MB) | 500000000 | GB",
        "max(0, 3) | 3 | 1",
        "max(5, 3 users) | 5 | user",
        "sum([1 GB, 500 MB]) | 1500000000 | GB",
        "abs(-5 s) | 5 | s",
        "concurrency(25k req/s, 1.2 ms) | 30 | 1",
        "series(0.9, 90%) | 0.81 | %",
        "25k req/s * series(0.9, 0.9) | 20250 | req/s",
        "nodes_for(10 GB, 3 GB) | 4 | 1",
        "compound(25k req/s, 4%, 1) | 26000 | req/s",
        "growth_time(1 GB, 2 GB, 100%) | 1 | 1",
        "backlog_drain(5k msg/s, 8k msg/s, 10 min) | 1000 | min",
        "replication_catch_up(90 GB, 100 MB/s, 75 MB/s) | 3600 | s",
        // conditions choose, ranges inherit
        "if(1 > 2, 1 h, 90 s) | 90 | h",
        "if(1 < 2, 3, 5 users) | 3 | user",
        "10 ms to 40 ms | 0.02 | ms",
        "18k to 34k req/s as normal | 26000 | req/s",
        "10 to 40 ms | 0.02 | ms",
        "10% to 40% | 0.2 | %",
        "10 to 40% | 0.2 | %",
        "1 GB to 4 GB | 2000000000 | GB",
        "100 MB to 0.4 GB | 200000000 | MB",
        "-5 ms to 5 ms | 0 | ms",
        "normal(mean = 5 ms, sd = 1 ms) | 0.005 | ms",
        "uniform(1 h, 120 min) | 5400 | h",
        "exponential(mean = 1 s) | 0.6931471805599453 | s",
        "pareto(min = 1 GB, shape = 1) | 2000000000 | GB",
        "beta(mean = 50%, sd = 10%) | 0.5 | %",
        "1 of [50%, 50%] | 0.75 | %",
        // the display unit
        "90 s in min | 90 | min",
        "25k req/s * 1.5 kB in Mbps | 37500000 | Mbps",
        "5 /s in req/s | 5 | req/s",
        "5 req/s in /s | 5 | 1/s",
        "5 req/s in 1/s | 5 | 1/s",
        "5 nodes in pod | 5 | pod",
        "0.2 in % | 0.2 | %",
        "20% in 1 | 0.2 | 1",
        "10 MB in MB in GB | 10000000 | GB",
        "(90 s in min) + 1 s | 91 | min",
        "$100/day in $/month | 0.0011574074074074073 | USD/month"
      })
  void theResultIsShownIn(String text, double base, String unit) {
    Value value = value(text);
    assertThat(value.unit().symbol()).isEqualTo(unit);
    assertThat(value.quantity().orElseThrow().value()).isCloseTo(base, withinRelative(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 s + 1 B | 4 | cannot add 1 s and 1 B",
        "1 s + 5 | 4 | cannot add 1 s and 5",
        "1 s - $5 | 4 | cannot subtract 1 s and $5",
        "1 s < 1 GB | 4 | cannot compare 1 s and 1 GB",
        "1 s = 1 | 4 | cannot compare 1 s and 1",
        "1 s != 1 | 4 | cannot compare 1 s and 1",
        "1 GB/s > 5 GB | 7 | cannot compare 1 GB/s and 5 GB",
        "(2 * 3 s) + 2 B | 10 | cannot add s and 2 B",
        "1 B + (2 + 3) | 4 | cannot add 1 B and a plain number",
        "1 B + 2 * 20% | 4 | cannot add 1 B and a plain number",
        "5M users / 1 d + 1.5 kB | 15 | cannot add user/day and 1.5 kB",
        "1 + 2 * 3 s | 2 | cannot add 1 and s",
        "nodes_for(1, 2 s) | 13 | need and per_node of nodes_for must be alike",
        "concurrency(5, 1 s) | 12 | throughput of concurrency must be a rate (1/time), \"5\" is a"
            + " plain number",
        "ceil(5 s) | 5 | x of ceil must be a plain number, \"5 s\" is a time",
        "min(1 s, 2 s, 3 B) | 14 | values of min must be alike",
        "sum([1 s, 2 s, 3 B]) | 15 | the items of a list must be alike",
        "sum([1 s, 2]) | 10 | the items of a list must be alike",
        "if(1 > 2, 1 s, 2) | 15 | both values of if() must be alike",
        "1 s to 5 B | 0 | the ends of a range must be alike",
        "normal(mean = 1 s, sd = 1) | 24 | mean and sd of normal must be alike",
        "2 ^ (3 s) | 4 | an exponent must be a plain number, this is a time",
        "(2 s) ^ 1.5 | 8 | a value with a unit can only be raised to a whole number up to 9 that"
            + " is written out",
        "(2 s) ^ (1 + 1) | 8 | a value with a unit can only be raised to a whole number up to 9 that"
            + " is written out",
        "(2 s) ^ 10 | 8 | a value with a unit can only be raised to a whole number up to 9 that"
            + " is written out",
        "(2 users) ^ 0.5 | 12 | a value with a unit can only be raised to a whole number up to 9 that"
            + " is written out",
        "sqrt(4 B) | 0 | no square root of information",
        "sqrt(4 req/s) | 0 | no square root of a rate (1/time)",
        "5 s in B | 0 | cannot show a time in B",
        "2 * 3 in ms | 0 | cannot show a plain number in ms",
        "2 s of [0.5] | 0 | `of` counts plain numbers",
        "2 of [1 s] | 0 | `of` counts plain numbers",
        "sum(5) | 4 | values of sum must be a list",
        "max([1, 2]) | 4 | a number is needed as values of max, \"[1, 2]\" is a list",
        "[1, 2] + 1 | 0 | a number is needed beside +, \"[1, 2]\" is a list",
        "[1, 2] | 0 | a list is not one value",
        "-(1 > 2) | 1 | a number is needed after -, \"(1 > 2)\" is a condition",
        "(1 > 2) + 1 | 0 | a number is needed beside +, \"(1 > 2)\" is a condition",
        "(1 > 2) > 1 | 0 | a number is needed beside >, \"(1 > 2)\" is a condition",
        "if(1 > 2, 3 > 2, 1) | 10 | a number is needed in if(), \"3 > 2\" is a condition",
        "(1 > 2) to 5 | 0 | a number is needed before `to`, \"(1 > 2)\" is a condition",
        "1 > 2 in s | 0 | a number is needed before `in`, \"1 > 2\" is a condition",
        "1 and 2 > 1 | 0 | \"1\" is a plain number, a condition is needed",
        "not 5 s | 4 | \"5 s\" is a time, a condition is needed",
        "if(5, 1, 2) | 3 | \"5\" is a plain number, a condition is needed",
        "[1, 2 > 1] + 1 | 4 | the items of a list must be alike",
        "2 of [1, 2 > 1] | 9 | the items of a list must be alike",
        "sum([[1 s], [2 B]]) | 12 | the items of a list must be alike",
        "'sum(\"abc\")' | 4 | a text where a value should stand",
        "'\"abc\" + 1' | 0 | a text where a value should stand"
      })
  void whatIsMixedIsNamedOnBothSides(String text, int offset, String message) {
    Problem problem = firstError(text);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.code()).isEqualTo(Code.UNIT_MISMATCH);
    assertThat(offset(problem)).isEqualTo(offset);
  }

  private static Problem firstError(String text) {
    return Language.problems(text).stream()
        .filter(problem -> !problem.message().startsWith("a number is needed as values of sum"))
        .filter(problem -> !problem.message().startsWith("a number is needed beside +, \"[1, 2 >"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 s + 1 B | 1 s | a time | 1 B | information",
        "5M users / 1 d + 1.5 kB | 5M users / 1 d | a rate (1/time) | 1.5 kB | information",
        "1 GB/s > $5 | 1 GB/s | information per time | $5 | money",
        "$5/GB + 1 | $5/GB | money per information | 1 | a plain number",
        "nodes_for(1, 2 s) | 1 | a plain number | 2 s | a time",
        "1 s to 5 B | 1 s | a time | 5 B | information",
        "if(1 > 2, 1 s, 2) | 1 s | a time | 2 | a plain number"
      })
  void theReasonSaysWhatEachSideMeasures(
      String text, String left, String leftIs, String right, String rightIs) {
    assertThat(problem(text).why())
        .isEqualTo('"' + left + "\" is " + leftIs + ", \"" + right + "\" is " + rightIs);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "5 s > 0, 1",
    "0 < 5 s, 1",
    "5 s = 0, 0",
    "$5 >= 0, 1",
    "0 != 5 GB/s, 1",
    "-5 s < 0, 1",
    "5 s > (0), 1",
    "5 req > 0, 1",
    "0 s = 0, 1"
  })
  void everythingComparesWithZero(String text, double truth) {
    assertThat(value(text).quantity().orElseThrow().value()).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"5 s + 0", "0 - 5 s", "5 s > 0 B", "max(5 s, 0)", "if(1 > 2, 5 s, 0)"})
  void nothingElseIsDoneWithZero(String text) {
    assertThat(problem(text).code()).isEqualTo(Code.UNIT_MISMATCH);
  }
}
