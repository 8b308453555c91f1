package calc.core.model;

import calc.core.problem.Origin;
import calc.core.problem.Source;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * An expression that was not parsed yet: its text, and where its characters stand.
 *
 * @param text the expression
 * @param place where the character at an index stands
 */
public record Written(String text, IntFunction<Origin> place) {
  public Written {
    Objects.requireNonNull(text);
    Objects.requireNonNull(place);
  }

  /** A formula the program itself adds; messages call it by {@code name}. */
  public static Written generated(String name, String text) {
    Source source = Source.of(name, text);
    return new Written(text, source::at);
  }
}
