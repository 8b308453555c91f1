package calc.core.expression;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.Optional;

/**
 * Checks the units of one expression, once, before anything runs, and finds the unit in which its
 * value reads best.
 *
 * <p>The three strict dimensions must agree. Labels (req, node) only warn when two different ones
 * are added or compared.
 */
public final class Checker {
  private static final int LONGEST_QUOTED = 60;

  private final Expression expression;
  private final Scope scope;
  private final Units units;
  private final Problems problems;

  private Checker(Expression expression, Scope scope, Units units, Problems problems) {
    this.expression = expression;
    this.scope = scope;
    this.units = units;
    this.problems = problems;
  }

  /**
   * The type of an expression; {@link Type.Unknown} when something in it is wrong, which is
   * reported.
   */
  public static Type check(Expression expression, Scope scope, Units units, Problems problems) {
    return new Checker(expression, scope, units, problems).type(expression.tree());
  }

  /** The same for what must be one number; a condition or list is reported. */
  public static Optional<Type.Num> number(
      Expression expression, Scope scope, Units units, Problems problems) {
    Checker checker = new Checker(expression, scope, units, problems);
    return checker.number(checker.type(expression.tree()), expression.tree(), "here");
  }

  Type type(Syntax node) {
    if (node instanceof Syntax.Constant number) {
      return literal(number);
    } else if (node instanceof Syntax.Name name) {
      return name(name);
    } else if (node instanceof Syntax.Group group) {
      return type(group.inner());
    } else if (node instanceof Syntax.Unary unary) {
      return unary(unary);
    } else if (node instanceof Syntax.Binary binary) {
      return binary(binary);
    } else if (node instanceof Syntax.Call call) {
      return new CallChecker(this).type(call);
    } else if (node instanceof Syntax.In in) {
      return display(in);
    } else if (node instanceof Syntax.Items items) {
      return new GroupChecker(this).list(items);
    } else if (node instanceof Syntax.Range range) {
      return new GroupChecker(this).range(range);
    } else if (node instanceof Syntax.Of of) {
      return new GroupChecker(this).atLeast(of);
    }
    return error(
        node.start(),
        Code.UNIT_MISMATCH,
        "a text where a value should stand",
        "",
        "only functions that read files take texts");
  }

  private static Type literal(Syntax.Constant number) {
    Unit unit = number.literal().unit();
    double value = number.literal().value();
    boolean whole = unit.dimension().equals(Dimension.NONE) && value == Math.rint(value);
    return new Type.Num(unit, whole ? Type.Count.NEUTRAL : Type.Count.FRACTIONAL);
  }

  private Type name(Syntax.Name name) {
    Optional<Type> known = scope.type(name.name());
    if (known.isPresent()) {
      return known.get();
    }
    return UnknownName.report(this, name);
  }

  private Type unary(Syntax.Unary unary) {
    if (unary.operator() == Operator.NOT) {
      return truth(unary.operand()) ? new Type.Truth() : new Type.Unknown();
    }
    Type operand = type(unary.operand());
    return number(operand, unary.operand(), "after -")
        .<Type>map(num -> num)
        .orElseGet(Type.Unknown::new);
  }

  private Type binary(Syntax.Binary node) {
    Operator operator = node.operator();
    if (operator.isLogic()) {
      boolean left = truth(node.left());
      boolean right = truth(node.right());
      return left && right ? new Type.Truth() : new Type.Unknown();
    }
    String place = "beside " + operator.symbol();
    Optional<Type.Num> left = number(type(node.left()), node.left(), place);
    Optional<Type.Num> right = number(type(node.right()), node.right(), place);
    if (left.isEmpty() || right.isEmpty()) {
      return new Type.Unknown();
    }
    try {
      return switch (operator) {
        case MULTIPLY ->
            new Type.Num(left.get().unit().times(right.get().unit()), left.get().with(right.get()));
        case DIVIDE -> Type.of(left.get().unit().per(right.get().unit()));
        case POWER -> power(node, left.get(), right.get());
        default -> alike(node, left.get(), right.get());
      };
    } catch (IllegalArgumentException e) {
      return error(
          node.at(), Code.LIMIT, "the unit of the result is out of bounds", e.getMessage(), "");
    }
  }

  private Type alike(Syntax.Binary node, Type.Num left, Type.Num right) {
    boolean againstZero =
        node.operator().compares() && (isZero(node.left()) || isZero(node.right()));
    if (!left.unit().dimension().equals(right.unit().dimension()) && !againstZero) {
      return mismatch(node, left, right);
    }
    warnOfLabels(node.at(), node.operator().verb(), left, right);
    if (node.operator().compares()) {
      return new Type.Truth();
    }
    return new Type.Num(shared(left.unit(), right.unit()), left.with(right));
  }

  /** Nothing of one thing is nothing of another, so every measure compares with a bare 0. */
  private static boolean isZero(Syntax node) {
    return node.bare() instanceof Syntax.Constant number
        && number.literal().value() == 0
        && number.literal().unit().equals(Unit.ONE);
  }

  void warnOfLabels(int offset, String verb, Type.Num left, Type.Num right) {
    if (left.unit().labels().isEmpty()
        || right.unit().labels().isEmpty()
        || left.unit().sameLabels(right.unit())) {
      return;
    }
    problems.add(
        Problem.at(
                expression.at(offset),
                Code.LABELS_DIFFER,
                "you " + verb + " " + left.unit().symbol() + " and " + right.unit().symbol())
            .because("both are counts, but of different things")
            .mend(
                "say what the result counts with `in`, such as (x in "
                    + labelOf(left)
                    + "), or correct the formula"));
  }

