package calc.core.result;

import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulationResult.Run;
import calc.core.unit.Conventions;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Two scenarios at the same draws.
 *
 * @param first title of A
 * @param second title of B
 * @param conventions month and currency of A
 * @param run how both were simulated
 * @param uncertain how many uncertain inputs they have together
 * @param lines what differs, cost first
 * @param limits the limits of either
 * @param same quantities of both that are the same in every trial
 * @param onlyFirst quantities that only A has
 * @param onlySecond quantities that only B has
 * @param notes what makes the comparison less than it seems
 */
public record ComparisonResult(
    String first,
    String second,
    Conventions conventions,
    Run run,
    int uncertain,
    List<Line> lines,
    List<LimitChance> limits,
    List<String> same,
    List<String> onlyFirst,
    List<String> onlySecond,
    List<String> notes) {
  public ComparisonResult {
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    same = List.copyOf(same);
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
    notes = List.copyOf(notes);
  }

  /**
   * One quantity in both; a cost line that one of them lacks is 0 there.
   *
   * @param quantity its name
   * @param unit the unit it is shown in; figures are in base units
   * @param whole whether it is a whole number by nature
   * @param first its point estimate in A
   * @param second its point estimate in B
   * @param mean mean of B − A, or empty when some trials have no value
   * @param percentiles percentiles of B − A
   * @param lower probability that B is below A
   * @param higher probability that B is above A
   */
  public record Line(
      String quantity,
      Unit unit,
      boolean whole,
      double first,
      double second,
      Optional<Estimate> mean,
      List<Percentile> percentiles,
      Estimate lower,
      Estimate higher) {
    public Line {
      percentiles = List.copyOf(percentiles);
    }

    /** The percentile of a probability. */
    public Estimate percentile(double probability) {
      return SimulatedFigure.percentile(percentiles, probability);
    }
  }

  /**
   * How likely a limit is hit today.
   *
   * @param limit its name
   * @param first in A, or empty where A has no such limit
   * @param second in B, or empty where B has none
   */
  public record LimitChance(String limit, Optional<Estimate> first, Optional<Estimate> second) {}
}
