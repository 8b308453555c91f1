package calc.core.catalog;

import calc.core.expression.Expression;
import calc.core.expression.Syntax;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.List;

/** Takes a call apart. */
final class Calls {
  private Calls() {}

  /** The arguments as they are written. */
  static List<String> arguments(String call) {
    Source source = Source.of("test", call);
    Expression expression =
        Expression.parse(call, source::at, Units.standard(), name -> false, new Problems())
            .orElseThrow();
    return expression.tree().parts().stream()
        .map((Syntax part) -> expression.textOf(part))
        .toList();
  }
}
