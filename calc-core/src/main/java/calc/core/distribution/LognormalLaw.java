package calc.core.distribution;

import calc.core.math.Elementary;
import calc.core.math.Normal;
import calc.core.math.Quantiles;
import java.util.List;
import java.util.Optional;

/** Lognormal: the logarithm is normal, with mean {@code mu} and standard deviation sigma. */
record LognormalLaw(double mu, double sigma, Optional<Misfit> misfit) implements Continuous {
  @Override
  public String family() {
    return "lognormal";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("median", median(), "T"), new Parameter("sigma", sigma, "1"));
  }

  @Override
  public double quantile(double p) {
    return atScore(Quantiles.normal(p));
  }

  @Override
  public double upperQuantile(double q) {
    return atScore(-Quantiles.normal(q));
  }

  @Override
  public double atScore(double score) {
    return Elementary.exp(mu + sigma * score);
  }

  @Override
  public double cumulative(double x) {
    return x > 0 ? Normal.cumulative(score(x)) : 0;
  }

  @Override
  public double exceedance(double x) {
    return x > 0 ? Normal.upperTail(score(x)) : 1;
  }

  @Override
  public double density(double x) {
    return Normal.density(score(x)) / (sigma * x);
  }

  @Override
  public double slope(double x) {
    return -(1 + score(x) / sigma) / x;
  }

  @Override
  public double mean() {
    return Elementary.exp(mu + sigma * sigma / 2);
  }

  @Override
  public double sd() {
    return mean() * Math.sqrt(Elementary.expm1(sigma * sigma));
  }

  private double score(double x) {
    return (Elementary.ln(x) - mu) / sigma;
  }
}
