package calc.core.distribution;

import java.util.ArrayList;
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
   * @param measure {@code 1} for a plain number, {@code T} for the measure of the value itself, in
   *     brackets for a list
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
     * @param parameters in order; those of a list one after the other
     * @throws IllegalArgumentException if no distribution of the family fits what is stated
     */
    Distribution make(double... parameters);
  }

  /** What is stated is a value of the measure {@code T} that must be there. */
  static Parameter value(String name, String meaning) {
    return new Parameter(name, "T", meaning, true);
  }

  /** What is stated is a plain number that must be there. */
  static Parameter number(String name, String meaning) {
    return new Parameter(name, "1", meaning, true);
  }

  /** What may be stated, of any measure. */
  static Parameter optional(String name, String measure, String meaning) {
    return new Parameter(name, measure, meaning, false);
  }

  /** A family fixed by mean and standard deviation, or by percentiles. */
  static Family located(String name, String title, String measure, Maker maker) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(optional("mean", measure, "mean"));
    parameters.add(optional("sd", measure, "standard deviation, above 0"));
    for (int percent : Percentile.NAMED) {
      String meaning = percent == 50 ? "median" : ordinal(percent) + " percentile";
      parameters.add(optional("p" + percent, measure, meaning));
    }
    return new Family(name, title, parameters, maker);
  }

  private static String ordinal(int percent) {
    return percent + (percent == 1 ? "st" : "th");
  }
}
