package calc.core.math;

/**
 * What the Shapley effects of one figure need of one replicate, added up block by block. A chain
 * has a point B, then the same with the first input of an order taken from A, then with the first
 * two, and so on until the point A; the figure is computed at each.
 *
 * <p>A chain in which the figure has no value somewhere is left out.
 *
 * @see ShapleyEffects
 */
public final class ShapleySums {
  private final double[] gained;
  private long chains;
  private long known;
  private double variance;

  /**
   * No chains yet.
   *
   * @param inputs how many inputs there are
   */
  public ShapleySums(int inputs) {
    this.gained = new double[inputs];
  }

  /**
   * Adds chains.
   *
   * @param order the inputs in the order in which they were taken from A
   * @param steps the figure in each chain, after none of the inputs, after one, …, after all
   * @param n how many chains
   */
  public void add(int[] order, double[][] steps, int n) {
    chains += n;
    for (int k = 0; k < n; k++) {
      if (isKnown(steps, k)) {
        known++;
        chain(order, steps, k);
      }
    }
  }

  private static boolean isKnown(double[][] steps, int chain) {
    for (double[] step : steps) {
      if (!(Math.abs(step[chain]) < Double.POSITIVE_INFINITY)) {
        return false;
      }
    }
    return true;
  }

  private void chain(int[] order, double[][] steps, int chain) {
    double end = steps[order.length][chain];
    double before = unexplained(end, steps[0][chain]);
    variance += before;
    for (int k = 0; k < order.length; k++) {
      double after = unexplained(end, steps[k + 1][chain]);
      gained[order[k]] += before - after;
      before = after;
    }
  }

  private static double unexplained(double end, double step) {
    return (end - step) * (end - step) / 2;
  }

  /** Adds what another block of the same replicate has. */
  public void add(ShapleySums other) {
    chains += other.chains;
    known += other.known;
    variance += other.variance;
    for (int i = 0; i < gained.length; i++) {
      gained[i] += other.gained[i];
    }
  }

  int inputs() {
    return gained.length;
  }

  long chains() {
    return chains;
  }

  long known() {
    return known;
  }

  /** Half the mean square of what two independent points differ by. */
  double variance() {
    return variance / known;
  }

  /** What an input adds to the variance that is explained, on average over the orders. */
  double effect(int input) {
    return gained[input] / known;
  }
}
