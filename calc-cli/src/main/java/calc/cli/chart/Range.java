package calc.cli.chart;

/**
 * A stretch of values on an axis.
 *
 * @param low its lower end
 * @param high its upper end, above the lower one
 */
record Range(double low, double high) {
  private static final double ROOM = 0.04;

  Range {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("a range must be finite and not empty");
    }
  }

  /** What values lie between, gathered one by one. */
  static final class Extent {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double leastPositive = Double.POSITIVE_INFINITY;

    void add(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      leastPositive = value > 0 ? Math.min(leastPositive, value) : leastPositive;
    }

    boolean isEmpty() {
      return low > high;
    }

    double low() {
      return low;
    }

    double high() {
      return high;
    }

    /** All of it; around a single value, or from 0 to 1 for none. */
    Range whole() {
      if (isEmpty()) {
        return new Range(0, 1);
      }
      if (low < high) {
        return new Range(low, high);
      }
      return low == 0 ? new Range(0, 1) : around(low);
    }

    /** What of it lies above zero. */
    Range positive() {
      if (!(high > 0)) {
        return new Range(0.1, 10);
      }
      if (leastPositive < high) {
        return new Range(leastPositive, high);
      }
      return new Range(
          Math.max(Double.MIN_VALUE, high / 4), Math.min(Double.MAX_VALUE, high * 2 + 4e-323));
    }

    private static Range around(double value) {
      double half = Math.max(Math.abs(value) / 2, Double.MIN_NORMAL);
      return new Range(bounded(value - half), bounded(value + half));
    }
  }

  /** With some room above, and below unless it begins at zero. */
  Range airy() {
    double room = Math.max((high / 2 - low / 2) * 2 * ROOM, Double.MIN_VALUE);
    double below = low == 0 ? 0 : bounded(low - room);
    double above = high == 0 ? 0 : bounded(high + room);
    return new Range(low > 0 && below < 0 ? 0 : below, high < 0 && above > 0 ? 0 : above);
  }

  /** A stretch of an axis so long that its ends are infinite is kept to what numbers can say. */
  private static double bounded(double value) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
  }

  /** Where a value lies, 0 at the lower end and 1 at the upper. */
  double share(double value) {
    double span = high / 2 - low / 2;
    return span > 0 ? (value / 2 - low / 2) / span : 0.5;
  }
}
