package calc.core.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic with one rounding at the end. */
final class Exact {
  /** Decimal digits that every double keeps. */
  static final int NOISE_FREE_DIGITS = 15;

  private static final MathContext CUT = new MathContext(60, RoundingMode.DOWN);
  private static final MathContext AMPLE = new MathContext(40, RoundingMode.HALF_EVEN);
  private static final MathContext NOISE_FREE =
      new MathContext(NOISE_FREE_DIGITS, RoundingMode.HALF_EVEN);

  private Exact() {}

  /** The double nearest to a quotient. */
  static double toDouble(BigDecimal above, BigDecimal below) {
    if (below.compareTo(BigDecimal.ONE) == 0) {
      return above.doubleValue();
    }
    BigDecimal cut = above.divide(below, CUT);
    if (cut.multiply(below).compareTo(above) != 0) {
      // A digit that says "and a little more", so that a tie after sixty digits is none.
      cut = cut.add(new BigDecimal(BigInteger.valueOf(above.signum()), cut.scale() + 1));
    }
    return cut.doubleValue();
  }

  /** A quotient, with more digits than any double has. */
  static BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, AMPLE);
  }

  /** Without what lies beyond the fifteenth digit, which is binary noise. */
  static BigDecimal quiet(BigDecimal exact) {
    return exact.round(NOISE_FREE);
  }

  /** Rounds to significant digits, half up as people do; binary noise does not tip the balance. */
  static BigDecimal round(BigDecimal exact, int digits) {
    BigDecimal quiet = digits < NOISE_FREE_DIGITS ? quiet(exact) : exact;
    return quiet.round(new MathContext(digits, RoundingMode.HALF_UP));
  }
}
