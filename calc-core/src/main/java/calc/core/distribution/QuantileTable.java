package calc.core.distribution;

/**
 * Quantiles of one distribution for a simulation: what {@link Distribution#quantile} says, in a few
 * nanoseconds. One uniform number, or one normal score, gives one value, and a larger one never a
 * smaller value, but for the last bits of it.
 *
 * <p>Immutable, and the same on every machine; may be shared between threads.
 */
public interface QuantileTable {
  /**
   * The value that is not exceeded with a probability.
   *
   * @param u above 0 and below 1
   */
  double at(double u);

  /** The value at a standard normal score. */
  double atScore(double score);

  /**
   * Values for a block of uniform numbers.
   *
   * @param uniforms above 0 and below 1
   * @param values receives as many values; may be the same array
   * @param n how many
   */
  void fill(double[] uniforms, double[] values, int n);

  /** The same for a block of standard normal scores. */
  void fillFromScores(double[] scores, double[] values, int n);

  /** The table of a distribution, built on first use. */
  static QuantileTable of(Distribution distribution) {
    return Tables.of(distribution);
  }

  /** The table of the standard normal distribution: scores of uniform numbers. */
  static QuantileTable ofScores() {
    return NormalTable.STANDARD;
  }
}
