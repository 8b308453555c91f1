package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Requirement;
import calc.core.problem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A condition whose holding a reader must hear of: a limit of the scenario, or one that a tier's
 * kind describes.
 *
 * @param name its name
 * @param when the condition
 * @param resolve full names of the names in it
 */
record Watch(String name, Expression when, UnaryOperator<String> resolve) {
  /** All whose value can be known, those of the scenario first. */
  static List<Watch> of(Model model) {
    List<Watch> all = new ArrayList<>();
    for (Limit limit : model.limits()) {
      all.add(new Watch(limit.name(), limit.when(), UnaryOperator.identity()));
    }
    for (Requirement requirement : model.requirements()) {
      if (requirement.code() == Code.LIMIT_REACHED) {
        all.add(
            new Watch(requirement.name(), requirement.condition().negated(), requirement::resolve));
      }
    }
    all.removeIf(watch -> !model.missing(watch.when(), watch.resolve()).isEmpty());
    return all;
  }

  /** Asks along a line where it holds. */
  Probe along(Line line, Model model) {
    return new Probe(model, line, when, resolve);
  }
}
