package calc.core.formula.availability;

import calc.core.math.Check;
import calc.core.math.Elementary;

/** Whether data outlive the copies they are kept in. */
public final class Durability {
  private static final double YEAR_SECONDS = 31_536_000;

  private Durability() {}

  /**
   * Probability that data kept in n copies are still there after a year.
   *
   * <pre>  D = e^(−r),   r = n · λ · (1 − q) · q^(n−1) / (1 − qⁿ),   q = λT / (1 + λT)</pre>
   *
   * <p>q is the share of time a copy is being rebuilt, and r how often a year the last good copy
   * fails while all others are. For a repair that is short against the time between failures r is n
   * · λⁿ · Tⁿ⁻¹: for two copies the well-known MTTF² / (2 · MTTR).
   *
   * <p><b>Holds</b> for copies that fail independently and are rebuilt at the same time, whatever
   * the distribution of the repair time. Real copies share buildings, software and operators: the
   * eleven nines that come out are those of the disks alone.
   *
   * <p><b>Reference</b>: three copies that fail in 2 % of years and are rebuilt in a day keep
   * 99.99999998 %.
   *
   * @param copies n, a whole number of 1 or more
   * @param annualFailureRate λ, failures of a copy a year, 0 or more; 0.02 is 2 %
   * @param repairSeconds T, from a failure until the copy is whole again, 0 or more
   * @return probability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "J. K. Resch, I. Volvovski, Reliability Models for Highly Fault-tolerant Storage Systems,
   *     arXiv:1310.4702, 2013, on the formula of Angus"
   */
  public static double ofCopies(double copies, double annualFailureRate, double repairSeconds) {
    return Elementary.exp(-lossesPerYear(copies, annualFailureRate, repairSeconds));
  }

  /** Probability that they are lost within the year, with all its digits. */
  public static double loss(double copies, double annualFailureRate, double repairSeconds) {
    return 0 - Elementary.expm1(-lossesPerYear(copies, annualFailureRate, repairSeconds));
  }

  private static double lossesPerYear(double copies, double rate, double repairSeconds) {
    long n = Check.count("copies", copies, 1);
    Check.notNegative("annual_failure_rate", rate);
    double load = rate * (Check.notNegative("repair", repairSeconds) / YEAR_SECONDS);
    if (n == 1 || load == 0) {
      return n == 1 ? rate : 0;
    }
    double logDown = -Elementary.log1p(1 / load);
    double allButOneDown = Elementary.exp((n - 1) * logDown);
    // The share of (1 − q) in (1 − qⁿ), which are both 0 when copies are hardly ever whole.
    double up = load < 1e15 ? n / (1 + load) / -Elementary.expm1(n * logDown) : 1;
    return allButOneDown * up * rate;
  }
}
