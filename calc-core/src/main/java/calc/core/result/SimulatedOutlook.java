package calc.core.result;

import calc.core.result.SimulatedFigure.Percentile;
import calc.core.unit.Unit;
import java.util.List;

/**
 * A scenario simulated month by month.
 *
 * @param horizon the last month that was looked at
 * @param trials how many growths were drawn
 * @param fans how quantities spread over the months
 * @param limits when limits are hit
 */
public record SimulatedOutlook(int horizon, long trials, List<Fan> fans, List<LimitMonths> limits) {
  public SimulatedOutlook {
    fans = List.copyOf(fans);
    limits = List.copyOf(limits);
  }

  /**
   * The percentiles of a quantity, month by month.
   *
   * @param quantity its name
   * @param unit the unit it is shown in; the figures are in base units
   * @param whole whether it is a whole number by nature
   * @param months one for each month from now, 0, to the horizon
   */
  public record Fan(String quantity, Unit unit, boolean whole, List<Month> months) {
    public Fan {
      months = List.copyOf(months);
    }
  }

  /**
   * One month of a fan.
   *
   * @param month months from now
   * @param percentiles P5, P25, P50, P75, P95; infinite where so many draws have no value
   */
  public record Month(int month, List<Percentile> percentiles) {
    public Month {
      percentiles = List.copyOf(percentiles);
    }

    /** The percentile of a probability. */
    public Estimate percentile(double probability) {
      return SimulatedFigure.percentile(percentiles, probability);
    }
  }

  /**
   * When a limit is hit.
   *
   * @param limit its name
   * @param leadMonths how many months its plan takes
   * @param hitBy for each month from now, 0, the probability that it was hit by then
   * @param month percentiles of the first month in which it is hit; infinite beyond the horizon
   */
  public record LimitMonths(
      String limit, double leadMonths, List<Estimate> hitBy, List<Percentile> month) {
    public LimitMonths {
      hitBy = List.copyOf(hitBy);
      month = List.copyOf(month);
    }

    /** The percentile of a probability. */
    public Estimate percentile(double probability) {
      return SimulatedFigure.percentile(month, probability);
    }
  }
}
