package calc.core.analysis;

import calc.core.math.Selection;
import calc.core.result.Estimate;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one quantity at every point drawn so far, replicate by replicate, and what they say
 * of its distribution.
 *
 * <p>With several replicates the error of a figure comes from how much it differs between them:
 * points of one net depend on each other, so that s/√n would be wrong. With one replicate of
 * independent points it comes from the usual formulas. A point that has no value counts as
 * infinite; then there is no mean.
 */
final class Sample {
  /** 97.5 % quantile of Student's t with 15 degrees of freedom, for 16 replicates. */
  private static final double T15 = 2.131449545559323;

  /** 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private final double[][] values;
  private int size;
  private long failed;

  /**
   * Room for values.
   *
   * @param replicates independent replicates, 1 or 16
   */
  Sample(int replicates) {
    values = new double[replicates][0];
  }

  /** Makes room for so many points a replicate. */
  void grow(int points) {
    for (int r = 0; r < values.length; r++) {
      values[r] = Arrays.copyOf(values[r], points);
    }
  }

  /** The values of a replicate, to be filled. */
  double[] replicate(int replicate) {
    return values[replicate];
  }

  /** Says that the first points of every replicate are filled, and counts those without a value. */
  void filled(int points) {
    for (double[] replicate : values) {
      for (int i = size; i < points; i++) {
        if (Double.isNaN(replicate[i])) {
          replicate[i] = Double.POSITIVE_INFINITY;
        }
        failed += replicate[i] == Double.POSITIVE_INFINITY ? 1 : 0;
      }
    }
    size = points;
  }

  /** Points in all. */
  long count() {
    return (long) size * values.length;
  }

  /** Share of the points without a value. */
  double failedShare() {
    return (double) failed / count();
  }

  /** Mean, standard deviation and percentiles. */
  Summary summary(double... probabilities) {
    int replicates = values.length;
    double[] means = new double[replicates];
    double[] squares = new double[replicates];
    for (int r = 0; r < replicates; r++) {
      means[r] = mean(values[r]);
      squares[r] = squares(values[r], means[r]);
    }
    double mean = Arrays.stream(means).sum() / replicates;
    return new Summary(
        meanOf(means, mean, squares),
        deviationOf(means, mean, squares),
        List.of(percentiles(probabilities)),
        failedShare());
  }

