package calc.cli.read;

/** Where the n-th code point of a text stands: the parser counts code points, we count chars. */
final class CodePoints {
  private final int length;
  private final int[] offsets;

  CodePoints(String text) {
    length = text.length();
    offsets = hasSurrogates(text) ? offsets(text) : null;
  }

  /** Offset of a code point; one past the last is the end. */
  int offset(int codePoint) {
    if (offsets == null) {
      return Math.min(codePoint, length);
    }
    return codePoint < offsets.length ? offsets[codePoint] : length;
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    return offsets;
  }
}
