package calc.core.expression;

import static calc.core.expression.Language.number;
import static calc.core.expression.Language.offset;
import static calc.core.expression.Language.problem;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However long or deep a text is, it is read or refused, soon and without running out of stack. */
class LargeExpressionTest {
  private static final int SMALL_STACK = 512 * 1024;

  @Test
  void aHundredThousandCharactersAreReadAndNotOneMore() {
    String items = "1" + ",1".repeat(49_996);
    String text = "sum([" + items + "])";
    assertThat(text).hasSize(100_000);
    assertTimeoutPreemptively(ofSeconds(10), () -> assertThat(number(text)).isEqualTo(49_997));
    Problem refused = problem(text + " ");
    assertThat(refused.code()).isEqualTo(Code.LIMIT);
    assertThat(refused.message())
        .isEqualTo("an expression of 100001 characters, at most 100000 are allowed");
  }

  @ParameterizedTest(name = "{0} … {1}")
  @CsvSource({"(, )", "abs(, )", "'if(1>2,1,', )", "'max(1,', )", "-, ''"})
  void ninetyNineLevelsAreReadAndAHundredRefused(String open, String close) {
    assertThat(Math.abs(number(open.repeat(99) + "1" + close.repeat(99)))).isEqualTo(1);
    Problem refused = problem(open.repeat(100) + "1" + close.repeat(100));
    assertThat(refused.code()).isEqualTo(Code.LIMIT);
    assertThat(refused.message()).isEqualTo("an expression nested deeper than 100 levels");
  }

  @ParameterizedTest(name = "{1} …")
  @CsvSource({
    "1, +1",
    "1, -1",
    "1, *1",
    "1, /1",
    "1>2, ' or 1>2'",
    "1>2, ' and 1>2'",
    "1 s, ' in s'"
  })
  void aChainHoldsFiveHundredTermsBehindTheFirst(String first, String next) {
    assertThat(Language.evaluated(first + next.repeat(500)).problems()).isEmpty();
    Problem refused = problem(first + next.repeat(501));
    assertThat(refused.code()).isEqualTo(Code.LIMIT);
    assertThat(refused.message()).isEqualTo("more than 500 terms in a row");
    assertThat(offset(refused)).isBetween((first + next.repeat(500)).length(), 100_000);
  }

  @Test
  void chainsNestedInChainsAreRefusedTogether() {
    String text = "(".repeat(98) + "1" + ("+1".repeat(499) + ")").repeat(98);
    assertThat(problem(text).message()).isEqualTo("more than 1000 operations on one another");
  }

  @Test
  void whateverIsReadIsAlsoCheckedAndComputedOnASmallStack() throws InterruptedException {
    String deepest = "(".repeat(90) + "1" + ("+1*1".repeat(8) + ")").repeat(90);
    AtomicReference<Object> outcome = new AtomicReference<>("nothing");
    Runnable run = () -> outcome.set(number(deepest));
    Thread thread = new Thread(null, run, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((of, thrown) -> outcome.set(thrown));
    thread.start();
    thread.join();
    assertThat(outcome.get()).isEqualTo(721.0);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "(", "[", "-", "not ", "abs(", "if(", "1+", "1^", "1 to ", "1 of [", "1,000", "\"", "a ",
        "a.", "1 s/s", "1 s-s", "9", "$", "e", "1e", "f(1),", "sum([a,", "x in s ", "𝄞", "§"
      })
  void whateverIsRepeatedIsAnsweredSoon(String part) {
    String text = part.repeat(99_999 / part.length());
    assertTimeoutPreemptively(
        ofSeconds(10), () -> assertThat(Language.problems(text)).isNotEmpty());
  }
}
