package calc.core.formula.statistics;

import calc.core.math.Beta;
import calc.core.math.Elementary;

/**
 * Clopper and Pearson's interval for a ratio of failures: every ratio under which so many failures,
 * or so few, are not less probable than half of what the confidence leaves.
 *
 * <pre>  low: P(X ≥ bad) = α/2,   high: P(X ≤ bad) = α/2,   X binomial, α = 1 − confidence</pre>
 *
 * <p><b>Holds</b> for independent requests, and covers the true ratio at least as often as it says,
 * whatever the counts.
 *
 * <p><b>Numerics</b>: quantiles of {@link Beta}, relative error below 1e-14 for counts up to 1e15.
 * With no failure the lower end is exactly 0 and the upper one 1 − (α/2)^(1/total); with nothing
 * but failures it is the other way round.
 */
public final class ClopperPearson {
  private ClopperPearson() {}

  /**
   * Lower end.
   *
   * <p><b>Reference</b>: 5 of 10,000 at 95 %: 1.6236793e-4.
   *
   * @param bad failures, a whole number from 0 to {@code total}
   * @param total requests, a whole number of 1 or more
   * @param confidence how often such intervals hold the true ratio, above 0 and below 1
   * @return ratio, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "C. J. Clopper, E. S. Pearson, The Use of Confidence or Fiducial Limits Illustrated in the
   *     Case of the Binomial, Biometrika 26, 1934"
   */
  public static double low(double bad, double total, double confidence) {
    Confidence asked = Confidence.of(bad, total, confidence);
    if (asked.bad() == 0) {
      return 0;
    }
    if (asked.bad() == asked.total()) {
      return Elementary.exp(Elementary.ln(asked.aside()) / asked.total());
    }
    double good = asked.total() - asked.bad();
    return new Beta(asked.bad(), good + 1).quantile(asked.aside());
  }

  /**
   * Upper end.
   *
   * <p><b>Reference</b>: 5 of 10,000 at 95 %: 0.0011664442.
   *
   * @param bad failures, a whole number from 0 to {@code total}
   * @param total requests, a whole number of 1 or more
   * @param confidence how often such intervals hold the true ratio, above 0 and below 1
   * @return ratio, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double high(double bad, double total, double confidence) {
    Confidence asked = Confidence.of(bad, total, confidence);
    if (asked.bad() == asked.total()) {
      return 1;
    }
    if (asked.bad() == 0) {
      return -Elementary.expm1(Elementary.ln(asked.aside()) / asked.total());
    }
    double good = asked.total() - asked.bad();
    return new Beta(asked.bad() + 1.0, good).upperQuantile(asked.aside());
  }
}
