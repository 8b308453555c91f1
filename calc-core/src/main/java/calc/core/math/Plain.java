package calc.core.math;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers in messages of formulas, which know no units: short, without a trailing ".0". A number
 * that is not whole never looks whole: that may be what the message is about.
 */
public final class Plain {
  private static final MathContext DIGITS = new MathContext(6);
  private static final MathContext NOISE_FREE = new MathContext(15);
  private static final int LARGEST_PLAIN_EXPONENT = 15;

  private Plain() {}

  /** The number to six digits, or to as many as show that it is not whole. */
  public static String number(double value) {
    if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      return Double.isNaN(value) ? "no number" : value > 0 ? "infinity" : "-infinity";
    }
    BigDecimal shown = rounded(value, DIGITS);
    if (shown.scale() <= 0 && value != Math.rint(value)) {
      shown = rounded(value, NOISE_FREE);
    }
    int exponent = shown.precision() - shown.scale() - 1;
    return Math.abs(exponent) <= LARGEST_PLAIN_EXPONENT ? shown.toPlainString() : shown.toString();
  }

  private static BigDecimal rounded(double value, MathContext digits) {
    return BigDecimal.valueOf(value).round(digits).stripTrailingZeros();
  }
}
