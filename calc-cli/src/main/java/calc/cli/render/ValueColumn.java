package calc.cli.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines up numbers with their units: the numbers end, and the units begin, at a common line. Where
 * all cells have the same unit and scale, the decimal points stand below each other.
 */
final class ValueColumn {
  private static final Pattern NUMBER =
      Pattern.compile(
          "((?:[A-Z]{3} )?[-+<>~]?[^\\s\\d./,]{0,4}\\d[\\d,]*)(\\.\\d+)?(.*)", Pattern.DOTALL);
  private static final Pattern SCALE = Pattern.compile("([^\\s/]*)(.*)", Pattern.DOTALL);

  private final List<Parts> cells;
  private final int whole;
  private final int fraction;

  ValueColumn(List<String> texts) {
    List<Parts> split = texts.stream().map(ValueColumn::split).toList();
    boolean sameUnit =
        split.stream().filter(Parts::isNumber).map(Parts::unit).distinct().count() < 2;
    cells = sameUnit ? split : split.stream().map(Parts::scaled).toList();
    whole = cells.stream().mapToInt(parts -> DisplayWidth.of(parts.whole)).max().orElse(0);
    fraction = cells.stream().mapToInt(parts -> parts.fraction.length()).max().orElse(0);
  }

  /** A cell, padded so that it lines up with the others when all begin at the same column. */
  String aligned(int index) {
    Parts parts = cells.get(index);
    if (!parts.isNumber()) {
      return parts.unit;
    }
    String padded = " ".repeat(whole - DisplayWidth.of(parts.whole)) + parts.whole + parts.fraction;
    return parts.unit.isEmpty()
        ? padded
        : padded + " ".repeat(fraction - parts.fraction.length()) + parts.unit;
  }

  /** Columns taken by the number of a cell alone, padding included. */
  int numberWidth(int index) {
    return cells.get(index).isNumber() ? whole + fraction : 0;
  }

  private static Parts split(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return new Parts("", "", text);
    }
    String decimals = number.group(2) == null ? "" : number.group(2);
    return new Parts(number.group(1), decimals, number.group(3));
  }

  /**
   * A cell in parts.
   *
   * @param whole what stands before the decimal point, or all of the number
   * @param fraction the decimal point and what follows, or empty
   * @param unit the rest, or all of a cell that is no number
   */
  private record Parts(String whole, String fraction, String unit) {
    boolean isNumber() {
      return !whole.isEmpty();
    }

    /** With the scale letter as part of the number. */
    Parts scaled() {
      if (!isNumber()) {
        return this;
      }
      Matcher scale = SCALE.matcher(unit);
      return scale.matches()
          ? new Parts(whole + fraction + scale.group(1), "", scale.group(2))
          : this;
    }
  }
}
