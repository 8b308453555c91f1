package calc.core.catalog;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One argument of a formula.
 *
 * @param name its name, for {@code name=value}
 * @param measure what it measures
 * @param meaning the symbol and its meaning with range, one line
 * @param fallback its value when it is left out, in base units
 * @param repeats whether it takes all remaining positional arguments; then it reaches the kernel as
 *     a list
 */
public record Parameter(
    String name, Measure measure, String meaning, OptionalDouble fallback, boolean repeats) {
  public Parameter {
    Objects.requireNonNull(name);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(meaning);
    Objects.requireNonNull(fallback);
  }
}
