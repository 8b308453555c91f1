package calc.core.distribution;

import java.util.List;

/** Uniform: every value between two ends is as likely as any other. */
record UniformLaw(double low, double high) implements Continuous {
  @Override
  public String family() {
    return "uniform";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("low", low, "T"), new Parameter("high", high, "T"));
  }

  @Override
  public double quantile(double p) {
    return p <= 0.5 ? low + p * (high - low) : high - (1 - p) * (high - low);
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0.5 ? high - q * (high - low) : low + (1 - q) * (high - low);
  }

  @Override
  public double cumulative(double x) {
    return x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low);
  }

  @Override
  public double exceedance(double x) {
    return x <= low ? 1 : x >= high ? 0 : (high - x) / (high - low);
  }

  @Override
  public double density(double x) {
    return 1 / (high - low);
  }

  @Override
  public double slope(double x) {
    return 0;
  }

  @Override
  public double mean() {
    return low / 2 + high / 2;
  }

  @Override
  public double sd() {
    return (high - low) / Math.sqrt(12);
  }

  @Override
  public double grain() {
    return Math.max(Math.ulp(low), Math.ulp(high));
  }
}
