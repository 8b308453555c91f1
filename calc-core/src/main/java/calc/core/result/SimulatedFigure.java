package calc.core.result;

import calc.core.unit.Basis;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What a simulation says of one quantity.
 *
 * @param name full name
 * @param group section or tier it belongs to
 * @param unit the unit it is shown in; the figures themselves are in base units
 * @param whole whether it is a whole number by nature, whose percentiles are attained values
 * @param basis where its figure comes from
 * @param readAs how its uncertainty was read, for an input, or empty
 * @param title words for it, or empty
 * @param mean its mean, or empty when some trials have no value
 * @param deviation its standard deviation, or empty likewise
 * @param percentiles percentiles in rising order
 * @param point its point estimate in base units, or empty when that has no value
 * @param pointRank probability that it does not exceed the point estimate
 * @param steps the values of a whole-number quantity with the probability not to exceed each
 * @param headline whether it stands in the short table
 * @param failedShare share of the trials in which it has no value; these count as infinite in the
 *     percentiles
 */
public record SimulatedFigure(
    String name,
    String group,
    Unit unit,
    boolean whole,
    Basis basis,
    String readAs,
    String title,
    Optional<Estimate> mean,
    Optional<Estimate> deviation,
    List<Percentile> percentiles,
    Optional<Double> point,
    Estimate pointRank,
    List<Step> steps,
    boolean headline,
    double failedShare) {
  public SimulatedFigure {
    percentiles = List.copyOf(percentiles);
    steps = List.copyOf(steps);
  }

  /**
   * A value that is not exceeded with a probability.
   *
   * @param probability above 0 and below 1
   * @param value the value and its error
   * @param border whether it is one of two neighbouring values of a stepped quantity, and the
   *     probability lies so close to the step that trials cannot tell which
   */
  public record Percentile(double probability, Estimate value, boolean border) {
    /** One that does not lie on a step. */
    public Percentile(double probability, Estimate value) {
      this(probability, value, false);
    }
  }

  /**
   * A value of a whole-number quantity.
   *
   * @param value the value
   * @param atMost probability not to exceed it
   */
  public record Step(double value, Estimate atMost) {}

  /** The percentile of a probability. */
  public Estimate percentile(double probability) {
    return percentile(percentiles, probability);
  }

  /**
   * The percentile of a probability as an attained value, whose digits are all meant: one on a step
   * may be its neighbour, and is not blurred by that.
   */
  public static Estimate shown(List<Percentile> percentiles, double probability) {
    Percentile percentile =
        percentiles.stream()
            .filter(of -> of.probability() == probability)
            .findFirst()
            .orElseThrow();
    return percentile.border() ? new Estimate(percentile.value().value(), 0) : percentile.value();
  }

  /** The percentile of a probability. */
  public static Estimate percentile(List<Percentile> percentiles, double probability) {
    return percentiles.stream()
        .filter(percentile -> percentile.probability() == probability)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
