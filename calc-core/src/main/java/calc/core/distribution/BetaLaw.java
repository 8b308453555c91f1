package calc.core.distribution;

import calc.core.math.Beta;
import java.util.List;
import java.util.Optional;

/** Beta between two ends: 0 and 1, or those of a PERT. */
final class BetaLaw implements Continuous {
  private final String family;
  private final List<Parameter> parameters;
  private final Optional<Misfit> misfit;
  private final double a;
  private final double b;
  private final double low;
  private final double span;
  private final Beta beta;

  private BetaLaw(
      String family,
      List<Parameter> parameters,
      double a,
      double b,
      Optional<Misfit> misfit,
      double... ends) {
    this.family = family;
    this.parameters = parameters;
    this.misfit = misfit;
    this.a = a;
    this.b = b;
    this.low = ends[0];
    this.span = ends[1] - ends[0];
    this.beta = new Beta(a, b);
  }

  /** Beta over shares. */
  static BetaLaw of(double a, double b, Optional<Misfit> misfit) {
    List<Parameter> shapes = List.of(new Parameter("alpha", a, "1"), new Parameter("beta", b, "1"));
    return new BetaLaw("beta", shapes, a, b, misfit, 0, 1);
  }

  /**
   * PERT: a beta over an interval with a likeliest value.
   *
   * @param weight how much the likeliest value counts against each end, usually 4
   */
  static BetaLaw pert(double low, double mode, double high, double weight) {
    List<Parameter> points =
        List.of(
            new Parameter("low", low, "T"),
            new Parameter("mode", mode, "T"),
            new Parameter("high", high, "T"),
            new Parameter("lambda", weight, "1"));
    double a = 1 + weight * ((mode - low) / (high - low));
    double b = 1 + weight * ((high - mode) / (high - low));
    return new BetaLaw("pert", points, a, b, Optional.empty(), low, high);
  }

  double a() {
    return a;
  }

  double b() {
    return b;
  }

  double low() {
    return low;
  }

  double span() {
    return span;
  }

  @Override
  public String family() {
    return family;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public Optional<Misfit> misfit() {
    return misfit;
  }

  @Override
  public double quantile(double p) {
    return low + span * beta.quantile(p);
  }

  @Override
  public double upperQuantile(double q) {
    return low + span * beta.upperQuantile(q);
  }

  @Override
  public double cumulative(double x) {
    return beta.lower((x - low) / span);
  }

  @Override
  public double exceedance(double x) {
    return beta.upper((x - low) / span);
  }

  @Override
  public double density(double x) {
    return beta.density((x - low) / span) / span;
  }

  @Override
  public double slope(double x) {
    return (a - 1) / (x - low) - (b - 1) / (low + span - x);
  }

  @Override
  public double mean() {
    return low + span * (a / (a + b));
  }

  @Override
  public double sd() {
    double size = a + b;
    return span * Math.sqrt(a / size * (b / size) / (size + 1));
  }

  @Override
  public double grain() {
    return low == 0 ? 0 : Math.ulp(Math.abs(low) + span);
  }
}
