package calc.core.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of e^(−h) from 0 on, where h starts at 0, grows, and is convex: what is left of a
 * distribution beyond a point, over its density there.
 *
 * <p><b>Numerics</b>: the trapezoidal rule in v for s = scale · e^(v − e^(−v)), whose integrand
 * fades doubly exponentially at both ends (Takahasi and Mori 1974). All terms are positive.
 */
final class Decay {
  /** Enough where h bends smoothly: off by less than 1e-15. */
  static final Decay COARSE = new Decay(1.0 / 9);

  /** For an h that is almost flat at first and then rises like an exponential. */
  static final Decay FINE = new Decay(1.0 / 20);

  private static final double FROM = -3.6;
  private static final double TO = 3.7;
  private static final double NOTHING_LEFT = 40;

  private final double[] places;
  private final double[] weights;

  private Decay(double step) {
    int first = (int) Math.round(FROM / step);
    int last = (int) Math.round(TO / step);
    places = new double[last - first + 1];
    weights = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      double v = (first + i) * step;
      double shrink = Elementary.exp(-v);
      places[i] = Elementary.exp(v - shrink);
      weights[i] = step * places[i] * (1 + shrink);
    }
  }

  /**
   * The integral.
   *
   * @param h the exponent: 0 at 0, growing and convex
   * @param guess about where it is 1
   */
  double integral(DoubleUnaryOperator h, double guess) {
    double scale = guess;
    while (h.applyAsDouble(scale) < 1) {
      scale *= 2;
    }
    while (h.applyAsDouble(scale) > 2) {
      scale /= 2;
    }
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      double exponent = h.applyAsDouble(scale * places[i]);
      if (exponent > NOTHING_LEFT) {
        break;
      }
      sum += weights[i] * Elementary.exp(-exponent);
    }
    return scale * sum;
  }
}
