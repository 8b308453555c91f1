package calc.core.scenario;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may name a quantity: {@code [a-z][a-z0-9_]*}; parts joined by dots where a tier is meant.
 */
final class NameRule {
  static final String WHY =
      "a name is lower-case letters, digits and _, beginning with a letter; in an expression - is"
          + " minus";

  private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

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

  /**
   * The nearest name: {@code writeShare} becomes write_share, {@code größe} grosse, {@code 95th}
   * n_95th. Empty when neither letter nor digit is left.
   */
  static String mended(String text) {
    StringBuilder name = new StringBuilder();
    for (char c : plain(text).toCharArray()) {
      boolean fits = isLetter(c) || isDigit(c);
      boolean follows = !name.isEmpty() && name.charAt(name.length() - 1) != '_';
      if (fits || follows) {
        name.append(fits ? c : '_');
      }
    }
    while (!name.isEmpty() && name.charAt(name.length() - 1) == '_') {
      name.setLength(name.length() - 1);
    }
    boolean digit = !name.isEmpty() && isDigit(name.charAt(0));
    return digit ? "n_" + name : name.toString();
  }

  /** Lower case without accents, with a _ before each capital that follows a small letter. */
  private static String plain(String text) {
    String parted = WORD_BREAK.matcher(text).replaceAll("_").replace("ß", "ss");
    String apart = Normalizer.normalize(parted, Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
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
