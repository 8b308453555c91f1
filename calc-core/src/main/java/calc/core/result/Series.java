package calc.core.result;

import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Objects;

/**
 * The values of one quantity at many points, kept close together. Immutable.
 *
 * @see Value
 */
public final class Series {
  private final String name;
  private final Unit unit;
  private final boolean whole;
  private final double[] values;

  /**
   * Values of a quantity.
   *
   * @param name its full name
   * @param unit the unit it is shown in
   * @param whole whether it is a count of whole things
   * @param values in base units; what is not a finite number stands for no value
   */
  public Series(String name, Unit unit, boolean whole, double[] values) {
    this.name = Objects.requireNonNull(name);
    this.unit = Objects.requireNonNull(unit);
    this.whole = whole;
    this.values = values.clone();
  }

  /** The quantity's full name. */
  public String name() {
    return name;
  }

  /** The unit it is shown in. */
  public Unit unit() {
    return unit;
  }

  /** Whether it is a count of whole things. */
  public boolean whole() {
    return whole;
  }

  /** How many points there are. */
  public int size() {
    return values.length;
  }

  /** Whether there is a value at a point. */
  public boolean isKnown(int point) {
    return Double.isFinite(values[point]);
  }

  /** The value at a point, where there is none unknown for want of itself. */
  public Value at(int point) {
    return isKnown(point)
        ? Value.known(new Quantity(values[point], unit), whole)
        : Value.unknown(unit, List.of(name));
  }
}
