package calc.core.math;

/**
 * Checks of a formula's arguments. Each states what must hold, so that NaN fails it, and returns
 * the value.
 */
public final class Check {
  private static final double LARGEST_EXACT_COUNT = 0x1p53;

  private Check() {}

  /** Above 0 and finite. */
  public static double positive(String name, double value) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw refused(name, "must be above 0", value);
  }

  /** 0 or above, and finite. */
  public static double notNegative(String name, double value) {
    if (value >= 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw refused(name, "must be 0 or more", value);
  }

  /** 1 or above, and finite; for numbers of things that may be means, and so need not be whole. */
  public static double atLeastOne(String name, double value) {
    if (value >= 1 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw refused(name, "must be 1 or more", value);
  }

  /** Finite. */
  public static double finite(String name, double value) {
    if (Math.abs(value) < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw refused(name, "must be finite", value);
  }

  /** Between 0 and 1, both allowed. */
  public static double ratio(String name, double value) {
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw refused(name, "must lie between 0 and 1 (100%)", value);
  }

  /** At least 0 and below 1. */
  public static double ratioBelowOne(String name, double value) {
    if (value >= 0 && value < 1) {
      return value;
    }
    throw refused(name, "must be 0 or more and below 1 (100%)", value);
  }

  /**
   * A whole number, at least {@code least}; binary noise is taken for the whole number it
   * surrounds.
   */
  public static long count(String name, double value, long least) {
    double nearest = Math.rint(value);
    if (nearest >= least
        && nearest <= LARGEST_EXACT_COUNT
        && Math.abs(value - nearest) <= Guarded.tolerance(value)) {
      return (long) nearest;
    }
    if (nearest > LARGEST_EXACT_COUNT && nearest < Double.POSITIVE_INFINITY) {
      throw refused(name, "must be at most 2^53, up to which doubles count exactly", value);
    }
    throw refused(name, "must be a whole number, " + least + " or more", value);
  }

  /** The refusal of a value, worded alike everywhere. */
  public static Refusal refused(String name, String rule, double value) {
    return Refusal.outOfRange(name + " " + rule + ", got " + Plain.number(value));
  }
}
