package calc.core.unit;

import java.util.Optional;
import java.util.function.Predicate;

/** Reads one number with its unit inside a larger text. */
public final class LiteralReader {
  private LiteralReader() {}

  /**
   * Reads the literal that begins at an offset.
   *
   * @param text the larger text
   * @param start where a digit, a point or a currency sign stands
   * @param units the units that may follow
   * @param isQuantityName whether a word names a quantity of the scenario
   */
  public static Literal read(String text, int start, Units units, Predicate<String> isQuantityName) throws LiteralException {
    throw new UnsupportedOperationException("soon");
  }

  /** The whole of a number grouped by commas such as {@code 25,000} that begins at an offset, if one does. */
  public static Optional<String> groupedNumber(String text, int start) {
    throw new UnsupportedOperationException("soon");
  }
}
