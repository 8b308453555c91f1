package calc.core.result;

import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a quantity, or what is missing to know it.
 *
 * @param quantity the value, or empty when it cannot be known
 * @param unit the unit it is shown in, known or not
 * @param whole whether it is a count that was rounded to whole numbers (nodes), so that all its
 *     digits are shown
 * @param missing what would have to be given for the value to be known, such as {@code app.price};
 *     empty for a known value
 */
public record Value(Optional<Quantity> quantity, Unit unit, boolean whole, List<String> missing) {
  public Value {
    Objects.requireNonNull(unit);
    missing = List.copyOf(missing);
    if (quantity.isPresent() != missing.isEmpty()) {
      throw new IllegalArgumentException(
          "a value is either known or lacks something, got " + quantity + " and " + missing);
    }
  }

  /** A known value. */
  public static Value known(Quantity quantity, boolean whole) {
    return new Value(Optional.of(quantity), quantity.unit(), whole, List.of());
  }

  /** A value that needs something nobody stated. */
  public static Value unknown(Unit unit, List<String> missing) {
    return new Value(Optional.empty(), unit, false, missing);
  }

  /** Whether the value is known. */
  public boolean isKnown() {
    return quantity.isPresent();
  }
}
