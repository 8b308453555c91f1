package calc.cli.chart;

import java.util.ArrayList;
import java.util.List;

/** Strangers' words made fit for a picture, and broken into lines. */
final class Wording {
  private static final String MORE = "…";
  private static final String SEPARATORS = "-_/.:,;";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int MOST_LETTERS = 2_000;

  private Wording() {}

  /**
   * One line without what XML forbids, what has no look or what turns the reading order: line
   * breaks become spaces, control characters and halves of characters vanish.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int point = text.codePointAt(i);
      if (Character.isWhitespace(point) || point == 0x85) {
        space(clean);
      } else if (isSeen(point)) {
        clean.appendCodePoint(point);
      }
    }
    return clean.toString().strip();
  }

  /** One space for many, as whatever shows SVG has it. */
  private static void space(StringBuilder clean) {
    boolean another = !clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ';
    clean.append(another ? "" : " ");
  }

  private static boolean isSeen(int point) {
    boolean forbidden = (point & 0xFFFE) == 0xFFFE;
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
      default -> !forbidden;
    };
  }

  /** As much of a text as fits, with … for the rest; empty if not even that has room. */
  static String shortened(String text, Type type, double width) {
    String some = text.length() > MOST_LETTERS ? cut(text, MOST_LETTERS) : text;
    if (some.length() == text.length() && type.width(text) <= width) {
      return text;
    }
    int end = fitting(some, type, width - type.width(MORE));
    return end == 0 ? "" : some.substring(0, end).stripTrailing() + MORE;
  }

  /** A text in so many lines at most; what does not fit is left out with …. */
  static List<String> lines(String text, Type type, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < most) {
      boolean last = lines.size() + 1 == most;
      String line = last ? shortened(rest, type, width) : first(rest, type, width);
      if (line.isEmpty()) {
        break;
      }
      lines.add(line.strip());
      rest = last ? "" : rest.substring(line.length()).strip();
    }
    return lines;
  }

  /** The words of a first line; one that is too long by itself is broken. */
  private static String first(String text, Type type, double width) {
    int end = fitting(text, type, width);
    if (end == text.length() || end == 0) {
      return text.substring(0, end);
    }
    int space = text.lastIndexOf(' ', end);
    if (space > 0) {
      return text.substring(0, space);
    }
    for (int i = end; i > end / 2; i--) {
      if (SEPARATORS.indexOf(text.charAt(i - 1)) >= 0) {
        return text.substring(0, i);
      }
    }
    return text.substring(0, end);
  }

  private static int fitting(String text, Type type, double width) {
    double used = 0;
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      used += type.width(text.substring(end, next));
      if (used > width) {
        break;
      }
      end = next;
    }
    return isMark(text, end) ? text.offsetByCodePoints(end, -1) : end;
  }

  /** Whether a break here would part a letter from its accent. */
  private static boolean isMark(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
  }

  private static String cut(String text, int letters) {
    boolean half = Character.isHighSurrogate(text.charAt(letters - 1));
    return text.substring(0, half ? letters - 1 : letters);
  }
}
