package calc.core.distribution;

import calc.core.math.Quantiles;

/**
 * Values of a discrete distribution by the first threshold that a number does not exceed. A guide
 * says for each of many equal parts of the axis where its thresholds begin, so that hardly anything
 * is left to search.
 */
final class StepTable implements QuantileTable {
  /** From here on a number has fewer digits than what is left to 1. */
  private static final double NEAR_ONE = 1 - 0x1p-10;

  private final double[] values;
  private final double[] from;
  private final Guide uniforms;
  private final Guide scores;

  /**
   * A table.
   *
   * @param values lowest first
   * @param upTo for each the probability of it or a lower one
   * @param from for each the probability of it or a higher one
   */
  StepTable(double[] values, double[] upTo, double[] from) {
    this.values = values;
    this.from = from;
    int last = values.length - 1;
    double[] shares = new double[last];
    double[] ofScore = new double[last];
    for (int i = 0; i < last; i++) {
      shares[i] = upTo[i];
      ofScore[i] = upTo[i] <= 0.5 ? Quantiles.normal(upTo[i]) : -Quantiles.normal(from[i + 1]);
    }
    this.uniforms = new Guide(shares, 0, 1);
    this.scores = new Guide(ofScore, -9, 9);
  }

  static StepTable of(Weights weights) {
    double[] each = weights.probabilities();
    double[] values = new double[each.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = weights.first() + i;
    }
    double[] from = ListedLaw.reversed(ListedLaw.sums(ListedLaw.reversed(each)));
    return new StepTable(values, ListedLaw.sums(each), from);
  }

  @Override
  public double at(double u) {
    return values[u < NEAR_ONE ? uniforms.first(u) : last(1 - u)];
  }

  /** The place of the first value that is exceeded with a probability of at most q. */
  private int last(double q) {
    int low = 0;
    int high = from.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle + 1] <= q) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public double atScore(double score) {
    return values[scores.first(score)];
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = at(uniforms[i]);
    }
  }

  @Override
  public void fillFromScores(double[] scores, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = atScore(scores[i]);
    }
  }

  /** Finds the first of ascending thresholds that is not below a number. */
  private static final class Guide {
    private static final int PARTS_A_THRESHOLD = 2;

    private final double[] thresholds;
    private final int[] begins;
    private final double low;
    private final double partsAUnit;

    Guide(double[] thresholds, double low, double high) {
      this.thresholds = thresholds;
      this.low = low;
      int parts = Math.max(8, PARTS_A_THRESHOLD * thresholds.length);
      this.partsAUnit = parts / (high - low);
      this.begins = new int[parts + 2];
      // Where a number falls is computed as it is later, so that no rounding separates them.
      int next = 0;
      for (int part = 0; part < parts; part++) {
        begins[part] = next;
        while (next < thresholds.length && part(thresholds[next]) <= part) {
          next++;
        }
      }
      begins[parts] = next;
      begins[parts + 1] = thresholds.length;
    }

    private int part(double x) {
      return (int) Math.max(0, Math.min((x - low) * partsAUnit, begins.length - 2));
    }

    /** The place of the first threshold not below x, or behind the last. */
    int first(double x) {
      int part = part(x);
      int from = begins[part];
      int to = begins[part + 1];
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (thresholds[middle] >= x) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return from;
    }
  }
}
