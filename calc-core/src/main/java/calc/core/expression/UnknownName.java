package calc.core.expression;

import calc.core.catalog.Catalog;
import calc.core.problem.Code;
import calc.core.problem.Suggestion;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What to say about a name that nothing defines: which slip of the pen it probably is. */
final class UnknownName {
  static final String BARE_UNIT = "every name without a number before it is a quantity";

  /** Words that other languages and YAML 1.1 have for truth and for nothing. */
  private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");

  private static final Set<String> NOTHINGS = Set.of("null", "none", "nil", "nan", "inf");
  private static final int SHORTEST_UNIT = 3;
  private static final int MOST_NAMED = 12;

  private final Checker checker;
  private final Syntax.Name name;
  private final String word;

  private UnknownName(Checker checker, Syntax.Name name) {
    this.checker = checker;
    this.name = name;
    this.word = name.name();
  }

  static Type report(Checker checker, Syntax.Name name) {
    return new UnknownName(checker, name).report();
  }

  /** Whether a call of that name is known. */
  static boolean isFunction(String word) {
    return Catalog.find(word).isPresent()
        || Spread.of(word).isPresent()
        || word.equals("if")
        || word.equals(MeasuredCall.NAME);
  }

  /** The remedy for a word that stands for no number in any language, if it is one. */
  static Optional<String> wordForNoNumber(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (TRUTHS.contains(lower)) {
      return Optional.of("a value is a number; write 1 or 0, or compare: if(a > b, 1, 0)");
    }
    return NOTHINGS.contains(lower)
        ? Optional.of("a value is a number; leave out what is not known")
        : Optional.empty();
  }

  private Type report() {
    Units units = checker.units();
    if (units.find(word).isPresent()) {
      String message = "the unit " + word + " stands without a number";
      return error(message, BARE_UNIT, "write 1 " + word);
    }
    Optional<Type> hyphenated = hyphenated();
    if (hyphenated.isPresent()) {
      return hyphenated.get();
    }
    List<String> inside = members(word);
    if (!inside.isEmpty()) {
      return missing(word + " is a group of quantities", "name one of them: " + listed(inside));
    }
    if (isFunction(word)) {
      return missing(word + " is a function", "write " + word + "(…)");
    }
    return missing("", remedy());
  }

  private String remedy() {
    Optional<String> near = Suggestion.didYouMean(word, checker.scope().names());
    return wordForNoNumber(word)
        .or(() -> near)
        .or(this::inTier)
        .or(this::nearUnit)
        .or(this::siblings)
        .orElseGet(this::definition);
  }

  /** Outside a scenario nothing can be defined. */
  private String definition() {
    return checker.scope().names().isEmpty()
        ? "write a figure with its unit, such as 25k req/s"
        : "define it under inputs or quantities";
  }

  /** {@code write-share} is a subtraction; who has a write_share did not mean one. */
  private Optional<Type> hyphenated() {
    String text = checker.expression().text();
    int start = name.start();
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    int end = name.end();
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    String whole = text.substring(start, end);
    String joined = whole.replace('-', '_');
    boolean meant =
        whole.indexOf('-') > 0
            && (checker.scope().type(joined).isPresent()
                || checker.scope().type(whole).isPresent());
    return meant
        ? Optional.of(
            checker.error(
                start,
                Code.UNKNOWN_NAME,
                "there is no quantity " + whole,
                "in an expression - is minus",
                "write " + joined))
        : Optional.empty();
  }

  /** {@code cpu} where only {@code app.cpu} exists. */
  private Optional<String> inTier() {
    List<String> full =
        checker.scope().names().stream().filter(known -> known.endsWith("." + word)).toList();
    return full.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean " + Suggestion.either(full.subList(0, few(full, 3))) + "?");
  }

  /** {@code 25k req/minut}, of which only the first word was read as a unit. */
  private Optional<String> nearUnit() {
    String before = checker.expression().text().substring(0, name.start()).stripTrailing();
    List<String> near =
        word.length() >= SHORTEST_UNIT && before.endsWith("/")
            ? Suggestion.near(word, checker.units().words())
            : List.of();
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean the unit " + Suggestion.either(near) + "?");
  }

  /** {@code app.size} where there is an app. */
  private Optional<String> siblings() {
    int dot = word.lastIndexOf('.');
    List<String> members = dot < 0 ? List.of() : members(word.substring(0, dot));
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(word.substring(0, dot) + " has " + listed(members));
  }

  private List<String> members(String group) {
    return checker.scope().names().stream().filter(known -> known.startsWith(group + ".")).toList();
  }

  private static String listed(List<String> names) {
    List<String> shown = new ArrayList<>(names.subList(0, few(names, MOST_NAMED)));
    if (shown.size() < names.size()) {
      shown.add("…");
    }
    return String.join(", ", shown);
  }

  private static int few(List<String> names, int most) {
    return Math.min(most, names.size());
  }

  private static boolean isPart(char c) {
    return c == '-' || c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private Type missing(String why, String fix) {
    return error("there is no quantity " + word, why, fix);
  }

  private Type error(String message, String why, String fix) {
    return checker.error(name.start(), Code.UNKNOWN_NAME, message, why, fix);
  }
}
