package calc.core.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lever saves: each figure is the difference between the run without it and the run with it.
 *
 * @param name its name
 * @param title words for it, or empty
 * @param saves saving by quantity, for every quantity that changes; negative where it costs
 * @param headline the saved quantity a reader looks for first, or empty when nothing changes
 * @param share the saving of the headline as a share of what it was
 * @param rank 1, 2 or 3 for the levers that save most of the total cost, else 0
 * @param note why it has no effect or no value, or empty
 */
public record LeverResult(
    String name,
    String title,
    Map<String, Value> saves,
    String headline,
    Optional<Value> share,
    int rank,
    String note) {
  public LeverResult {
    saves = Collections.unmodifiableMap(new LinkedHashMap<>(saves));
  }

  /**
   * All levers at once.
   *
   * @param levers their names
   * @param cost what they save of the total cost
   * @param added what their savings one by one would add up to, where that is something else
   * @param note why there is no result, or empty
   */
  public record Together(
      List<String> levers, Optional<Value> cost, Optional<Value> added, String note) {
    public Together {
      levers = List.copyOf(levers);
    }
  }
}
