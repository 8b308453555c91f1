package calc.core.analysis;

import calc.core.expression.Checker;
import calc.core.expression.Compiler;
import calc.core.expression.Expression;
import calc.core.expression.Samples;
import calc.core.expression.Scope;
import calc.core.expression.Type;
import calc.core.expression.Workspace;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.result.Evaluated;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Units;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One expression without a scenario around it. */
public final class Calculation {
  private static final String RESULT = "result";

  private Calculation() {}

  /**
   * Evaluates an expression under the default conventions.
   *
   * @param source the text, with the name messages call it by
   */
  public static Evaluated of(Source source) {
    return of(source, Samples.NONE);
  }

  /**
   * Evaluates an expression that may name measured values.
   *
   * @param samples hands them over
   */
  public static Evaluated of(Source source, Samples samples) {
    Problems problems = new Problems();
    Units units = Units.standard();
    Optional<Expression> expression =
        Expression.parse(source.text(), source::at, units, name -> false, problems);
    Type type =
        expression
            .map(parsed -> Checker.check(parsed, new NoNames(samples), units, problems))
            .orElseGet(Type.Unknown::new);
    Optional<Value> value = expression.flatMap(parsed -> value(parsed, type, problems));
    return new Evaluated(
        source.text(),
        problems.hasErrors() ? Optional.empty() : value,
        type instanceof Type.Truth,
        problems.inFileOrder());
  }

  private static Optional<Value> value(Expression expression, Type type, Problems problems) {
    if (type instanceof Type.Many && !problems.hasErrors()) {
      problems.add(
          Problem.at(expression.at(0), Code.UNIT_MISMATCH, "a list is not one value")
              .mend("pass it to a function, such as sum([a, b])"));
    }
    if (type instanceof Type.Unknown || problems.hasErrors()) {
      return Optional.empty();
    }
    Compiler compiler = new Compiler(false);
    compiler.add(RESULT, expression, UnaryOperator.identity(), Optional.empty());
    Workspace workspace = compiler.program().workspace(1);
    workspace.run(1);
    Optional<Problem> failure = workspace.failure(RESULT, 0);
    failure.ifPresent(problems::add);
    return failure.isPresent()
        ? Optional.empty()
        : Optional.of(shown(type, workspace.output(RESULT)[0]));
  }

  /** A condition is 1 where it holds and 0 where not. */
  static Value shown(Type type, double value) {
    if (type instanceof Type.Num num) {
      return Value.known(new Quantity(value, num.unit()), num.count() == Type.Count.WHOLE);
    }
    return Value.known(new Quantity(value, calc.core.unit.Unit.ONE), true);
  }

  /** Nothing is defined. */
  static final class NoNames implements Scope {
    private final Samples samples;

    NoNames() {
      this(Samples.NONE);
    }

    NoNames(Samples samples) {
      this.samples = samples;
    }

    @Override
    public Samples samples() {
      return samples;
    }

    @Override
    public Optional<Type> type(String name) {
      return Optional.empty();
    }

    @Override
    public Collection<String> names() {
      return List.of();
    }
  }
}
