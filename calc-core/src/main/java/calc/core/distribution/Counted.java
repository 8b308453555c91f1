package calc.core.distribution;

import calc.core.math.Guarded;
import calc.core.math.Quantiles;

/** A distribution over whole numbers. */
sealed interface Counted extends Stepped permits BinomialLaw, CountsWithin, PoissonLaw {
  /** The lowest count that comes about. */
  double least();

  /** The highest count that comes about; may be infinite. */
  double most();

  /** Probability of a whole number up to k. */
  double upTo(double k);

  /** Probability of a whole number above k. */
  double beyond(double k);

  /** How much likelier k + 1 is than k, for a k that comes about. */
  double ratio(double k);

  /**
   * Roughly where a score lies among the counts: a place from which to look for the exact one.
   *
   * @param score from −39 to 39
   */
  double near(double score);

  @Override
  default double cumulative(double x) {
    return upTo(Guarded.floor(x));
  }

  @Override
  default double exceedance(double x) {
    return beyond(Guarded.floor(x));
  }

  @Override
  default double below(double x) {
    return upTo(Guarded.ceil(x) - 1);
  }

  @Override
  default double from(double x) {
    return beyond(Guarded.ceil(x) - 1);
  }

  @Override
  default double quantile(double p) {
    return p <= 0.5 ? lower(p) : upper(1 - p);
  }

  @Override
  default double upperQuantile(double q) {
    return q < 0.5 ? upper(q) : lower(1 - q);
  }

  private double lower(double p) {
    double enough = p * (1 - NOISE);
    return CountSearch.first(this, near(Quantiles.normal(p)), k -> upTo(k) >= enough);
  }

  private double upper(double q) {
    double enough = q * (1 + NOISE);
    return CountSearch.first(this, near(-Quantiles.normal(q)), k -> beyond(k) <= enough);
  }
}
