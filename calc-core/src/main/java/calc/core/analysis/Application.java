package calc.core.analysis;

import calc.core.catalog.Formula;
import calc.core.expression.Checker;
import calc.core.expression.Compiler;
import calc.core.expression.Expression;
import calc.core.expression.Scope;
import calc.core.expression.Type;
import calc.core.expression.Workspace;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.result.Applied;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One formula, computed from arguments that somebody typed one by one. */
public final class Application {
  private static final String RESULT = "result";

  private Application() {}

  /**
   * Computes a formula under the default conventions.
   *
   * @param formula the formula
   * @param words the arguments as a command line holds them: {@code servers=33}, or by position
   * @param digits of the values put into the equation, where they were not typed
   */
  public static Applied of(Formula formula, List<String> words, Digits digits) {
    Problems problems = new Problems();
    Optional<TypedCall> call = TypedCall.of(formula, words, problems);
    if (call.isEmpty()) {
      String typed = formula.name() + " " + String.join(" ", words);
      return wrong(typed, problems);
    }
    Units units = Units.standard();
    Scope scope = new Calculation.NoNames();
    Optional<Expression> expression = call.get().parse(units, problems);
    if (expression.isEmpty()) {
      return wrong(call.get().text(), problems);
    }
    Type type = Checker.check(expression.get(), scope, units, problems);
    if (problems.hasErrors()) {
      return wrong(call.get().text(), problems);
    }
    ShownArguments arguments = new ShownArguments(formula, expression.get(), units, digits);
    Compiler compiler = new Compiler(false);
    compiler.add(RESULT, expression.get(), UnaryOperator.identity(), Optional.empty());
    arguments.compile(compiler);
    Workspace workspace = compiler.program().workspace(1);
    workspace.run(1);
    Optional<Problem> failure = workspace.failure(RESULT, 0);
    if (failure.isPresent()) {
      problems.add(failure.get());
      return wrong(call.get().text(), problems);
    }
    Value value = Calculation.shown(type, workspace.output(RESULT)[0]);
    List<Applied.Argument> shown = arguments.shown(workspace);
    return new Applied(
        call.get().text(),
        Optional.of(value),
        substituted(formula, shown),
        shown,
        problems.inFileOrder());
  }

  private static Applied wrong(String call, Problems problems) {
    return new Applied(call, Optional.empty(), "", List.of(), problems.inFileOrder());
  }

  private static String substituted(Formula formula, List<Applied.Argument> arguments) {
    Map<String, String> texts = new HashMap<>();
    for (Applied.Argument argument : arguments) {
      texts.put(argument.name(), argument.text());
    }
    return Substitution.of(formula.equation(), texts);
  }
}
