package calc.cli.read;

import static calc.cli.read.ScalarPlaces.afterBreak;
import static calc.cli.read.ScalarPlaces.isBreak;

/**
 * Walks a literal ({@code |}) or folded ({@code >}) scalar beside its value. How line ends were
 * folded and the end was chomped is read off the value instead of being decided a second time.
 */
final class BlockWalk {
  private final String raw;
  private final String value;
  private final int[] offsets;
  private int indent;
  private int from;
  private int to;

  BlockWalk(String raw, String value) {
    this.raw = raw;
    this.value = value;
    this.offsets = new int[value.length() + 1];
  }

  /** Offsets of the characters and of the end, or null if the value is written differently. */
  int[] walk(int start, int end) {
    from = start;
    while (from < end && !isBreak(raw.charAt(from))) {
      from++;
    }
    if (from < end) {
      from = afterBreak(raw, from, end);
    }
    indent = indent(end);
    boolean agrees = indent >= 0;
    while (agrees && to < value.length() && from < end) {
      from = afterIndent(from, end);
      agrees = line(end) && (to == value.length() || from == end || lineEnds(end));
    }
    offsets[value.length()] = to == 0 ? from : offsets[to - 1] + 1;
    return agrees && to == value.length() ? offsets : null;
  }

  private boolean line(int end) {
    while (from < end && to < value.length() && !isBreak(raw.charAt(from))) {
      if (value.charAt(to) != raw.charAt(from)) {
        return false;
      }
      offsets[to++] = from++;
    }
    return true;
  }

  /** Line ends up to the next text: all of them, all but one (folded), one blank, or chomped. */
  private boolean lineEnds(int end) {
    int first = from;
    int count = 0;
    int next = from;
    while (next < end && isBreak(raw.charAt(next))) {
      count++;
      from = afterBreak(raw, next, end);
      next = afterIndent(from, end);
    }
    if (count == 1 && value.charAt(to) == ' ') {
      offsets[to++] = first;
      return true;
    }
    int kept = 0;
    while (kept < count && to + kept < value.length() && value.charAt(to + kept) == '\n') {
      kept++;
    }
    boolean last = to + kept == value.length();
    mark(first, last ? 0 : count - kept, kept, end);
    return kept > 0;
  }

  private void mark(int first, int skipped, int kept, int end) {
    int at = first;
    for (int i = 0; i < skipped + kept; i++) {
      if (i >= skipped) {
        offsets[to++] = at;
      }
      at = afterIndent(afterBreak(raw, at, end), end);
    }
  }

  private int afterIndent(int at, int end) {
    int next = at;
    while (next < end && next - at < indent && raw.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  /** Blanks before the first text in the file, less those that belong to the value. */
  private int indent(int end) {
    int line = from;
    int at = from;
    while (at < end && (raw.charAt(at) == ' ' || isBreak(raw.charAt(at)))) {
      line = isBreak(raw.charAt(at)) ? at + 1 : line;
      at++;
    }
    int text = 0;
    while (text < value.length() && value.charAt(text) == '\n') {
      text++;
    }
    int blanks = text;
    while (blanks < value.length() && value.charAt(blanks) == ' ') {
      blanks++;
    }
    return at - line - (blanks - text);
  }
}
