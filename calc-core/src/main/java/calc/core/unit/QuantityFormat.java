package calc.core.unit;

/** Writes quantities for people. */
final class QuantityFormat {
  private QuantityFormat() {}

  static String text(Quantity quantity, Digits digits, boolean whole) {
    throw new UnsupportedOperationException("soon");
  }
}
