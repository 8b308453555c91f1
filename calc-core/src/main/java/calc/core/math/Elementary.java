package calc.core.math;

/**
 * Transcendental functions with the same bits on every machine.
 *
 * <p>{@link StrictMath} is the C library fdlibm, within 1 ulp; {@link Math} may differ by platform,
 * and results here must not.
 */
public final class Elementary {
  private Elementary() {}

  /** e to the power x. */
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  /** e to the power x, minus 1, exact for small x. */
  public static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  /** Natural logarithm of x above 0. */
  public static double ln(double x) {
    return StrictMath.log(x);
  }

  /** Natural logarithm of 1 + x, exact for small x. */
  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  /** Decimal logarithm of x above 0. */
  public static double log10(double x) {
    return StrictMath.log10(x);
  }

  /** Sine of an angle in radians. */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /** The angle from −π/2 to π/2 whose sine is x, for x from −1 to 1. */
  public static double asin(double x) {
    return StrictMath.asin(x);
  }

  /**
   * x to the power y. Whole powers up to 64 by repeated squaring, which is faster and exact where
   * doubles are.
   */
  public static double pow(double x, double y) {
    if (y == Math.rint(y) && Math.abs(y) <= 64) {
      double power = wholePower(x, (int) Math.abs(y));
      if (y >= 0) {
        return power;
      }
      double size = Math.abs(power);
      // The inverse of what overflowed or lost digits at the bottom is not the power itself.
      if (size >= Double.MIN_NORMAL && size < Double.POSITIVE_INFINITY) {
        return 1 / power;
      }
    }
    return StrictMath.pow(x, y);
  }

  private static double wholePower(double x, int n) {
    double result = 1;
    double square = x;
    for (int rest = n; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
