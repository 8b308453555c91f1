package calc.core.result;

import java.util.List;

/**
 * What breaks when the load multiplies, in the order in which it breaks.
 *
 * @param factor the factor on the grown input
 * @param broken names of the limits that hold there, the one that is met first in front
 */
public record Stress(double factor, List<String> broken) {
  public Stress {
    broken = List.copyOf(broken);
  }
}
