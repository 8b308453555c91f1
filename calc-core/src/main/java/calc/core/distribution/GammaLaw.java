package calc.core.distribution;

import calc.core.math.Gamma;
import java.util.List;
import java.util.Optional;

/** Gamma. */
record GammaLaw(double shape, double scale, Optional<Misfit> misfit) implements Continuous {
  @Override
  public String family() {
    return "gamma";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("shape", shape, "1"), new Parameter("scale", scale, "T"));
  }

  @Override
  public double quantile(double p) {
    return scale * Gamma.quantile(shape, p);
  }

  @Override
  public double upperQuantile(double q) {
    return scale * Gamma.upperQuantile(shape, q);
  }

  @Override
  public double cumulative(double x) {
    return Gamma.cumulative(shape, x / scale);
  }

  @Override
  public double exceedance(double x) {
    return Gamma.upperTail(shape, x / scale);
  }

  @Override
  public double density(double x) {
    return Gamma.density(shape, x / scale) / scale;
  }

  @Override
  public double slope(double x) {
    return (shape - 1) / x - 1 / scale;
  }

  @Override
  public double mean() {
    return shape * scale;
  }

  @Override
  public double sd() {
    return Math.sqrt(shape) * scale;
  }
}
