package calc.core.math;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages of formulas, which know no units: short, without a trailing ".0". */
public final class Plain {
  private static final MathContext DIGITS = new MathContext(6);
  private static final int LARGEST_PLAIN_EXPONENT = 15;

  private Plain() {}

  /** The number to six digits. */
  public static String number(double value) {
    if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      return Double.isNaN(value) ? "no number" : value > 0 ? "infinity" : "-infinity";
    }
    BigDecimal exact = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    return Math.abs(exponent) <= LARGEST_PLAIN_EXPONENT ? exact.toPlainString() : exact.toString();
  }
}
