package calc.core.result;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One tier as a table shows it; a cell is empty where the kind gives it no meaning.
 *
 * @param name the tier's name
 * @param kind its kind
 * @param demand the load it receives
 * @param needs what that load needs before rounding, such as cores
 * @param count whole units provisioned
 * @param each size of one unit
 * @param utilization share of the provisioned capacity in use
 * @param percentile the percentile of the response, where the tier models its queue
 * @param response time from arrival to answer at that percentile
 * @param cost its cost per time
 * @param share its part of the total cost
 * @param names full name of the quantity in a cell, under the cell's name here, as far as it is one
 */
public record TierRow(
    String name,
    String kind,
    Optional<Value> demand,
    Optional<Value> needs,
    Optional<Value> count,
    Optional<Value> each,
    Optional<Value> utilization,
    Optional<Value> percentile,
    Optional<Value> response,
    Optional<Value> cost,
    Optional<Value> share,
    Map<String, String> names) {
  public TierRow {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    names = Map.copyOf(names);
  }

  /** The full name of the quantity in a cell, or empty. */
  public String quantity(String cell) {
    return names.getOrDefault(cell, "");
  }
}
