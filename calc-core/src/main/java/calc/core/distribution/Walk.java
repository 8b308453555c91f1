package calc.core.distribution;

/**
 * A walk over the quantiles of a distribution, from an end of an axis inward, that knows value,
 * slope and bend wherever it stands.
 */
interface Walk {
  /**
   * Stands at a place.
   *
   * @return whether there are numbers; far out some are too small or too large
   */
  boolean start(double place);

  /** Goes on to the next place. */
  void step(double length);

  double value();

  /** Derivative of the value over the axis. */
  double slope();

  /** Second derivative. */
  double bend();

  /** The value in the middle of the last step. */
  double middle();
}
