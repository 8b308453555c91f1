package calc.core.distribution;

import calc.core.math.Elementary;
import java.util.function.DoubleUnaryOperator;

/**
 * Mean and standard deviation of a distribution for which there is no formula, from its quantiles.
 *
 * <pre>  E f(X) = ∫ f(x(p)) dp from 0 to ½ + ∫ f(x(1 − q)) dq from 0 to ½</pre>
 *
 * <p><b>Numerics</b>: the trapezoidal rule over t with p = ½ · e^(−e^(…)), which takes ends at
 * which a quantile grows without bound (Takahasi and Mori 1974). Within 1e-11 of the standard
 * deviation where quantiles are smooth; within 1e-5 of it where a density has an edge, as that of a
 * triangular distribution.
 */
final class Moments {
  private static final double STEP = 1.0 / 16;
  private static final int REACH = 96;

  private Moments() {}

  static double mean(Distribution distribution) {
    double middle = distribution.median();
    return middle + expected(distribution, x -> x - middle);
  }

  static double sd(Distribution distribution) {
    double mean = distribution.mean();
    double size = expected(distribution, x -> Math.abs(x - mean));
    if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
      return size;
    }
    // In units of itself, lest a square is too large or too small for a double.
    return size * Math.sqrt(expected(distribution, x -> (x - mean) / size * ((x - mean) / size)));
  }

  private static double expected(Distribution distribution, DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = -REACH; i <= REACH; i++) {
      double t = i * STEP;
      double inward = Elementary.exp(t);
      double outward = Elementary.exp(-t);
      // p = ½ / (1 + e^(−π sinh t)), so dp/dt = p · (1 − 2p) · π cosh t.
      double share = 1 / (1 + Elementary.exp(Math.PI / 2 * (outward - inward)));
      double rest = 1 / (1 + Elementary.exp(Math.PI / 2 * (inward - outward)));
      double weight = share * rest * Math.PI / 2 * (inward + outward) / 2;
      double p = share / 2;
      if (weight > 0 && p > 0) {
        double both =
            f.applyAsDouble(distribution.quantile(p))
                + f.applyAsDouble(distribution.upperQuantile(p));
        sum += STEP * weight * both;
      }
    }
    return sum;
  }
}
