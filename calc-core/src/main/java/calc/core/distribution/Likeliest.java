package calc.core.distribution;

import calc.core.math.Elementary;
import calc.core.math.Sum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The member of a family under which observations are likeliest, or why there is none.
 *
 * @param family name of the family
 * @param distribution that member; empty if the family cannot hold what was observed
 * @param parameters how many parameters were chosen
 * @param logLikelihood natural logarithm of the likelihood, per observation; 0 without a member
 * @param refusal why there is no member, or empty
 */
public record Likeliest(
    String family,
    Optional<Distribution> distribution,
    int parameters,
    double logLikelihood,
    String refusal) {
  public Likeliest {
    Objects.requireNonNull(refusal);
    if (Double.isNaN(logLikelihood) || distribution.isPresent() != refusal.isEmpty()) {
      throw new IllegalArgumentException(family + ": " + logLikelihood + ", " + refusal);
    }
  }

  static Likeliest of(Distribution distribution, int parameters, double logLikelihood) {
    return new Likeliest(
        distribution.family(), Optional.of(distribution), parameters, logLikelihood, "");
  }

  static Likeliest none(String family, String refusal) {
    return new Likeliest(family, Optional.empty(), 0, 0, refusal);
  }

  /** Families that observations can be held against. */
  public static List<String> families() {
    return List.copyOf(MaximumLikelihood.BY_NAME.keySet());
  }

  /**
   * Fits a family by maximum likelihood.
   *
   * @param family one of {@link #families}
   * @param observations two different ones at least
   */
  public static Likeliest of(String family, Observations observations) {
    return MaximumLikelihood.BY_NAME.get(family).fit(observations);
  }

  /**
   * The same with the likelihood of whole numbers: a density is worth what it has within half a
   * unit of each, so that it can be held against a probability.
   *
   * @param observations whole numbers, to which it was fitted
   */
  public Likeliest ofCounts(Observations observations) {
    return distribution
        .filter(smooth -> !smooth.isDiscrete())
        .map(smooth -> Likeliest.of(smooth, parameters, perCount(observations, smooth)))
        .orElse(this);
  }

  private static double perCount(Observations observations, Distribution smooth) {
    double median = smooth.median();
    Sum sum = new Sum();
    for (int from = 0; from < observations.size(); ) {
      int next = observations.next(from);
      double x = observations.at(from);
      double within =
          x > median
              ? smooth.exceedance(x - 0.5) - smooth.exceedance(x + 0.5)
              : smooth.cumulative(x + 0.5) - smooth.cumulative(x - 0.5);
      sum.add((next - from) * Elementary.ln(Math.max(within, Double.MIN_NORMAL)));
      from = next;
    }
    return sum.value() / observations.size();
  }
}
