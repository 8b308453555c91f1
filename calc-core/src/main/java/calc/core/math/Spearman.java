package calc.core.math;

import java.util.Arrays;

/**
 * Spearman's rank correlation: how surely one quantity goes with another, whatever the shape of the
 * curve; 1 where they always rise together, −1 where one falls as the other rises.
 *
 * <pre>  ρ = correlation of the ranks, equal values having the mean of their ranks</pre>
 */
public final class Spearman {
  private Spearman() {}

  /**
   * The rank correlation of pairs.
   *
   * @param x first of each pair
   * @param y second of each pair; a pair with a part that is no finite number is left out
   * @return from −1 to 1, or NaN if x or y is the same in every pair
   */
  public static double of(double[] x, double... y) {
    double[] left = new double[x.length];
    double[] right = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (Math.abs(x[i]) < Double.POSITIVE_INFINITY && Math.abs(y[i]) < Double.POSITIVE_INFINITY) {
        left[n] = x[i];
        right[n++] = y[i];
      }
    }
    return ofRanks(ranks(Arrays.copyOf(left, n)), ranks(Arrays.copyOf(right, n)));
  }

  /**
   * The ranks of values, less their mean.
   *
   * @param values finite numbers
   */
  public static double[] ranks(double... values) {
    double[] sorted = values.clone();
    for (int i = 0; i < sorted.length; i++) {
      // A zero is a zero, whatever its sign.
      sorted[i] += 0.0;
    }
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int below = below(sorted, values[i]);
      int notAbove = notAbove(sorted, values[i]);
      ranks[i] = (below + notAbove - values.length) / 2.0;
    }
    return ranks;
  }

  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int notAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The rank correlation of what is given by its ranks.
   *
   * @param x ranks less their mean
   * @param y ranks less their mean
   * @return from −1 to 1, or NaN if x or y is the same in every pair
   */
  public static double ofRanks(double[] x, double... y) {
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += x[i] * x[i];
      yy += y[i] * y[i];
      xy += x[i] * y[i];
    }
    return xy / Math.sqrt(xx * yy);
  }
}
