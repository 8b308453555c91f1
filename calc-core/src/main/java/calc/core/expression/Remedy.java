package calc.core.expression;

import calc.core.unit.Dimension;

/** What would make two sides agree, where that is plain to see. */
final class Remedy {
  private Remedy() {}

  static String of(Expression expression, Syntax.Binary node, Type.Num left, Type.Num right) {
    Dimension gap = left.unit().dimension().per(right.unit().dimension());
    String first = expression.textOf(node.left().bare());
    String second = expression.textOf(node.right().bare());
    if (gap.equals(Dimension.RATE)) {
      return rate(first, second);
    }
    if (gap.equals(Dimension.TIME)) {
      return rate(second, first);
    }
    if (right.unit().dimension().equals(Dimension.NONE)) {
      return plain(second, left);
    }
    if (left.unit().dimension().equals(Dimension.NONE)) {
      return plain(first, right);
    }
    if (left.unit().dimension().equals(Dimension.RATE)) {
      return forEach(first, right);
    }
    if (right.unit().dimension().equals(Dimension.RATE)) {
      return forEach(second, left);
    }
    return "";
  }

  private static String forEach(String rate, Type.Num amount) {
    return "multiply "
        + rate
        + " by what each of them takes, in "
        + amount.unit().unpinned().symbol();
  }

  private static String rate(String rate, String amount) {
    return "multiply " + rate + " by a time, or divide " + amount + " by one, such as 1 month";
  }

  private static String plain(String number, Type.Num other) {
    boolean digits = !number.isEmpty() && Character.isDigit(number.charAt(number.length() - 1));
    String unit = other.unit().unpinned().symbol();
    return digits
        ? "give it a unit: " + number + " " + unit
        : "multiply " + number + " by a value in " + unit;
  }
}
