package calc.core.formula.capacity;

import calc.core.math.Check;

/** Keys on a ring: each node owns the arcs before its points, and the arcs are of random length. */
public final class ConsistentHash {
  private ConsistentHash() {}

  /**
   * How unevenly the ring is shared: the standard deviation of a node's share over its mean.
   *
   * <pre>  cv = √((n − 1) / (n · v + 1))</pre>
   *
   * <p>The share of a node with v of n · v random points is beta distributed with shapes v and (n −
   * 1) · v. <b>Holds</b> for keys that are many and asked for alike; one hot key is another matter.
   * The largest of n shares lies further out than one deviation: of ten nodes with 150 points each,
   * 1.13 times the mean for a deviation of 0.077.
   *
   * <p><b>Reference</b>: 10 nodes with one point each vary by 90 %, with 150 points by 7.7 %.
   *
   * @param nodes nodes n, 1 or more
   * @param vnodes points (virtual nodes) v of each, or their mean, 1 or more
   * @return coefficient of variation, 0 or more and below 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "spacings of uniform points, standard; D. Karger et al., Consistent Hashing and Random
   *     Trees, STOC 1997"
   */
  public static double variation(double nodes, double vnodes) {
    double all = Check.atLeastOne("nodes", nodes);
    return Math.sqrt((all - 1) / (all * Check.atLeastOne("vnodes", vnodes) + 1));
  }
}
