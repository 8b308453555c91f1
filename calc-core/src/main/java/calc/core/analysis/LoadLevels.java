package calc.core.analysis;

/**
 * The levels of a load test as a fit sees them: concurrencies as shares of the highest, mean
 * throughputs as shares of the highest throughput.
 */
final class LoadLevels {
  private final double[] shares;
  private final double[] others;
  private final double[] throughputs;
  private final double[] weights;
  private final double widest;
  private final double fastest;
  private final int points;
  private final double scatter;

  LoadLevels(LoadTest test) {
    int count = test.levels();
    shares = new double[count];
    others = new double[count];
    throughputs = new double[count];
    weights = new double[count];
    widest = test.widest();
    fastest = test.fastest();
    points = test.points();
    double within = 0;
    for (int level = 0; level < count; level++) {
      within += add(test, level);
    }
    scatter = within;
  }

  /** Takes up a level, and tells how its measurements scatter. */
  private double add(LoadTest test, int level) {
    int start = test.start(level);
    int end = test.start(level + 1);
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += test.throughput(i) / fastest;
    }
    double mean = sum / (end - start);
    double scattered = 0;
    for (int i = start; i < end; i++) {
      double gap = test.throughput(i) / fastest - mean;
      scattered += gap * gap;
    }
    shares[level] = test.concurrency(start) / widest;
    others[level] = (test.concurrency(start) - 1) / widest;
    throughputs[level] = mean;
    weights[level] = Math.sqrt(end - start);
    return scattered;
  }

  /** How many levels there are. */
  int count() {
    return shares.length;
  }

  /** Its concurrency, as a share of the highest. */
  double share(int level) {
    return shares[level];
  }

  /** Its concurrency less 1, as a share of the highest. */
  double others(int level) {
    return others[level];
  }

  /** Its mean throughput, as a share of the highest measured. */
  double throughput(int level) {
    return throughputs[level];
  }

  /** The root of how many measurements it has. */
  double weight(int level) {
    return weights[level];
  }

  /** The highest concurrency. */
  double widest() {
    return widest;
  }

  /** The highest throughput, per second. */
  double fastest() {
    return fastest;
  }

  /** How many measurements they are of. */
  int points() {
    return points;
  }

  /** The part of the sum of squares that no curve can lower. */
  double scatter() {
    return scatter;
  }
}
