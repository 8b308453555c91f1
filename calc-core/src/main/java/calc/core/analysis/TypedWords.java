package calc.core.analysis;

import calc.core.problem.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The words of a command line as arguments of a formula. A shell has split at blanks what belongs
 * together, so a word that begins no value goes on with the one before it: {@code arrival=25k req/s
 * servers=33} are two arguments.
 */
final class TypedWords {
  private static final String GOES_ON = "=+-*/^([<>×·÷";
  private static final String BEGINS = ".[(\"'$€£¥";
  private static final String SIGNS = "+-−";
  private static final Set<String> JOINTS = Set.of("to", "in", "of", "as", "and", "or", "not");

  private final List<String> words;
  private final Collection<String> names;
  private final List<Argument> arguments = new ArrayList<>();
  private final StringBuilder text;
  private int start = -1;
  private int open;

  private TypedWords(String function, Collection<String> names, List<String> words) {
    this.words = words;
    this.names = names;
    this.text = new StringBuilder(function);
  }

  /**
   * One argument as it was typed.
   *
   * @param name its name, or empty where it was given by position
   * @param at where the argument begins
   * @param value its value as typed
   * @param valueAt where that begins
   */
  record Argument(String name, int at, String value, int valueAt) {}

  /**
   * What was typed.
   *
   * @param source all of it, as messages show it
   * @param arguments the arguments in it
   * @param open whether a bracket is open at its end, which may have taken in more than was meant
   */
  record Line(Source source, List<Argument> arguments, boolean open) {}

  /**
   * Reads the words behind the name of a formula.
   *
   * @param function the formula
   * @param names of its parameters, for those who leave out the =
   * @param words what was typed
   */
  static Line read(String function, Collection<String> names, List<String> words) {
    return new TypedWords(function, names, words).line();
  }

  private Line line() {
    for (int i = 0; i < words.size(); i++) {
      if (start < 0 || isKnown(i) || (open <= 0 && begins(i))) {
        end();
        start = text.length() + 1;
        open = 0;
      }
      text.append(' ').append(words.get(i));
      count(words.get(i));
    }
    end();
    return new Line(Source.of("formula", text.toString()), arguments, open > 0);
  }

  private void end() {
    if (start >= 0) {
      arguments.add(argument(start, separated(text.substring(start))));
    }
  }

  /** People write a comma between arguments, as in a formula. */
  private String separated(String typed) {
    return open <= 0 && typed.endsWith(",") ? typed.substring(0, typed.length() - 1) : typed;
  }

  private static Argument argument(int at, String typed) {
    int equals = typed.indexOf('=');
    boolean named = equals > 0 && nameEnd(typed) == equals;
    int value = named ? equals + 1 : 0;
    while (value < typed.length() && Character.isWhitespace(typed.charAt(value))) {
      value++;
    }
    String name = named ? typed.substring(0, equals).strip() : "";
    return new Argument(name, at, typed.substring(value).stripTrailing(), at + value);
  }

  /** Whether a word begins a new argument: it looks like one, or the last one is complete. */
  private boolean begins(int index) {
    String word = words.get(index);
    String before = words.get(index - 1);
    if (word.isBlank() || before.isBlank() || before.endsWith(",") || hasName(index)) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    boolean goesOn = GOES_ON.indexOf(last) >= 0 || JOINTS.contains(before);
    return !goesOn && beginsValue(word.stripLeading());
  }

  private boolean hasName(int index) {
    String word = words.get(index);
    int end = nameEnd(word);
    String behind = end < word.length() ? word.substring(end) : following(index);
    return end > 0 && behind.startsWith("=");
  }

  /** Whether it names a parameter, which begins an argument even where a bracket was forgotten. */
  private boolean isKnown(int index) {
    String word = words.get(index);
    return hasName(index) && names.contains(word.substring(0, nameEnd(word)).strip());
  }

  private String following(int index) {
    return index + 1 < words.size() ? words.get(index + 1) : "";
  }

  private boolean beginsValue(String word) {
    char first = word.charAt(0);
    if (SIGNS.indexOf(first) >= 0) {
      return word.length() > 1 && beginsFigure(word.charAt(1));
    }
    int end = nameEnd(word);
    boolean called = end > 0 && end < word.length() && word.charAt(end) == '(';
    return beginsFigure(first) || called || (word.length() > 1 && names.contains(word));
  }

  private static boolean beginsFigure(char c) {
    return (c >= '0' && c <= '9') || BEGINS.indexOf(c) >= 0;
  }

  /** Where what begins like a name ends, blanks behind it included; 0 if it does not. */
  private static int nameEnd(String word) {
    int end = 0;
    while (end < word.length()
        && (Character.isLetterOrDigit(word.charAt(end)) || word.charAt(end) == '_')) {
      end++;
    }
    if (end == 0 || Character.isDigit(word.charAt(0))) {
      return 0;
    }
    while (end < word.length() && word.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private void count(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
  }
}
