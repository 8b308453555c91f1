package calc.core.model;

import calc.core.unit.Units;
import java.util.Objects;

/**
 * What a scenario says of itself.
 *
 * @param title its title
 * @param about what it models, or empty
 * @param units the units of its conventions, with its labels
 */
public record Header(String title, String about, Units units) {
  public Header {
    Objects.requireNonNull(title);
    Objects.requireNonNull(about);
    Objects.requireNonNull(units);
  }
}
