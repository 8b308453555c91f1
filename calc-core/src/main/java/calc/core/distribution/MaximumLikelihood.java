package calc.core.distribution;

import calc.core.math.Elementary;
import calc.core.math.LogGamma;
import calc.core.math.Roots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Members of families under which observations are likeliest: in closed form, or where the slope of
 * the likelihood crosses 0, found by halving.
 *
 * <pre>
 *   gamma:  ln k − ψ(k) = ln(mean) − mean of ln x
 *   beta:   ψ(a) − ψ(a + b) = mean of ln x,  ψ(b) − ψ(a + b) = mean of ln(1 − x)
 *   pareto: shape = 1 / mean of ln(x / lowest)
 * </pre>
 *
 * <p><b>Numerics</b>: logarithms are taken of ratios to the mean, so that values that lie close
 * together keep the digits in which they differ.
 *
 * @see "N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd ed."
 */
final class MaximumLikelihood {
  static final Map<String, Fitter> BY_NAME = byName();

  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final double MOST_COUNTED = 1e15;

  private static final String ABOVE_0 = "it needs values above 0";

  private MaximumLikelihood() {}

  /** Fits one family. */
  @FunctionalInterface
  interface Fitter {
    Likeliest fit(Observations observations);
  }

  private static Map<String, Fitter> byName() {
    Map<String, Fitter> map = new LinkedHashMap<>();
    map.put("normal", MaximumLikelihood::normal);
    map.put("lognormal", MaximumLikelihood::lognormal);
    map.put("gamma", MaximumLikelihood::gamma);
    map.put("beta", BetaLikelihood::fit);
    map.put("exponential", MaximumLikelihood::exponential);
    map.put("uniform", MaximumLikelihood::uniform);
    map.put("pareto", MaximumLikelihood::pareto);
    map.put("poisson", MaximumLikelihood::poisson);
    return map;
  }

  private static Likeliest normal(Observations data) {
    double mean = data.mean();
    double widest = Math.max(data.highest() - mean, mean - data.lowest());
    double sd = widest * Math.sqrt(data.mean(x -> (x - mean) / widest * ((x - mean) / widest)));
    double logLikelihood = -Elementary.ln(sd) - HALF_LOG_TWO_PI - 0.5;
    return Likeliest.of(new NormalLaw(mean, sd, Optional.empty()), 2, logLikelihood);
  }

  private static Likeliest lognormal(Observations data) {
    if (!(data.lowest() > 0)) {
      return Likeliest.none("lognormal", ABOVE_0);
    }
    double mean = data.mean();
    double shift = data.mean(x -> logRatio(x, mean));
    double mu = Elementary.ln(mean) + shift;
    double sigma =
        Math.sqrt(data.mean(x -> (logRatio(x, mean) - shift) * (logRatio(x, mean) - shift)));
    double logLikelihood = -Elementary.ln(sigma) - HALF_LOG_TWO_PI - 0.5 - mu;
    return Likeliest.of(new LognormalLaw(mu, sigma, Optional.empty()), 2, logLikelihood);
  }

  private static Likeliest gamma(Observations data) {
    if (!(data.lowest() > 0)) {
      return Likeliest.none("gamma", ABOVE_0);
    }
    double mean = data.mean();
    // The excess of x / mean − 1 over ln(x / mean): the former have a mean of 0.
    double spread = data.mean(x -> (x - mean) / mean - logRatio(x, mean));
    if (!(spread > 0)) {
      return Likeliest.none("gamma", "the values lie too close together to tell its shape");
    }
    double shape =
        Roots.firstWhere(0.5 / spread, 1 / spread, k -> LogGamma.lnLessSlope(k) <= spread);
    double logLikelihood = spread - shape * spread - LogGamma.rest(shape) - Elementary.ln(mean);
    return Likeliest.of(new GammaLaw(shape, mean / shape, Optional.empty()), 2, logLikelihood);
  }

  private static Likeliest exponential(Observations data) {
    if (data.lowest() < 0) {
      return Likeliest.none("exponential", "it needs values of 0 or more");
    }
    double mean = data.mean();
    return Likeliest.of(new ExponentialLaw(mean), 1, -Elementary.ln(mean) - 1);
  }

  private static Likeliest uniform(Observations data) {
    double low = data.lowest();
    double high = data.highest();
    return Likeliest.of(new UniformLaw(low, high), 2, -Elementary.ln(high - low));
  }

  private static Likeliest pareto(Observations data) {
    if (!(data.lowest() > 0)) {
      return Likeliest.none("pareto", ABOVE_0);
    }
    double min = data.lowest();
    double excess = data.mean(x -> logRatio(x, min));
    return Likeliest.of(
        new ParetoLaw(min, 1 / excess),
        2,
        -Elementary.ln(excess) - Elementary.ln(min) - excess - 1);
  }

  private static Likeliest poisson(Observations data) {
    if (!data.areCounts()) {
      return Likeliest.none("poisson", "it needs counts: whole numbers of 0 or more");
    }
    double mean = data.mean();
    if (mean > MOST_COUNTED) {
      return Likeliest.none("poisson", "counts are exact up to a mean of 1e15 only");
    }
    double logLikelihood = mean * Elementary.ln(mean) - mean - data.mean(k -> LogGamma.of(k + 1));
    return Likeliest.of(new PoissonLaw(mean), 1, logLikelihood);
  }

  /** ln(x / m), exact also when they are close or far apart. */
  static double logRatio(double x, double m) {
    double excess = (x - m) / m;
    return Math.abs(excess) < 0.5 ? Elementary.log1p(excess) : Elementary.ln(x) - Elementary.ln(m);
  }
}
