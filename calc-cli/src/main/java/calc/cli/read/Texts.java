package calc.cli.read;

/** Pieces of a file's text as messages show them. */
final class Texts {
  private static final int LONGEST = 100;

  private Texts() {}

  /** A text in quotes as YAML would take it: double ones unless the text holds some. */
  static String quoted(String text) {
    String shown = clipped(text);
    boolean single = shown.indexOf('"') >= 0 || shown.indexOf('\\') >= 0;
    return single ? "'" + shown.replace("'", "''") + "'" : '"' + shown + '"';
  }

  /** A text on one line, cut where it would fill more than that. */
  static String clipped(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }

  /** A character by its number: {@code U+0007}. */
  static String unicode(int codePoint) {
    return String.format("U+%04X", codePoint);
  }
}
