package calc.core.expression;

import static calc.core.expression.Language.number;
import static calc.core.expression.Language.offset;
import static calc.core.expression.Language.problem;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no value says why, where it went wrong first, and never becomes a number again. */
class FailureTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / 0 | 2 | OUT_OF_RANGE | division by zero",
        "0 / 0 | 2 | OUT_OF_RANGE | division by zero",
        "5 s / (2 s - 2 s) | 4 | OUT_OF_RANGE | division by zero",
        "1e308 * 10 | 6 | OUT_OF_RANGE | the result is too large to be a number",
        "1e308 + 1e308 | 6 | OUT_OF_RANGE | the result is too large to be a number",
        "-1e308 - 1e308 | 7 | OUT_OF_RANGE | the result is too large to be a number",
        "1e308 / 0.1 | 6 | OUT_OF_RANGE | the result is too large to be a number",
        "10 ^ 309 | 3 | OUT_OF_RANGE | the result is too large to be a number",
        "exp(710) | 0 | OUT_OF_RANGE | exp: the result is too large to be a number",
        "0 ^ -1 | 2 | OUT_OF_RANGE | no such power",
        "0 ^ -0.5 | 2 | OUT_OF_RANGE | no such power",
        "(-8) ^ (1/3) | 5 | OUT_OF_RANGE | no such power",
        "sqrt(-1) | 5 | OUT_OF_RANGE | sqrt: x must be 0 or more, got -1",
        "ln(0) | 3 | OUT_OF_RANGE | ln: x must be above 0, got 0",
        "2 * nodes_for(-1, 4) | 14 | OUT_OF_RANGE | nodes_for: need must be 0 or more, got -1",
        "growth_time(1, 2, 0) | 18 | INFEASIBLE | growth_time: never reached: at a rate of 0 a"
            + " period nothing grows from 1 to 2",
        "backlog_drain(8/s, 5/s, 1 s) | 14 | UNSTABLE | backlog_drain: the backlog never drains:"
            + " arrival must be below capacity (5 a second), got 8",
        "1.5 of [50%] | 0 | OUT_OF_RANGE | the count before `of` must be a whole number, 0 or more,"
            + " got 1.5",
        "1 of [50%, 1.5] | 0 | OUT_OF_RANGE | each item of `of` must lie between 0 and 1 (100%),"
            + " got 1.5",
        "5 of [50%, -1] | 0 | OUT_OF_RANGE | each item of `of` must lie between 0 and 1 (100%),"
            + " got -1",
        "normal(mean=1, sd=0) | 18 | OUT_OF_RANGE | sd must be above 0, got 0",
        "beta(mean=85%, sd=90%) | 18 | OUT_OF_RANGE | sd of beta must be below √(mean · (1 − mean))"
            + " = 0.357071, got 0.9",
        "(1 + 4) to (1 + 3) | 0 | OUT_OF_RANGE | the first end of a range must be below the"
            + " second, got 5 to 4"
      })
  void isNamedWhereItHappens(String text, int offset, Code code, String message) {
    Problem problem = problem(text);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(offset(problem)).isEqualTo(offset);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-(1/0)",
        "(1/0) + 1",
        "(1/0) * 0",
        "0 * (1/0)",
        "(1/0) - (1/0)",
        "5 / (1/0)",
        "(1/0) ^ 0",
        "1 ^ (1/0)",
        "(1/0) ^ 2",
        "abs(1/0)",
        "min(1, 1/0)",
        "max(1/0, 2)",
        "sum([1, 1/0])",
        "nodes_for(1/0, 4)",
        "if(1/0 > 2, 1, 5)",
        "if(1 < 2, 1/0, 5)",
        "(1/0) > 1",
        "(1/0) = (1/0)",
        "(1/0) != 1",
        "not (1/0 > 1)",
        "1/0 > 1 or 2 > 1",
        "1 > 2 and 1/0 > 1",
        "1 of [1/0, 100%]",
        "(1/0) of [50%]",
        "1 of [1/0 > 1, 2 > 1]",
        "1/0 to 5",
        "5 to 1/0",
        "(1/0 to 5) * 0",
        "normal(mean=1/0, sd=1)",
        "normal(p5=1, p50=1/0, p95=3)",
        "uniform(1/0, 5)",
        "1/0 in req"
      })
  void nothingMakesANumberOfItAgain(String text) {
    Problem problem = problem(text);
    assertThat(problem.message()).isEqualTo("division by zero");
    assertThat(offset(problem)).isEqualTo(text.indexOf("/0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / (1e308 * 10)",
        "1e308 * 10 > 5",
        "1e308 * 10 = 1e308 * 100",
        "(1e308 * 10) * 0",
        "1e308 * 10 - 1e308 * 10",
        "min(1, 1e308 * 10)",
        "if(1e308 * 10 > 5, 1, 2)",
        "1e308 * 10 to 5",
        "(1e308 * 10) ^ -1"
      })
  void infinityIsNobodysInput(String text) {
    assertThat(problem(text).message()).isEqualTo("the result is too large to be a number");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "if(1 > 2, 1 / 0, 5) | 5",
        "if(1 < 2, 5, sqrt(-1)) | 5",
        "if(1 > 2, if(1 < 2, 1 / 0, 3), if(1 < 2, 5, ln(0))) | 5",
        "if(1 < 2, 5, 1e308 * 10) | 5",
        "if(1 < 2, 5, (5 to 6 * 1 / 0)) | 5"
      })
  void aBranchNotTakenMayFail(String text, double value) {
    assertThat(number(text)).isEqualTo(value);
  }

  @Test
  void theBranchThatIsTakenIsToBlame() {
    Problem problem = problem("if(1 > 2, 1 / 0, 1e308 * 10)");
    assertThat(problem.message()).isEqualTo("the result is too large to be a number");
    assertThat(offset(problem)).isEqualTo(23);
  }

  @Test
  void theFirstThatWentWrongIsReportedAndNotWhatFollows() {
    assertThat(offset(problem("ln(5 / (1 - 1)) + 1 / (2 - 2)"))).isEqualTo(5);
    assertThat(problem("nodes_for(sqrt(-4), 0)").message())
        .isEqualTo("sqrt: x must be 0 or more, got -4");
  }

  @Test
  void aDivisionByZeroQuotesWhatIsZero() {
    assertThat(problem("1 / (2 * 3 - 6)").why()).isEqualTo("\"2 * 3 - 6\" is 0");
  }
}
