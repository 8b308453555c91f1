package calc.cli.chart;

import calc.core.math.Elementary;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Scaling;
import java.util.List;

/**
 * An axis with its range: where values lie on it, and its ticks.
 *
 * <p>JFreeChart's own axes are not used for this: they overflow for values near the largest double,
 * and their logarithms are rounded as each platform likes.
 */
final class Scale {
  private final Axis axis;
  private final Range range;
  private final double before;
  private final double after;

  private Scale(Axis axis, Range range, double before, double after) {
    this.axis = axis;
    this.range = range;
    this.before = before;
    this.after = after;
  }

  /** The axis over all that is drawn along it. */
  static Scale of(Axis axis, Range.Extent extent, boolean airy) {
    if (axis.scaling() == Scaling.LOGARITHMIC) {
      return new Scale(axis, LogTicks.rounded(extent.positive()), 0, 0);
    }
    boolean flat = extent.low() == extent.high();
    Range whole = axis.fromZero() && !extent.isEmpty() ? zeroed(extent) : extent.whole();
    boolean wide = airy && !(flat && !axis.fromZero());
    return new Scale(axis, wide ? whole.airy() : whole, 0, 0);
  }

  private static Range zeroed(Range.Extent extent) {
    return extent.low() == 0 && extent.high() == 0
        ? extent.whole()
        : new Range(Math.min(0, extent.low()), Math.max(0, extent.high()));
  }

  /** The same with room at its ends, as shares of its whole length. */
  Scale padded(double before, double after) {
    return new Scale(axis, range, before, after);
  }

  Range range() {
    return range;
  }

  boolean isLogarithmic() {
    return axis.scaling() == Scaling.LOGARITHMIC;
  }

  /** Whether a value has a place on it. */
  boolean has(double value) {
    return !isLogarithmic() || value > 0;
  }

  /** Where a value lies: 0 at the lower end, 1 at the upper. What has no place lies below. */
  double share(double value) {
    return before + (1 - before - after) * inner(value);
  }

  private double inner(double value) {
    if (!isLogarithmic()) {
      return range.share(value);
    }
    if (value <= 0) {
      return 0;
    }
    double low = Elementary.log10(range.low());
    double high = Elementary.log10(range.high());
    return (Elementary.log10(value) - low) / (high - low);
  }

  /** So many ticks at most, from low to high. */
  List<Tick> ticks(int most) {
    return isLogarithmic() ? LogTicks.of(axis, range, most) : EvenTicks.of(axis, range, most);
  }

  /** What is read from it, with the unit unless every tick says it. */
  String title() {
    String unit = isLogarithmic() ? LogTicks.heading(axis) : EvenTicks.heading(axis, range);
    String words = Wording.clean(axis.title());
    boolean said = unit.isEmpty() || words.contains(unit);
    String full = said ? words : words.isEmpty() ? unit : words + ", " + unit;
    if (!isLogarithmic() || full.contains("log scale")) {
      return full;
    }
    return full.isEmpty() ? "log scale" : full + " (log scale)";
  }
}
