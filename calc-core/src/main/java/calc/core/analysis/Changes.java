package calc.core.analysis;

import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Change;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes of one role, with their new values computed from everything as it is before the
 * change.
 */
final class Changes {
  private final List<Change> changes;
  private final Program program;
  private final Workspace workspace;

  Changes(Model model, Change.Role role) {
    this.changes = model.changes(role);
    List<Extra> extras = new ArrayList<>();
    for (Change change : changes) {
      change
          .when()
          .ifPresent(when -> extras.add(new Extra(whenName(change), when, change::resolve)));
      change
          .set()
          .forEach(
              (name, value) ->
                  extras.add(new Extra(valueName(change, name), value, change::resolve)));
    }
    this.program = model.program(Set.of(), List.of(), extras);
    this.workspace = program.workspace(1);
    workspace.run(1);
  }

  /** All of them, in file order. */
  List<Change> all() {
    return changes;
  }

  /** Whether the condition under which a change can happen holds today. */
  boolean canHappen(Change change) {
    String name = whenName(change);
    return change.when().isEmpty()
        || (program.outputs().contains(name) && workspace.output(name)[0] == 1);
  }

  /**
   * New values in base units by full name; a value that rests on something unknown is left out.
   *
   * @throws calc.core.problem.ProblemException if one of them has no value
   */
  Map<String, Double> values(Change change) {
    Problems problems = new Problems();
    Map<String, Double> values = new LinkedHashMap<>();
    for (String target : change.set().keySet()) {
      String name = valueName(change, target);
      if (program.outputs().contains(name)) {
        workspace.failure(name, 0).ifPresent(problems::add);
        values.put(target, workspace.output(name)[0]);
      }
    }
    problems.throwIfErrors();
    return values;
  }

  private static String whenName(Change change) {
    return "?when " + change.name();
  }

  private static String valueName(Change change, String target) {
    return "?" + change.name() + " sets " + target;
  }
}
