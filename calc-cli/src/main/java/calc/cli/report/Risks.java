package calc.cli.report;

import calc.cli.render.Block.Facts;
import calc.core.result.Figure;
import calc.core.unit.Basis;
import java.util.ArrayList;
import java.util.List;

/** What may go otherwise than the figures say. */
final class Risks {
  private static final int FEW = 6;

  private final Findings findings;

  Risks(Findings findings) {
    this.findings = findings;
  }

  /** The risks, each with the word that says what it is about. */
  Facts facts() {
    List<String> words = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String near : new LimitWords(findings).near()) {
      words.add("Limit");
      texts.add(near);
    }
    List<String> assumed = names(Basis.ASSUMPTION, false);
    if (!assumed.isEmpty()) {
      words.add("Assumed");
      texts.add(listed(assumed) + " without a range: taken for granted, not measured.");
    }
    List<String> guessed = names(Basis.ASSUMPTION, true);
    guessed.addAll(names(Basis.ESTIMATE, true));
    if (!guessed.isEmpty()) {
      words.add("Guessed");
      texts.add(listed(guessed) + " within a range that nobody measured.");
    }
    return new Facts(words, texts);
  }

  private List<String> names(Basis basis, boolean ranged) {
    List<String> names = new ArrayList<>();
    for (Figure figure : findings.run().figures()) {
      if (figure.group().equals("inputs")
          && figure.basis() == basis
          && figure.range().isEmpty() != ranged) {
        names.add(figure.name());
      }
    }
    return names;
  }

  private static String listed(List<String> names) {
    if (names.size() <= FEW) {
      return Sentence.and(names);
    }
    return String.join(", ", names.subList(0, FEW)) + " and " + (names.size() - FEW) + " more";
  }
}
