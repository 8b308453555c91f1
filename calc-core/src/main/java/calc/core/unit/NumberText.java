package calc.core.unit;

import java.math.BigDecimal;

/** Writes rounded numbers, with a scale letter where they are large. */
final class NumberText {
  private static final String LETTERS = "kMGT";
  private static final int GROUP = 3;
  private static final BigDecimal LARGE = new BigDecimal("1e15");
  private static final BigDecimal SMALL = new BigDecimal("1e-6");

  private NumberText() {}

  /** All digits; beyond fifteen places before the point or six behind it in scientific form. */
  static String plain(BigDecimal number) {
    BigDecimal size = number.abs();
    if (number.signum() == 0) {
      return "0";
    }
    boolean ordinary = size.compareTo(LARGE) < 0 && size.compareTo(SMALL) >= 0;
    return ordinary ? number.stripTrailingZeros().toPlainString() : scientific(number);
  }

  /** The same, with k, M, G or T from the threshold on. */
  static String scaled(BigDecimal number, BigDecimal threshold) {
    BigDecimal size = number.abs();
    if (size.compareTo(threshold) < 0 || size.compareTo(LARGE) >= 0) {
      return plain(number);
    }
    int group = (size.precision() - size.scale() - 1) / GROUP;
    return plain(number.scaleByPowerOfTen(-GROUP * group)) + LETTERS.charAt(group - 1);
  }

  private static String scientific(BigDecimal number) {
    BigDecimal digits = number.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
