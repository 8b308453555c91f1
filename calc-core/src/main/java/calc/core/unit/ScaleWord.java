package calc.core.unit;

/** Letters and words that multiply a number: {@code 25k}, {@code 5 million}. */
final class ScaleWord {
  private static final int NONE = -1;

  private ScaleWord() {}

  /** The power of ten of a scale letter, or a negative number. */
  static int ofLetter(char letter) {
    return switch (letter) {
      case 'k', 'K' -> 3;
      case 'M' -> 6;
      case 'G' -> 9;
      case 'T' -> 12;
      default -> NONE;
    };
  }

  /** The power of ten of a scale word, or a negative number. */
  static int ofWord(String word) {
    return switch (word) {
      case "thousand" -> 3;
      case "million", "mil" -> 6;
      case "billion", "bil", "bn" -> 9;
      case "trillion" -> 12;
      default -> NONE;
    };
  }

  static boolean isAny(String word) {
    return ofWord(word) >= 0 || (word.length() == 1 && ofLetter(word.charAt(0)) >= 0);
  }
}
