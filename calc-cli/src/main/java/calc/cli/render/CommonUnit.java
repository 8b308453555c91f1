package calc.cli.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that stand in one row and measure the same, without the unit that all of them show.
 *
 * @param numbers the figures without it
 * @param unit the unit, or empty when they do not share one
 */
record CommonUnit(List<String> numbers, String unit) {
  private static final Pattern NUMBER = Pattern.compile("([+-]?\\p{Sc}?[\\d.,]+[kMGT]?)( ?)(.*)");

  CommonUnit {
    numbers = List.copyOf(numbers);
  }

  /** Takes a common unit off texts; words such as "no value" go without. */
  static CommonUnit of(List<String> texts) {
    String unit = "";
    boolean any = false;
    for (String text : texts) {
      Matcher number = NUMBER.matcher(text);
      if (!number.matches()) {
        continue;
      }
      String own = number.group(3);
      if (own.startsWith("%") || (any && !isSame(unit, own))) {
        return new CommonUnit(texts, "");
      }
      // The plural is the longer one.
      unit = own.length() > unit.length() ? own : unit;
      any = true;
    }
    return new CommonUnit(texts.stream().map(CommonUnit::bare).toList(), unit);
  }

  private static boolean isSame(String unit, String own) {
    return unit.equals(own) || unit.equals(own + "s") || own.equals(unit + "s");
  }

  private static String bare(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? number.group(1) : text;
  }
}
