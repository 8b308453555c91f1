package calc.core.analysis;

import calc.core.formula.statistics.Wilson;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the values of a simulated quantity say of its distribution, with errors.
 *
 * <p>With several replicates the error of a figure comes from how much it differs between them:
 * points of one net depend on each other, so that s/√n would be wrong. With one replicate of
 * independent points it comes from the usual formulas, for percentiles from order statistics, which
 * hold whatever the distribution is.
 */
final class Sample {
  /** Independent nets; the quantile of Student's t below belongs to them. */
  static final int NETS = 16;

  /** 97.5 % quantile of Student's t with 15 degrees of freedom. */
  private static final double T15 = 2.131449545559323;

  /** 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final double CONFIDENCE = 0.95;

  private final Values values;
  private final List<Moments> moments;

  Sample(Values values) {
    this.values = values;
    this.moments = IntStream.range(0, values.replicates()).mapToObj(values::moments).toList();
  }

  /** Points in all. */
  long count() {
    return values.size() * values.replicates();
  }

  /** Share of the points without a value. */
  double failedShare() {
    return count() == 0 ? 0 : (double) values.unknown() / count();
  }

  /** Of the points that have a value. */
  Estimate mean() {
    Moments all = all();
    double error = moments.size() > 1 ? between(Moments::mean) : moments.get(0).errorOfMean(Z);
    return new Estimate(all.mean(), error);
  }

  /** Standard deviation of the points that have a value. */
  Estimate deviation() {
    double error =
        moments.size() > 1
            ? between(of -> Math.sqrt(of.variance()))
            : moments.get(0).errorOfDeviation(Z);
    return new Estimate(Math.sqrt(all().variance()), error);
  }

  private Moments all() {
    return moments.stream().reduce(Moments.NONE, Moments::and);
  }

  private double between(ToDoubleFunction<Moments> figure) {
    return spread(moments.stream().mapToDouble(figure).toArray());
  }

  /** Half the width of the 95 % interval of a mean over replicates. */
  static double spread(double... figures) {
    double mean = Arrays.stream(figures).sum() / figures.length;
    double squares = Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
    double error = T15 * Math.sqrt(squares / (figures.length - 1) / figures.length);
    // Infinite values are no error of each other.
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** The smallest attained values that are not exceeded with these probabilities, rising. */
  List<Percentile> percentiles(List<Double> probabilities) {
    return values.replicates() > 1 ? ofNets(probabilities) : ofRanks(probabilities);
  }

  /** Values of all points; what they are worth is how far the replicates are apart. */
  private List<Percentile> ofNets(List<Double> probabilities) {
    long[] ranks = ranks(count(), probabilities);
    long[] rising = withNeighbours(ranks);
    Values.Ordered ordered = values.ordered(ranks(values.size(), probabilities), rising);
    List<Percentile> percentiles = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      double[] each = new double[values.replicates()];
      for (int r = 0; r < each.length; r++) {
        each[r] = ordered.of(r, i);
      }
      int at = Arrays.binarySearch(rising, ranks[i]);
      double[] attained = Arrays.stream(each).distinct().toArray();
      double error =
          switch (attained.length) {
            case 1 -> 0;
            // Which of two steps it is cannot be told: it may be off by all that is between them.
            case 2 -> Math.abs(attained[0] - attained[1]);
            default -> spread(each) + grain(ordered, at, rising.length);
          };
      Estimate estimate = new Estimate(ordered.ofAll(at), error + ordered.looseness(at));
      percentiles.add(new Percentile(probabilities.get(i), estimate, attained.length == 2));
    }
    return percentiles;
  }

