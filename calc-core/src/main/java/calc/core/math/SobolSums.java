package calc.core.math;

/**
 * What the Sobol' indices of one figure need of one replicate, added up block by block: a model is
 * computed at points A, at independent points B, and for each input at the points A with that input
 * taken from B.
 *
 * <p>A point at which the figure has no value is left out together with those it is compared with.
 *
 * @see SobolIndices
 */
public final class SobolSums {
  private final double centre;
  private final Pairs[] inputs;
  private long points;
  private long known;
  private double sum;
  private double squares;

  /** Sums of one input. */
  private static final class Pairs {
    private long triples;
    private double products;
    private double differences;
    private long pairs;
    private double squares;
  }

  /**
   * No points yet.
   *
   * @param inputs how many inputs there are
   * @param centre a figure of the size of the mean; taken off first, so that no digits are lost
   */
  public SobolSums(int inputs, double centre) {
    this.centre = centre;
    this.inputs = new Pairs[inputs];
    for (int i = 0; i < inputs; i++) {
      this.inputs[i] = new Pairs();
    }
  }

  /**
   * Adds the figure at points A and B.
   *
   * @param n how many points
   */
  public void base(double[] a, double[] b, int n) {
    points += 2L * n;
    one(a, n);
    one(b, n);
  }

  private void one(double[] figures, int n) {
    for (int k = 0; k < n; k++) {
      double off = figures[k] - centre;
      if (isKnown(off)) {
        known++;
        sum += off;
        squares += off * off;
      }
    }
  }

  /**
   * Adds the figure at the points A with one input from B.
   *
   * @param input which input
   * @param n how many points
   */
  public void mixed(int input, double[] a, double[] b, double[] mixed, int n) {
    Pairs to = inputs[input];
    for (int k = 0; k < n; k++) {
      double change = mixed[k] - a[k];
      if (!isKnown(change)) {
        continue;
      }
      to.pairs++;
      to.squares += change * change;
      double off = b[k] - centre;
      if (isKnown(off)) {
        to.triples++;
        to.products += off * change;
        to.differences += change;
      }
    }
  }

  private static boolean isKnown(double figure) {
    return Math.abs(figure) < Double.POSITIVE_INFINITY;
  }

  /** Adds what another block of the same replicate has. */
  public void add(SobolSums other) {
    points += other.points;
    known += other.known;
    sum += other.sum;
    squares += other.squares;
    for (int i = 0; i < inputs.length; i++) {
      Pairs to = inputs[i];
      Pairs from = other.inputs[i];
      to.triples += from.triples;
      to.products += from.products;
      to.differences += from.differences;
      to.pairs += from.pairs;
      to.squares += from.squares;
    }
  }

  int inputs() {
    return inputs.length;
  }

  long points() {
    return points;
  }

  long known() {
    return known;
  }

  /** Sum of the figures less the centre. */
  double sum() {
    return sum;
  }

  /** Variance about a mean that may be that of all replicates; both less the centre. */
  double variance(double mean) {
    return squares / known - 2 * mean * sum / known + mean * mean;
  }

  /** Whether each input has points to compare. */
  boolean isComplete() {
    for (Pairs input : inputs) {
      if (input.triples == 0) {
        return false;
      }
    }
    return known > 0;
  }

  /** Variance of what the figure is on average for a value of the input. */
  double first(int input, double mean) {
    Pairs of = inputs[input];
    return (of.products - mean * of.differences) / of.triples;
  }

  /** Mean variance of the figure when all other inputs are known. */
  double total(int input) {
    return inputs[input].squares / inputs[input].pairs / 2;
  }
}
