package calc.cli.chart;

import calc.core.math.Elementary;
import calc.core.result.Chart.Axis;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks at equal factors: powers of ten, thinned when there are many, with 2 and 5 when few. */
final class LogTicks {
  /** Tens of seconds that people say in other words: 1 and 10 min, 1 h, 10 h, 1 d … */
  private static final double[] LONG_TIMES = {
    60, 600, 3600, 36_000, 86_400, 864_000, 8_640_000, 31_536_000, 315_360_000
  };

  private static final double MINUTE = 60;
  private static final double LAST_LONG_TIME = 315_360_000;
  private static final double SINGLE_STEPS = 0.7;
  private static final int DIGITS = 3;

  private LogTicks() {}

  /** Out to the next of 1, 2, 5. */
  static Range rounded(Range range) {
    double low = below(range.low());
    double high = above(range.high());
    return low > 0 && high < Double.POSITIVE_INFINITY && low < high ? new Range(low, high) : range;
  }

  static List<Tick> of(Axis axis, Range range, int most) {
    double decades = Elementary.log10(range.high()) - Elementary.log10(range.low());
    if (decades < SINGLE_STEPS) {
      return EvenTicks.of(axis, range, most);
    }
    TickText text = new TickText(axis.unit().unpinned(), DIGITS);
    List<Tick> ticks = new ArrayList<>();
    for (double value : values(axis, range, decades, most)) {
      ticks.add(new Tick(value, text.of(value)));
    }
    return ticks;
  }

  /** What the title of the axis says of its unit. */
  static String heading(Axis axis) {
    return new TickText(axis.unit(), 1).heading();
  }

  private static List<Double> values(Axis axis, Range range, double decades, int most) {
    if (decades * 3 <= most) {
      return powers(axis, range, new int[] {1, 2, 5}, 1);
    }
    int every = Math.max(1, (int) Math.ceil(decades / most));
    return powers(axis, range, new int[] {1}, every);
  }

  private static List<Double> powers(Axis axis, Range range, int[] digits, int every) {
    Unit unit = axis.unit();
    boolean time = unit.dimension().equals(Dimension.TIME);
    BigDecimal ratio = time ? BigDecimal.ONE : BigDecimal.valueOf(unit.toBase(BigDecimal.ONE));
    List<Double> values = new ArrayList<>();
    int first = exponent(range.low() / ratio.doubleValue()) - 1;
    int last = exponent(range.high() / ratio.doubleValue()) + 1;
    for (int e = Math.floorDiv(first, every) * every; e <= last; e += every) {
      for (int digit : digits) {
        double value = ratio.multiply(BigDecimal.valueOf(digit).scaleByPowerOfTen(e)).doubleValue();
        addWithin(values, range, value, time && value > MINUTE && value < LAST_LONG_TIME);
      }
    }
    if (time) {
      addLongTimes(values, range);
    }
    return values.stream().sorted().toList();
  }

  private static void addLongTimes(List<Double> values, Range range) {
    for (double value : LONG_TIMES) {
      addWithin(values, range, value, false);
    }
  }

  private static void addWithin(List<Double> values, Range range, double value, boolean skipped) {
    if (!skipped && value >= range.low() && value <= range.high() && value > 0) {
      values.add(value);
    }
  }

  private static int exponent(double value) {
    double kept = Math.max(Double.MIN_VALUE, Math.min(Double.MAX_VALUE, value));
    return (int) Math.floor(Elementary.log10(kept));
  }

  private static double above(double value) {
    return EvenTicks.nice(value).doubleValue();
  }

  private static double below(double value) {
    BigDecimal next = EvenTicks.nice(value);
    if (next.compareTo(new BigDecimal(value)) == 0) {
      return value;
    }
    int digit = next.unscaledValue().intValue();
    double factor = digit == 5 ? 0.4 : 0.5;
    return next.doubleValue() * factor;
  }
}
