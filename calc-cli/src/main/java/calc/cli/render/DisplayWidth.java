package calc.cli.render;

/**
 * How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none
 * for combining marks. Expects {@linkplain Legible legible} text.
 *
 * <p>Terminals disagree about rare emoji sequences; what is here is what most of them do.
 */
final class DisplayWidth {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;

  /** Below it every character takes one column. */
  private static final int FIRST_MARK = 0x300;

  private int columns;
  private int last;
  private int lastWidth;

  private DisplayWidth() {}

  /** Columns of a text. */
  static int of(String text) {
    int simple = 0;
    while (simple < text.length() && isSimple(text.charAt(simple))) {
      simple++;
    }
    return simple == text.length() ? simple : ofAny(text);
  }

  /** Whether a character takes one column whatever stands before it: Latin, Greek, operators. */
  private static boolean isSimple(char c) {
    return c < FIRST_MARK || (c >= 'Α' && c <= 'ω') || (c >= '←' && c <= '⌋');
  }

  private static int ofAny(String text) {
    DisplayWidth width = new DisplayWidth();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width.add(text.codePointAt(i));
    }
    return width.columns;
  }

  /** The longest beginning of a text that fits into so many columns. */
  static String fit(String text, int columns) {
    DisplayWidth width = new DisplayWidth();
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width.add(point);
      if (width.columns > columns) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }

  private void add(int point) {
    if (point == EMOJI_SELECTOR && lastWidth == 1 && last > 0x7F) {
      columns++;
    }
    lastWidth = last == ZERO_WIDTH_JOINER ? 0 : alone(point);
    columns += lastWidth;
    last = point;
  }

  private static int alone(int point) {
    if (point < FIRST_MARK) {
      return 1;
    }
    if (isMark(point) || isSkinTone(point)) {
      return 0;
    }
    return WideCharacters.contain(point) ? 2 : 1;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isSkinTone(int point) {
    return point >= 0x1F3FB && point <= 0x1F3FF;
  }
}
