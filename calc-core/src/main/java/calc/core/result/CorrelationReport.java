package calc.core.result;

import calc.core.unit.Unit;
import java.util.List;

/**
 * What stated correlations came to.
 *
 * @param pairs the correlations, stated and drawn
 * @param effects the quantities whose 95th percentile they move most
 */
public record CorrelationReport(List<Pair> pairs, List<Effect> effects) {
  public CorrelationReport {
    pairs = List.copyOf(pairs);
    effects = List.copyOf(effects);
  }

  /**
   * Two quantities that go together.
   *
   * @param first one of them
   * @param second the other
   * @param stated rank correlation in the file
   * @param achieved rank correlation of what was drawn
   */
  public record Pair(String first, String second, double stated, Estimate achieved) {}

  /**
   * A quantity that rests on some of them.
   *
   * @param quantity its name
   * @param unit the unit it is shown in; figures are in base units
   * @param whole whether it is a whole number by nature
   * @param together its 95th percentile as it is
   * @param independent its 95th percentile if every input were drawn by itself
   */
  public record Effect(
      String quantity, Unit unit, boolean whole, Estimate together, Estimate independent) {}
}
