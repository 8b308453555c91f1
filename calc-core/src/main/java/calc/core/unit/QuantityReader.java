package calc.core.unit;

/** Reads a whole text as one quantity. */
public final class QuantityReader {
  private QuantityReader() {}

  /** Reads a whole text as one literal with an optional minus sign. */
  public static Quantity read(String text, Units units) throws LiteralException {
    throw new UnsupportedOperationException("soon");
  }
}
