package calc.core.model;

import calc.core.expression.Expression;
import calc.core.problem.Origin;

/**
 * A probability that a design must keep to: {@code P(cost.total <= $18k/month) >= 90%}.
 *
 * @param text as written
 * @param condition what is meant to happen, or not to
 * @param relation how its probability is compared
 * @param probability with what, from 0 to 1
 * @param origin where it is stated
 */
public record Assertion(
    String text, Expression condition, Relation relation, double probability, Origin origin) {
  /** How a probability is compared. */
  public enum Relation {
    /** Not below. */
    AT_LEAST,
    /** Not above. */
    AT_MOST
  }
}
