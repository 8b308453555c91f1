package calc.core.analysis;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a simulation is run.
 *
 * @param seed the same seed gives the same figures
 * @param method how points are chosen
 * @param threads threads at most; no figure depends on them
 * @param trials how many points, or empty to go on until the figures are precise enough
 * @param precision error at which a figure is precise enough, as a share of its value or of the
 *     distance of its 5th and 95th percentiles, whichever is larger
 * @param mostTrials points at most when {@code trials} is empty
 * @param spreads the quantities of which it is told how they are distributed, finely enough to be
 *     drawn, beside the main figures; empty if not even of those
 */
public record SimulationSettings(
    long seed,
    Method method,
    int threads,
    OptionalLong trials,
    double precision,
    long mostTrials,
    Optional<Set<String>> spreads) {
  /** The error that is precise enough unless somebody says otherwise. */
  public static final double PRECISION = 0.005;

  /** Points at most unless somebody says otherwise. */
  public static final long MOST_TRIALS = 1L << 20;

  private static final long FEWEST = 16;

  public SimulationSettings {
    spreads = spreads.map(Set::copyOf);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
    }
    atLeastFew("--trials", trials.orElse(FEWEST));
    atLeastFew("--max-trials", mostTrials);
    if (!(precision > 0 && precision < 1)) {
      throw refused("--precision must be above 0 and below 100%, got " + precision);
    }
  }

  /** Settings for what is not drawn. */
  public SimulationSettings(
      long seed,
      Method method,
      int threads,
      OptionalLong trials,
      double precision,
      long mostTrials) {
    this(seed, method, threads, trials, precision, mostTrials, Optional.empty());
  }

  /** The same where the main figures are to be drawn. */
  public SimulationSettings withSpreads() {
    return withSpreads(Set.of());
  }

  /** The same where the main figures and those that are named are to be drawn. */
  public SimulationSettings withSpreads(Set<String> named) {
    return new SimulationSettings(
        seed, method, threads, trials, precision, mostTrials, Optional.of(named));
  }

  /** How points are chosen. */
  public enum Method {
    /** Independent randomised Sobol' nets. */
    QMC,
    /** Independent points. */
    PLAIN
  }

  private static void atLeastFew(String option, long trials) {
    if (trials < FEWEST) {
      throw refused(option + " must be " + FEWEST + " or more, got " + trials);
    }
  }

  private static ProblemException refused(String message) {
    return new ProblemException(List.of(Problem.of(Code.OUT_OF_RANGE, message)));
  }
}
