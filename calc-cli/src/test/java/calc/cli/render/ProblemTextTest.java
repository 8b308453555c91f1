package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
  @Test
  void saysWhatWhereWhyAndHowToMendIt() {
    Problem problem =
        at("inputs:\n  db_load:   dau / 1 d + payload\n", "+")
            .because("\"dau / 1 d\" is a rate (1/time), \"payload\" is information")
            .mend("multiply the payload by a rate, for example payload * peak");
    assertThat(text(problem))
        .isEqualTo(
            """
            api.yaml:2:24: error[UNIT_MISMATCH]: cannot add
                2 |   db_load:   dau / 1 d + payload
                  |                        ^
              why: "dau / 1 d" is a rate (1/time), "payload" is information
              fix: multiply the payload by a rate, for example payload * peak
            """);
  }

  @Test
  void whatHasNoPlaceHasNoExcerpt() {
    assertThat(text(Problem.of(Code.UNREADABLE, "x.yaml does not exist")))
        .isEqualTo("error[UNREADABLE]: x.yaml does not exist\n");
  }

  @Test
  void aWarningIsCalledOne() {
    assertThat(text(Problem.of(Code.PRICE_MISSING, "app has no price")))
        .isEqualTo("warning[PRICE_MISSING]: app has no price\n");
  }

  @Test
  void severalAreCounted() {
    Problem error = Problem.of(Code.MISSING, "a");
    Problem warning = Problem.of(Code.PRICE_MISSING, "b");
    assertThat(text(error, warning)).endsWith("\n1 error, 1 warning\n");
    assertThat(text(error, error, warning, warning)).endsWith("\n2 errors, 2 warnings\n");
    assertThat(text(error, error)).endsWith("\n2 errors\n");
    assertThat(text(warning, warning)).endsWith("\n2 warnings\n");
  }

  @Test
  void noMoreThanFiftyAreShown() {
    List<Problem> many = Collections.nCopies(170, Problem.of(Code.MISSING, "a"));
    List<String> lines = new ProblemText(Style.PLAIN).render(many).lines().toList();
    assertThat(lines).hasSize(52).endsWith("… and 120 more", "170 errors");
  }

  @Test
  void theCaretStandsBelowWideCharacters() {
    assertThat(text(at("名前: 東京 + 5 kB", "+")))
        .isEqualTo(
            """
            api.yaml:1:8: error[UNIT_MISMATCH]: cannot add
                1 | 名前: 東京 + 5 kB
                  |            ^
            """);
  }

  @Test
  void theCaretStandsBehindTabs() {
    assertThat(text(at("\ta:\tb + c", "+")))
        .isEqualTo(
            """
            api.yaml:1:7: error[UNIT_MISMATCH]: cannot add
                1 |     a:    b + c
                  |             ^
            """);
  }

  @Test
  void controlCharactersOfTheSourceAreShown() {
    assertThat(text(at("a: \u001b[31m + c", "+")))
        .isEqualTo(
            """
            api.yaml:1:10: error[UNIT_MISMATCH]: cannot add
                1 | a: ␛[31m + c
                  |          ^
            """);
  }

  @Test
  void ofALongLineThePartAroundThePlaceIsShown() {
    String before = "x".repeat(5_000);
    String after = "y".repeat(1_000_000);
    List<String> lines = text(at(before + "+" + after, "+")).lines().toList();
    assertThat(lines.get(0)).startsWith("api.yaml:1:5001: ");
    assertThat(lines.get(1)).startsWith("    1 | …xxx").endsWith("yyy…").hasSizeLessThan(100);
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('+'));
  }

  @Test
  void theEndOfALongLineIsShownToo() {
    List<String> lines = text(at("x".repeat(500) + "+", "+")).lines().toList();
    assertThat(lines.get(1)).startsWith("    1 | …xxx").endsWith("xxx+");
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('+'));
  }

  @Test
  void theBeginningOfALongLineIsShownToo() {
    List<String> lines = text(at("+" + "y".repeat(500), "+")).lines().toList();
    assertThat(lines.get(1)).startsWith("    1 | +yyy").endsWith("yyy…").hasSizeLessThan(100);
    assertThat(lines.get(2)).isEqualTo("      | ^");
  }

  @Test
  void aLineThatJustFitsIsNotCut() {
    String line = "x".repeat(40) + "+" + "y".repeat(47);
    assertThat(text(at(line, "+"))).contains("1 | " + line + "\n");
  }

  @Test
  void theEndOfAFileIsAPlace() {
    Source source = Source.of("api.yaml", "a: (1 + 2");
    Problem problem = Problem.at(source.at(9), Code.SYNTAX, "a bracket is not closed");
    assertThat(text(problem)).endsWith("    1 | a: (1 + 2\n      |          ^\n");
    Problem empty = Problem.at(Source.of("e.yaml", "").at(0), Code.MISSING, "nothing here");
    assertThat(text(empty)).isEqualTo("e.yaml:1:1: error[MISSING]: nothing here\n");
  }

  @Test
  void reasonsOfSeveralLinesAreLinedUp() {
    assertThat(text(Problem.of(Code.CYCLE, "a needs itself").because("a needs b\nb needs a")))
        .isEqualTo("error[CYCLE]: a needs itself\n  why: a needs b\n       b needs a\n");
  }

  @Test
  void linesReadBeforeAreCounted() {
    ProblemText shown = new ProblemText(Style.PLAIN).after("api.yaml", 41);
    assertThat(shown.render(List.of(at("dau + payload", "+"))))
        .startsWith("api.yaml:42:5: ")
        .contains("\n   42 | dau + payload\n");
    ProblemText other = new ProblemText(Style.PLAIN).after("load.csv", 41);
    assertThat(other.render(List.of(at("dau + payload", "+")))).startsWith("api.yaml:1:5: ");
  }

  @Test
  void longLineNumbersKeepTheCaretInPlace() {
    Problem problem = at("\n".repeat(1_234_567) + "a + b", "+");
    assertThat(text(problem)).endsWith("\n1234568 | a + b\n        |   ^\n");
  }

  @Test
  void asciiTerminalsGetAscii() {
    String text =
        new ProblemText(new Style(false, true))
            .render(List.of(at("x".repeat(200) + "+ µ", "+").because("2 × 3 ≠ 7 µs")));
    assertThat(text.chars()).allMatch(c -> c < 0x80);
    List<String> lines = text.lines().toList();
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('+'));
  }

  private static Problem at(String text, String words) {
    Source source = Source.of("api.yaml", text);
    return Problem.at(source.at(text.indexOf(words)), Code.UNIT_MISMATCH, "cannot add");
  }

  private static String text(Problem... problems) {
    return new ProblemText(Style.PLAIN)
        .render(List.of(problems))
        .lines()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
