package calc.core.expression;

import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import java.util.Map;
import java.util.Optional;

/** What would make two values agree, where that is plain to see. */
final class Remedy {
  /** What a number without a unit may have been meant to be. */
  private static final Map<Dimension, String> UNITS =
      Map.of(
          Dimension.RATE,
          "#/s or # req/s",
          Dimension.TIME,
          "# s or # ms",
          Dimension.INFORMATION,
          "# MB or # GB",
          Dimension.INFORMATION.per(Dimension.TIME),
          "# MB/s or # Mbps",
          Dimension.MONEY,
          "$#",
          Dimension.MONEY.per(Dimension.TIME),
          "$#/month");

  private final Expression expression;

  private Remedy(Expression expression) {
    this.expression = expression;
  }

  /** What to write where both must agree, or empty where only the author can know. */
  static String alike(
      Expression expression, Syntax left, Type.Num leftType, Syntax right, Type.Num rightType) {
    return new Remedy(expression).alike(left, leftType, right, rightType);
  }

  /** The same where an operator joins them, which may be the wrong one. */
  static String of(
      Expression expression, Syntax left, Type.Num leftType, Syntax right, Type.Num rightType) {
    Remedy remedy = new Remedy(expression);
    String alike = remedy.alike(left, leftType, right, rightType);
    return alike.isEmpty() ? remedy.product(left, leftType, right, rightType) : alike;
  }

  /** What makes an argument measure what its place needs, or how the function is called. */
  static String measuring(
      Expression expression, Syntax argument, Type.Num given, Dimension needed, String call) {
    return new Remedy(expression)
        .measuring(argument, given.unit(), needed, call)
        .orElse("call it as " + call);
  }

  private Optional<String> measuring(Syntax argument, Unit given, Dimension needed, String call) {
    Dimension is = given.dimension();
    String symbol = given.unpinned().symbol();
    Syntax number = firstItem(argument.bare());
    if (isBare(number)) {
      String units = UNITS.getOrDefault(needed, "");
      String it = number.equals(argument.bare()) ? "it" : "each of them";
      return units.isEmpty()
          ? Optional.empty()
          : Optional.of("give " + it + " a unit: " + units.replace("#", text(number)));
    }
    if (is.times(needed).equals(Dimension.NONE)) {
      String inverse = "1 / " + factor(argument) + " is " + needed.describe();
      return Optional.of("call it as " + call + "; " + inverse);
    }
    if (needed.per(is).equals(Dimension.RATE)) {
      return Optional.of("divide it by a time, such as / 1 s");
    }
    if (is.per(needed).equals(Dimension.RATE)) {
      return Optional.of("multiply it by a time, such as * 1 s");
    }
    return needed.equals(Dimension.NONE)
        ? Optional.of("divide it by a unit first, such as / 1 " + symbol)
        : Optional.empty();
  }

  private String alike(Syntax left, Type.Num leftType, Syntax right, Type.Num rightType) {
    Dimension above = leftType.unit().dimension();
    Dimension below = rightType.unit().dimension();
    if (isBare(right) || isBare(left)) {
      return isBare(right) ? withUnit(right, leftType) : withUnit(left, rightType);
    }
    if (above.per(below).equals(Dimension.RATE)) {
      return overTime(left, right);
    }
    return below.per(above).equals(Dimension.RATE) ? overTime(right, left) : "";
  }

  private static Syntax firstItem(Syntax node) {
    Syntax first = node;
    while (first instanceof Syntax.Items list && !list.items().isEmpty()) {
      first = list.items().get(0).bare();
    }
    return first;
  }

  /** A number without a unit, whose unit was probably forgotten. */
  private static boolean isBare(Syntax node) {
    return node.bare() instanceof Syntax.Constant number
        && number.literal().unit().equals(Unit.ONE);
  }

  private String withUnit(Syntax number, Type.Num other) {
    return "give it a unit: " + text(number) + " " + other.unit().unpinned().symbol();
  }

  private String overTime(Syntax rate, Syntax amount) {
    return "multiply "
        + factor(rate)
        + " by a time, or divide "
        + factor(amount)
        + " by one, such as 1 month";
  }

  private String product(Syntax left, Type.Num leftType, Syntax right, Type.Num rightType) {
    boolean rate =
        leftType.unit().dimension().equals(Dimension.RATE)
            || rightType.unit().dimension().equals(Dimension.RATE);
    if (!rate) {
      return "";
    }
    Unit product = leftType.unit().times(rightType.unit());
    return "for "
        + product.dimension().describe()
        + " multiply them: "
        + factor(left)
        + " * "
        + factor(right);
  }

  private String factor(Syntax node) {
    boolean loose = node instanceof Syntax.Binary || node instanceof Syntax.In;
    return loose ? "(" + text(node) + ")" : text(node);
  }

  private String text(Syntax node) {
    return Checker.clipped(expression.textOf(node));
  }
}
