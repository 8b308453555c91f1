package calc.core.distribution;

import calc.core.math.Normal;
import java.util.List;
import java.util.Optional;

/**
 * How an uncertain value is spread. Both tails can be asked for, because next to 1 a probability
 * has lost the digits that it still has as the little that is left.
 */
public sealed interface Distribution permits Continuous, Stepped {
  /**
   * A number that fixes a distribution, for a report.
   *
   * @param name its name, such as {@code median}
   * @param value in base units
   * @param measure {@code T} when it measures what the value measures, {@code 1} for a plain number
   */
  record Parameter(String name, double value, String measure) {}

  /** The family it belongs to, such as {@code lognormal}. */
  String family();

  /** What fixes it within its family. */
  List<Parameter> parameters();

  /**
   * The value that is not exceeded with a given probability; of a discrete one the smallest value
   * that has this property, and so one that is attained.
   *
   * @param p probability, above 0 and below 1
   */
  double quantile(double p);

  /**
   * The value that is exceeded with a given probability: the quantile of 1 − q, for a q that may be
   * as small as doubles are.
   *
   * @param q probability, above 0 and below 1
   */
  double upperQuantile(double q);

  /** Probability of a value up to x. */
  double cumulative(double x);

  /** Probability of a value above x. */
  double exceedance(double x);

  /** Mean; infinite where the tail is that heavy. */
  double mean();

  /** Standard deviation; infinite where the tail is that heavy. */
  double sd();

  /** Whether single values have a probability of their own. */
  default boolean isDiscrete() {
    return false;
  }

  /** By how much it misses the percentiles it was fitted to, if they were more than it can meet. */
  default Optional<Misfit> misfit() {
    return Optional.empty();
  }

  /** The value exceeded as often as not. */
  default double median() {
    return quantile(0.5);
  }

  /**
   * The value at a standard normal score: as far out as a normal value would be with it.
   *
   * @param score from −38 to 38; beyond, probabilities are below the smallest double
   */
  default double atScore(double score) {
    return score <= 0 ? quantile(Normal.cumulative(score)) : upperQuantile(Normal.upperTail(score));
  }
}
