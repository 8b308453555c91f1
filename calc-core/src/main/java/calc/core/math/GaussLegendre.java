package calc.core.math;

/**
 * Integrals by the rule of Gauss and Legendre with ten nodes on each of several equal parts. Exact
 * for polynomials up to degree 19 on each part.
 */
public final class GaussLegendre {
  /** Nodes of a part. */
  public static final int NODES = 10;

  private static final double[] NODE = {
    0.14887433898163122,
    0.4333953941292472,
    0.6794095682990244,
    0.8650633666889845,
    0.9739065285171717
  };
  private static final double[] WEIGHT = {
    0.29552422471475287,
    0.26926671930999635,
    0.21908636251598204,
    0.1494513491505806,
    0.06667134430868814
  };

  private GaussLegendre() {}

  /**
   * Writes nodes and weights, so that the sum of weight times value is the integral.
   *
   * @param low lower end
   * @param high upper end
   * @param parts equal parts, 1 or more
   * @param nodes receives the nodes, {@link #NODES} for each part
   * @param weights receives their weights
   * @param from where to begin in both arrays
   */
  public static void fill(
      double low, double high, int parts, double[] nodes, double[] weights, int from) {
    double half = (high - low) / parts / 2;
    int at = from;
    for (int part = 0; part < parts; part++) {
      double middle = low + (2 * part + 1) * half;
      for (int i = 0; i < NODE.length; i++) {
        nodes[at] = middle - half * NODE[i];
        nodes[at + 1] = middle + half * NODE[i];
        weights[at] = half * WEIGHT[i];
        weights[at + 1] = half * WEIGHT[i];
        at += 2;
      }
    }
  }
}
