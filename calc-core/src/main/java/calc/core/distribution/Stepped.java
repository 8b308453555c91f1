package calc.core.distribution;

/** A distribution over single values. */
sealed interface Stepped extends Distribution permits Counted, ListedLaw {
  /**
   * Rounding of a sum of probabilities: a step that misses a stated probability by less is taken to
   * meet it, so that the median of a fair coin is 0 whatever its sums were rounded to.
   */
  double NOISE = 1e-12;

  /** Probability of a value below x. */
  double below(double x);

  /** Probability of x or a value above. */
  double from(double x);

  @Override
  default boolean isDiscrete() {
    return true;
  }
}
