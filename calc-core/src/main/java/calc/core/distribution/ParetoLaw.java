package calc.core.distribution;

import calc.core.math.Elementary;
import java.util.List;

/** Pareto: the tail falls like a power, so that single values may outweigh all others. */
record ParetoLaw(double min, double shape) implements Continuous {
  @Override
  public String family() {
    return "pareto";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("min", min, "T"), new Parameter("shape", shape, "1"));
  }

  @Override
  public double quantile(double p) {
    return min * Elementary.exp(-Elementary.log1p(-p) / shape);
  }

  @Override
  public double upperQuantile(double q) {
    return min * Elementary.exp(-Elementary.ln(q) / shape);
  }

  @Override
  public double cumulative(double x) {
    return x > min ? -Elementary.expm1(-shape * logRatio(x)) : 0;
  }

  @Override
  public double exceedance(double x) {
    return x > min ? Elementary.exp(-shape * logRatio(x)) : 1;
  }

  private double logRatio(double x) {
    double excess = (x - min) / min;
    return excess < 1 ? Elementary.log1p(excess) : Elementary.ln(x) - Elementary.ln(min);
  }

  @Override
  public double density(double x) {
    return shape * exceedance(x) / x;
  }

  @Override
  public double slope(double x) {
    return -(shape + 1) / x;
  }

  /** Infinite for a shape up to 1. */
  @Override
  public double mean() {
    return shape > 1 ? min * shape / (shape - 1) : Double.POSITIVE_INFINITY;
  }

  /** Infinite for a shape up to 2. */
  @Override
  public double sd() {
    return shape > 2
        ? min / (shape - 1) * Math.sqrt(shape / (shape - 2))
        : Double.POSITIVE_INFINITY;
  }
}
