package calc.core.math;

/**
 * The gamma distribution with scale 1: both tails relative to themselves, whatever its shape.
 *
 * <pre>  f(x) = x^(a−1) · e^(−x) / Γ(a),   P(a, x) = ∫ f from 0 to x,   Q(a, x) = 1 − P(a, x)</pre>
 *
 * <p><b>Numerics</b>: of P and Q the smaller one is computed. From a shape of 12 on and near the
 * mean that is an expansion around the normal distribution, for which a shape of 1e15 is no more
 * work than one of 20; elsewhere the series of P or the continued fraction of Q, which are short
 * there. Errors are a few 1e-15, times what a rounding of x makes of the tail itself, which is
 * {@code x · f(x)} over that tail.
 *
 * @see "Gil, Segura, Temme, Efficient and accurate algorithms for the computation and inversion of
 *     the incomplete gamma function ratios, SIAM J. Sci. Comput. 34 (2012)"
 */
public final class Gamma {
  private static final double EXPANDED_FROM = 12;
  private static final double SMALL = 1.1;
  private static final double ROUNDING = 0x1p-55;

  /** Far more than any argument needs; ends what is no number. */
  private static final int MOST_TERMS = 10_000;

  /** Taylor coefficients of η / (λ − 1) with η²/2 = λ − 1 − ln λ. */
  private static final double[] EXPANSION = {
    1.0,
    -0.3333333333333333,
    0.08333333333333333,
    -0.014814814814814815,
    0.0011574074074074073,
    0.0003527336860670194,
    -0.0001787551440329218,
    3.919263178522438e-05,
    -2.185448510679992e-06,
    -1.85406221071516e-06,
    8.296711340953087e-07,
    -1.7665952736826078e-07,
    6.707853543401498e-09,
    1.0261809784240309e-08,
    -4.382036018453353e-09,
    9.14769958223679e-10,
    -2.5514193994946248e-11,
    -5.830772132550426e-11,
    2.4361948020667415e-11,
    -5.0276692801141755e-12,
    1.1004392031956135e-13,
    3.371763262400985e-13,
    -1.3923887224181623e-13,
    2.8534893807047445e-14,
    -5.139111834242572e-16,
    -1.9752288294349442e-15,
    8.099521156704561e-16
  };

  private Gamma() {}

  /**
   * Density f.
   *
   * @param shape a, above 0
   * @param x above 0
   */
  public static double density(double shape, double x) {
    return GammaTerm.of(shape, x) * shape / x;
  }

  /**
   * Probability P of a value up to x.
   *
   * @param shape a, above 0
   * @param x any number
   */
  public static double cumulative(double shape, double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY ? tail(shape, x, true) : atEnd(x, 1);
  }

  /**
   * Probability Q of a value above x.
   *
   * @param shape a, above 0
   * @param x any number
   */
  public static double upperTail(double shape, double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY ? tail(shape, x, false) : 1 - atEnd(x, 1);
  }

  /**
   * The value that is exceeded with probability 1 − p.
   *
   * @param shape a, above 0
   * @param p from 0 to 1
   */
  public static double quantile(double shape, double p) {
    return p <= 0.5 ? GammaQuantile.lower(shape, p) : GammaQuantile.upper(shape, 1 - p);
  }

  /**
   * The value that is exceeded with probability q: what is lost to rounding in 1 − q is not lost
   * here.
   *
   * @param shape a, above 0
   * @param q from 0 to 1
   */
  public static double upperQuantile(double shape, double q) {
    return q <= 0.5 ? GammaQuantile.upper(shape, q) : GammaQuantile.lower(shape, 1 - q);
  }

  private static double atEnd(double x, double beyond) {
    return Double.isNaN(x) ? x : x > 0 ? beyond : 0;
  }

  private static double tail(double shape, double x, boolean below) {
    if (shape >= EXPANDED_FROM && x > shape / 4 && x < shape * 2.5) {
      double eta = Math.copySign(Math.sqrt(2 * GammaTerm.deviance(x, shape)), x - shape);
      return expanded(shape, eta, below);
    }
    if (x >= Math.max(shape, SMALL)) {
      double upper = GammaTerm.of(shape, x) * fraction(shape, x);
      return below ? 1 - upper : upper;
    }
    if (shape < 1 && !below) {
      return upperOfSmallShape(shape, x);
    }
    double lower = Math.min(1, GammaTerm.of(shape, x) * series(shape, x));
    return below ? lower : 1 - lower;
  }

  /**
   * The normal tail at the score η·√a, and what it misses: an expansion in η whose coefficients
   * follow from one another, backwards.
   */
  private static double expanded(double shape, double eta, boolean below) {
    double next = 0;
    double current = 0;
    double sum = 0;
    for (int n = EXPANSION.length - 1; n > 0; n--) {
      double coefficient = EXPANSION[n] + (n + 1) * next / shape;
      next = current;
      current = coefficient;
      sum = sum * eta + coefficient;
    }
    double root = Math.sqrt(shape);
    double missing = Normal.density(eta * root) / root * sum / (1 + next / shape);
    return below ? Normal.upperTail(-eta * root) - missing : Normal.upperTail(eta * root) + missing;
  }

  /** P over the term: {@code 1 + x/(a+1) + x²/((a+1)(a+2)) + …}. */
  private static double series(double shape, double x) {
    double sum = 1;
    double term = 1;
    for (int n = 1; n < MOST_TERMS && term > sum * ROUNDING; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return sum;
  }

  /**
   * Q over the term: {@code a / (x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …)))} by
   * Lentz's method.
   */
  private static double fraction(double shape, double x) {
    double b = x + 1 - shape;
    double c = Double.MAX_VALUE;
    double d = 1 / b;
    double product = d;
    for (int n = 1; n < MOST_TERMS; n++) {
      double a = n * (shape - n);
      b += 2;
      d = 1 / (a * d + b);
      c = b + a / c;
      double step = c * d;
      product *= step;
      if (Math.abs(step - 1) <= 4 * ROUNDING) {
        break;
      }
    }
    return shape * product;
  }

  /**
   * Q where P may be almost 1: of {@code 1 − (1 + u)(1 + v)} only the small u and v are computed.
   */
  private static double upperOfSmallShape(double shape, double x) {
    double power = Elementary.expm1(shape * Elementary.ln(x));
    double sum = 0;
    double term = 1;
    for (int n = 1; n < MOST_TERMS && Math.abs(term) > ROUNDING * Math.abs(sum); n++) {
      term *= -x / n;
      sum += term / (shape + n);
    }
    double inverse = GammaTerm.inverseFactorialLessOne(shape);
    double rest = inverse + shape * sum * (1 + inverse);
    return Math.max(0, -(power + rest * (1 + power)));
  }
}
