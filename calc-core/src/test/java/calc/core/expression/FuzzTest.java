package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problem;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed has a value or is refused, with a place inside the text; nothing else. */
class FuzzTest {
  private static final List<String> WORDS =
      List.of(
          "1",
          "0",
          "2.5",
          "25k",
          "1e308",
          "20%",
          "$5",
          "3 ms",
          "2 GB",
          "5 users",
          "x",
          "a.b",
          "MB",
          "+",
          "-",
          "*",
          "/",
          "^",
          "(",
          ")",
          "[",
          "]",
          ",",
          "=",
          "==",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "and",
          "or",
          "not",
          "in",
          "to",
          "of",
          "as",
          "at",
          "if",
          "if(",
          "max(",
          "sum([",
          "sqrt(",
          "nodes_for(",
          "growth_periods(",
          "normal(",
          "beta(",
          "mean=",
          "p5=",
          "need=",
          "normal",
          "s",
          "req/s",
          "×",
          "−",
          "\"t\"",
          "'",
          "\"",
          "!",
          "%",
          "&",
          ".",
          "~",
          " ",
          "  ",
          "1,000",
          "1__0",
          "é",
          "𝄞",
          "\t",
          "\n",
          "\u00a0",
          "\0");

  @Provide
  Arbitrary<String> wordSalads() {
    return Arbitraries.of(WORDS).list().ofMaxSize(14).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> runTogether() {
    return Arbitraries.of(WORDS).list().ofMaxSize(10).map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.strings().ofMaxLength(20);
  }

  @Property(tries = 1000)
  void wordsInAnyOrder(@ForAll("wordSalads") String text) {
    valueOrRefusal(text);
  }

  @Property(tries = 1000)
  void wordsWithoutSpaces(@ForAll("runTogether") String text) {
    valueOrRefusal(text);
  }

  @Property(tries = 500)
  void anyCharacters(@ForAll("anyText") String text) {
    valueOrRefusal(text);
  }

  private static void valueOrRefusal(String text) {
    for (Problem problem : Language.problems(text)) {
      assertThat(Language.offset(problem)).isBetween(0, text.length());
      assertThat(problem.message()).isNotBlank();
    }
  }
}
