package calc.core.sampling;

import calc.core.math.Normal;
import calc.core.math.Quantiles;

/**
 * Points of correlated inputs that have the first inputs of an order in common and are otherwise
 * independent of each other, given those.
 *
 * <pre>  z = L · ε,   L Lᵀ = correlations with rows and columns in the order,   u = Φ(z)</pre>
 *
 * <p>As L is a lower triangle, the first k of z rest on the first k of the independent scores ε
 * alone: to know them is to know those.
 */
public final class PrefixChain {
  /** The uniform numbers of a net lie between this and 1 less this. */
  private static final double LEAST = 0x1p-53;

  private final int[] order;
  private final double[][] factor;
  private final boolean[] depends;

  /**
   * A chain.
   *
   * @param order the inputs in the order in which they become known
   * @param correlations of the normal scores of the inputs, in their own order; positive
   *     semidefinite
   */
  public PrefixChain(int[] order, double[][] correlations) {
    this.order = order.clone();
    this.factor = factor(order, correlations);
    this.depends = new boolean[order.length];
    for (int row = 0; row < order.length; row++) {
      for (int other = 0; other < order.length; other++) {
        depends[row] |= other != row && correlations[order[row]][order[other]] != 0;
      }
    }
  }

  private static double[][] factor(int[] order, double[][] correlations) {
    int size = order.length;
    double[][] factor = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = correlations[order[row]][order[column]];
        for (int k = 0; k < column; k++) {
          rest -= factor[row][k] * factor[column][k];
        }
        if (column == row) {
          factor[row][row] = Math.sqrt(Math.max(0, rest));
        } else {
          // A score that those before it determine has nothing of its own to share.
          factor[row][column] = factor[column][column] > 0 ? rest / factor[column][column] : 0;
        }
      }
    }
    return factor;
  }

  /** The inputs in the order in which they become known. */
  public int[] order() {
    return order.clone();
  }

  /**
   * Uniform numbers of all inputs.
   *
   * @param known how many inputs of the order are taken from {@code a}
   * @param a independent uniform numbers, for each input an array
   * @param b others, independent of them
   * @param out receives the numbers of each input
   * @param n how many points
   */
  public void fill(int known, double[][] a, double[][] b, double[][] out, int n) {
    double[] scores = new double[order.length];
    for (int point = 0; point < n; point++) {
      for (int row = 0; row < order.length; row++) {
        int input = order[row];
        double own = row < known ? a[input][point] : b[input][point];
        scores[row] = depends[row] ? Quantiles.normal(own) : 0;
        out[input][point] = depends[row] ? probability(row, scores) : own;
      }
    }
  }

  private double probability(int row, double... scores) {
    double score = 0;
    for (int column = 0; column <= row; column++) {
      score += factor[row][column] * scores[column];
    }
    return Math.min(1 - LEAST, Math.max(LEAST, Normal.cumulative(score)));
  }
}
