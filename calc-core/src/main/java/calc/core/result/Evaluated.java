package calc.core.result;

import calc.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One expression outside a scenario: its value, or what is wrong with it.
 *
 * @param expression the text as given
 * @param value its value, empty when it is wrong
 * @param problems everything found, warnings included
 */
public record Evaluated(String expression, Optional<Value> value, List<Problem> problems) {
  public Evaluated {
    problems = List.copyOf(problems);
  }
}
