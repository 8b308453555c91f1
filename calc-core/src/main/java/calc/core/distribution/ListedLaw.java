package calc.core.distribution;

import calc.core.math.Guarded;
import java.util.Arrays;
import java.util.List;

/**
 * A distribution over values that are written down: alternatives with their weights, or everything
 * that was measured. Its quantiles are values that are attained: the inverse of the (empirical)
 * distribution function, without interpolation.
 *
 * <p><b>Numerics</b>: probabilities are compensated sums over their total, from both ends.
 */
final class ListedLaw implements Stepped {
  private final String family;
  private final List<Parameter> parameters;
  private final double[] values;
  private final double[] weights;
  private final double[] upTo;
  private final double[] from;
  private final double total;

  private ListedLaw(String family, List<Parameter> parameters, double[] values, double[] weights) {
    this.family = family;
    this.parameters = parameters;
    this.values = values;
    this.weights = weights;
    this.upTo = sums(weights);
    this.total = Arrays.stream(weights).sum();
    this.from = reversed(sums(reversed(weights)));
  }

  /**
   * Values with weights.
   *
   * @param values finite, in any order; one that stands twice counts twice
   * @param weights finite, 0 or more, not all 0
   */
  static ListedLaw of(
      String family, List<Parameter> parameters, double[] values, double[] weights) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
    double[] distinct = new double[values.length];
    double[] shares = new double[values.length];
    int count = 0;
    for (int i : order) {
      if (weights[i] > 0) {
        if (count == 0 || distinct[count - 1] != values[i]) {
          distinct[count++] = values[i];
        }
        shares[count - 1] += weights[i];
      }
    }
    return new ListedLaw(
        family, parameters, Arrays.copyOf(distinct, count), Arrays.copyOf(shares, count));
  }

  /** Values of the same weight; there may be a million of them. */
  static ListedLaw ofEqual(String family, List<Parameter> parameters, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] distinct = new double[sorted.length];
    double[] shares = new double[sorted.length];
    int count = 0;
    for (double value : sorted) {
      if (count == 0 || distinct[count - 1] != value) {
        distinct[count++] = value;
      }
      shares[count - 1]++;
    }
    return new ListedLaw(
        family, parameters, Arrays.copyOf(distinct, count), Arrays.copyOf(shares, count));
  }

  /** The values, lowest first. */
  double[] values() {
    return values;
  }

  /** For each value the probability of it or a lower one. */
  double[] upTo() {
    return upTo;
  }

  /** For each value the probability of it or a higher one. */
  double[] from() {
    return from;
  }

  /** Those between two ends, both included. */
  ListedLaw within(double low, double high) {
    double[] left = new double[weights.length];
    for (int i = 0; i < left.length; i++) {
      boolean inside = !Guarded.less(values[i], low) && !Guarded.less(high, values[i]);
      left[i] = inside ? weights[i] : 0;
    }
    return of("truncated " + family, TruncatedLaw.withEnds(parameters, low, high), values, left);
  }

  /** Whether no value is left. */
  boolean isEmpty() {
    return values.length == 0;
  }

  static double[] sums(double[] weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < weights.length; i++) {
      double next = sum + weights[i];
      lost += sum >= weights[i] ? sum - next + weights[i] : weights[i] - next + sum;
      sum = next;
      sums[i] = sum + lost;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum + lost;
    }
    return sums;
  }

  static double[] reversed(double[] list) {
    double[] reversed = new double[list.length];
    for (int i = 0; i < list.length; i++) {
      reversed[i] = list[list.length - 1 - i];
    }
    return reversed;
  }

  @Override
  public String family() {
    return family;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public double quantile(double p) {
    return p <= 0.5 ? lower(p) : upper(1 - p);
  }

  @Override
  public double upperQuantile(double q) {
    return q < 0.5 ? upper(q) : lower(1 - q);
  }

  private double lower(double p) {
    double enough = p * (1 - NOISE);
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] >= enough) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values[low];
  }

  private double upper(double q) {
    double enough = q * (1 + NOISE);
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle + 1] <= enough) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values[low];
  }

  @Override
  public double cumulative(double x) {
    int above = firstAbove(x);
    return above == 0 ? 0 : upTo[above - 1];
  }

  @Override
  public double exceedance(double x) {
    int above = firstAbove(x);
    return above == values.length ? 0 : from[above];
  }

  @Override
  public double below(double x) {
    int first = firstFrom(x);
    return first == 0 ? 0 : upTo[first - 1];
  }

  @Override
  public double from(double x) {
    int first = firstFrom(x);
    return first == values.length ? 0 : from[first];
  }

  private int firstFrom(double x) {
    int found = Arrays.binarySearch(values, x);
    return found < 0 ? -found - 1 : found;
  }

  private int firstAbove(double x) {
    int found = Arrays.binarySearch(values, x);
    return found < 0 ? -found - 1 : found + 1;
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] / total * values[i];
    }
    return sum;
  }

  @Override
  public double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] / total * (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(sum);
  }
}
