package calc.core.result;

import java.util.Objects;
import java.util.Optional;

/**
 * A chart that was asked for, or why there is none.
 *
 * @param name what it is asked for by
 * @param chart the chart, or empty
 * @param why why there is none, in a sentence that says what would help; empty if there is one
 */
public record ChartOutcome(String name, Optional<Chart> chart, String why) {
  public ChartOutcome {
    Objects.requireNonNull(name);
    if (chart.isPresent() != why.isEmpty()) {
      throw new IllegalArgumentException("a chart or a reason, got " + chart + " and " + why);
    }
  }

  /** One that can be drawn. */
  public static ChartOutcome of(Chart chart) {
    return new ChartOutcome(chart.name(), Optional.of(chart), "");
  }

  /** One that cannot be drawn. */
  public static ChartOutcome none(String name, String why) {
    return new ChartOutcome(name, Optional.empty(), why);
  }
}
