package calc.core.distribution;

import calc.core.math.Guarded;
import calc.core.math.Normal;
import calc.core.math.Quantiles;
import java.util.List;

/** Counts of which only those between two ends, both included, can come about. */
final class CountsWithin implements Counted {
  private final Counted law;
  private final double least;
  private final double most;
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
  CountsWithin(Counted law, double low, double high) {
    this.law = law;
    this.least = Math.max(law.least(), Guarded.ceil(low));
    this.most = Math.min(law.most(), Guarded.floor(high));
    this.below = law.upTo(least - 1);
    this.above = law.beyond(most);
    this.inside =
        below > 0.5
            ? law.beyond(least - 1) - above
            : above > 0.5 ? law.upTo(most) - below : 1 - below - above;
  }

  /** Probability of the counts that are left, under the whole distribution. */
  double inside() {
    return inside;
  }

  Counted law() {
    return law;
  }

  @Override
  public String family() {
    return "truncated " + law.family();
  }

  @Override
  public List<Parameter> parameters() {
    return TruncatedLaw.withEnds(law.parameters(), least, most);
  }

  @Override
  public double least() {
    return least;
  }

  @Override
  public double most() {
    return most;
  }

  @Override
  public double upTo(double k) {
    if (k < least || k >= most) {
      return k < least ? 0 : 1;
    }
    return below <= above ? (law.upTo(k) - below) / inside : 1 - (law.beyond(k) - above) / inside;
  }

  @Override
  public double beyond(double k) {
    if (k < least || k >= most) {
      return k < least ? 1 : 0;
    }
    return above <= below ? (law.beyond(k) - above) / inside : 1 - (law.upTo(k) - below) / inside;
  }

  @Override
  public double ratio(double k) {
    return law.ratio(k);
  }

  @Override
  public double mean() {
    return Weights.of(this).map(Weights::mean).orElseGet(() -> Moments.mean(this));
  }

  @Override
  public double sd() {
    return Weights.of(this).map(Weights::sd).orElseGet(() -> Moments.sd(this));
  }

  @Override
  public double near(double score) {
    double lower = below + Normal.cumulative(score) * inside;
    double upper = above + Normal.upperTail(score) * inside;
    return law.near(lower <= upper ? Quantiles.normal(lower) : -Quantiles.normal(upper));
  }
}
