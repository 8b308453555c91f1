package calc.core.analysis;

import calc.core.expression.Operator;
import calc.core.expression.Syntax;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Requirement;
import calc.core.problem.Severity;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * An input or tier parameter that a lens moves.
 *
 * @param definition the quantity
 * @param whole whether only whole numbers are allowed
 */
record Adjustable(Definition definition, boolean whole) {
  static Adjustable of(Model model, Definition definition) {
    boolean whole =
        required(model).stream()
            .filter(rule -> rule.subject().equals(definition.name()))
            .anyMatch(rule -> saysWhole(rule.condition().tree()));
    return new Adjustable(definition, whole);
  }

  /** What must hold for the results of a model to have a meaning. */
  static List<Requirement> required(Model model) {
    return model.requirements().stream()
        .filter(rule -> rule.code().severity() == Severity.ERROR)
        .filter(rule -> model.missing(rule.condition(), rule::resolve).isEmpty())
        .toList();
  }

  String name() {
    return definition.name();
  }

  Unit unit() {
    return definition.type().unit();
  }

  Value value(double base) {
    return Value.known(new Quantity(base, unit()), whole);
  }

  /** {@code round(x) = x} somewhere in a range. */
  private static boolean saysWhole(Syntax tree) {
    Deque<Syntax> open = new ArrayDeque<>(List.of(tree));
    while (!open.isEmpty()) {
      Syntax node = open.pop();
      if (node instanceof Syntax.Binary binary
          && binary.operator() == Operator.EQUAL
          && binary.left().bare() instanceof Syntax.Call call
          && call.function().equals("round")) {
        return true;
      }
      node.parts().forEach(open::push);
    }
    return false;
  }
}
