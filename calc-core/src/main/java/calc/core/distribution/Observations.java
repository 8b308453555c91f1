package calc.core.distribution;

import calc.core.math.Check;
import calc.core.math.Refusal;
import calc.core.math.Sum;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Values that were measured, lowest first. Immutable. */
public final class Observations {
  /** Beyond it, and below its reciprocal, squares leave what a double can hold. */
  public static final double LARGEST = 1e100;

  private final double[] sorted;
  private final int distinct;

  private Observations(double[] sorted) {
    this.sorted = sorted;
    this.distinct = 1 + changes(sorted);
  }

  /**
   * Observations in any order.
   *
   * @param values one at least, each 0 or 1e-100 to 1e100 in size
   * @throws IllegalArgumentException if there are none, or one is out of these bounds
   */
  public static Observations of(double... values) {
    if (values.length == 0) {
      throw Refusal.outOfRange("a list of one value at least is needed, got none");
    }
    double[] sorted = values.clone();
    for (int i = 0; i < sorted.length; i++) {
      double size = Math.abs(sorted[i]);
      if (!(size <= LARGEST && (size == 0 || size >= 1 / LARGEST))) {
        throw Check.refused("a value", "must be 0, or 1e-100 to 1e100 in size", sorted[i]);
      }
      // Zero has no sign here: sorting would put the negative one first.
      sorted[i] += 0.0;
    }
    Arrays.sort(sorted);
    return new Observations(sorted);
  }

  private static int changes(double[] sorted) {
    int changes = 0;
    for (int i = 1; i < sorted.length; i++) {
      changes += sorted[i] > sorted[i - 1] ? 1 : 0;
    }
    return changes;
  }

  /** How many there are. */
  public int size() {
    return sorted.length;
  }

  /** How many of them differ. */
  public int distinct() {
    return distinct;
  }

  /** One of them by rank, from 0. */
  public double at(int rank) {
    return sorted[rank];
  }

  /** The lowest one. */
  public double lowest() {
    return sorted[0];
  }

  /** The highest one. */
  public double highest() {
    return sorted[sorted.length - 1];
  }

  /**
   * The smallest of them that a given share does not exceed.
   *
   * @param p share, above 0 and below 1
   */
  public double quantile(double p) {
    double rank = Math.ceil(p * sorted.length * (1 - Stepped.NOISE)) - 1;
    return sorted[(int) Math.max(0, Math.min(sorted.length - 1.0, rank))];
  }

  /** Whether all are whole numbers of 0 or more that a double counts exactly. */
  public boolean areCounts() {
    for (double value : sorted) {
      if (value != Math.rint(value) || value < 0 || value > 0x1p53) {
        return false;
      }
    }
    return true;
  }

  /** Their mean. */
  public double mean() {
    return mean(x -> x);
  }

  /** The mean of a function of them. */
  double mean(DoubleUnaryOperator function) {
    Sum sum = new Sum();
    for (double value : sorted) {
      sum.add(function.applyAsDouble(value));
    }
    return sum.value() / sorted.length;
  }

  /** The first rank above {@code rank} with another value. */
  int next(int rank) {
    int next = rank + 1;
    while (next < sorted.length && sorted[next] == sorted[rank]) {
      next++;
    }
    return next;
  }
}
