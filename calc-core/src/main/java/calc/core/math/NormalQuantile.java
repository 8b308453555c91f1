package calc.core.math;

/**
 * Quantile of the standard normal distribution.
 *
 * <p><b>Numerics</b>: two quotients of polynomials that agree with the truth at Chebyshev points,
 * one over the middle 80 % in q² with q = p − 1/2, one over the tails in √(−ln p). They are off by
 * 8e-17 and 1e-17 and have positive coefficients only, so what comes out is within 1e-15 of the
 * quantile, relative to itself: next to p = 1/2, where it is near 0, as well as at p = 1e-320.
 */
final class NormalQuantile {
  private static final double HALF_OF_THE_MIDDLE = 0.4;
  private static final double TAILS_FROM = 1.5;

  private static final double[] MIDDLE_ABOVE = {
    3.2038789138615007,
    99.0445264982239,
    1159.12962836921,
    6421.62441313832,
    17228.056542686292,
    20467.760150105543,
    8364.210284087769,
    524.4872343859037
  };

  private static final double[] MIDDLE_BELOW = {
    1.0,
    33.34671653180647,
    428.9526042072976,
    2684.4975414995392,
    8488.905608939143,
    12786.447673037637,
    7701.169603825866,
    1173.805714683595
  };

  private static final double[] TAIL_ABOVE = {
    1.2513729290570323,
    4.897796362418876,
    7.619127928280402,
    6.385321622989045,
    3.239926711867949,
    1.045962234549552,
    0.21690765884389623,
    0.02823586417828877,
    0.0021850846935483025,
    9.172568108744159e-05,
    1.7885390639065648e-06,
    1.1573309112480799e-08
  };

  private static final double[] TAIL_BELOW = {
    1.0,
    2.528139567642789,
    2.698247858972247,
    1.5950987783694317,
    0.5740282553625805,
    0.12927330567017983,
    0.017930354474744847,
    0.001454076729515513,
    6.301024373116137e-05,
    1.2524293206049528e-06,
    8.183528865866664e-09,
    6.607260805222105e-17
  };

  private NormalQuantile() {}

  static double at(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= HALF_OF_THE_MIDDLE) {
      double x = HALF_OF_THE_MIDDLE * HALF_OF_THE_MIDDLE - q * q;
      return q * Polynomial.at(x, MIDDLE_ABOVE) / Polynomial.at(x, MIDDLE_BELOW);
    }
    return q < 0 ? -upper(p) : upper(1 - p);
  }

  /** The score that a share of at most a tenth lies above. */
  private static double upper(double tail) {
    if (tail == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double x = Math.sqrt(-Elementary.ln(tail)) - TAILS_FROM;
    return Polynomial.at(x, TAIL_ABOVE) / Polynomial.at(x, TAIL_BELOW);
  }
}
