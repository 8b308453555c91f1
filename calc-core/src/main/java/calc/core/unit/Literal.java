package calc.core.unit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number with its unit as it stands in a text.
 *
 * @param end offset after its last character
 * @param number the number in {@code unit}, with its scale letter, exactly as written: 5k is 5000,
 *     20 % is 20
 * @param unit its unit, {@link Unit#ONE} if it has none
 * @param lastDigit weight of the last typed digit in the same measure: 5k → 1000, 16.5k → 100, 750
 *     → 1
 * @param warnings spellings that were read although people mix them up
 */
public record Literal(
    int end, BigDecimal number, Unit unit, BigDecimal lastDigit, List<Warning> warnings) {
  public Literal {
    warnings = List.copyOf(warnings);
  }

  /**
   * A spelling that was read, but may not say what was meant.
   *
   * @param offset where it stands
   * @param message how it was read
   * @param fix what to write instead
   */
  public record Warning(int offset, String message, String fix) {}

  /** The number in base units (s, B, money, 1). */
  public double value() {
    return unit.toBase(number);
  }

  /** Value and unit. */
  public Quantity quantity() {
    return new Quantity(value(), unit);
  }

  /** Half a unit of the last typed digit, in base units: what a person claims to know. */
  public double halfUnit() {
    return unit.toBase(lastDigit.multiply(BigDecimal.valueOf(5, 1)));
  }
}
