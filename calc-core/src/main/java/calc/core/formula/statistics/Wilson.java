package calc.core.formula.statistics;

import calc.core.math.Quantiles;

/**
 * Wilson's interval for a ratio of failures: the ratios that the observed one would not surprise.
 *
 * <pre>  (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n),   p = bad/n, z the normal score</pre>
 *
 * <p><b>Holds</b> for independent requests. On average over the ratios it covers as often as it
 * says, for a single one sometimes less; {@link ClopperPearson} never covers less and is wider.
 *
 * <p><b>Numerics</b>: the two ends are the roots of a quadratic equation, and the lower one is
 * computed from their product, so that it keeps its digits when it is small; relative error below
 * 1e-14. 0 failures give a lower end of exactly 0, nothing but failures an upper one of exactly 1.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * Lower end.
   *
   * <p><b>Reference</b>: 1 of 1,000 at 95 %: 1.7654637e-4.
   *
   * @param bad failures, a whole number from 0 to {@code total}
   * @param total requests, a whole number of 1 or more
   * @param confidence how often such intervals hold the true ratio, above 0 and below 1
   * @return ratio, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
   *     Journal of the American Statistical Association 22, 1927"
   */
  public static double low(double bad, double total, double confidence) {
    Confidence asked = Confidence.of(bad, total, confidence);
    double ratio = (double) asked.bad() / asked.total();
    return 2 * asked.bad() * ratio / outer(asked);
  }

  /**
   * Upper end.
   *
   * <p><b>Reference</b>: 1 of 1,000 at 95 %: 0.0056425586.
   *
   * @param bad failures, a whole number from 0 to {@code total}
   * @param total requests, a whole number of 1 or more
   * @param confidence how often such intervals hold the true ratio, above 0 and below 1
   * @return ratio, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double high(double bad, double total, double confidence) {
    Confidence asked = Confidence.of(bad, total, confidence);
    double z = score(asked);
    double high = outer(asked) / (2 * (asked.total() + z * z));
    return asked.bad() == asked.total() ? 1 : high;
  }

  /** 2·bad + z² + z·√(z² + 4·bad·good/total): the part of the ends that has no cancellation. */
  private static double outer(Confidence asked) {
    double z = score(asked);
    double good = asked.total() - asked.bad();
    double spread = 4 * asked.bad() * (good / asked.total());
    return 2 * asked.bad() + z * (z + Math.sqrt(z * z + spread));
  }

  private static double score(Confidence asked) {
    return -Quantiles.normal(asked.aside());
  }
}
