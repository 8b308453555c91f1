package calc.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The reference model as one would write it by hand with commons-math3: a loop that draws by {@code
 * sample()}, and arrays of what it finds, which are sorted.
 */
final class Handwritten {
  private static final List<String> NAMES =
      List.of(
          "peak",
          "cpu",
          "write_share",
          "hit_ratio",
          "growth_factor",
          "cores",
          "nodes",
          "db_reads",
          "db_writes",
          "monthly_cost",
          "over");

  private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

  /** The 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  private static final double BUDGET = 16_500;

  private final RealDistribution peak;
  private final RealDistribution cpu;
  private final RealDistribution writeShare;
  private final RealDistribution hitRatio;
  private final RealDistribution growth;

  private Handwritten(long seed) {
    RandomGenerator random = new Well19937c(seed);
    peak = lognormal(random, 18_000, 34_000);
    cpu = lognormal(random, 0.9e-3, 1.6e-3);
    writeShare = beta(random, 0.2, 0.04);
    hitRatio = beta(random, 0.85, 0.04);
    growth = new NormalDistribution(random, 1.3, 0.1);
  }

  private static RealDistribution lognormal(RandomGenerator random, double p5, double p95) {
    double middle = (Math.log(p5) + Math.log(p95)) / 2;
    return new LogNormalDistribution(random, middle, Math.log(p95 / p5) / (2 * Z95));
  }

  private static RealDistribution beta(RandomGenerator random, double mean, double deviation) {
    double size = mean * (1 - mean) / (deviation * deviation) - 1;
    return new BetaDistribution(random, mean * size, (1 - mean) * size);
  }

  /**
   * What is found of a quantity.
   *
   * @param percentiles attained values, from the 5th to the 99th
   */
  record Summary(double mean, double deviation, List<Double> percentiles) {}

  /** Mean, standard deviation and six percentiles of every quantity, by name. */
  static Map<String, Summary> summaries(int trials, long seed) {
    double[][] values = new Handwritten(seed).simulated(trials);
    Map<String, Summary> summaries = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      summaries.put(NAMES.get(i), summary(values[i]));
    }
    return summaries;
  }

  private double[][] simulated(int trials) {
    double[][] values = new double[NAMES.size()][trials];
    for (int trial = 0; trial < trials; trial++) {
      double[] drawn = {
        peak.sample(), cpu.sample(), writeShare.sample(), hitRatio.sample(), growth.sample()
      };
      for (int i = 0; i < drawn.length; i++) {
        values[i][trial] = drawn[i];
      }
      double cores = drawn[0] * drawn[1] / 0.6 * drawn[4];
      double nodes = Math.ceil(cores / 4);
      double reads = drawn[0] * drawn[4] * (1 - drawn[2]) * (1 - drawn[3]);
      double writes = drawn[0] * drawn[4] * drawn[2];
      double cost = nodes * 140 + 2000 + 7000 * Math.max(1, (reads + writes) / 10_000) + 1500;
      values[5][trial] = cores;
      values[6][trial] = nodes;
      values[7][trial] = reads;
      values[8][trial] = writes;
      values[9][trial] = cost;
      values[10][trial] = cost > BUDGET ? 1 : 0;
    }
    return values;
  }

  private static Summary summary(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    Arrays.sort(values);
    return new Summary(
        mean,
        Math.sqrt(squares / values.length),
        DoubleStream.of(PROBABILITIES)
            .mapToObj(p -> values[(int) Math.ceil(p * values.length) - 1])
            .toList());
  }
}
