package calc.core.scenario;

import calc.core.expression.Expression;
import calc.core.model.ModelBuilder;
import calc.core.model.Requirement;
import calc.core.model.Written;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problems;
import calc.core.unit.Units;
import java.util.List;
import java.util.Map;

/**
 * What the sections share while a scenario is read.
 *
 * @param builder receives the quantities and questions
 * @param kinds the tier kinds by name
 * @param settings values from the command line
 * @param costs names of the cost lines found so far
 * @param problems receives what is wrong
 */
record Reading(
    ModelBuilder builder,
    Map<String, Kind> kinds,
    Settings settings,
    List<CostLine> costs,
    Problems problems) {
  /** A part of the total cost: the name it is listed under, and the quantity that holds it. */
  record CostLine(String name, String quantity) {}

  Units units() {
    return builder.units();
  }

  /**
   * Adds a condition that a section's own quantity must meet.
   *
   * @param condition the condition, over full names
   * @param subject the quantity
   * @param rule what is said of it when the condition fails
   * @param origin where its value stands
   */
  void require(String condition, String subject, String rule, Origin origin) {
    Written written = Written.generated(subject, condition);
    Expression expression =
        Expression.parse(written.text(), written.place(), units(), name -> false, new Problems())
            .orElseThrow();
    builder.require(
        new Requirement(
            subject, expression, "", subject, Code.OUT_OF_RANGE, origin, subject + " " + rule, ""));
  }

  /** An expression as it stands in the file. */
  static Written written(Scalar scalar) {
    return new Written(scalar.text(), scalar::at);
  }
}
