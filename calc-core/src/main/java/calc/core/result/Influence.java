package calc.core.result;

import java.util.Optional;

/**
 * What one input does to a figure.
 *
 * @param input its name
 * @param share its share of the variance: the total index, or the Shapley effect where inputs are
 *     correlated; empty where nothing varies
 * @param first its first-order index; empty where inputs are correlated
 * @param rank its rank correlation with the figure, or empty where one of them does not vary
 * @param response the figure at percentiles of the input, or empty for a limit
 * @param elasticity by how many percent the figure changes with each of the input, or empty where
 *     that has no meaning
 * @param measured what knowing it would do, or empty where that was not computed
 */
public record Influence(
    String input,
    Optional<Estimate> share,
    Optional<Estimate> first,
    Optional<Estimate> rank,
    Optional<Response> response,
    Optional<Elasticity> elasticity,
    Optional<Measured> measured) {

  /**
   * A figure with all inputs but one at their medians; in base units, NaN where it has no value.
   *
   * @param p5 with the input at its P5
   * @param p25 with the input at its P25
   * @param p50 with the input at its median
   * @param p75 with the input at its P75
   * @param p95 with the input at its P95
   */
  public record Response(double p5, double p25, double p50, double p75, double p95) {
    /** What it gains from P5 to P95 of the input. */
    public double swing() {
      return p95 - p5;
    }

    /** Whether it only rises or only falls. */
    public boolean isMonotone() {
      double low = Math.min(Math.min(p25 - p5, p50 - p25), Math.min(p75 - p50, p95 - p75));
      double high = Math.max(Math.max(p25 - p5, p50 - p25), Math.max(p75 - p50, p95 - p75));
      return !(low < 0 && high > 0);
    }
  }

  /**
   * Percent of change per percent of change, at the point estimate.
   *
   * @param value the elasticity
   * @param step how far the input was moved either way, as a share of its value
   */
  public record Elasticity(double value, double step) {}

  /**
   * A quantity once an input is known, averaged over what it may turn out to be.
   *
   * @param p95 the P95 to expect
   * @param shrinkage by which share it is lower than now, or empty where it is not above 0 now
   */
  public record Measured(Estimate p95, Optional<Estimate> shrinkage) {}
}