  private long[] withNeighbours(long[] ranks) {
    return Arrays.stream(ranks)
        .flatMap(rank -> LongStream.of(rank - 1, rank, rank + 1))
        .filter(rank -> rank >= 0 && rank < count())
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The larger distance to a neighbour. Nets of one input are so even that a percentile is known to
   * little more than the distance of two values; how far the nets are apart alone would promise
   * more.
   */
  private static double grain(Values.Ordered ordered, int at, int known) {
    double value = ordered.ofAll(at);
    double below = at > 0 ? value - ordered.ofAll(at - 1) : 0;
    double above = at + 1 < known ? ordered.ofAll(at + 1) - value : 0;
    double grain = Math.max(below, above);
    return Double.isNaN(grain) ? 0 : grain;
  }

  /** Order statistics between which the percentile lies. */
  private List<Percentile> ofRanks(List<Double> probabilities) {
    long n = count();
    long[] ranks = ranks(n, probabilities);
    long[] all = new long[3 * ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      double p = probabilities.get(i);
      double half = Z * Math.sqrt(n * p * (1 - p)) + 1;
      all[3 * i] = (long) Math.max(0, Math.floor(ranks[i] - half));
      all[3 * i + 1] = ranks[i];
      all[3 * i + 2] = (long) Math.min(n - 1, Math.ceil(ranks[i] + half));
    }
    long[] rising = Arrays.stream(all).sorted().distinct().toArray();
    Values.Ordered ordered = values.ordered(new long[0], rising);
    List<Percentile> percentiles = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      int at = Arrays.binarySearch(rising, ranks[i]);
      double value = ordered.ofAll(at);
      double below = value - ordered.ofAll(Arrays.binarySearch(rising, all[3 * i]));
      double above = ordered.ofAll(Arrays.binarySearch(rising, all[3 * i + 2])) - value;
      double error = Math.max(below, above) + ordered.looseness(at);
      Estimate estimate =
          new Estimate(value, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
      percentiles.add(new Percentile(probabilities.get(i), estimate));
    }
    return percentiles;
  }

  private static long[] ranks(long n, List<Double> probabilities) {
    return probabilities.stream()
        .mapToLong(p -> (long) Math.max(0, Math.min(n - 1.0, Math.ceil(p * n - 1e-9) - 1)))
        .toArray();
  }

  /** Probability of a value not above a bound. */
  Estimate atMost(double bound) {
    return share(r -> values.atMost(r, bound));
  }

  /** Probabilities of values not above bounds that are 1 apart, the first of them given. */
  List<Estimate> atMostEach(double first, int bounds) {
    long[][] counts = new long[values.replicates()][];
    for (int r = 0; r < counts.length; r++) {
      counts[r] = values.atMostEach(r, first, bounds);
    }
    return IntStream.range(0, bounds).mapToObj(i -> share(r -> counts[r][i])).toList();
  }

  /** Probability of a value below a bound. */
  Estimate below(double bound) {
    return share(r -> values.atMost(r, Math.nextDown(bound)));
  }

  /** Probability of a value above a bound. */
  Estimate above(double bound) {
    return share(r -> values.atMost(r, Double.MAX_VALUE) - values.atMost(r, bound));
  }

  /** Probability of the value 1, in a quantity that is 1 where something holds and 0 elsewhere. */
  Estimate chance() {
    return share(r -> values.atMost(r, 1) - values.atMost(r, 0));
  }

  private Estimate share(IntToLongFunction counted) {
    long[] counts = IntStream.range(0, values.replicates()).mapToLong(counted).toArray();
    double[] shares = Arrays.stream(counts).mapToDouble(n -> (double) n / values.size()).toArray();
    double share = Arrays.stream(shares).sum() / shares.length;
    double between = shares.length > 1 ? spread(shares) : 0;
    boolean agreed = shares.length > 1 && between == 0 && share > 0 && share < 1;
    // Nets that agree to the last point are known to a point.
    double known = agreed ? 1.0 / values.size() : wilson(Arrays.stream(counts).sum());
    return new Estimate(share, between > 0 ? between : known);
  }

  /** The larger part of Wilson's interval, which is not empty at 0 and 1. */
  private double wilson(long met) {
    double share = (double) met / count();
    double low = Wilson.low(met, count(), CONFIDENCE);
    double high = Wilson.high(met, count(), CONFIDENCE);
    return Math.max(high - share, share - low);
  }
}
