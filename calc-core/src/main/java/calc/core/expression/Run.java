package calc.core.expression;

/**
 * What the steps of one run share: the level at which uncertain values are taken, and the first
 * failure of each step in this run, no more: a simulation may fail a million times for one reason.
 */
final class Run {
  private final Failure[] first;
  private double level = 0.5;

  Run(int steps) {
    first = new Failure[steps];
  }

  void fail(int step, Failure failure) {
    if (first[step] == null) {
      first[step] = failure;
    }
  }

  /** The step is about to run again. */
  void forget(int step) {
    first[step] = null;
  }

  Failure failure(int step) {
    return first[step];
  }

  /** The probability at whose quantile every uncertain value is taken; 0.5 is the median. */
  double level() {
    return level;
  }

  void level(double probability) {
    level = probability;
  }
}