  private double mean(double[] replicate) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < size; i++) {
      double next = replicate[i] - lost;
      double total = sum + next;
      lost = (total - sum) - next;
      sum = total;
    }
    return sum / size;
  }

  private double squares(double[] replicate, double mean) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double distance = replicate[i] - mean;
      sum += distance * distance;
    }
    return sum;
  }

  private Estimate meanOf(double[] means, double mean, double[] squares) {
    double error =
        means.length > 1 ? spread(means) : Z * Math.sqrt(squares[0] / Math.max(1, size - 1) / size);
    return new Estimate(mean, error);
  }

  private Estimate deviationOf(double[] means, double mean, double[] squares) {
    double all = 0;
    double[] deviations = new double[means.length];
    for (int r = 0; r < means.length; r++) {
      double distance = means[r] - mean;
      all += squares[r] + size * distance * distance;
      deviations[r] = Math.sqrt(squares[r] / Math.max(1, size - 1));
    }
    double deviation = Math.sqrt(all / Math.max(1, count() - 1));
    double error =
        means.length > 1 ? spread(deviations) : Z * errorOfDeviation(values[0], mean, deviation);
    return new Estimate(deviation, error);
  }

  /** √((m₄ − s⁴)/n) / 2s: a heavy tail makes a standard deviation uncertain. */
  private double errorOfDeviation(double[] replicate, double mean, double deviation) {
    double fourth = 0;
    for (int i = 0; i < size; i++) {
      double square = (replicate[i] - mean) * (replicate[i] - mean);
      fourth += square * square;
    }
    double variance = deviation * deviation;
    return deviation == 0
        ? 0
        : Math.sqrt(Math.max(0, fourth / size - variance * variance) / size) / (2 * deviation);
  }

  /** Half the width of the 95 % interval of a mean over replicates. */
  private static double spread(double... figures) {
    double mean = Arrays.stream(figures).sum() / figures.length;
    double squares = Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
    return T15 * Math.sqrt(squares / (figures.length - 1) / figures.length);
  }

  private Estimate[] percentiles(double... probabilities) {
    double[] pooled = pooled();
    return values.length > 1 ? ofReplicates(pooled, probabilities) : ofRanks(pooled, probabilities);
  }

  private double[] pooled() {
    double[] pooled = new double[size * values.length];
    for (int r = 0; r < values.length; r++) {
      System.arraycopy(values[r], 0, pooled, r * size, size);
    }
    return pooled;
  }

  /** Attained values of all points; what they are worth is how far the replicates are apart. */
  private Estimate[] ofReplicates(double[] pooled, double... probabilities) {
    int[] whole = ranks(pooled.length, probabilities);
    int[] part = ranks(size, probabilities);
    double[][] quantiles = new double[probabilities.length][values.length];
    for (int r = 0; r < values.length; r++) {
      // Each replicate is a stretch of the pool; the pool is put into order afterwards.
      int from = r * size;
      Selection.select(
          pooled, from, from + size, Arrays.stream(part).map(rank -> from + rank).toArray());
      for (int i = 0; i < part.length; i++) {
        quantiles[i][r] = pooled[from + part[i]];
      }
    }
    Selection.select(pooled, 0, pooled.length, whole);
    Estimate[] estimates = new Estimate[probabilities.length];
    for (int i = 0; i < estimates.length; i++) {
      estimates[i] = new Estimate(pooled[whole[i]], known(spread(quantiles[i])));
    }
    return estimates;
  }

  /** Order statistics between which the percentile lies whatever the distribution is. */
  private Estimate[] ofRanks(double[] pooled, double... probabilities) {
    int n = pooled.length;
    int[] ranks = ranks(n, probabilities);
    int[] low = new int[ranks.length];
    int[] high = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      double half = Z * Math.sqrt(n * probabilities[i] * (1 - probabilities[i])) + 1;
      low[i] = (int) Math.max(0, Math.floor(ranks[i] - half));
      high[i] = (int) Math.min(n - 1, Math.ceil(ranks[i] + half));
    }
    int[] all = new int[3 * ranks.length];
    System.arraycopy(ranks, 0, all, 0, ranks.length);
    System.arraycopy(low, 0, all, ranks.length, ranks.length);
    System.arraycopy(high, 0, all, 2 * ranks.length, ranks.length);
    Arrays.sort(all);
    Selection.select(pooled, 0, n, all);
    Estimate[] estimates = new Estimate[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      double value = pooled[ranks[i]];
      double error = Math.max(value - pooled[low[i]], pooled[high[i]] - value);
      estimates[i] = new Estimate(value, known(error));
    }
    return estimates;
  }

  /** Infinite values are no error of each other. */
  private static double known(double error) {
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** The smallest value that is not exceeded with the probability: an attained one. */
  private static int[] ranks(int n, double... probabilities) {
    return Arrays.stream(probabilities)
        .mapToInt(p -> (int) Math.max(0, Math.min(n - 1, Math.ceil(p * n - 1e-9) - 1)))
        .toArray();
  }

  /** Probability of a value above 0 in a quantity that is 1 where something holds and 0 else. */
  Estimate share() {
    return shareWhere(value -> value > 0 && value < Double.POSITIVE_INFINITY);
  }

  /** Probability that a value meets a condition. */
  Estimate shareWhere(java.util.function.DoublePredicate condition) {
    double[] shares = new double[values.length];
    for (int r = 0; r < values.length; r++) {
      long met = 0;
      for (int i = 0; i < size; i++) {
        met += condition.test(values[r][i]) ? 1 : 0;
      }
      shares[r] = (double) met / size;
    }
    double share = Arrays.stream(shares).sum() / shares.length;
    double between = shares.length > 1 ? spread(shares) : 0;
    return new Estimate(share, between > 0 ? between : wilson(share, count()));
  }

  /** Half of Wilson's interval, which is not empty at 0 and 1. */
  private static double wilson(double share, long n) {
    double z2 = Z * Z;
    double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
    double middle = (share + z2 / (2.0 * n)) / (1 + z2 / n);
    return Math.max(middle + half - share, share - (middle - half));
  }

  /** What values say of a distribution; all in base units. */
  record Summary(
      Estimate mean, Estimate deviation, List<Estimate> percentiles, double failedShare) {}
}
