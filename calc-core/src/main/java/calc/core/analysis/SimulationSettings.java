package calc.core.analysis;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import java.util.List;
import java.util.OptionalLong;

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
 * @param spreads whether it is also told how the main figures are distributed, finely enough to be
 *     drawn
 */
public record SimulationSettings(
    long seed,
    Method method,
    int threads,
    OptionalLong trials,
    double precision,
    long mostTrials,
    boolean spreads) {
  /** The error that is precise enough unless somebody says otherwise. */
  public static final double PRECISION = 0.005;

  /** Points at most unless somebody says otherwise. */
  public static final long MOST_TRIALS = 1L << 20;

  private static final long FEWEST = 16;

  public SimulationSettings {
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
    this(seed, method, threads, trials, precision, mostTrials, false);
  }

  /** The same for what is to be drawn. */
  public SimulationSettings withSpreads() {
    return new SimulationSettings(seed, method, threads, trials, precision, mostTrials, true);
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
