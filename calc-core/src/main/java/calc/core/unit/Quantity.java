package calc.core.unit;

import java.util.Objects;

/**
 * A number with its unit. It is not the place for arithmetic: formulas compute on plain doubles in
 * base units.
 *
 * @param value in base units (s, B, money, 1); finite; a negative zero becomes zero
 * @param unit the unit it was written in or is shown in
 */
public record Quantity(double value, Unit unit) {
  public Quantity {
    Objects.requireNonNull(unit);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a quantity must be finite, got " + value);
    }
    value += 0.0;
  }

  /** For reading, to three significant digits: {@code 25k req/s}. */
  public String text() {
    return text(Digits.of(3), false);
  }

  /**
   * For reading.
   *
   * @param digits significant digits; {@link Digits#FULL} keeps the unit and reads back to the same
   *     number
   * @param whole whether whole numbers below 100,000 show all their digits (1234 nodes, not 1.23k)
   */
  public String text(Digits digits, boolean whole) {
    return QuantityFormat.text(this, digits, whole);
  }

  /** The unit in which {@link #text()} shows it: 1,500 ms are shown in seconds. */
  public Unit shownUnit() {
    return Shown.of(this, Digits.of(3).count()).unit();
  }

  /** The number in its own unit, as exactly as a double can say it. */
  public double inUnit() {
    return unit.fromBase(value).doubleValue();
  }
}
