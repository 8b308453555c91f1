package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/** Work that piled up, and the time until it is gone. */
public final class Backlog {
  private Backlog() {}

  /**
   * Time to work off what arrived during an outage, while arrivals go on.
   *
   * <pre>  t = λ · outage / (capacity − λ)</pre>
   *
   * <p>With a tenth of the capacity spare, an hour's outage takes ten hours to drain.
   *
   * <p><b>Reference</b>: 5,000/s into 8,000/s after 600 s takes 1,000 s.
   *
   * @param arrival arrivals λ per second, 0 or more and below {@code capacity}
   * @param capacity what can be processed per second, above 0
   * @param outage time nothing was processed, in seconds, 0 or more
   * @return seconds from the end of the outage until the backlog is gone
   * @throws IllegalArgumentException if an argument is outside its range, or the backlog never
   *     drains
   */
  public static double drain(double arrival, double capacity, double outage) {
    Check.notNegative("arrival", arrival);
    Check.positive("capacity", capacity);
    Check.notNegative("outage", outage);
    double spare = capacity - arrival;
    if (!(spare > 0)) {
      throw Refusal.unstable(
          "the backlog never drains: arrival must be below capacity ("
              + Plain.number(capacity)
              + " a second), got "
              + Plain.number(arrival));
    }
    return arrival * outage / spare;
  }

  /**
   * Time to copy or recompute existing rows beside the live load.
   *
   * <pre>  t = rows / (capacity · u − live)</pre>
   *
   * @param rows rows to process, 0 or more
   * @param capacity what the store can process per second, above 0
   * @param live live load per second, 0 or more
   * @param maxUtilization share u of the capacity that may be used, above 0 and at most 1
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range, or the live load leaves
   *     no room
   */
  public static double backfill(double rows, double capacity, double live, double maxUtilization) {
    Check.notNegative("rows", rows);
    Check.positive("capacity", capacity);
    Check.notNegative("live", live);
    Check.positive("max_utilization", Check.ratio("max_utilization", maxUtilization));
    double spare = capacity * maxUtilization - live;
    if (!(spare > 0)) {
      throw Refusal.unstable(
          "the backfill never ends: live must be below capacity · max_utilization ("
              + Plain.number(capacity * maxUtilization)
              + " a second), got "
              + Plain.number(live));
    }
    return rows / spare;
  }
}
