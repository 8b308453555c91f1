package calc.core.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds when something happens to the design: a node or zone is lost, a cache is cold.
 *
 * @param name its name, {@code app.node_lost} or one of the scenario
 * @param title what happens
 * @param effects the tiers that feel it
 * @param broken names of the limits that hold then and do not today
 * @param note why there is no result, or empty
 */
public record StateResult(
    String name, String title, List<Effect> effects, List<String> broken, String note) {
  public StateResult {
    effects = List.copyOf(effects);
    broken = List.copyOf(broken);
  }

  /**
   * What a tier feels.
   *
   * @param tier its name
   * @param load its load before and then, where it changes
   * @param utilization its utilisation before and then, where it changes
   * @param percentile the percentile of wait and response, where the tier models its queue
   * @param waiting time a request waits before and then, where it changes
   * @param response time from arrival to answer before and then, where it changes
   */
  public record Effect(
      String tier,
      Optional<Pair> load,
      Optional<Pair> utilization,
      Optional<Value> percentile,
      Optional<Pair> waiting,
      Optional<Pair> response) {
    /** Whether the tier feels nothing. */
    public boolean isNone() {
      return Stream.of(load, utilization, waiting, response).allMatch(Optional::isEmpty);
    }
  }

  /**
   * A quantity before and then.
   *
   * @param before its value today
   * @param then its value in the state
   * @param factor then / before
   */
  public record Pair(Value before, Value then, double factor) {}
}
