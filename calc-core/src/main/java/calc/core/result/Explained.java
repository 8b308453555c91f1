package calc.core.result;

import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A quantity, or the chance of what a limit or an assertion is about, with what drives it.
 *
 * @param name full name, or the text of an assertion
 * @param kind what it is
 * @param condition the condition of a limit or an assertion as written, or empty for a quantity
 * @param unit the unit it is shown in; the figures themselves are in base units
 * @param whole whether it is a whole number by nature
 * @param percentiles P5, P50 and P95 of a quantity; none for a chance, or where nothing could be
 *     computed
 * @param chance how likely it is, or empty for a quantity
 * @param influences what each input does to it, the largest share first
 * @param interaction share of the variance that no input has by itself, or empty where there are no
 *     first-order indices
 * @param failedShare share of the points at which it has no value; they are left out
 * @param disagreements where rank correlation and variance put inputs in another order
 */
public record Explained(
    String name,
    Kind kind,
    String condition,
    Unit unit,
    boolean whole,
    List<Estimate> percentiles,
    Optional<Estimate> chance,
    List<Influence> influences,
    Optional<Estimate> interaction,
    double failedShare,
    List<Disagreement> disagreements) {
  public Explained {
    percentiles = List.copyOf(percentiles);
    influences = List.copyOf(influences);
    disagreements = List.copyOf(disagreements);
  }

  /** What can be explained. */
  public enum Kind {
    /** A quantity. */
    QUANTITY,
    /** Whether a limit is hit. */
    LIMIT,
    /** Whether what an assertion is about comes to pass. */
    ASSERT
  }

  /** Whether it has a chance instead of values. */
  public boolean isChance() {
    return kind != Kind.QUANTITY;
  }

  /**
   * Two inputs in the order of their rank correlations, which is not that of their shares; both by
   * more than their errors.
   *
   * @param above the one with the larger rank correlation and the smaller share
   * @param below the other one
   */
  public record Disagreement(Influence above, Influence below) {}
}
