package calc.core.analysis;

import calc.core.analysis.Study.Column;
import calc.core.math.Guarded;
import calc.core.model.Limit;

/** The numbers that simulations keep of a point. */
final class Columns {
  private Columns() {}

  /** A quantity; unknown where it has no value or the point is not valid. */
  static Column quantity(String name) {
    return (first, self, out, n) -> {
      double[] values = self.raw(name);
      if (self.isSound()) {
        finite(values, out, n);
        return;
      }
      for (int i = 0; i < n; i++) {
        out[i] = self.isValid(i) ? finite(values[i]) : Double.NaN;
      }
    };
  }

  /** By how much a quantity is less than in the first run. */
  static Column saved(String name) {
    return (first, self, out, n) -> {
      double[] before = first.raw(name);
      double[] after = self.raw(name);
      for (int i = 0; i < n; i++) {
        boolean valid = first.isValid(i) && self.isValid(i);
        out[i] = valid ? difference(before[i], after[i]) : Double.NaN;
      }
    };
  }

  /** 1 where a limit is hit, 0 elsewhere. */
  static Column hit(Limit limit) {
    return (first, self, out, n) -> {
      for (int i = 0; i < n; i++) {
        out[i] = self.holds(limit, i);
      }
    };
  }

  /**
   * 1 where a condition among the outputs holds, 0 where it does not.
   *
   * @param unknown what counts where it cannot be told
   */
  static Column holds(String output, int unknown) {
    return (first, self, out, n) -> {
      double[] holds = self.raw(output);
      for (int i = 0; i < n; i++) {
        boolean known = self.isValid(i) && Math.abs(holds[i]) < Double.POSITIVE_INFINITY;
        out[i] = known ? holds[i] : unknown;
      }
    };
  }

  /** 0 also where only rounding differs. */
  static double difference(double value, double less) {
    return Guarded.equal(value, less) ? 0 : finite(value - less);
  }

  /** The usual case by itself, a loop of arithmetic. */
  private static void finite(double[] values, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(values[i]);
    }
  }

  /** NaN for infinity, which times 0 is none. */
  private static double finite(double value) {
    return value + 0 * value;
  }
}
