package calc.core.math;

/**
 * Rounding and comparing that binary noise cannot flip: 49.9999999999 of 50 is 50.
 *
 * <p>Two numbers within a relative 1e-9 of each other count as equal. For rounding the guard is
 * never wider than a thousandth, so that a large number is not pulled across a real step. NaN stays
 * NaN.
 */
public final class Guarded {
  private static final double RELATIVE = 1e-9;
  private static final double WIDEST_STEP_GUARD = 1e-3;
  private static final double DECIMAL_PLACES = 1e15;

  private Guarded() {}

  /** The smallest whole number not below {@code x}, forgiving noise. */
  public static double ceil(double x) {
    double nearest = Math.rint(x);
    return Math.abs(x - nearest) <= tolerance(x) ? nearest : Math.ceil(x);
  }

  /** The largest whole number not above {@code x}, forgiving noise. */
  public static double floor(double x) {
    double nearest = Math.rint(x);
    return Math.abs(x - nearest) <= tolerance(x) ? nearest : Math.floor(x);
  }

  /** The nearest whole number; halves, forgiving noise, away from zero, as people round. */
  public static double round(double x) {
    double size = Math.abs(x);
    double whole = Math.floor(size);
    // Not floor(size + 0.5): beyond 2^52 that sum is rounded itself.
    double nearest = size - whole >= 0.5 - tolerance(size) ? whole + 1 : whole;
    return x < 0 ? 0 - nearest : nearest;
  }

  /**
   * What a share leaves of 1, as decimals are subtracted: of 0.999 it is 0.001, where the doubles
   * themselves differ by 0.0010000000000000009. A share that is no decimal of up to 15 places is
   * subtracted as it is.
   */
  public static double complement(double share) {
    double rest = 1 - share;
    // Both are whole numbers that a double holds, so their quotient is the double of the decimal.
    double decimal = Math.rint(rest * DECIMAL_PLACES) / DECIMAL_PLACES;
    return 1 - decimal == share ? decimal : rest;
  }

  /** Whether both are the same number but for noise; infinity equals only itself. */
  public static boolean equal(double a, double b) {
    double gap = Math.abs(a - b);
    boolean near = gap <= RELATIVE * Math.abs(a) || gap <= RELATIVE * Math.abs(b);
    return a == b || (near && gap < Double.POSITIVE_INFINITY);
  }

  /** Whether {@code a} is below {@code b} by more than noise. */
  public static boolean less(double a, double b) {
    double gap = b - a;
    boolean far = gap > RELATIVE * Math.abs(a) && gap > RELATIVE * Math.abs(b);
    return far || gap == Double.POSITIVE_INFINITY;
  }

  /** How far from a whole number {@code x} may lie and still count as that number. */
  static double tolerance(double x) {
    return Math.min(RELATIVE * Math.abs(x), WIDEST_STEP_GUARD);
  }
}
