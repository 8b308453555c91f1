package calc.core.model;

import calc.core.expression.Expression;
import calc.core.expression.Operator;
import calc.core.expression.Type;
import calc.core.problem.Origin;

/**
 * A written statement about the model: {@code app.nodes = 13}.
 *
 * @param label the words it stands under
 * @param statement as written
 * @param is what the model computes
 * @param relation how both are compared
 * @param says the written figure
 * @param halfUnit half a unit of its last typed digit in base units, 0 when it is no plain figure
 * @param tolerance what replaces that
 * @param isType unit of the model's side
 * @param saysType unit of the written side
 * @param origin where it stands
 */
public record Claim(
    String label,
    String statement,
    Expression is,
    Operator relation,
    Expression says,
    double halfUnit,
    Tolerance tolerance,
    Type.Num isType,
    Type.Num saysType,
    Origin origin) {
  /** Whether the model's side is a whole number by nature, so that the claim must match it. */
  public boolean whole() {
    return isType.count() == Type.Count.WHOLE;
  }
}
