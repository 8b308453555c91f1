package calc.core.catalog;

import calc.core.unit.Dimension;
import java.util.Map;
import java.util.Optional;

/**
 * What an argument or result measures, in the notation of the catalogue: {@code 1} a ratio or
 * count, {@code %} the same, a result of which is shown as a percentage, {@code /s} any rate,
 * {@code s} any time, {@code B} any information, {@code $} money, their quotients, or a letter: all
 * places with the same letter agree.
 *
 * @param notation the measure of one number
 * @param depth 0 for a number, 1 for a list, 2 for a list of lists
 */
public record Measure(String notation, int depth) {
  private static final String PERCENT = "%";
  private static final Map<String, Dimension> FIXED =
      Map.of(
          "1",
          Dimension.NONE,
          PERCENT,
          Dimension.NONE,
          "/s",
          Dimension.RATE,
          "s",
          Dimension.TIME,
          "B",
          Dimension.INFORMATION,
          "B/s",
          Dimension.INFORMATION.per(Dimension.TIME),
          "$",
          Dimension.MONEY,
          "$/s",
          Dimension.MONEY.per(Dimension.TIME));

  public Measure {
    if (!FIXED.containsKey(notation) && !isLetter(notation)) {
      throw new IllegalArgumentException("unknown measure " + notation);
    }
  }

  /** The measure of a number, or with brackets of a list: {@code s}, {@code [s]}, {@code [[1]]}. */
  public static Measure of(String text) {
    int depth = 0;
    String inner = text;
    while (inner.startsWith("[") && inner.endsWith("]")) {
      inner = inner.substring(1, inner.length() - 1);
      depth++;
    }
    return new Measure(inner, depth);
  }

  /** The dimension, or empty for a letter. */
  public Optional<Dimension> dimension() {
    return Optional.ofNullable(FIXED.get(notation));
  }

  /** Whether a result is shown as a percentage. */
  public boolean isPercentage() {
    return notation.equals(PERCENT);
  }

  /** As written: {@code [s]}. */
  @Override
  public String toString() {
    return "[".repeat(depth) + notation + "]".repeat(depth);
  }

  private static boolean isLetter(String notation) {
    return notation.length() == 1
        && Character.isUpperCase(notation.charAt(0))
        && !notation.equals("B");
  }
}
