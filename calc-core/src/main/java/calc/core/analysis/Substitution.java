package calc.core.analysis;

import java.util.Map;

/**
 * Puts values in the place of names in an equation as a book would print it: {@code writes + reads
 * · (1 − hit)}. What else stands in it, other symbols and words, stays. Of an equation with
 * explanations, {@code C = c · B; c = servers}, those parts are left out in which nothing changes.
 */
final class Substitution {
  private static final String BETWEEN = "; ";
  private static final String RAISED = "^⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁱⁿᵏᵗ";

  private final String equation;
  private final Map<String, String> values;
  private final StringBuilder text = new StringBuilder();

  private Substitution(String equation, Map<String, String> values) {
    this.equation = equation;
    this.values = values;
  }

  /**
   * The equation with values in the place of names.
   *
   * @param values the text that stands for each name
   * @return the equation, or empty if it holds none of the names
   */
  static String of(String equation, Map<String, String> values) {
    StringBuilder all = new StringBuilder();
    int from = 0;
    while (from <= equation.length()) {
      int next = equation.indexOf(BETWEEN, from);
      int end = next < 0 ? equation.length() : next;
      String part = new Substitution(equation.substring(from, end), values).whole();
      all.append(all.isEmpty() || part.isEmpty() ? "" : BETWEEN).append(part);
      from = end + BETWEEN.length();
    }
    return all.toString();
  }

  private String whole() {
    boolean any = false;
    int at = 0;
    while (at < equation.length()) {
      int end = at;
      while (end < equation.length() && isPart(equation.charAt(end))) {
        end++;
      }
      String word = equation.substring(at, end);
      if (word.isEmpty()) {
        text.append(equation.charAt(at));
        at++;
        continue;
      }
      String value = isSymbol(word, end) ? values.get(word) : null;
      any |= value != null;
      text.append(value == null ? word : asOne(value, end));
      at = end;
    }
    return any ? text.toString() : "";
  }

  /** Neither a function, nor one of a family x₁, x₂ …, nor the article. */
  private boolean isSymbol(String word, int end) {
    char next = charAt(end);
    boolean article = word.equals("a") && next == ' ' && isLetter(charAt(end + 1));
    return next != '(' && !isSubscript(next) && !article;
  }

  private static boolean isSubscript(char c) {
    return (c >= '₀' && c <= 'ₜ') || (c >= 'ᵢ' && c <= 'ᵪ') || c == 'ⱼ';
  }

  /** A name binds as one; what stands in its place does not with a minus, or a unit before ^. */
  private String asOne(String value, int end) {
    boolean raised = end < equation.length() && RAISED.indexOf(equation.charAt(end)) >= 0;
    return value.startsWith("-") || (raised && !isPlain(value)) ? "(" + value + ")" : value;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private char charAt(int index) {
    return index < equation.length() ? equation.charAt(index) : ' ';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Letters of names only: an exponent ⁿ and a letter π are symbols of their own. */
  private static boolean isPart(char c) {
    return isLetter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
