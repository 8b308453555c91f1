package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Definition;
import calc.core.model.Inquiry;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Values that somebody gives for an input; names in them mean what they are today. */
final class Ends {
  private static final String VALUE = "?value";

  private final Model model;
  private final Inquiry inquiry;

  Ends(Model model, Inquiry inquiry) {
    this.model = model;
    this.inquiry = inquiry;
  }

  /** The value of a text in base units, or empty when something is wrong with it. */
  OptionalDouble value(Source text, Definition input, Problems problems) {
    Optional<Expression> parsed = inquiry.parse(text.text(), text.at(0));
    return parsed.isEmpty() ? OptionalDouble.empty() : value(parsed.get(), input, problems);
  }

  /** The same for an expression. */
  OptionalDouble value(Expression expression, Definition input, Problems problems) {
    if (!inquiry.fits(expression, input)) {
      return OptionalDouble.empty();
    }
    Set<String> missing = model.missing(expression, UnaryOperator.identity());
    if (!missing.isEmpty()) {
      problems.add(
          Problem.at(expression.at(expression.tree().start()), Code.MISSING, "has no value")
              .because("nobody states " + String.join(", ", missing)));
      return OptionalDouble.empty();
    }
    List<Extra> extras = List.of(new Extra(VALUE, expression, UnaryOperator.identity()));
    Program program = model.program(Set.of(), List.of(), extras);
    Workspace workspace = program.workspace(1);
    workspace.run(1);
    Optional<Problem> failure = workspace.failure(VALUE, 0);
    failure.ifPresent(problems::add);
    return failure.isPresent()
        ? OptionalDouble.empty()
        : OptionalDouble.of(workspace.output(VALUE)[0]);
  }
}
