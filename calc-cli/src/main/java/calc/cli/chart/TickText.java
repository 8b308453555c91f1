package calc.cli.chart;

import calc.core.unit.Digits;
import calc.core.unit.Dimension;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers beside an axis: {@code 25k}, {@code $16k}, {@code 99.9%}, {@code 100 ms}. What all of
 * them would repeat stands in the title of the axis.
 *
 * @param unit the unit of the axis
 * @param digits how many significant digits tell its ticks apart
 */
record TickText(Unit unit, int digits) {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?\\p{Sc}?[\\d.,]+(?:e[+-]?\\d+)?[kMGT]?)( ?)(.*)");
  private static final int MOST_DIGITS = 15;

  TickText {
    digits = Math.max(1, Math.min(MOST_DIGITS, digits));
  }

  /** A value of the axis. */
  String of(double value) {
    String text = new Quantity(value, unit).text(Digits.of(digits), false);
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return text;
    }
    String bare = number.group(1).replace("-", "−");
    boolean zero = value == 0 && !number.group(3).startsWith("%");
    return zero || !keepsUnit() ? bare : bare + number.group(2) + number.group(3);
  }

  /** What the title of the axis says of the unit; empty if the numbers say it. */
  String heading() {
    return keepsUnit() || isCount() ? "" : name(unit);
  }

  /** Nodes and users are what the title of an axis calls them. */
  private boolean isCount() {
    return unit.dimension().equals(Dimension.NONE) && !unit.symbol().contains("/");
  }

  /** How a unit is called above many numbers: $/month, req/s, nodes. */
  static String name(Unit unit) {
    Quantity several = new Quantity(unit.toBase(BigDecimal.valueOf(2)), unit.pinned());
    return several.text().replaceFirst("2 ?", "");
  }

  /** Times, information and percentages are short and change from tick to tick. */
  private boolean keepsUnit() {
    return unit.dimension().equals(Dimension.TIME)
        || unit.dimension().equals(Dimension.INFORMATION)
        || unit.symbol().startsWith("%");
  }
}
