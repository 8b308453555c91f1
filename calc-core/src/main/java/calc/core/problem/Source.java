package calc.core.problem;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text that a person wrote, with the name they know it by: a file's path as it was given, {@code
 * <stdin>}, or the option that held it.
 *
 * <p>Immutable. Lines and columns count from 1; a column counts characters (code points), as
 * editors do.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * A named text.
   *
   * @param name what a message calls it
   * @param text all of it
   */
  public static Source of(String name, String text) {
    return new Source(Objects.requireNonNull(name), Objects.requireNonNull(text));
  }

  /** What a message calls this text. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The place at a character offset; an offset past the end is the end. */
  public Origin at(int offset) {
    return new Origin(this, Math.max(0, Math.min(offset, text.length())));
  }

  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int offset) {
    int start = lineStarts[line(offset) - 1];
    return text.codePointCount(start, offset) + 1;
  }

  String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