  private static String labelOf(Type.Num num) {
    return num.unit().unpinned().symbol();
  }

  /** The display unit of a sum: the left one, unless only the right one says something. */
  static Unit shared(Unit left, Unit right) {
    boolean bare =
        left.dimension().equals(Dimension.NONE)
            && left.labels().isEmpty()
            && !left.unpinned().equals(Unit.PERCENT);
    return (bare ? right : left).unpinned();
  }

  private Type mismatch(Syntax.Binary node, Type.Num left, Type.Num right) {
    String message =
        "cannot "
            + node.operator().verb()
            + " "
            + side(node.left(), left)
            + " and "
            + side(node.right(), right);
    String why =
        quote(node.left())
            + " is "
            + left.describe()
            + ", "
            + quote(node.right())
            + " is "
            + right.describe();
    return error(
        node.at(),
        Code.UNIT_MISMATCH,
        message,
        why,
        Remedy.of(expression, node.left(), left, node.right(), right));
  }

  private String side(Syntax node, Type.Num num) {
    if (node.bare() instanceof Syntax.Constant) {
      return expression.textOf(node.bare());
    }
    String symbol = num.unit().unpinned().symbol();
    return symbol.equals("1") || symbol.equals("%") ? "a plain number" : symbol;
  }

  private Type power(Syntax.Binary node, Type.Num base, Type.Num exponent) {
    if (!exponent.unit().dimension().equals(Dimension.NONE)) {
      return error(
          node.right().start(),
          Code.UNIT_MISMATCH,
          "an exponent must be a plain number, this is " + exponent.describe(),
          "",
          "divide it by its unit first, such as / 1 " + exponent.unit().unpinned().symbol());
    }
    boolean plain =
        base.unit().dimension().equals(Dimension.NONE) && base.unit().labels().isEmpty();
    if (plain) {
      return new Type.Num(Unit.ONE, Type.Count.FRACTIONAL);
    }
    Optional<Integer> whole = wholeExponent(node.right());
    if (whole.isEmpty()) {
      return error(
          node.right().start(),
          Code.UNIT_MISMATCH,
          "a value with a unit can only be raised to a whole number up to 9 that is written out",
          quote(node.left()) + " is " + base.describe(),
          "write ^2, or divide by a unit first");
    }
    return Type.of(base.unit().power(whole.get()));
  }

  private static Optional<Integer> wholeExponent(Syntax node) {
    if (node.bare() instanceof Syntax.Unary unary && unary.operator() == Operator.SUBTRACT) {
      return wholeExponent(unary.operand()).map(exponent -> -exponent);
    }
    if (node.bare() instanceof Syntax.Constant number) {
      double value = number.literal().value();
      return value == Math.rint(value) && value <= 9 ? Optional.of((int) value) : Optional.empty();
    }
    return Optional.empty();
  }

  private Type display(Syntax.In in) {
    Type inner = type(in.value());
    Optional<Type.Num> value = number(inner, in.value(), "before `in`");
    if (value.isEmpty()) {
      return new Type.Unknown();
    }
    if (!value.get().unit().dimension().equals(in.unit().dimension())) {
      String message = "cannot show " + value.get().describe() + " in " + in.unit().symbol();
      String why =
          quote(in.value())
              + " is "
              + value.get().describe()
              + ", "
              + in.unit().symbol()
              + " is "
              + in.unit().dimension().describe();
      String fix = "name a unit of " + value.get().describe() + ", or correct the formula";
      return error(in.value().start(), Code.UNIT_MISMATCH, message, why, fix);
    }
    return new Type.Num(in.unit(), value.get().count());
  }

  boolean truth(Syntax node) {
    Type type = type(node);
    if (type instanceof Type.Truth) {
      return true;
    }
    if (!(type instanceof Type.Unknown)) {
      error(
          node.start(),
          Code.UNIT_MISMATCH,
          quote(node) + " is " + type.describe() + ", a condition is needed",
          "and, or, not and if() work on conditions",
          "compare it with something, such as > 0");
    }
    return false;
  }

  /** A number, or a report that something else stands there. */
  Optional<Type.Num> number(Type type, Syntax node, String where) {
    if (type instanceof Type.Num num) {
      return Optional.of(num);
    }
    if (!(type instanceof Type.Unknown)) {
      String fix =
          type instanceof Type.Truth
              ? "turn it into a number: if(condition, 1, 0)"
              : "pass a list to a function, such as sum([a, b])";
      error(
          node.start(),
          Code.UNIT_MISMATCH,
          "a number is needed " + where + ", " + quote(node) + " is " + type.describe(),
          "",
          fix);
    }
    return Optional.empty();
  }

  Type error(int offset, Code code, String message, String why, String fix) {
    problems.add(new Problem(code, Optional.of(expression.at(offset)), message, why, fix));
    return new Type.Unknown();
  }

  Type error(Slip slip) {
    problems.add(slip.at(expression::at));
    return new Type.Unknown();
  }

  String quote(Syntax node) {
    return '"' + clipped(expression.textOf(node)) + '"';
  }

  static String clipped(String text) {
    return text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED - 3) + "…" : text;
  }

  Expression expression() {
    return expression;
  }

  Scope scope() {
    return scope;
  }

  Units units() {
    return units;
  }

  Problems problems() {
    return problems;
  }
}
