package calc.core.expression;

import calc.core.unit.Dimension;
import calc.core.unit.Unit;

/** What would make two values agree, where that is plain to see. */
final class Remedy {
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
