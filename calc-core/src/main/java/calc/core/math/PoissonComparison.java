package calc.core.math;

/**
 * Which of two independent Poisson counts is the smaller one.
 *
 * <p>This is also the chance that a Poisson number of exponential times stays within a limit: the
 * times are over before the limit exactly if a Poisson process of their rate passes it later.
 *
 * <p><b>Numerics</b>: only positive terms, from a window outside of which nothing counts. Of the
 * two answers the smaller one is computed; its relative error is below 1e-12, at means of a
 * billion, where the window has half a million terms, too.
 */
public final class PoissonComparison {
  /** The largest mean for which the window is short enough to answer at once. */
  public static final double LARGEST_MEAN = 1e9;

  private static final double WIDTHS = 10;
  private static final double LEAST_REACH = 40;
  private static final double NOTHING_LEFT = 800;

  private PoissonComparison() {}

  /**
   * Probability that the first count is at most the second.
   *
   * @param first mean of the first, 0 to {@link #LARGEST_MEAN}
   * @param second mean of the second, 0 or more
   */
  public static double firstIsAtMost(double first, double second) {
    boolean likely = second > first;
    double gap = Math.sqrt(first) - Math.sqrt(second);
    if (gap * gap > NOTHING_LEFT) {
      return likely ? 1 : 0;
    }
    return likely ? 1 - overlap(second, first, true) : overlap(first, second, false);
  }

  /** Probability that the count of the higher mean is at most, or below, that of the lower one. */
  private static double overlap(double high, double low, boolean below) {
    double middle = Math.floor(Math.sqrt(high * low));
    double reach = WIDTHS * Math.sqrt(middle) + LEAST_REACH;
    double from = Math.max(0, middle - Math.floor(reach));
    // Both in units of what they are in the middle: by itself each may be too small for a double.
    double highUnit = logProbability(middle, high);
    double lowUnit = logProbability(middle, low);
    double ofHigh = Elementary.exp(logProbability(from, high) - highUnit);
    double ofLow = Elementary.exp(logProbability(from, low) - lowUnit);
    double upTo = 0;
    double sum = 0;
    for (double i = from; i <= middle + reach; i++) {
      double before = upTo;
      upTo += ofHigh;
      sum += ofLow * (below ? before : upTo);
      ofHigh *= high / (i + 1);
      ofLow *= low / (i + 1);
    }
    return sum * Elementary.exp(highUnit + lowUnit);
  }

  private static double logProbability(double count, double mean) {
    if (count == 0) {
      return -mean;
    }
    return -Elementary.ln(2 * Math.PI * count) / 2
        - Deviance.stirling(count)
        - Deviance.of(count, mean, mean - count);
  }
}
