package calc.core.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of units of one scenario: every spelling, under its conventions and with its labels.
 * Immutable.
 */
public final class Units {
  /** Read without a word, but not to be learnt. */
  private static final Set<String> ACCEPTED_ONLY = Set.of("KB", "Kbit", "Kbps");

  private static final BigDecimal MONTHS_IN_QUARTER = BigDecimal.valueOf(3);

  private final Conventions conventions;
  private final Map<String, Spelling> own = new HashMap<>();

  private Units(Conventions conventions, Collection<String> extraLabels) {
    this.conventions = conventions;
    BigDecimal seconds = conventions.monthSeconds();
    Atom month = Atom.time("month", "months", seconds);
    Atom quarter = Atom.time("quarter", "quarters", seconds.multiply(MONTHS_IN_QUARTER));
    add(month, "month", "months", "mo");
    add(quarter, "quarter", "quarters");
    String code = conventions.currency();
    add(Atom.money(code, month), code, code.toLowerCase(Locale.ROOT));
    Optional<String> sign = Currency.sign(code);
    if (sign.isPresent()) {
      own.put(sign.get(), own.get(code));
    }
    for (String label : extraLabels) {
      addLabel(label);
    }
  }

  /**
   * A word that is a unit.
   *
   * @param unit the unit
   * @param warning how the word was read, if people mix it up; else empty
   */
  public record Spelling(Unit unit, String warning) {}

  /** Built once, and only if somebody asks. */
  private static final class Standard {
    static final Units UNITS = new Units(Conventions.DEFAULT, List.of());
  }

  /**
   * The table under the given conventions with further labels.
   *
   * @param conventions month and currency
   * @param extraLabels nouns for counts in the singular, such as pod; those built in may be among
   *     them
   * @throws IllegalArgumentException if a label is refused, see {@link #refusalOfLabel}
   */
  public static Units of(Conventions conventions, Collection<String> extraLabels) {
    if (extraLabels.isEmpty() && conventions.equals(Conventions.DEFAULT)) {
      return standard();
    }
    return new Units(conventions, extraLabels);
  }

  /** The table under the default conventions. */
  public static Units standard() {
    return Standard.UNITS;
  }

  /** The conventions it was built with. */
  public Conventions conventions() {
    return conventions;
  }

  /** The unit that a word or currency sign spells. */
  public Optional<Spelling> find(String word) {
    return Optional.ofNullable(spelling(word));
  }

  /**
   * Whether a word may not name a quantity: a unit of time, information or money in any case, or a
   * word of the expression language. Labels may.
   */
  public boolean isReserved(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BuiltIn.RESERVED.contains(lower) || (own.containsKey(lower) && !isLabel(lower));
  }

  /** Whether a word spells a label, in the singular or plural. */
  public boolean isLabel(String word) {
    Spelling spelling = spelling(word);
    return spelling != null && spelling.unit.terms().get(0).is(Atom.Kind.LABEL);
  }

  /** Every spelling worth suggesting. */
  public Collection<String> words() {
    List<String> words = new ArrayList<>();
    addPlain(words, BuiltIn.SPELLINGS);
    addPlain(words, own);
    return words;
  }

  /**
   * Reads a unit: {@code req/s}, {@code $/GB-month}, {@code %}, {@code 1}, {@code /s}.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public Unit parse(String symbol) {
    try {
      return UnitReader.whole(symbol.strip(), this);
    } catch (LiteralException e) {
      String fix = e.fix().isEmpty() ? "" : "; " + e.fix();
      throw new IllegalArgumentException("unit " + symbol + ": " + e.message() + fix, e);
    }
  }

  /**
   * The unit of a label.
   *
   * @param word the label, in the singular or plural
   * @throws IllegalArgumentException if it is none
   */
  public Unit label(String word) {
    if (!isLabel(word)) {
      throw new IllegalArgumentException(word + " is no label");
    }
    return spelling(word).unit;
  }

  /** Why a word cannot be declared as a label, or empty if it can. */
  public Optional<String> refusalOfLabel(String word) {
    if (!Labels.isNoun(word)) {
      return Optional.of("a label is one word that begins with a letter, got " + word);
    }
    if (isReserved(word) || ScaleWord.isAny(word) || word.equals("m") || word.equals("b")) {
      return Optional.of(word + " already has a meaning beside numbers");
    }
    Spelling known = spelling(word);
    if (known != null && !isLabel(word)) {
      return Optional.of(word + " is a unit already");
    }
    return Optional.empty();
  }

  private Spelling spelling(String word) {
    Spelling found = own.get(word);
    return found != null ? found : BuiltIn.SPELLINGS.get(word);
  }

  private void add(Atom atom, String... words) {
    Spelling spelling = new Spelling(Unit.of(atom), "");
    for (String word : words) {
      own.put(word, spelling);
    }
  }

  private void addLabel(String label) {
    Optional<String> refusal = refusalOfLabel(label);
    if (refusal.isPresent()) {
      throw new IllegalArgumentException(refusal.get());
    }
    if (spelling(label) != null) {
      return;
    }
    String plural = Labels.plural(label);
    boolean free = spelling(plural) == null && !isReserved(plural);
    Atom atom = Atom.label(label, free ? plural : label);
    add(atom, label);
    if (free) {
      add(atom, plural);
    }
  }

  private static void addPlain(List<String> words, Map<String, Spelling> spellings) {
    for (Map.Entry<String, Spelling> entry : spellings.entrySet()) {
      String word = entry.getKey();
      boolean proper = entry.getValue().warning().isEmpty() && !ACCEPTED_ONLY.contains(word);
      if (proper && Character.isLetter(word.charAt(0))) {
        words.add(word);
      }
    }
  }
}
