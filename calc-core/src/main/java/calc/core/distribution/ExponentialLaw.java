package calc.core.distribution;

import calc.core.math.Elementary;
import java.util.List;

/** Exponential: the time to the next of events that do not know of each other. */
record ExponentialLaw(double mean) implements Continuous {
  @Override
  public String family() {
    return "exponential";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("mean", mean, "T"));
  }

  @Override
  public double quantile(double p) {
    return -mean * Elementary.log1p(-p);
  }

  @Override
  public double upperQuantile(double q) {
    return -mean * Elementary.ln(q);
  }

  @Override
  public double cumulative(double x) {
    return x > 0 ? -Elementary.expm1(-x / mean) : 0;
  }

  @Override
  public double exceedance(double x) {
    return x > 0 ? Elementary.exp(-x / mean) : 1;
  }

  @Override
  public double density(double x) {
    return Elementary.exp(-x / mean) / mean;
  }

  @Override
  public double slope(double x) {
    return -1 / mean;
  }

  @Override
  public double sd() {
    return mean;
  }
}
