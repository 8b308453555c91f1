package calc.core.distribution;

import java.util.List;

/** Triangular: the density rises straight to the likeliest value and falls straight after it. */
record TriangularLaw(double low, double mode, double high) implements Continuous {
  @Override
  public String family() {
    return "triangular";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("low", low, "T"),
        new Parameter("mode", mode, "T"),
        new Parameter("high", high, "T"));
  }

  @Override
  public double quantile(double p) {
    return p <= lower() ? rising(p) : falling(1 - p);
  }

  @Override
  public double upperQuantile(double q) {
    return q <= upper() ? falling(q) : rising(1 - q);
  }

  /** Probability of a value up to the mode. */
  double lower() {
    return (mode - low) / (high - low);
  }

  private double upper() {
    return (high - mode) / (high - low);
  }

  private double rising(double p) {
    return low + Math.sqrt(p * lower()) * (high - low);
  }

  private double falling(double q) {
    return high - Math.sqrt(q * upper()) * (high - low);
  }

  @Override
  public double cumulative(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 0 : 1;
    }
    return x <= mode ? part(x - low, lower()) : 1 - part(high - x, upper());
  }

  @Override
  public double exceedance(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 1 : 0;
    }
    return x <= mode ? 1 - part(x - low, lower()) : part(high - x, upper());
  }

  private double part(double reach, double share) {
    double relative = reach / (high - low);
    return relative * relative / share;
  }

  @Override
  public double density(double x) {
    double relative = x <= mode ? (x - low) / (mode - low) : (high - x) / (high - mode);
    return 2 / (high - low) * relative;
  }

  @Override
  public double slope(double x) {
    return x <= mode ? 1 / (x - low) : -1 / (high - x);
  }

  @Override
  public double mean() {
    return low / 3 + mode / 3 + high / 3;
  }

  @Override
  public double sd() {
    double up = lower();
    return (high - low) * Math.sqrt((1 - up + up * up) / 18);
  }
}
