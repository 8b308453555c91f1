package calc.core.result;

import calc.core.result.SimulatedFigure.Step;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Objects;

/**
 * How an uncertain quantity is distributed, finely enough to be drawn.
 *
 * @param name its full name
 * @param unit the unit it is shown in; the figures themselves are in base units
 * @param whole whether it is a whole number by nature
 * @param stepped whether the edges are all the values that matter, but for the first, which lies
 *     below them
 * @param edges values in rising order with the probability not to exceed each; between the first
 *     and the last lie at least 99 % of the trials that have a value
 * @param bounds what the scenario demands of it
 */
public record Spread(
    String name, Unit unit, boolean whole, boolean stepped, List<Step> edges, List<Bound> bounds) {
  public Spread {
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    edges = List.copyOf(edges);
    bounds = List.copyOf(bounds);
  }

  /**
   * A value that it may exceed so often.
   *
   * @param text the assertion as written
   * @param value the value in base units
   * @param exceeded how likely it may be exceeded, or how likely it has to be
   * @param atMost which of the two
   */
  public record Bound(String text, double value, double exceeded, boolean atMost) {}
}
