package calc.core.expression;

import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A few named formulas compiled to a program, without the model around them. */
final class Formulas implements Scope {
  private final Units units = Units.standard();
  private final Compiler compiler = new Compiler(false);
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  /** A quantity that is set from outside, in a unit. */
  Formulas input(String name, String unit) {
    types.put(name, Type.of(units.parse(unit)));
    compiler.input(name);
    return this;
  }

  /** A quantity by its formula, which may name those before it. */
  Formulas quantity(String name, String formula) {
    Source source = Source.of(name, formula);
    Expression expression =
        Expression.parse(formula, source::at, units, types::containsKey, problems)
            .orElseThrow(this::wrong);
    types.put(name, Checker.check(expression, this, units, problems));
    if (problems.hasErrors()) {
      throw wrong();
    }
    compiler.add(name, expression, UnaryOperator.identity(), Optional.empty());
    return this;
  }

  Program program() {
    return compiler.program();
  }

  /** The type a quantity was found to have. */
  Type typeOf(String name) {
    return types.get(name);
  }

  @Override
  public Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  @Override
  public Collection<String> names() {
    return Set.copyOf(types.keySet());
  }

  private AssertionError wrong() {
    return new AssertionError(problems.inFileOrder().stream().map(Problem::message).toList());
  }
}
