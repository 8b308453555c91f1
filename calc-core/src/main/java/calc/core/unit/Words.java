package calc.core.unit;

/** Finds words and gaps in a text. */
final class Words {
  private Words() {}

  /** Where the word that begins at an offset ends; the offset itself if none begins there. */
  static int end(String text, int start) {
    int at = start;
    if (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** The word that begins at an offset, or nothing. */
  static String at(String text, int start) {
    return text.substring(start, end(text, start));
  }

  /** The dotted name that begins at an offset, or nothing: {@code app.nodes}. */
  static String nameAt(String text, int start) {
    int end = end(text, start);
    while (isMember(text, end)) {
      end = end(text, end + 1);
    }
    return text.substring(start, end);
  }

  /**
   * Whether a point and a letter stand there, so that the word before is the first part of a name.
   */
  static boolean isMember(String text, int at) {
    return charAt(text, at) == '.' && Character.isLetter(charAt(text, at + 1));
  }

  /** Whether the word that ends there is the name of a function that is called. */
  static boolean isCall(String text, int end) {
    return charAt(text, skipSpaces(text, end)) == '(';
  }

  static int skipSpaces(String text, int start) {
    int at = start;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The character there, or a zero character past the end. */
  static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
