package calc.core.math;

/**
 * Which of two independent values with beta distributions is the smaller one.
 *
 * <p>This is also the distribution of a count whose probability is itself uncertain: a
 * beta-binomial count of N is at most m exactly as often as its probability is below a value with
 * the shapes m + 1 and N − m.
 *
 * <p><b>Numerics</b>: the density of one times the tail of the other is a smooth bell over the log
 * odds, which the trapezoidal rule adds up faster than any power of its step; of the two answers
 * the smaller one is computed. Its relative error is below 1e-12 for shapes up to 1e9; beyond, a
 * place between 0 and 1 is no longer exact enough to tell, and it grows to 1e-10 at 1e15.
 */
public final class BetaComparison {
  private static final double WIDEST_STEP = 0.2;
  private static final double STEPS_A_SPREAD = 4;
  private static final double NOTHING_LEFT = 40;
  private static final double LEAST_EXPONENT = -800;
  private static final double CLOSE_ENOUGH = 0.1;

  /** Its density and ... */
  private final Beta bell;

  private final Beta tail;

  private BetaComparison(Beta bell, Beta tail) {
    this.bell = bell;
    this.tail = tail;
  }

  /** Probability that a value of the first distribution is below one of the second. */
  public static double firstIsBelow(Beta first, Beta second) {
    return first.meanOdds() >= second.meanOdds()
        ? belowDespiteItsMean(first, second)
        : 1 - belowDespiteItsMean(second, first);
  }

  private static double belowDespiteItsMean(Beta high, Beta low) {
    // The one with the larger shapes is the narrower one wherever both are looked at.
    return low.size() >= high.size()
        ? new BetaComparison(low, high).overlap()
        : new BetaComparison(high.mirrored(), low.mirrored()).overlap();
  }

  /** Sum over the log odds of one density times the other probability of being lower. */
  private double overlap() {
    double peak = peak();
    double step = Math.min(WIDEST_STEP, bell.spread(peak) / STEPS_A_SPREAD);
    double height = logProduct(peak);
    if (height < LEAST_EXPONENT) {
      return 0;
    }
    double sum = 1 + side(peak, height, step) + side(peak, height, -step);
    return Elementary.exp(height) * step * sum;
  }

  private double side(double peak, double height, double step) {
    double sum = 0;
    for (int i = 1; ; i++) {
      double below = height - logProduct(peak * Elementary.exp(i * step));
      if (!(below < NOTHING_LEFT)) {
        return sum;
      }
      sum += Elementary.exp(-below);
    }
  }

  /** Odds near which the product is largest: above the mean of the bell, as the tail grows. */
  private double peak() {
    double low = bell.meanOdds();
    double reach = bell.spread(low);
    while (rises(low * Elementary.exp(reach))) {
      reach *= 2;
    }
    double near = 0;
    while (reach - near > CLOSE_ENOUGH * bell.spread(low * Elementary.exp(reach))) {
      double middle = (near + reach) / 2;
      if (rises(low * Elementary.exp(middle))) {
        near = middle;
      } else {
        reach = middle;
      }
    }
    return low * Elementary.exp(reach);
  }

  private boolean rises(double odds) {
    double tailSlope = Elementary.exp(tail.logDensity(odds) - tail.logLower(odds));
    return bell.slope(odds) + tailSlope > 0;
  }

  private double logProduct(double odds) {
    return bell.logDensity(odds) + tail.logLower(odds);
  }
}
