package calc.cli.read;

/**
 * A piece between two commas of a list or table in brackets, found without YAML: round brackets and
 * whatever is nested count as one, which is how a person means it.
 *
 * @param start offset where its value begins, after its key if it has one
 * @param end offset after it
 */
record FlowPiece(int start, int end) {
  /**
   * The piece that holds an offset.
   *
   * @param text the whole file
   * @param open offset of the opening bracket
   * @param offset the offset
   * @return the piece, or null if the bracket is never closed
   */
  static FlowPiece holding(String text, int open, int offset) {
    int depth = 0;
    int start = open + 1;
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean ends = depth == 0 && (c == ',' || c == ']' || c == '}');
      if (ends && at >= offset) {
        return trimmed(text, start, at);
      }
      if (ends && c != ',') {
        return null;
      }
      boolean key = c == ':' && at + 1 < text.length() && text.charAt(at + 1) <= ' ';
      if (depth == 0 && (c == ',' || key)) {
        start = at + 1;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return null;
  }

  String of(String text) {
    return text.substring(start, end);
  }

  private static FlowPiece trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return new FlowPiece(from, to);
  }
}
