package calc.core.result;

import calc.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One expression outside a scenario: its value, or what is wrong with it.
 *
 * @param expression the text as given
 * @param value its value, empty when it is wrong
 * @param condition whether it is a condition, whose value is 1 where it holds and 0 where not
 * @param problems everything found, warnings included
 */
public record Evaluated(
    String expression, Optional<Value> value, boolean condition, List<Problem> problems) {
  public Evaluated {
    problems = List.copyOf(problems);
  }

  /** One that is no condition. */
  public Evaluated(String expression, Optional<Value> value, List<Problem> problems) {
    this(expression, value, false, problems);
  }
}
