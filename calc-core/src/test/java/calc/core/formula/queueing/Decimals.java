package calc.core.formula.queueing;

import java.math.BigDecimal;
import java.math.MathContext;

/** Weights of states in decimals, which neither overflow nor lose digits. */
final class Decimals {
  /** Precision of weights. */
  static final MathContext DIGITS = new MathContext(60);

  private Decimals() {}

  /** A part of a whole. */
  static double share(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, DIGITS).doubleValue();
  }
}
