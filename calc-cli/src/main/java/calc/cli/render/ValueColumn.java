package calc.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines up numbers with their units: the numbers end, and the units begin, at a common line. Where
 * all cells have the same unit, set off by a space, the decimal points stand below each other.
 */
final class ValueColumn {
  private static final Pattern NUMBER =
      Pattern.compile(
          "((?:[A-Z]{3} )?[-+<>~]?[^\\s\\d./,]{0,4}\\d[\\d,]*)(\\.\\d+)?(.*)", Pattern.DOTALL);
  private static final Pattern SCALE = Pattern.compile("([^\\s/]*)(.*)", Pattern.DOTALL);

  private final List<Parts> cells = new ArrayList<>();
  private int whole;
  private int fraction;

  private ValueColumn(List<List<String>> rows, int column) {
    for (List<String> row : rows) {
      cells.add(split(row.get(column)));
    }
    if (!hasOneUnit()) {
      cells.replaceAll(Parts::scaled);
    }
    for (Parts parts : cells) {
      whole = Math.max(whole, DisplayWidth.of(parts.whole));
      fraction = Math.max(fraction, parts.fraction.length());
    }
  }

  /** Pads the cells of one column so that they line up when all begin at the same place. */
  static void align(List<List<String>> rows, int column) {
    ValueColumn values = new ValueColumn(rows, column);
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).set(column, values.aligned(values.cells.get(row)));
    }
  }

  private boolean hasOneUnit() {
    Parts first = null;
    for (Parts parts : cells) {
      if (parts.isNumber()) {
        first = first == null ? parts : first;
        if (!parts.unit.equals(first.unit) || isAttached(parts.unit)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A letter or sign that belongs to the number is not torn from it. */
  private static boolean isAttached(String unit) {
    return !unit.isEmpty() && unit.charAt(0) != ' ';
  }

  private String aligned(Parts parts) {
    if (!parts.isNumber()) {
      return parts.unit;
    }
    String padded = " ".repeat(whole - DisplayWidth.of(parts.whole)) + parts.whole + parts.fraction;
    return parts.unit.isEmpty()
        ? padded
        : padded + " ".repeat(fraction - parts.fraction.length()) + parts.unit;
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
