package calc.core.result;

import calc.core.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Families of distributions fitted to measured values.
 *
 * @param sample what is to be known of the values
 * @param candidates the members under which the values are likeliest, best first
 * @param excluded families that cannot hold the values
 * @param percentiles those of the values beside those of the best candidate
 * @param verdict whether the best candidate can be used
 * @param empirical the values themselves as an expression
 * @param warnings why the best candidate may not be what it seems
 */
public record DistributionFit(
    Sample sample,
    List<Candidate> candidates,
    List<Excluded> excluded,
    List<Row> percentiles,
    Verdict verdict,
    String empirical,
    List<Problem> warnings) {
  public DistributionFit {
    Objects.requireNonNull(sample);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(empirical);
    candidates = List.copyOf(candidates);
    excluded = List.copyOf(excluded);
    percentiles = List.copyOf(percentiles);
    warnings = List.copyOf(warnings);
  }

  /** The one with the lowest AICc. */
  public Candidate best() {
    return candidates.get(0);
  }

  /** The next one, if there is any. */
  public Optional<Candidate> runnerUp() {
    return candidates.stream().skip(1).findFirst();
  }

  /** Where the best candidate is farthest from the values, the median apart. */
  public Row worstTail() {
    Row worst = percentiles.get(0);
    for (Row row : percentiles) {
      if (row.isTail() && row.size() > worst.size()) {
        worst = row;
      }
    }
    return worst;
  }

  /**
   * What was measured.
   *
   * @param source name of the file
   * @param column name or number of the column
   * @param size how many values
   * @param distinct how many of them differ
   * @param lowest the lowest
   * @param mean their mean
   * @param highest the highest
   */
  public record Sample(
      String source,
      String column,
      int size,
      int distinct,
      Value lowest,
      Value mean,
      Value highest) {}

  /**
   * A member of a family.
   *
   * @param family name of the family
   * @param aicc Akaike's criterion, corrected for the number of values, above that of the best
   * @param logLikelihood logarithm of the likelihood, above that of the best: 0 or negative, unless
   *     more parameters make another one likelier
   * @param kolmogorov Kolmogorov–Smirnov distance
   * @param andersonDarling Anderson–Darling distance; empty where it is infinite, or for counts
   * @param expression the member as an expression
   */
  public record Candidate(
      String family,
      double aicc,
      double logLikelihood,
      double kolmogorov,
      OptionalDouble andersonDarling,
      String expression) {}

  /**
   * A family that cannot hold the values.
   *
   * @param family its name
   * @param reason what it lacks
   */
  public record Excluded(String family, String reason) {}

  /**
   * A percentile.
   *
   * @param share its share
   * @param measured the smallest value that has it
   * @param fitted that of the best candidate
   * @param off fitted above measured, as a share of it; where not all values are above 0, of the
   *     span from P5 to P95
   */
  public record Row(Value share, Value measured, Value fitted, Value off) {
    private static final double MEDIAN = 0.5;

    boolean isTail() {
      return share.quantity().orElseThrow().value() != MEDIAN;
    }

    double size() {
      return Math.abs(off.quantity().orElseThrow().value());
    }
  }

  /** Whether a family follows the values. */
  public enum Match {
    /** Nothing speaks against it. */
    FOLLOWS,
    /** It can be told from the values, but no percentile is off by more than five points. */
    NEAR,
    /** It does not. */
    NONE
  }

  /**
   * Whether the best candidate follows the values.
   *
   * @param match the verdict
   * @param chance how often values drawn from the candidate, and fitted alike, lie as far from
   *     their fit
   * @param draws how many samples were drawn for it
   */
  public record Verdict(Match match, Value chance, int draws) {}
}
