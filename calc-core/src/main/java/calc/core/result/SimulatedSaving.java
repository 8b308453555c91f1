package calc.core.result;

import calc.core.result.SimulatedFigure.Percentile;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What a lever saves when the inputs are uncertain: the difference at the same draws.
 *
 * @param lever its name
 * @param title words for it, or empty
 * @param quantity what is saved
 * @param unit the unit it is shown in; the figures are in base units
 * @param mean mean saving, or empty when some trials have no value
 * @param percentiles percentiles in rising order
 * @param chance probability that it saves anything
 * @param point what the point estimate says, in base units
 */
public record SimulatedSaving(
    String lever,
    String title,
    String quantity,
    Unit unit,
    Optional<Estimate> mean,
    List<Percentile> percentiles,
    Estimate chance,
    double point) {
  public SimulatedSaving {
    percentiles = List.copyOf(percentiles);
  }

  /** The percentile of a probability. */
  public Estimate percentile(double probability) {
    return SimulatedFigure.percentile(percentiles, probability);
  }
}
