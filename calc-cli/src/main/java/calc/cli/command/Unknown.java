package calc.cli.command;

import calc.core.problem.Suggestion;
import java.util.Collection;

/** What to say about a word that does not exist. */
final class Unknown {
  private Unknown() {}

  /** "unknown command 'rnu', did you mean run?" */
  static String word(String what, String word, Collection<String> known) {
    String suggestion = Suggestion.didYouMean(word, known).map(s -> ", " + s).orElse("");
    return "unknown " + what + " '" + word + "'" + suggestion;
  }
}
