package calc.core.unit;

import calc.core.problem.Code;
import java.math.BigDecimal;

/** Reads a bare number: digits, grouped by underscores or not, a decimal point, an exponent. */
final class NumberReader {
  private static final int MOST_CHARACTERS = 400;
  private static final int LARGEST_EXPONENT = 400;
  private static final int EXPONENT_DIGITS = 3;

  private final String text;
  private final int start;
  private int at;

  private NumberReader(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  /**
   * A number as it stands in a text.
   *
   * @param end offset after it
   * @param value exactly as written
   * @param lastDigit weight of its last typed digit
   */
  record Numeral(int end, BigDecimal value, BigDecimal lastDigit) {
    Numeral scaled(int newEnd, int power) {
      return new Numeral(
          newEnd, value.scaleByPowerOfTen(power), lastDigit.scaleByPowerOfTen(power));
    }
  }

  /** Whether a number begins there. */
  static boolean startsAt(String text, int at) {
    char c = Words.charAt(text, at);
    return Words.isDigit(c) || (c == '.' && Words.isDigit(Words.charAt(text, at + 1)));
  }

  static Numeral read(String text, int start) throws LiteralException {
    return new NumberReader(text, start).read();
  }

  private Numeral read() throws LiteralException {
    digits();
    if (peek(0) == '.' && Words.isDigit(peek(1))) {
      at++;
      digits();
      if (peek(0) == '.' && Words.isDigit(peek(1))) {
        throw refuse(Code.SYNTAX, at, "a number with two decimal points", "write one");
      }
    }
    exponent();
    if (at - start > MOST_CHARACTERS) {
      String message = "a number of " + (at - start) + " characters; at most 400 are read";
      throw refuse(Code.LIMIT, start, message, "write it with an exponent, such as 1.5e30");
    }
    BigDecimal value = new BigDecimal(withoutGroups());
    return new Numeral(at, value, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()));
  }

  private void digits() throws LiteralException {
    while (Words.isDigit(peek(0)) || peek(0) == '_') {
      if (peek(0) == '_'
          && !(at > start && Words.isDigit(text.charAt(at - 1)) && Words.isDigit(peek(1)))) {
        throw refuse(
            Code.SYNTAX,
            at,
            "a \"_\" that groups no digits",
            "write it between digits, as in 25_000");
      }
      at++;
    }
  }

  /** An e that no digit follows begins a word: {@code 5 eggs}. */
  private void exponent() throws LiteralException {
    if (peek(0) != 'e' && peek(0) != 'E') {
      return;
    }
    int sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
    if (!Words.isDigit(peek(1 + sign))) {
      return;
    }
    int first = at + 1 + sign;
    at = first;
    while (Words.isDigit(peek(0))) {
      at++;
    }
    if (magnitude(first) > LARGEST_EXPONENT) {
      throw new LiteralException(
          first - 1 - sign,
          Code.LIMIT,
          "an exponent beyond ±400",
          "no quantity is that large or small",
          "write a smaller one");
    }
  }

  private int magnitude(int first) {
    int significant = first;
    while (significant < at - 1 && text.charAt(significant) == '0') {
      significant++;
    }
    return at - significant > EXPONENT_DIGITS
        ? Integer.MAX_VALUE
        : Integer.parseInt(text.substring(significant, at));
  }

  private String withoutGroups() {
    String written = text.substring(start, at);
    return written.indexOf('_') < 0 ? written : written.replace("_", "");
  }

  private char peek(int ahead) {
    return Words.charAt(text, at + ahead);
  }

  private static LiteralException refuse(Code code, int offset, String message, String fix) {
    return new LiteralException(offset, code, message, "", fix);
  }
}
