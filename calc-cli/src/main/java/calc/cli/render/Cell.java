package calc.cli.render;

import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One cell of a table, or one step of an outline.
 *
 * @param text the words; a no-break space keeps what it joins on one line
 * @param tone what they mean to the reader
 * @param spills whether it may run over the empty cells at its right instead of widening its column
 * @param quantity full name of the quantity it shows, or empty
 * @param size what it is sorted by, or empty for words
 */
public record Cell(String text, Tone tone, boolean spills, String quantity, OptionalDouble size) {
  /** Nothing. */
  static final Cell EMPTY = of("");

  public Cell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(tone);
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(size);
  }

  /** Plain words. */
  public static Cell of(String text) {
    return of(text, Tone.PLAIN);
  }

  /** Words in a tone. */
  public static Cell of(String text, Tone tone) {
    return new Cell(text, tone, false, "", OptionalDouble.empty());
  }

  /** The same, free to run over the empty cells at its right. */
  Cell spilling() {
    return new Cell(text, tone, true, quantity, size);
  }

  /** The same as the value of a quantity, of which a reader may ask how it came about. */
  public Cell showing(String name, Value value) {
    return new Cell(text, tone, spills, name, OptionalDouble.empty()).sized(value);
  }

  /** A name of a quantity, of which a reader may ask how it came about. */
  static Cell about(String quantity) {
    return new Cell(quantity, Tone.PLAIN, false, quantity, OptionalDouble.empty());
  }

  /** The same, sorted by a value. */
  Cell sized(Value value) {
    return value.quantity().map(Quantity::value).map(this::sized).orElse(this);
  }

  /** The same, sorted by a number. */
  Cell sized(double number) {
    return new Cell(text, tone, spills, quantity, OptionalDouble.of(number));
  }
}
