package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binds tighter than what, and to which side. */
class PrecedenceTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // to the left
        "1 + 2 + 3 | ((1 + 2) + 3)",
        "1 - 2 - 3 | ((1 - 2) - 3)",
        "1 - 2 + 3 | ((1 - 2) + 3)",
        "8 / 4 / 2 | ((8 / 4) / 2)",
        "8 / 4 * 2 | ((8 / 4) * 2)",
        "1 < 2 and 2 < 3 and 3 < 4 | (((1 < 2) and (2 < 3)) and (3 < 4))",
        "a or b or c | ((a or b) or c)",
        // to the right
        "2 ^ 3 ^ 2 | (2 ^ (3 ^ 2))",
        "not not a | (not (not a))",
        "- - 2 | (-(-2))",
        // pairs, tightest last
        "1 + 2 * 3 | (1 + (2 * 3))",
        "1 * 2 + 3 | ((1 * 2) + 3)",
        "1 - 2 / 3 | (1 - (2 / 3))",
        "2 * 3 ^ 4 | (2 * (3 ^ 4))",
        "2 ^ 3 * 4 | ((2 ^ 3) * 4)",
        "-2 ^ 2 | (-(2 ^ 2))",
        "(-2) ^ 2 | ((-2) ^ 2)",
        "2 ^ -1 | (2 ^ (-1))",
        "2 ^ -3 ^ 2 | (2 ^ (-(3 ^ 2)))",
        "-2 * 3 | ((-2) * 3)",
        "2 * -3 | (2 * (-3))",
        "2 - -3 | (2 - (-3))",
        "+2 - +3 | (2 - 3)",
        "1 + 2 < 3 * 4 | ((1 + 2) < (3 * 4))",
        "a = b + 1 | (a = (b + 1))",
        "a == b | (a = b)",
        "not a < b | (not (a < b))",
        "not a and b | ((not a) and b)",
        "a and not b | (a and (not b))",
        "a or b and c | (a or (b and c))",
        "a and b or c | ((a and b) or c)",
        "not a or b | ((not a) or b)",
        "a < b or c >= d | ((a < b) or (c >= d))",
        "(a or b) and c | ((a or b) and c)",
        // of
        "2 of [a, b, c] | (2 of [a, b, c])",
        "2 * 1 of [a] | (2 * (1 of [a]))",
        "2 ^ 2 of [a] | ((2 ^ 2) of [a])",
        "-1 of [a] | (-(1 of [a]))",
        "x and 2 of [a, b] | (x and (2 of [a, b]))",
        "k of [a or b, c and d] | (k of [(a or b), (c and d)])",
        "2 of [1 of [a, b], c] | (2 of [(1 of [a, b]), c])",
        // to
        "1 + 2 to 3 * 4 | ((1 + 2) to (3 * 4))",
        "18k to 34k req/s as normal | (18k to 34k req/s as normal)",
        "-5 to 5 | ((-5) to 5)",
        "a or b to c | ((a or b) to c)",
        "2 * (1 to 2) | (2 * (1 to 2))",
        // in
        "1 s + 2 s in ms | ((1 s + 2 s) in ms)",
        "1 to 2 in req | ((1 to 2) in req)",
        "a < b in ms | ((a < b) in ms)",
        "1 s in ms in min | ((1 s in ms) in min)",
        "1 + (2 s in ms) | (1 + (2 s in ms))",
        "f(1 s in ms, 2 to 3) | f((1 s in ms), (2 to 3))",
        "[1 s in ms, 2] | [(1 s in ms), 2]",
        "a * b in MB/s | ((a * b) in MB/s)",
        "a / 1 d in req/s | ((a / 1 d) in req/s)",
        // literals take their unit along
        "6 / 2 s | (6 / 2 s)",
        "6 / 2 s * 3 | ((6 / 2 s) * 3)",
        "10 MB / s * 2 | (10 MB / s * 2)",
        "40/day | 40/day",
        "4%/month * x | (4%/month * x)",
        "$5/1M req * 3 | ($5/1M req * 3)",
        "5 s - 3 s | (5 s - 3 s)",
        "2 GB-month | 2 GB-month",
        "10/3 | (10 / 3)",
        "1e3 - 1 | (1e3 - 1)",
        "5 million users + 1 | (5 million users + 1)"
      })
  void bracketsStandWhereTheGrammarPutsThem(String text, String outline) {
    assertThat(Outline.of(text)).isEqualTo(outline);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2 × 3 | 2 * 3", "2 · 3 | 2 * 3", "2 ⋅ 3 | 2 * 3", "6 ÷ 2 | 6 / 2", "5 − 2 | 5 - 2",
        "5 – 2 | 5 - 2", "−5 | -5", "2 ≤ 3 | 2 <= 3", "2 ≥ 3 | 2 >= 3", "2 ≠ 3 | 2 != 3",
        "2 ^ −1 | 2 ^ -1", "1 − −1 | 1 - -1"
      })
  void typographicSignsMeanWhatTheyLookLike(String typographic, String plain) {
    assertThat(Outline.of(typographic)).isEqualTo(Outline.of(plain));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "if(a = b, 1, 2) | if((a = b), 1, 2)",
        "if(a == b, 1, 2) | if((a = b), 1, 2)",
        "if (a < b, x = y, z) | if((a < b), (x = y), z)",
        "f(a = b) | f(a=b)",
        "f(a = b, c = d + 1) | f(a=b, c=(d + 1))",
        "f((a = b)) | f((a = b))",
        "f(a + 1 = b) | f(((a + 1) = b))",
        "f(1 = a) | f((1 = a))",
        "f(a.b = c) | f(a.b=c)",
        "f(x, y = if(a = b, 1, 2)) | f(x, y=if((a = b), 1, 2))",
        "[a = b] | [(a = b)]",
        "f() | f()",
        "f([]) | f([])",
        "f([[1, 2], [3]], []) | f([[1, 2], [3]], [])",
        "f(1, 2,) | f(1, 2)",
        "f (1) | f(1)"
      })
  void anEqualsSignComparesUnlessItNamesAnArgument(String text, String outline) {
    assertThat(Outline.of(text)).isEqualTo(outline);
  }

  /** Small trees over numbers and names, written with all their brackets. */
  @Provide
  Arbitrary<String> bracketed() {
    return bracketed(4);
  }

  private static Arbitrary<String> bracketed(int depth) {
    Arbitrary<String> leaf = Arbitraries.of("1", "25k", "x", "app.load", "20%", "1.5e3");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> operator = Arbitraries.of("+", "-", "*", "/", "^", "<", "=", "and", "or");
    Arbitrary<String> inner = bracketed(depth - 1);
    Arbitrary<String> binary =
        operator.flatMap(
            op ->
                inner
                    .tuple2()
                    .map(sides -> "(" + sides.get1() + " " + op + " " + sides.get2() + ")"));
    Arbitrary<String> unary = inner.map(operand -> "(-" + operand + ")");
    Arbitrary<String> call =
        inner.tuple2().map(sides -> "max(" + sides.get1() + ", " + sides.get2() + ")");
    return Arbitraries.oneOf(leaf, binary, binary, unary, call);
  }

  @Property(tries = 500)
  void whatIsBracketedIsReadAsItIsBracketed(@ForAll("bracketed") String text) {
    assertThat(Outline.of(text)).isEqualTo(text);
  }

  @Property(tries = 500)
  void spacesBetweenWordsDoNotMatter(@ForAll("bracketed") String text) {
    String wide = text.replaceAll("([-+*/^<=(),])", " $1  ");
    assertThat(Outline.of(wide)).isEqualTo(text);
  }
}
