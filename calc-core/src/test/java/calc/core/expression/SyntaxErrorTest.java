package calc.core.expression;

import static calc.core.expression.Language.offset;
import static calc.core.expression.Language.problem;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read: code, offset and message of every way to get an expression wrong. */
class SyntaxErrorTest {
  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        // values that are missing
        "¬¬ | 0 | MISSING | an empty expression",
        "¬  ¬ | 0 | MISSING | an empty expression",
        "1 + | 2 | SYNTAX | nothing follows `+`",
        "1 - | 2 | SYNTAX | nothing follows `-`",
        "1 = | 2 | SYNTAX | nothing follows `=`",
        "1 <= | 2 | SYNTAX | nothing follows `<=`",
        "a and | 2 | SYNTAX | nothing follows `and`",
        "a or | 2 | SYNTAX | nothing follows `or`",
        "not | 0 | SYNTAX | nothing follows `not`",
        "1 to | 2 | SYNTAX | nothing follows `to`",
        "- | 0 | SYNTAX | nothing follows `-`",
        "max( | 3 | SYNTAX | nothing follows `(`",
        "( | 0 | SYNTAX | nothing follows `(`",
        "[ | 0 | SYNTAX | nothing follows `[`",
        "* 1 | 0 | SYNTAX | `*` stands where a value should",
        "/ 1 | 0 | SYNTAX | `/` stands where a value should",
        "= 5 | 0 | SYNTAX | `=` stands where a value should",
        "< 5 | 0 | SYNTAX | `<` stands where a value should",
        "1 * / 2 | 4 | SYNTAX | `/` stands where a value should",
        "1 ** 2 | 3 | SYNTAX | `*` stands where a value should",
        "2 * +* 3 | 5 | SYNTAX | `*` stands where a value should",
        "1 => 2 | 3 | SYNTAX | `>` stands where a value should",
        "1 <> 2 | 3 | SYNTAX | `>` stands where a value should",
        "1 == == 1 | 5 | SYNTAX | `=` stands where a value should",
        "() | 1 | SYNTAX | `)` stands where a value should",
        ", 1 | 0 | SYNTAX | `,` stands where a value should",
        "max(,1) | 4 | SYNTAX | `,` stands where a value should",
        "max(1,,2) | 6 | SYNTAX | `,` stands where a value should",
        "[,] | 1 | SYNTAX | `,` stands where a value should",
        ") 1 | 0 | SYNTAX | `)` stands where a value should",
        "and 1 | 0 | SYNTAX | `and` stands where a value should",
        "1 + or | 4 | SYNTAX | `or` stands where a value should",
        "1 + not 2 | 4 | SYNTAX | `not` stands where a value should",
        "of [1] | 0 | SYNTAX | `of` stands where a value should",
        "to 5 | 0 | SYNTAX | `to` stands where a value should",
        "in MB | 0 | SYNTAX | `in` stands where a value should",
        "as | 0 | SYNTAX | `as` stands where a value should",
        "at + 1 | 0 | SYNTAX | `at` stands where a value should",
        "if | 0 | SYNTAX | `if` stands where a value should",
        "if + 1 | 0 | SYNTAX | `if` is called like a function",
        "if 1 > 2 | 0 | SYNTAX | `if` is called like a function",
        "1 of | 4 | SYNTAX | no list after `of`",
        "2 of (1) | 5 | SYNTAX | no list after `of`",
        "2 of 3 | 5 | SYNTAX | no list after `of`",
        "1 to 2 as | 9 | SYNTAX | no distribution after `as`",
        "1 to 2 as 5 | 10 | SYNTAX | no distribution after `as`",
        // brackets
        "(1 | 0 | SYNTAX | this ( is never closed",
        "2 * (1 + (3) | 4 | SYNTAX | this ( is never closed",
        "max(1, 2 | 3 | SYNTAX | this ( is never closed",
        "[1, 2 | 0 | SYNTAX | this [ is never closed",
        "(1] | 2 | SYNTAX | `]` stands where `(` ends",
        "[1) | 2 | SYNTAX | `)` stands where `[` ends",
        "max(1] | 5 | SYNTAX | `]` stands where `(` ends",
        "1) | 1 | SYNTAX | did not expect `)` here",
        "(1)) | 3 | SYNTAX | did not expect `)` here",
        "1] | 1 | SYNTAX | did not expect `]` here",
        // two values and nothing between
        "1 2 | 2 | SYNTAX | did not expect `2` here",
        "x y | 2 | SYNTAX | did not expect `y` here",
        "x 5 ms | 2 | SYNTAX | did not expect `5 ms` here",
        "2(3) | 1 | SYNTAX | did not expect `(` here",
        "(1)(2) | 3 | SYNTAX | did not expect `(` here",
        "max(1 2) | 6 | SYNTAX | did not expect `2` here",
        "[1 2] | 3 | SYNTAX | did not expect `2` here",
        "sum[1] | 3 | SYNTAX | did not expect `[` here",
        "5 kB x | 5 | SYNTAX | did not expect `x` here",
        "1 % 2 | 4 | SYNTAX | did not expect `2` here",
        "5 s in ms ms | 10 | SYNTAX | did not expect `ms` here",
        "5 s in ms + 1 s | 10 | SYNTAX | did not expect `+` here",
        "1 , 2 | 2 | SYNTAX | did not expect `,` here",
        "(1, 2) | 2 | SYNTAX | did not expect `,` here",
        "1 to 2 to 3 | 7 | SYNTAX | did not expect `to` here",
        "1 as normal | 2 | SYNTAX | did not expect `as` here",
        "1 < 2 < 3 | 6 | SYNTAX | two comparisons in a row",
        "1 = 2 != 3 | 6 | SYNTAX | two comparisons in a row",
        // signs and texts
        "a & b | 2 | SYNTAX | unexpected & in an expression",
        "!a | 0 | SYNTAX | unexpected ! in an expression",
        "a % b | 2 | SYNTAX | unexpected % in an expression",
        "a ? b : c | 2 | SYNTAX | unexpected ? in an expression",
        "a := 5 | 2 | SYNTAX | unexpected : in an expression",
        "x; y | 1 | SYNTAX | unexpected ; in an expression",
        "{1} | 0 | SYNTAX | unexpected { in an expression",
        "a..b | 1 | SYNTAX | unexpected . in an expression",
        "a. | 1 | SYNTAX | unexpected . in an expression",
        "5. | 1 | SYNTAX | unexpected . in an expression",
        "~5 | 0 | SYNTAX | unexpected ~ in an expression",
        "5 ± 1 | 2 | SYNTAX | unexpected ± in an expression",
        "5² | 1 | SYNTAX | unexpected ² in an expression",
        "√4 | 0 | SYNTAX | unexpected √ in an expression",
        "1 + 𝄞 | 4 | SYNTAX | unexpected 𝄞 in an expression",
        "1 \u0000 2 | 2 | SYNTAX | unexpected U+0000 in an expression",
        "1 + \"abc | 4 | SYNTAX | a quoted text without its closing \"",
        "'abc | 0 | SYNTAX | a quoted text without its closing '",
        // numbers
        "25,000 req/s | 0 | SYNTAX | a comma inside the number 25,000",
        "1 + 1,234,567.8 | 4 | SYNTAX | a comma inside the number 1,234,567.8",
        "(25,000) | 1 | SYNTAX | a comma inside the number 25,000",
        "max(25,000, 3) | 4 | SYNTAX | a comma inside the number 25,000",
        "1,5 | 0 | SYNTAX | a comma inside a number",
        "1.2.3 | 3 | SYNTAX | a number with two decimal points",
        "1__0 | 1 | SYNTAX | a \"_\" that groups no digits",
        "2 * 1e401 | 5 | LIMIT | an exponent beyond ±400",
        "2 * 1e400 | 4 | OUT_OF_RANGE | a number too large to compute with",
        "$ | 1 | SYNTAX | a number must stand here",
        "3 + $x | 5 | SYNTAX | a number must stand here",
        "€5 | 0 | UNIT_MISMATCH | \"€\" is not the currency of this scenario, USD",
        // units
        "5 x | 2 | UNKNOWN_UNIT | \"x\" is no unit",
        "2 * 5x | 5 | UNKNOWN_UNIT | \"x\" is no unit",
        "5m | 1 | UNKNOWN_UNIT | \"m\" is no unit",
        "1 + 5 per s | 6 | UNKNOWN_UNIT | \"per\" is no unit",
        "5 max(1, 2) | 2 | UNKNOWN_UNIT | \"max\" is no unit",
        "5 s^2 | 3 | SYNTAX | a power directly behind a unit",
        "1 in | 2 | SYNTAX | no unit after `in`",
        "(1 in) | 3 | SYNTAX | no unit after `in`",
        "5 s in foo | 7 | UNKNOWN_UNIT | \"foo\" is no unit",
        "5 s in 10 ms | 7 | UNKNOWN_UNIT | \"10 ms\" is no unit",
        // names and functions
        "Peak | 0 | UNKNOWN_NAME | there is no quantity Peak",
        "2 * MB | 4 | UNKNOWN_NAME | the unit MB stands without a number",
        "1 + day | 4 | UNKNOWN_NAME | the unit day stands without a number",
        "1 + peak | 4 | UNKNOWN_NAME | there is no quantity peak",
        "app.load | 0 | UNKNOWN_NAME | there is no quantity app.load",
        "sum | 0 | UNKNOWN_NAME | there is no quantity sum",
        "true | 0 | UNKNOWN_NAME | there is no quantity true",
        "1 + foo(2) | 4 | UNKNOWN_NAME | there is no function foo",
        "IF(1 > 2, 1, 2) | 0 | UNKNOWN_NAME | there is no function IF",
        "if() | 0 | SYNTAX | if takes a condition and two values, this call has 0 arguments",
        "2 * if(1 > 2, 1) | 4 | SYNTAX | if takes a condition and two values, this call has 2"
            + " arguments",
        "nodes_for(1, 2, 3) | 16 | SYNTAX | nodes_for takes 2 arguments, this call has 3",
        "sum(1, 2) | 7 | SYNTAX | sum takes 1 argument, this call has 2",
        "1 + nodes_for(50) | 4 | MISSING | nodes_for needs per_node",
        "min() | 0 | MISSING | min needs values",
        "nodes_for(need = 1, need = 2) | 20 | DUPLICATE | the argument need is given twice",
        "nodes_for(1, need = 2) | 13 | DUPLICATE | the argument need is given twice",
        "nodes_for(need = 1, each = 2) | 20 | UNKNOWN_NAME | nodes_for has no argument each",
        "1 to 2 as uniform | 10 | UNKNOWN_NAME | a range cannot be read as uniform",
        "5 to 3 | 0 | OUT_OF_RANGE | the first end of a range must be below the second",
        "sum([]) | 4 | MISSING | an empty list",
        "2 of [] | 5 | MISSING | an empty list"
      })
  void isSaidWhatIsWrongAndWhere(String text, int offset, Code code, String message) {
    Problem problem = problem(text);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(offset(problem)).isEqualTo(offset);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nodes_four(50, 4) | nodes_for",
        "nodes_for(50, per_nod = 4) | per_node",
        "compond(1, 2%, 3) | compound",
        "log_normal(mean = 1, sd = 1) | lognormal",
        "5 qery | query",
        "1 to 2 as lognorml | lognormal"
      })
  void theNearestWordIsProposed(String text, String word) {
    assertThat(problem(text).fix()).contains("did you mean " + word);
  }
}
