package calc.core.math;

/**
 * The standard normal distribution, exact in both tails: a chance of 1e-200 has as many digits as
 * one half. Its quantiles are {@link Quantiles#normal}.
 *
 * <pre>  φ(z) = e^(−z²/2) / √(2π),   Φ(z) = ∫ φ from −∞ to z,   1 − Φ(z) = φ(z) · m(z)</pre>
 *
 * <p><b>Numerics</b>: Mills' ratio m is a quotient of two polynomials that agrees with it at 22
 * Chebyshev points of (z − 4) / (z + 4) for z from 0 to 40. It is off by 2e-18, and as all its
 * coefficients are positive, nothing cancels: tails and density are within 2e-15 of the truth,
 * relative to themselves, down to the smallest normal double.
 */
public final class Normal {
  /** From here on the density is below the smallest double. */
  private static final double NOTHING_BEYOND = 40;

  private static final double INVERSE_ROOT_OF_TWO_PI = 0.3989422804014327;

  private static final double[] ABOVE = {
    1.2533141373155003,
    2.0734393001352385,
    1.700476071964686,
    0.8932710928603746,
    0.3297320043555773,
    0.08895873456715353,
    0.017740287074486945,
    0.0025852338729517093,
    0.0002644570123723719,
    1.726666941422052e-05,
    5.529976934508721e-07
  };

  private static final double[] BELOW = {
    1.0,
    2.4522497661426708,
    2.8133958314729957,
    1.9973289481605838,
    0.9772321662020906,
    0.34694890025332376,
    0.0915094353867671,
    0.018003638082759107,
    0.002602500542560113,
    0.0002650100100628648,
    1.7266669414247877e-05,
    5.529976934507568e-07
  };

  private Normal() {}

  /** Density φ at z. */
  public static double density(double z) {
    double size = Math.abs(z);
    return size > NOTHING_BEYOND ? 0 : INVERSE_ROOT_OF_TWO_PI * bell(size);
  }

  /** Probability Φ of a value up to z. */
  public static double cumulative(double z) {
    return upperTail(-z);
  }

  /** Probability of a value above z. */
  public static double upperTail(double z) {
    if (z < 0) {
      return 1 - upperTail(-z);
    }
    return density(z) * millsRatio(Math.min(z, NOTHING_BEYOND));
  }

  private static double millsRatio(double z) {
    return Polynomial.at(z, ABOVE) / Polynomial.at(z, BELOW);
  }

  /** e^(−z²/2), its exponent in two parts of which the first, a square of sixteenths, is exact. */
  private static double bell(double z) {
    double sixteenths = Math.floor(z * 16) / 16;
    double rest = (z - sixteenths) * (z + sixteenths);
    return Elementary.exp(-sixteenths * sixteenths / 2) * Elementary.exp(-rest / 2);
  }
}
