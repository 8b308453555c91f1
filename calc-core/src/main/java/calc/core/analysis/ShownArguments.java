package calc.core.analysis;

import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.expression.Checker;
import calc.core.expression.Compiler;
import calc.core.expression.Expression;
import calc.core.expression.Functions;
import calc.core.expression.Operator;
import calc.core.expression.Syntax;
import calc.core.expression.Type;
import calc.core.expression.Workspace;
import calc.core.problem.Problems;
import calc.core.result.Applied;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Dimension;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The arguments of a call as they are shown beside its value: figures as they were typed, what was
 * an expression as its value. Every value stems from the run that computed the result.
 */
final class ShownArguments {
  private final Formula formula;
  private final Expression expression;
  private final Units units;
  private final Digits digits;
  private final List<List<Syntax>> arguments;

  /** The arguments of a checked expression that is a call of the formula and nothing else. */
  ShownArguments(Formula formula, Expression expression, Units units, Digits digits) {
    this.formula = formula;
    this.expression = expression;
    this.units = units;
    this.digits = digits;
    this.arguments = Functions.arguments(formula, (Syntax.Call) expression.tree());
  }

  /** Has what is no plain figure computed too. */
  void compile(Compiler compiler) {
    for (List<Syntax> given : arguments) {
      for (Syntax argument : given) {
        compile(argument.bare(), compiler);
      }
    }
  }

  private void compile(Syntax node, Compiler compiler) {
    if (node instanceof Syntax.Items list) {
      for (Syntax item : list.items()) {
        compile(item.bare(), compiler);
      }
    } else if (!isFigure(node)) {
      compiler.add(name(node), expression.part(node), UnaryOperator.identity(), Optional.empty());
    }
  }

  /** All of them after the run, defaults included. */
  List<Applied.Argument> shown(Workspace workspace) {
    List<Applied.Argument> shown = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = formula.parameters().get(i);
      if (!arguments.get(i).isEmpty()) {
        shown.add(stated(parameter, arguments.get(i), workspace));
      } else if (Double.isFinite(parameter.fallback().orElseThrow())) {
        shown.add(leftOut(parameter));
      }
    }
    return shown;
  }

  private Applied.Argument stated(Parameter parameter, List<Syntax> given, Workspace workspace) {
    StringBuilder typed = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (Syntax argument : given) {
      String comma = typed.isEmpty() ? "" : ", ";
      typed.append(comma).append(expression.textOf(argument));
      text.append(comma).append(text(argument.bare(), workspace));
    }
    Syntax first = given.get(0).bare();
    boolean one = !parameter.repeats() && !(first instanceof Syntax.Items);
    return new Applied.Argument(
        parameter.name(),
        typed.toString(),
        text.toString(),
        one ? Optional.of(value(first, workspace)) : Optional.empty());
  }

  private Applied.Argument leftOut(Parameter parameter) {
    Dimension dimension = parameter.measure().dimension().orElse(Dimension.NONE);
    Unit unit =
        dimension.equals(Dimension.NONE) ? Unit.ONE : units.parse(parameter.measure().notation());
    Value value = Value.known(new Quantity(parameter.fallback().orElseThrow(), unit), false);
    return new Applied.Argument(parameter.name(), "", text(value), Optional.of(value));
  }

  private String text(Syntax node, Workspace workspace) {
    if (node instanceof Syntax.Items list) {
      StringBuilder text = new StringBuilder("[");
      for (Syntax item : list.items()) {
        text.append(text.length() == 1 ? "" : ", ").append(text(item.bare(), workspace));
      }
      return text.append(']').toString();
    }
    return isFigure(node) ? expression.textOf(node) : text(value(node, workspace));
  }

  private String text(Value value) {
    return value.quantity().orElseThrow().text(digits, value.whole());
  }

  private Value value(Syntax node, Workspace workspace) {
    if (node instanceof Syntax.Constant figure) {
      Quantity quantity = new Quantity(figure.literal().value(), figure.literal().unit());
      return Value.known(quantity, false);
    }
    if (isFigure(node)) {
      Quantity opposite =
          value(((Syntax.Unary) node).operand(), workspace).quantity().orElseThrow();
      return Value.known(new Quantity(-opposite.value(), opposite.unit()), false);
    }
    Type.Num type =
        Checker.number(expression.part(node), new Calculation.NoNames(), units, new Problems())
            .orElseThrow();
    return Calculation.shown(type, workspace.output(name(node))[0]);
  }

  /** A number with its unit, or its opposite. */
  private static boolean isFigure(Syntax node) {
    return node instanceof Syntax.Constant
        || (node instanceof Syntax.Unary minus
            && minus.operator() == Operator.SUBTRACT
            && minus.operand() instanceof Syntax.Constant);
  }

  /** No two nodes begin at one place and are both looked at. */
  private static String name(Syntax node) {
    return "at " + node.start();
  }
}
