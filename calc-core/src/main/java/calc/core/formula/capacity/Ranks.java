package calc.core.formula.capacity;

import calc.core.math.Elementary;
import calc.core.math.GaussLegendre;

/**
 * Many ranks as few points with weights: the first ones by themselves, the rest as nodes of an
 * integral over the logarithm of the rank, between the halves around its ends. A sum over whole
 * ranks is that integral but for what its derivatives at both ends correct.
 */
final class Ranks {
  private static final int ONE_BY_ONE = 256;

  private final double low;
  private final double high;
  private final double[] rank;
  private final double[] weight;

  private Ranks(double low, double high, double[] rank, double[] weight) {
    this.low = low;
    this.high = high;
    this.rank = rank;
    this.weight = weight;
  }

  /**
   * The ranks after one up to another.
   *
   * @param after a whole number of 0 or more
   * @param last a whole number, not below {@code after}
   * @param steepness how often what is summed changes by a factor of e while the rank does so once
   */
  static Ranks of(double after, double last, double steepness) {
    double single = Math.min(last, Math.max(after, ONE_BY_ONE));
    double low = single + 0.5;
    double high = last + 0.5;
    double logarithm = Elementary.ln(high / low);
    int parts = (int) Math.ceil(logarithm * Math.max(1, steepness));
    int singles = (int) (single - after);
    double[] rank = new double[singles + parts * GaussLegendre.NODES];
    double[] weight = new double[rank.length];
    for (int i = 0; i < singles; i++) {
      rank[i] = after + 1 + i;
      weight[i] = 1;
    }
    GaussLegendre.fill(0, logarithm, parts, rank, weight, singles);
    for (int i = singles; i < rank.length; i++) {
      rank[i] = low * Elementary.exp(rank[i]);
      weight[i] *= rank[i];
    }
    return new Ranks(low, high, rank, weight);
  }

  /** Number of points. */
  int size() {
    return rank.length;
  }

  /** Rank of a point, whole only where ranks stand by themselves. */
  double rank(int point) {
    return rank[point];
  }

  /** How many ranks a point stands for. */
  double weight(int point) {
    return weight[point];
  }

  /** Where the integral begins. */
  double low() {
    return low;
  }

  /** Where the integral ends. */
  double high() {
    return high;
  }
}
