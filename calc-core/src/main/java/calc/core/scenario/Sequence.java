package calc.core.scenario;

import calc.core.problem.Origin;
import java.util.List;
import java.util.Objects;

/**
 * A list in a scenario file.
 *
 * @param origin where it begins: its bracket or first dash
 * @param items what it lists, in order
 */
public record Sequence(Origin origin, List<Node> items) implements Node {
  /** Keeps a copy of the list. */
  public Sequence {
    Objects.requireNonNull(origin);
    items = List.copyOf(items);
  }

  @Override
  public String describe() {
    return "a list";
  }
}
