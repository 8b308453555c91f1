package calc.core.analysis;

import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a load test measured: the throughput at each of several concurrencies, from low to high.
 * Measurements at one concurrency make a <em>level</em>. Immutable.
 */
public final class LoadTest {
  private final String source;
  private final Unit unit;
  private final double[] concurrencies;
  private final double[] throughputs;
  private final int[] levels;
  private final double fastest;

  /**
   * A test.
   *
   * @param source what a message calls it
   * @param unit the rate in which throughput is shown
   * @param concurrencies how many requests were inside on average, each above 0; in any order
   * @param throughputs completions per second at each of them, 0 or more
   */
  public LoadTest(String source, Unit unit, double[] concurrencies, double[] throughputs) {
    if (concurrencies.length != throughputs.length) {
      throw new IllegalArgumentException(
          concurrencies.length + " concurrencies, " + throughputs.length + " throughputs");
    }
    if (!unit.dimension().equals(Dimension.RATE)) {
      throw new IllegalArgumentException("throughput must be a rate, got " + unit.symbol());
    }
    double highest = 0;
    for (int i = 0; i < concurrencies.length; i++) {
      check("concurrency", concurrencies[i], concurrencies[i] > 0);
      check("throughput", throughputs[i], throughputs[i] >= 0);
      highest = Math.max(highest, throughputs[i]);
    }
    this.source = Objects.requireNonNull(source);
    this.unit = unit;
    this.concurrencies = concurrencies.clone();
    Arrays.sort(this.concurrencies);
    this.throughputs = besides(this.concurrencies, concurrencies, throughputs);
    this.levels = levels(this.concurrencies);
    this.fastest = highest;
  }

  private static void check(String what, double value, boolean sound) {
    if (!sound || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("a " + what + " of " + value);
    }
  }

  /** Values in the order of sorted keys; of equal keys, in the order in which they came. */
  private static double[] besides(double[] sorted, double[] keys, double[] values) {
    double[] ordered = new double[values.length];
    int[] taken = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int first = first(sorted, keys[i]);
      ordered[first + taken[first]++] = values[i];
    }
    return ordered;
  }

  private static int first(double[] sorted, double key) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where each level begins, and behind the last one the end. */
  private static int[] levels(double[] sorted) {
    int[] starts = new int[sorted.length + 1];
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] > sorted[i - 1]) {
        starts[count++] = i;
      }
    }
    starts[count] = sorted.length;
    return Arrays.copyOf(starts, count + 1);
  }

  /** What a message calls it. */
  public String source() {
    return source;
  }

  /** The rate in which throughput is shown. */
  public Unit unit() {
    return unit;
  }

  /** How many measurements there are. */
  public int points() {
    return concurrencies.length;
  }

  /** The concurrency of a measurement. */
  public double concurrency(int point) {
    return concurrencies[point];
  }

  /** The throughput of a measurement, per second. */
  public double throughput(int point) {
    return throughputs[point];
  }

  /** How many concurrencies differ. */
  public int levels() {
    return levels.length - 1;
  }

  /** The first measurement of a level; of the one behind the last, how many there are. */
  public int start(int level) {
    return levels[level];
  }

  /** The highest concurrency. */
  public double widest() {
    return concurrencies[concurrencies.length - 1];
  }

  /** The highest throughput, per second. */
  public double fastest() {
    return fastest;
  }
}
