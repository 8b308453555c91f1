package calc.core.distribution;

import java.util.List;
import java.util.Objects;

/**
 * A family of distributions and what a person may state to fix one of it.
 *
 * @param name its name in expressions
 * @param title one line
 * @param parameters what may be stated, in order
 * @param maker makes the distribution; a parameter that was not stated reaches it as NaN
 */
public record Family(String name, String title, List<Parameter> parameters, Maker maker) {
  public Family {
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(maker);
  }

  /**
   * One parameter.
   *
   * @param name its name
   * @param measure {@code 1} for a plain number, {@code T} for the measure of the value itself
   * @param meaning one line
   * @param required whether it must be stated
   */
  public record Parameter(String name, String measure, String meaning, boolean required) {}

  /** Makes a distribution from parameters in base units. */
  @FunctionalInterface
  public interface Maker {
    /**
     * The distribution.
     *
     * @throws IllegalArgumentException if no distribution of the family fits what is stated
     */
    Distribution make(double... parameters);
  }

  /** A family whose parameters must all be stated. */
  static Family fixed(String name, String title, Maker maker, String... namesAndMeanings) {
    java.util.ArrayList<Parameter> parameters = new java.util.ArrayList<>();
    for (int i = 0; i < namesAndMeanings.length; i += 3) {
      parameters.add(
          new Parameter(
              namesAndMeanings[i], namesAndMeanings[i + 1], namesAndMeanings[i + 2], true));
    }
    return new Family(name, title, parameters, maker);
  }

  /** A family fixed by mean and standard deviation, or by two percentiles. */
  static Family located(String name, String title, Maker maker) {
    return new Family(
        name,
        title,
        List.of(
            new Parameter("mean", "T", "mean", false),
            new Parameter("sd", "T", "standard deviation, above 0", false),
            new Parameter("p5", "T", "5th percentile", false),
            new Parameter("p50", "T", "median", false),
            new Parameter("p95", "T", "95th percentile", false)),
        maker);
  }
}
