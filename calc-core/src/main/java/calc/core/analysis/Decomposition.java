package calc.core.analysis;

import calc.core.math.Replicates.Interval;
import java.util.List;
import java.util.Optional;

/** How a variance is divided among the inputs; goes on to more points while that is too vague. */
interface Decomposition {
  /**
   * Shares of one figure's variance.
   *
   * @param shares of each input
   * @param first first-order indices, or none
   * @param interaction what those lack to 1, or empty
   */
  record Shares(List<Interval> shares, List<Interval> first, Optional<Interval> interaction) {}

  /** Points of each replicate to begin with. */
  int start();

  /** Points of each replicate so far. */
  int done();

  /** How often the model is computed for so many points of each replicate. */
  long evaluations(int points);

  /**
   * Goes on to so many points of each replicate.
   *
   * @return false when it was stopped before
   */
  boolean runTo(int points, Progress progress, long atMost);

  /** The shares of a target, or empty where it does not vary or has no values. */
  Optional<Shares> of(int target);

  /** Share of the points at which a target has no value. */
  double failedShare(int target);

  /** The first points. */
  Kept kept();
}
