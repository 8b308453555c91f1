package calc.core.formula.availability;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.PoissonComparison;

/** Time without service, and whether a period has more of it than it may. */
public final class Outages {
  private Outages() {}

  /**
   * Time a service does not work in a window.
   *
   * <pre>  downtime = (1 − availability) · window</pre>
   *
   * <p>A month of 28 days, of 30 and of a twelfth of a year give different minutes; the window says
   * which is meant.
   *
   * <p><b>Reference</b>: 99.9 % of 30 days leave 43.2 min.
   *
   * @param availability share of the window, 0 to 1
   * @param window length of the window, 0 or more
   * @return time, in the unit of the window
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Beyer et al. (eds.), Site Reliability Engineering, appendix A, Availability Table, 2016"
   */
  public static double downtime(double availability, double window) {
    return Guarded.complement(Check.ratio("availability", availability))
        * Check.notNegative("window", window);
  }

  /**
   * Probability that the outages of a period stay within its budget.
   *
   * <pre>  P = e^(−λ) · (1 + Σ λⁿ/n! · G(n)),   G(n) = P(n exponential times of mean m ≤ budget)
   * </pre>
   *
   * <p><b>Holds</b> for full outages that come at random, λ a period on average (Poisson), and last
   * exponentially distributed times. <b>Numerics</b>: the chance that one Poisson count, of mean λ,
   * is at most another, of mean budget / m; relative error below 1e-12.
   *
   * <p>A mean downtime of two thirds of the budget is no comfort: two outages of 15 min a month
   * keep 43.2 min in 74 of 100 months.
   *
   * <p><b>Reference</b>: 2 of 15 min in 43.2 min: 0.737999248149.
   *
   * @param incidents outages expected in the period, λ, 0 to 1e9
   * @param meanDuration mean length of an outage, m, above 0
   * @param budget time the period may be down, 0 or more, in the same unit
   * @return probability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double chanceOfMeeting(double incidents, double meanDuration, double budget) {
    Check.notNegative("incidents", incidents);
    Check.positive("mean_duration", meanDuration);
    if (incidents > PoissonComparison.LARGEST_MEAN) {
      throw Check.refused("incidents", "must be at most a billion", incidents);
    }
    return PoissonComparison.firstIsAtMost(
        incidents, Check.notNegative("budget", budget) / meanDuration);
  }
}
