package calc.core.distribution;

/** How an uncertain value is spread. */
public interface Distribution {
  /** The family it belongs to, such as {@code lognormal}. */
  String family();

  /**
   * The value that is not exceeded with a given probability.
   *
   * @param p probability, above 0 and below 1
   */
  double quantile(double p);

  /** The value exceeded as often as not. */
  default double median() {
    return quantile(0.5);
  }

  /** A distribution from its quantile function. */
  static Distribution of(String family, java.util.function.DoubleUnaryOperator quantile) {
    return new Distribution() {
      @Override
      public String family() {
        return family;
      }

      @Override
      public double quantile(double p) {
        return quantile.applyAsDouble(p);
      }
    };
  }
}
