package calc.core.model;

import calc.core.expression.Expression;
import calc.core.expression.Scope;
import calc.core.expression.Type;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what somebody asks of a finished model, with the same checks as if it stood in the file.
 * What is wrong is reported, and empty is returned.
 */
public final class Inquiry {
  private final Model model;
  private final Scope scope;
  private final Problems problems;
  private final QuestionCheck check;

  /** Questions to a model; {@code problems} receives what is wrong with them. */
  public Inquiry(Model model, Problems problems) {
    this.model = model;
    this.scope = new ModelScope(model);
    this.problems = problems;
    Findings none = new Findings(List.of(), List.of(), Map.of(), Optional.empty());
    this.check =
        new QuestionCheck(model.header().units(), scope, none, model.names()::contains, problems);
  }

  /** A condition over any quantities. */
  public Optional<Expression> condition(Source text) {
    return parse(text.text(), text.at(0)).filter(condition -> check.condition(condition, scope));
  }

  /** An expression that is not checked yet. */
  public Optional<Expression> parse(String text, Origin start) {
    return Expression.parse(
        text, start::plus, model.header().units(), model.names()::contains, problems);
  }

  /** A quantity whose value can be known. */
  public Optional<Definition> quantity(String name, Origin origin) {
    Optional<Definition> found = model.find(name);
    if (found.isEmpty()) {
      problems.add(unknown(name, origin));
    }
    return found.filter(definition -> isKnown(definition, origin));
  }

  /** An input or a parameter of a tier, which may be set from outside. */
  public Optional<Definition> input(String name, Origin origin) {
    if (model.settable().contains(name)) {
      return model.find(name).filter(definition -> isKnown(definition, origin));
    }
    Problem problem =
        Problem.at(origin, Code.UNKNOWN_NAME, "there is no input or tier parameter " + name);
    problems.add(
        model.find(name).isPresent()
            ? problem
                .because(name + " is computed by a formula")
                .mend("name one of the inputs it rests on; calc explain shows them")
            : problem.mend(
                members(name, model.settable())
                    .or(() -> Suggestion.didYouMean(name, model.settable()))
                    .orElse("inputs and tier parameters can be varied: peak, app.cpu")));
    return Optional.empty();
  }

  /** Whether an expression is a value that an input can have. */
  public boolean fits(Expression value, Definition input) {
    return check.value(value, input.name(), input.type());
  }

  private boolean isKnown(Definition definition, Origin origin) {
    if (!definition.isKnown()) {
      List<String> missing = definition.missing();
      problems.add(
          Problem.at(origin, Code.MISSING, definition.name() + " has no value")
              .because("nobody states " + String.join(", ", missing))
              .mend("state it in the file, or with --set " + missing.get(0) + "=…"));
    }
    return definition.isKnown();
  }

  private Problem unknown(String name, Origin origin) {
    Problem problem = Problem.at(origin, Code.UNKNOWN_NAME, "there is no quantity " + name);
    return problem.mend(
        members(name, model.names())
            .or(() -> Suggestion.didYouMean(name, model.names()))
            .orElse("calc run lists all quantities"));
  }

  private static Optional<String> members(String group, Collection<String> names) {
    List<String> inside = names.stream().filter(name -> name.startsWith(group + ".")).toList();
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of("name one of " + Suggestion.either(inside));
  }

  /** Names as formulas of the file see them. */
  private record ModelScope(Model model) implements Scope {
    @Override
    public Optional<Type> type(String name) {
      return model.find(name).map(Definition::type);
    }

    @Override
    public Collection<String> names() {
      return model.names();
    }
  }
}
