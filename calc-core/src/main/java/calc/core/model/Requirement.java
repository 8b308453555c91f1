package calc.core.model;

import calc.core.expression.Expression;
import calc.core.problem.Code;
import calc.core.problem.Origin;

/**
 * A condition that must hold for the results to have a meaning, such as the allowed range of a
 * parameter; or, with a warning code, one whose failing a reviewer would ask about.
 *
 * @param name a short name, such as {@code db.overload}
 * @param condition the condition
 * @param namespace where its names lie
 * @param subject full name of the quantity it is about, whose value the message shows
 * @param code what to report when it does not hold
 * @param origin where to report it
 * @param message what is wrong, without the value
 * @param why the reason behind it, or empty
 */
public record Requirement(
    String name,
    Expression condition,
    String namespace,
    String subject,
    Code code,
    Origin origin,
    String message,
    String why) {
  /** The full name of a name in the condition. */
  public String resolve(String mentioned) {
    return Names.resolve(namespace, mentioned);
  }
}
