package calc.core.model;

import calc.core.expression.Expression;
import calc.core.problem.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * A condition that growth will meet one day, and what is to be done about it.
 *
 * @param name its name; what a lens finds of it is called {@code NAME.at}, {@code NAME.month} and
 *     {@code NAME.decide_by}
 * @param when the condition
 * @param plan what is to be done, or empty
 * @param leadTime quantity that holds how many months that takes
 * @param origin where it is stated
 */
public record Limit(
    String name, Expression when, String plan, Optional<String> leadTime, Origin origin) {
  /** The names of the quantities it looks at. */
  public Set<String> subjects() {
    return when.references();
  }
}
