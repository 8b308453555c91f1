package calc.core.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What may name a quantity: {@code [a-z][a-z0-9_]*}; parts joined by dots where a tier is meant.
 */
final class NameRule {
  static final String WHY =
      "a name is lower-case letters, digits and _, beginning with a letter; in an expression - is"
          + " minus";

  private NameRule() {}

  /** Whether a text is one name without dots. */
  static boolean isName(String text) {
    if (text.isEmpty() || !isLetter(text.charAt(0))) {
      return false;
    }
    return text.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '_');
  }

  /** Whether a text is a name or names joined by dots. */
  static boolean isDotted(String text) {
    for (String part : text.split("\\.", -1)) {
      if (!isName(part)) {
        return false;
      }
    }
    return true;
  }

  /** The nearest name: lower case, every other character as _. Empty when no letter is left. */
  static String mended(String text) {
    StringBuilder name = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean fits = isLetter(c) || isDigit(c);
      if (name.isEmpty() && !isLetter(c)) {
        continue;
      }
      if (fits || name.charAt(name.length() - 1) != '_') {
        name.append(fits ? c : '_');
      }
    }
    boolean trailing = !name.isEmpty() && name.charAt(name.length() - 1) == '_';
    return trailing ? name.substring(0, name.length() - 1) : name.toString();
  }

  /** The same for a name with dots. */
  static String mendedDotted(String text) {
    return Arrays.stream(text.split("\\."))
        .map(NameRule::mended)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
