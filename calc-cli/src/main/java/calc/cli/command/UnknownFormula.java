package calc.cli.command;

import calc.core.catalog.Formula;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What to say about a word that is neither a formula nor a topic. */
final class UnknownFormula {
  private static final int FEW = 3;
  private static final int MOST = 12;
  private static final String LIST = "calc formula";

  private final Engine engine;

  UnknownFormula(Engine engine) {
    this.engine = engine;
  }

  /** The answer: one name or a few that may have been meant, else a list to choose from. */
  UsageException of(String word) {
    if (word.indexOf('(') >= 0) {
      String rule = "a formula is named without brackets, its arguments are words of their own";
      return new UsageException(rule + "; calc eval computes '" + word + "'");
    }
    if (word.equals("if")) {
      return new UsageException("if(condition, then, else) is no formula, calc eval computes it");
    }
    String unknown = "unknown formula '" + word + "'";
    List<Formula> like = like(word);
    if (like.size() > FEW) {
      String question = unknown + ", did you mean one of these?";
      return new UsageException(question, lines(word, like), LIST);
    }
    List<String> names = new ArrayList<>();
    like.forEach(formula -> names.add(formula.name()));
    names.addAll(Suggestion.near(word, topics()));
    String meant = names.isEmpty() ? "" : ", did you mean " + Suggestion.either(names) + "?";
    return new UsageException(unknown + meant, List.of(), LIST);
  }

  private List<Formula> like(String word) {
    Optional<Formula> lowerCase = engine.formula(word.toLowerCase(Locale.ROOT));
    return lowerCase.isPresent() ? List.of(lowerCase.get()) : engine.formulasLike(word);
  }

  private Set<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    engine.formulas().forEach(formula -> topics.add(formula.topic()));
    return topics;
  }

  private static List<String> lines(String word, List<Formula> like) {
    List<Formula> shown = like.subList(0, Math.min(MOST, like.size()));
    int widest = shown.stream().mapToInt(formula -> formula.name().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Formula formula : shown) {
      String gap = " ".repeat(widest - formula.name().length() + 3);
      lines.add(formula.name() + gap + formula.title());
    }
    if (like.size() > MOST) {
      lines.add("… and " + (like.size() - MOST) + " more with " + word + " in name or title");
    }
    return lines;
  }
}
