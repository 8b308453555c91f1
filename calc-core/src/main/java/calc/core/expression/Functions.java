package calc.core.expression;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be called in an expression, beside {@code if}: the catalogue and the distributions. */
public final class Functions {
  private static final int SHORTEST_WORD = 2;

  private Functions() {}

  /** The function of a name; a distribution is described as if it were a formula. */
  public static Optional<Formula> find(String name) {
    Optional<Formula> formula = Catalog.find(name);
    if (name.equals(TruncateCall.NAME)) {
      return Optional.of(TruncateCall.signature());
    }
    return formula.isPresent() ? formula : Spread.of(name).map(Spread::signature);
  }

  /** All of them, topic by topic, the distributions last. */
  public static List<Formula> all() {
    List<Formula> all = new ArrayList<>(Catalog.all());
    for (String name : Spread.names()) {
      all.add(Spread.of(name).orElseThrow().signature());
    }
    all.add(TruncateCall.signature());
    return List.copyOf(all);
  }

  /**
   * What somebody may have meant by a word that names none of them: the nearest names, then those
   * that have all parts of the word in their name, then those that have them in name and title,
   * then those with an argument of that name.
   */
  public static List<Formula> like(String word) {
    List<Formula> all = all();
    List<String> near = Suggestion.near(word, all.stream().map(Formula::name).toList());
    Set<Formula> like = new LinkedHashSet<>();
    near.forEach(name -> all.stream().filter(f -> f.name().equals(name)).forEach(like::add));
    String[] parts = word.toLowerCase(Locale.ROOT).split("[_\\s]+");
    all.stream().filter(f -> holds(f.name(), parts)).forEach(like::add);
    all.stream().filter(f -> holds(f.name() + " " + f.title(), parts)).forEach(like::add);
    all.stream().filter(f -> takes(f, word)).forEach(like::add);
    return List.copyOf(like);
  }

  private static boolean takes(Formula formula, String word) {
    return formula.parameters().stream().anyMatch(parameter -> parameter.name().equals(word));
  }

  private static boolean holds(String text, String... parts) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (part.length() < SHORTEST_WORD || !lower.contains(part)) {
        return false;
      }
    }
    return parts.length > 0;
  }

  /** What stands for each parameter of a call that was checked, in the order of the parameters. */
  public static List<List<Syntax>> arguments(Formula formula, Syntax.Call call) {
    try {
      return Binding.of(formula, call).all();
    } catch (Slip slip) {
      throw new IllegalStateException("not checked: " + formula.name(), slip);
    }
  }
}
