package calc.core.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A continuous distribution of which only the values between two ends can come about. */
final class TruncatedLaw implements Continuous {
  private final Continuous law;
  private final double low;
  private final double high;
  private final double below;
  private final double above;
  private final double inside;

  /**
   * Cuts a distribution.
   *
   * @param law the whole one
   * @param low the lowest value left, or −∞
   * @param high the highest value left, or ∞
   */
  TruncatedLaw(Continuous law, double low, double high) {
    this.law = law;
    this.low = low;
    this.high = high;
    this.below = law.cumulative(low);
    this.above = law.exceedance(high);
    // The difference of those two tails that are small.
    this.inside =
        below > 0.5
            ? law.exceedance(low) - above
            : above > 0.5 ? law.cumulative(high) - below : 1 - below - above;
  }

  /** Probability of the values that are left, under the whole distribution. */
  double inside() {
    return inside;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  Continuous law() {
    return law;
  }

  @Override
  public String family() {
    return "truncated " + law.family();
  }

  @Override
  public List<Parameter> parameters() {
    return withEnds(law.parameters(), low, high);
  }

  static List<Parameter> withEnds(List<Parameter> parameters, double low, double high) {
    List<Parameter> all = new ArrayList<>(parameters);
    if (low > Double.NEGATIVE_INFINITY) {
      all.add(new Parameter("at least", low, "T"));
    }
    if (high < Double.POSITIVE_INFINITY) {
      all.add(new Parameter("at most", high, "T"));
    }
    return List.copyOf(all);
  }

  @Override
  public Optional<Misfit> misfit() {
    return law.misfit();
  }

  /** The probability below a value under the whole distribution, from that under this one. */
  double lower(double p) {
    return below + p * inside;
  }

  /** The probability above a value under the whole distribution, from that under this one. */
  double upper(double q) {
    return above + q * inside;
  }

  @Override
  public double quantile(double p) {
    return at(lower(p), upper(1 - p));
  }

  @Override
  public double upperQuantile(double q) {
    return at(lower(1 - q), upper(q));
  }

  private double at(double lower, double upper) {
    double x = lower <= upper ? law.quantile(lower) : law.upperQuantile(upper);
    return Math.max(low, Math.min(x, high));
  }

  @Override
  public double cumulative(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 0 : 1;
    }
    return below <= above
        ? (law.cumulative(x) - below) / inside
        : 1 - (law.exceedance(x) - above) / inside;
  }

  @Override
  public double exceedance(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 1 : 0;
    }
    return above <= below
        ? (law.exceedance(x) - above) / inside
        : 1 - (law.cumulative(x) - below) / inside;
  }

  @Override
  public double density(double x) {
    return law.density(x) / inside;
  }

  @Override
  public double slope(double x) {
    return law.slope(x);
  }

  @Override
  public double mean() {
    return Moments.mean(this);
  }

  @Override
  public double sd() {
    return Moments.sd(this);
  }

  @Override
  public double grain() {
    return law.grain();
  }
}
