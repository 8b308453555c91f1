package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Calculation;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.result.Evaluated;
import calc.core.result.Value;
import calc.core.unit.Units;
import java.util.List;

/** Short ways to ask the language something. */
final class Language {
  private Language() {}

  static Evaluated evaluated(String text) {
    return Calculation.of(Source.of("test", text));
  }

  /** The value of an expression that has one and raises no problem. */
  static Value value(String text) {
    Evaluated evaluated = evaluated(text);
    assertThat(evaluated.problems()).isEmpty();
    return evaluated.value().orElseThrow();
  }

  /** The same in base units. */
  static double number(String text) {
    return value(text).quantity().orElseThrow().value();
  }

  /** What is wrong with an expression, in the order of the text. */
  static List<Problem> problems(String text) {
    Evaluated evaluated = evaluated(text);
    boolean wrong = evaluated.problems().stream().anyMatch(Problem::isError);
    assertThat(evaluated.value().isPresent()).as("a value or an error").isNotEqualTo(wrong);
    return evaluated.problems();
  }

  /** The one thing that is wrong with an expression. */
  static Problem problem(String text) {
    List<Problem> problems = problems(text);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  /** The tree of an expression that can be read. */
  static Expression parsed(String text) {
    Source source = Source.of("test", text);
    return Expression.parse(text, source::at, Units.standard(), word -> false, new Problems())
        .orElseThrow();
  }

  static int offset(Problem problem) {
    return problem.origin().orElseThrow().offset();
  }
}
