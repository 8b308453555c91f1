package calc.core.result;

import calc.core.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A formula of the catalogue with the arguments somebody gave it, and what came out.
 *
 * @param call the call as an expression: {@code nodes_for(50, 4)}
 * @param value its value, empty when something is wrong
 * @param substituted the equation with the arguments put in, or empty where it does not name them
 * @param arguments every argument in the order of the formula; empty when something is wrong
 * @param problems everything found, warnings included
 */
public record Applied(
    String call,
    Optional<Value> value,
    String substituted,
    List<Argument> arguments,
    List<Problem> problems) {
  public Applied {
    Objects.requireNonNull(call);
    Objects.requireNonNull(value);
    Objects.requireNonNull(substituted);
    arguments = List.copyOf(arguments);
    problems = List.copyOf(problems);
  }

  /**
   * One argument.
   *
   * @param name its name
   * @param typed the expression it was given as, or empty when it was left out
   * @param text its value, in the unit it was typed in
   * @param value the same as a number, empty for a list
   */
  public record Argument(String name, String typed, String text, Optional<Value> value) {
    public Argument {
      Objects.requireNonNull(name);
      Objects.requireNonNull(typed);
      Objects.requireNonNull(text);
      Objects.requireNonNull(value);
    }
  }
}
