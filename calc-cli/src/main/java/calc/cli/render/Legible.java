package calc.cli.render;

/**
 * Makes a stranger's text safe to show: a title in a scenario file may hold escape sequences that
 * would recolour a terminal, move its cursor or reverse the reading order. None of them gets out;
 * each is shown as a visible stand-in instead.
 */
public final class Legible {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int FIRST_MARK = 0x300;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Legible() {}

  /** One line of it: line breaks and tabs become spaces, other control characters visible. */
  public static String line(String text) {
    return isPlain(text) ? text : replaced(text);
  }

  /** Whether a character must not reach a terminal, a line break or tab included. */
  static boolean isUnsafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER;
      default -> false;
    };
  }

  /** The stand-in for an unsafe character. */
  static String standIn(int point) {
    if (isSpacing(point)) {
      return " ";
    }
    if (point < ' ') {
      return Character.toString(CONTROL_PICTURES + point);
    }
    return point == DELETE
        ? Character.toString(PICTURE_OF_DELETE)
        : String.format("\\u{%x}", point);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = (c >= ' ' && c < DELETE) || (c > SOFT_HYPHEN && c < FIRST_MARK);
      boolean ofAnEquation = (c >= 'Α' && c <= 'ω') || (c >= '←' && c <= '⌋');
      if (!latin && !ofAnEquation) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int point = text.codePointAt(i);
      if (isUnsafe(point)) {
        safe.append(standIn(point));
      } else {
        safe.appendCodePoint(point);
      }
    }
    return safe.toString();
  }

  private static boolean isSpacing(int point) {
    return (point >= '\t' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
  }
}
