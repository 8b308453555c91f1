package calc.core.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the design costs.
 *
 * @param lines cost lines beside the tiers, in file order
 * @param total the whole cost; unknown when a price is missing
 * @param known the sum of the lines that are known; equals the total when nothing is missing
 * @param perMillion cost of a million of whatever the traffic counts, where traffic is stated
 * @param peakToAverage the ratio between peak and mean traffic behind {@code perMillion}
 * @param counted what the traffic counts: {@code req}, {@code msg}, or empty
 */
public record CostSummary(
    List<Line> lines,
    Value total,
    Value known,
    Optional<Value> perMillion,
    Optional<Value> peakToAverage,
    String counted) {
  public CostSummary {
    lines = List.copyOf(lines);
    Objects.requireNonNull(total);
    Objects.requireNonNull(known);
    Objects.requireNonNull(counted);
  }

  /**
   * One cost line.
   *
   * @param name its name, without {@code cost.}
   * @param cost its cost per time
   * @param share its part of the total
   */
  public record Line(String name, Value cost, Value share) {}
}
