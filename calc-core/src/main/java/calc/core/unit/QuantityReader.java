package calc.core.unit;

import calc.core.problem.Code;
import java.util.Optional;

/** Reads a whole text as one quantity. */
public final class QuantityReader {
  private QuantityReader() {}

  /**
   * Reads a whole text as one literal with an optional minus sign.
   *
   * @param text such as {@code -1.5 kB}; spaces around it are ignored
   * @param units the units there are
   * @throws LiteralException if it is not one
   */
  public static Quantity read(String text, Units units) throws LiteralException {
    int at = Words.skipSpaces(text, 0);
    boolean negative = Words.charAt(text, at) == '-';
    if (negative) {
      at = Words.skipSpaces(text, at + 1);
    }
    Literal literal = LiteralReader.read(text, at, units, UnitReader.NO_NAMES);
    int rest = Words.skipSpaces(text, literal.end());
    if (rest < text.length()) {
      throw refuseRest(text, at, rest, units);
    }
    double value = literal.value();
    return new Quantity(negative ? -value : value, literal.unit());
  }

  private static LiteralException refuseRest(String text, int start, int rest, Units units)
      throws LiteralException {
    Optional<String> grouped = LiteralReader.groupedNumber(text, start);
    if (grouped.isPresent()) {
      String plain = grouped.get().replace(",", "");
      return new LiteralException(
          rest, Code.SYNTAX, "a comma inside a number", "", "write " + plain + " without commas");
    }
    boolean below = text.charAt(rest) == '/' && !LiteralReader.startsAt(text, rest + 1);
    if (below) {
      return new UnitRefusal(text, start, units, UnitReader.NO_NAMES)
          .noUnit(Words.skipSpaces(text, rest + 1));
    }
    String message = "\"" + text.substring(rest).strip() + "\" does not belong to the quantity";
    return new LiteralException(
        rest, Code.SYNTAX, message, "", "write one number with its unit, such as 25k req/s");
  }
}
