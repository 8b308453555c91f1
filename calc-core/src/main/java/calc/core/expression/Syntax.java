package calc.core.expression;

import calc.core.unit.Literal;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of an expression. Every node spans {@code start} to {@code end} (exclusive) in its text.
 */
public sealed interface Syntax {
  /** First character. */
  int start();

  /** Behind the last character. */
  int end();

  /** A number with its unit. */
  record Constant(Literal literal, int start, int end) implements Syntax {}

  /** A quantity by name. */
  record Name(String name, int start, int end) implements Syntax {}

  /** A quoted text. */
  record Text(String text, int start, int end) implements Syntax {}

  /** A function with its arguments. */
  record Call(String function, List<Argument> arguments, int start, int end) implements Syntax {}

  /** Minus or not. */
  record Unary(Operator operator, Syntax operand, int start, int end) implements Syntax {}

  /** Two sides and what stands between them, at {@code at}. */
  record Binary(Operator operator, int at, Syntax left, Syntax right) implements Syntax {
    @Override
    public int start() {
      return left.start();
    }

    @Override
    public int end() {
      return right.end();
    }
  }

  /** A list. */
  record Items(List<Syntax> items, int start, int end) implements Syntax {}

  /** A value in a display unit. */
  record In(Syntax value, Unit unit, int start, int end) implements Syntax {}

  /** An uncertain value: its central 90 %, and the family it is read as, where stated. */
  record Range(Syntax low, Syntax high, Optional<String> family, int start, int end)
      implements Syntax {}

  /** At least so many of a list. */
  record Of(Syntax count, Items items, int start, int end) implements Syntax {}

  /** In brackets; kept so that a formula can be shown as it was written. */
  record Group(Syntax inner, int start, int end) implements Syntax {}

  /** One argument of a call, with its name where it is given by name. */
  record Argument(Optional<String> name, int nameStart, Syntax value) {}

  /** The parts of a node, in the order of the text. */
  default List<Syntax> parts() {
    if (this instanceof Call call) {
      List<Syntax> values = new ArrayList<>(call.arguments().size());
      for (Argument argument : call.arguments()) {
        values.add(argument.value());
      }
      return values;
    } else if (this instanceof Unary unary) {
      return List.of(unary.operand());
    } else if (this instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (this instanceof Items list) {
      return list.items();
    } else if (this instanceof In in) {
      return List.of(in.value());
    } else if (this instanceof Range range) {
      return List.of(range.low(), range.high());
    } else if (this instanceof Of of) {
      return List.of(of.count(), of.items());
    } else if (this instanceof Group group) {
      return List.of(group.inner());
    }
    return List.of();
  }

  /** The node without brackets around it. */
  default Syntax bare() {
    return this instanceof Group group ? group.inner().bare() : this;
  }
}
