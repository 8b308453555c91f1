package calc.core.distribution;

import calc.core.math.Normal;
import calc.core.math.Quantiles;
import java.util.List;
import java.util.Optional;

/** Normal: as far above the mean as below it. */
record NormalLaw(double mean, double sd, Optional<Misfit> misfit) implements Continuous {
  @Override
  public String family() {
    return "normal";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("mean", mean, "T"), new Parameter("sd", sd, "T"));
  }

  @Override
  public double quantile(double p) {
    return mean + sd * Quantiles.normal(p);
  }

  @Override
  public double upperQuantile(double q) {
    return mean - sd * Quantiles.normal(q);
  }

  @Override
  public double atScore(double score) {
    return mean + sd * score;
  }

  @Override
  public double cumulative(double x) {
    return Normal.cumulative(score(x));
  }

  @Override
  public double exceedance(double x) {
    return Normal.upperTail(score(x));
  }

  @Override
  public double density(double x) {
    return Normal.density(score(x)) / sd;
  }

  @Override
  public double slope(double x) {
    return -score(x) / sd;
  }

  @Override
  public double grain() {
    return Math.ulp(Math.abs(mean) + sd);
  }

  private double score(double x) {
    return (x - mean) / sd;
  }
}
