package calc.cli.read;

import static calc.cli.read.ScalarPlaces.afterBreak;
import static calc.cli.read.ScalarPlaces.isBlank;
import static calc.cli.read.ScalarPlaces.isBreak;

/**
 * Walks a plain or quoted scalar beside its value. One line end counts as a blank, each further one
 * as a line end, blanks around them as nothing; quotes and backslashes escape.
 */
final class FlowWalk {
  private final String raw;
  private final String value;
  private final char quote;
  private final int[] offsets;
  private int from;
  private int to;
  private boolean agrees = true;

  /**
   * A walk.
   *
   * @param raw the text of the file
   * @param value what the scalar says
   * @param quote its quote, or 0 for a plain one
   */
  FlowWalk(String raw, String value, char quote) {
    this.raw = raw;
    this.value = value;
    this.quote = quote;
    this.offsets = new int[value.length() + 1];
  }

  /** Offsets of the characters and of the end, or null if the value is written differently. */
  int[] walk(int start, int end) {
    from = start;
    int blanksEnd = start;
    while (agrees && to < value.length() && from < end) {
      char c = raw.charAt(from);
      if (from >= blanksEnd && (isBlank(c) || isBreak(c))) {
        blanksEnd = afterBlanks(from, end);
        if (blanksEnd < end && isBreak(raw.charAt(blanksEnd))) {
          from = blanksEnd;
          fold(end);
          continue;
        }
      }
      if (c == '\\' && quote == '"') {
        escape(end);
      } else {
        put(c, c == '\'' && quote == '\'' ? 2 : 1);
      }
    }
    offsets[value.length()] = from;
    return agrees && to == value.length() ? offsets : null;
  }

  private void fold(int end) {
    int first = from;
    from = afterBreak(raw, from, end);
    if (!emptyLines(end)) {
      mark(' ', first);
    }
  }

  /**
   * Takes further line ends as such, and the blanks before the next text; whether there were any.
   */
  private boolean emptyLines(int end) {
    boolean any = false;
    from = afterBlanks(from, end);
    while (from < end && isBreak(raw.charAt(from))) {
      mark('\n', from);
      any = true;
      from = afterBlanks(afterBreak(raw, from, end), end);
    }
    return any;
  }

  private void escape(int end) {
    char kind = from + 1 < end ? raw.charAt(from + 1) : '\0';
    if (isBreak(kind)) {
      from = afterBreak(raw, from + 1, end);
      emptyLines(end);
      return;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    boolean pair = digits == 8 && Character.isHighSurrogate(value.charAt(to));
    if (pair && to + 1 < value.length()) {
      offsets[to++] = from;
    }
    offsets[to++] = from;
    from += 2 + digits;
  }

  private void put(char expected, int width) {
    mark(expected, from);
    from += width;
  }

  private void mark(char expected, int at) {
    agrees &= to < value.length() && value.charAt(to) == expected;
    if (agrees) {
      offsets[to++] = at;
    }
  }

  private int afterBlanks(int at, int end) {
    int next = at;
    while (next < end && isBlank(raw.charAt(next))) {
      next++;
    }
    return next;
  }
}
