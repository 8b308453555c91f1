package calc.core.distribution;

import java.util.function.DoublePredicate;

/** Finds the count at which a probability is reached. */
final class CountSearch {
  private CountSearch() {}

  /**
   * The first count from which on a condition holds, which it does at the highest one: steps away
   * from a guess that double until the count is between two of them, then by halving.
   */
  static double first(Counted law, double guess, DoublePredicate holds) {
    double least = law.least();
    double most = law.most();
    double start = Math.max(least, Math.min(Math.rint(guess), most));
    double below = start;
    double reached = start;
    if (holds.test(start)) {
      for (double step = 1; below == reached || holds.test(below); step *= 2) {
        if (below == least) {
          return below;
        }
        reached = below;
        below = Math.max(least, below - step);
      }
    } else {
      for (double step = 1; below == reached || !holds.test(reached); step *= 2) {
        if (reached == most) {
          return most;
        }
        below = reached;
        reached = Math.min(most, reached + step);
      }
    }
    return between(below, reached, holds);
  }

  private static double between(double below, double reached, DoublePredicate holds) {
    double low = below;
    double high = reached;
    for (double middle = half(low, high); middle > low; middle = half(low, high)) {
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** In the middle, or the lower one of two neighbours. */
  private static double half(double low, double high) {
    return low + Math.floor((high - low) / 2);
  }

  /**
   * Where a score lies among counts that are spread evenly over the unit around them: the expansion
   * of Cornish and Fisher.
   *
   * <p><b>Numerics</b>: for large variances off by about score⁴ / (100 · variance).
   *
   * @param skewness third cumulant over the cube of the standard deviation
   * @param kurtosis fourth cumulant over the square of the variance
   */
  static double expansion(
      double mean, double variance, double skewness, double kurtosis, double score) {
    // Spreading adds a twelfth to the second cumulant, takes a 120th from the fourth.
    double spread = Math.sqrt(variance + 1.0 / 12);
    double share = variance / (variance + 1.0 / 12);
    double third = skewness * share * Math.sqrt(share);
    double fourth = kurtosis * share * share - 1.0 / 120 / (spread * spread) / (spread * spread);
    double square = score * score;
    double bend =
        third * (square - 1) / 6
            + fourth * score * (square - 3) / 24
            - third * third * score * (2 * square - 5) / 36;
    return mean + spread * (score + bend);
  }
}
