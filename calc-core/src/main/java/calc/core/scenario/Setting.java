package calc.core.scenario;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import java.util.Optional;

/**
 * A value from the command line that takes the place of one in the file.
 *
 * @param name the input, or the tier parameter with its tier
 * @param value the value, as if it stood in the file
 */
public record Setting(Scalar name, Scalar value) {
  /**
   * Reads {@code NAME=EXPRESSION}.
   *
   * @param option what messages call it, such as {@code --set}
   * @param text what follows the option
   * @param problems receives what is wrong
   */
  public static Optional<Setting> parse(String option, String text, Problems problems) {
    Source source = Source.of(option, text);
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(0, equals).trim();
    if (name.isEmpty() || text.substring(equals + 1).isBlank()) {
      problems.add(
          Problem.at(source.at(0), Code.SYNTAX, option + " needs a name and a value")
              .mend("write NAME=EXPRESSION, such as peak=40k req/s"));
      return Optional.empty();
    }
    int value = equals + 1;
    while (Character.isWhitespace(text.charAt(value))) {
      value++;
    }
    int first = text.indexOf(name);
    return Optional.of(
        new Setting(
            Scalar.contiguous(name, true, source.at(first), first),
            Scalar.contiguous(text.substring(value), true, source.at(value), value)));
  }
}
