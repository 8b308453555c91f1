package calc.cli.read;

/**
 * One line of a file as it is written, taken apart without YAML: for saying what is wrong with a
 * line that YAML could not read.
 *
 * @param text the whole file
 * @param start offset where the line begins
 * @param content offset of its first character after blanks and list dashes
 * @param colon offset of the colon after its key, or -1
 * @param end offset after its last character, without a comment and blanks
 */
record RawLine(String text, int start, int content, int colon, int end) {
  /** What a message quotes is shorter than this; longer lines need not be looked at. */
  private static final int FAR = 2_000;

  /** The line that holds an offset. */
  static RawLine at(String text, int offset) {
    int start = Math.min(offset, text.length());
    while (start > 0 && !ScalarPlaces.isBreak(text.charAt(start - 1)) && offset - start < FAR) {
      start--;
    }
    int end = Math.min(offset, text.length());
    while (end < text.length() && !ScalarPlaces.isBreak(text.charAt(end)) && end - offset < FAR) {
      end++;
    }
    int content = content(text, start, end);
    int stop = withoutComment(text, content, end);
    return new RawLine(text, start, content, colon(text, content, stop), stop);
  }

  /** The nearest line above that holds more than blanks and comments, or null. */
  RawLine above() {
    int at = start;
    while (at > 0 && start - at < FAR) {
      at--;
      RawLine line = at(text, at);
      if (line.content < line.end) {
        return line;
      }
      at = line.start;
    }
    return null;
  }

  boolean hasKey() {
    return colon >= 0;
  }

  /** What stands before the colon, or all of it. */
  String key() {
    return text.substring(content, colon >= 0 ? colon : end);
  }

  /** Offset of what stands after the colon, or of the content if there is no key. */
  int valueStart() {
    int at = colon >= 0 ? colon + 1 : content;
    while (at < end && ScalarPlaces.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What stands after the colon; empty when nothing does. */
  String value() {
    return text.substring(valueStart(), end);
  }

  /** What the line says from an offset on. */
  String from(int offset) {
    return text.substring(Math.min(offset, end), end);
  }

  /** The value that begins at an offset, up to what ends it inside or outside of brackets. */
  String valueFrom(int offset, boolean inFlow) {
    if (offset < colon) {
      return text.substring(offset, colon).strip();
    }
    int depth = 0;
    int at = offset;
    while (inFlow && at < end) {
      char c = text.charAt(at);
      if (depth == 0 && ",]}".indexOf(c) >= 0) {
        return text.substring(offset, at).strip();
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      at++;
    }
    return from(offset);
  }

  /** Offset of the bracket that closes the one at an offset, or the end of the line. */
  int closing(int open) {
    int depth = 0;
    for (int at = open; at < end; at++) {
      char c = text.charAt(at);
      depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return end;
  }

  int indent() {
    return content - start;
  }

  private static int content(String text, int start, int end) {
    int at = start;
    while (at < end) {
      boolean dash = text.charAt(at) == '-' && at + 1 < end && text.charAt(at + 1) == ' ';
      if (!dash && !ScalarPlaces.isBlank(text.charAt(at))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static int withoutComment(String text, int content, int end) {
    int stop = end;
    for (int i = content; i < stop; i++) {
      boolean begins = i == content || ScalarPlaces.isBlank(text.charAt(i - 1));
      stop = text.charAt(i) == '#' && begins ? i : stop;
    }
    while (stop > content && ScalarPlaces.isBlank(text.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  /** Offset of the quote that ends the text beginning at a quote, or the end. */
  private static int closingQuote(String text, int quote, int end) {
    int at = quote + 1;
    while (at < end && text.charAt(at) != text.charAt(quote)) {
      at++;
    }
    return at;
  }

  private static int colon(String text, int content, int end) {
    int at = content;
    if (at < end && "\"'".indexOf(text.charAt(at)) >= 0) {
      at = closingQuote(text, at, end);
    } else if (at < end && "{[".indexOf(text.charAt(at)) >= 0) {
      return -1;
    }
    for (; at < end; at++) {
      boolean last = at + 1 == end || ScalarPlaces.isBlank(text.charAt(at + 1));
      if (text.charAt(at) == ':' && last) {
        return at;
      }
    }
    return -1;
  }
}
