package calc.core.catalog;

import calc.core.math.Plain;
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

  /** As it stands between the brackets of a signature: {@code hit}, {@code cacheable=1}. */
  public String text() {
    String value = defaultText();
    return name + (repeats ? ", …" : value.isEmpty() ? "" : "=" + value);
  }

  /** Its default as somebody would write it, or empty if it has none that is a value. */
  public String defaultText() {
    if (fallback.isEmpty() || Double.isNaN(fallback.getAsDouble())) {
      return "";
    }
    String unit = measure.notation().equals("1") ? "" : " " + measure.notation();
    return Plain.number(fallback.getAsDouble()) + unit;
  }
}
