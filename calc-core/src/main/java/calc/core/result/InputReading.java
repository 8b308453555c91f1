package calc.core.result;

import calc.core.unit.Basis;
import calc.core.unit.Unit;
import java.util.List;

/**
 * How the uncertainty of a quantity was read.
 *
 * @param name the quantity
 * @param unit the unit it is shown in; values are in base units
 * @param basis where its figure comes from
 * @param family the family of its distribution
 * @param parameters what fixes the distribution within its family
 * @param percentiles what it implies: P1, P5, P50, P95, P99, each without error
 * @param misfits stated percentiles that the family cannot meet, with what it makes of them
 * @param fixed whether the distribution is the same at every draw; if not, parameters and
 *     percentiles are empty
 */
public record InputReading(
    String name,
    Unit unit,
    Basis basis,
    String family,
    List<Parameter> parameters,
    List<SimulatedFigure.Percentile> percentiles,
    List<Misfit> misfits,
    boolean fixed) {
  public InputReading {
    parameters = List.copyOf(parameters);
    percentiles = List.copyOf(percentiles);
    misfits = List.copyOf(misfits);
  }

  /**
   * A number that fixes a distribution.
   *
   * @param name its name
   * @param value in base units
   * @param unit what it measures
   */
  public record Parameter(String name, double value, Unit unit) {}

  /**
   * A percentile that was stated and is missed.
   *
   * @param name such as {@code p50}
   * @param stated in base units
   * @param implied in base units
   */
  public record Misfit(String name, double stated, double implied) {}
}
