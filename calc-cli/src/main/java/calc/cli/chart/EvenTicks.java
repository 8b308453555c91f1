package calc.cli.chart;

import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Scaling;
import calc.core.unit.Digits;
import calc.core.unit.Dimension;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ticks at equal distances: multiples of 1, 2 or 5 in the unit in which the axis reads best. */
final class EvenTicks {
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200};
  private static final double FOUR = 4;

  /** 1500 ms are 1.5 s on an axis. */
  private static final double CLUMSY = 1000;

  private static final Unit SECOND = Units.standard().parse("s");

  private EvenTicks() {}

  static List<Tick> of(Axis axis, Range range, int most) {
    Unit unit = unit(axis, range);
    double low = inUnit(unit, range.low(), axis);
    double high = inUnit(unit, range.high(), axis);
    BigDecimal step = step(axis, (high / 2 - low / 2) / Math.max(1, most) * 2);
    BigDecimal first = multiple(low, step, RoundingMode.CEILING);
    BigDecimal last = multiple(high, step, RoundingMode.FLOOR);
    TickText text = new TickText(unit, digits(first.abs().max(last.abs()).multiply(step), step));
    boolean months = axis.scaling() == Scaling.MONTHS;
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal k = first; k.compareTo(last) <= 0; k = k.add(BigDecimal.ONE)) {
      double value = unit.toBase(k.multiply(step));
      ticks.add(new Tick(value, months ? months(k.multiply(step)) : text.of(value)));
    }
    return ticks;
  }

  private static String months(BigDecimal count) {
    return new Quantity(count.doubleValue(), Unit.ONE).text(Digits.of(6), true).replace("-", "−");
  }

  /** What the title of the axis says of its unit. */
  static String heading(Axis axis, Range range) {
    return axis.scaling() == Scaling.MONTHS ? "" : new TickText(unit(axis, range), 1).heading();
  }

  /** The unit in which the larger end reads best; all ticks have it. */
  private static Unit unit(Axis axis, Range range) {
    if (axis.scaling() == Scaling.MONTHS) {
      return axis.unit();
    }
    double largest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    boolean clumsy = axis.unit().in(largest) >= CLUMSY && !axis.unit().isPinned();
    boolean time = axis.unit().dimension().equals(Dimension.TIME);
    Unit unit = clumsy && time ? SECOND : axis.unit();
    return new Quantity(largest, unit).shownUnit().pinned();
  }

  private static double inUnit(Unit unit, double value, Axis axis) {
    double number = unit.in(value);
    if (Double.isInfinite(number)) {
      throw new DrawingException(
          "the values of " + Wording.clean(axis.title()) + " are too large to be drawn");
    }
    return number;
  }

  private static BigDecimal step(Axis axis, double least) {
    if (axis.scaling() == Scaling.MONTHS) {
      for (int months : MONTHS) {
        if (months >= least) {
          return BigDecimal.valueOf(months);
        }
      }
    }
    BigDecimal step = nice(Math.max(least, Double.MIN_VALUE));
    boolean whole = axis.scaling() == Scaling.WHOLE || axis.scaling() == Scaling.MONTHS;
    return whole ? step.max(BigDecimal.ONE) : step;
  }

  /** The next of 1, 2, 5, 10 … that is no smaller. */
  static BigDecimal nice(double least) {
    BigDecimal exact = new BigDecimal(least);
    int exponent = exact.precision() - exact.scale() - 1;
    double digit = exact.scaleByPowerOfTen(-exponent).doubleValue();
    int nice = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= FOUR + 1 ? 5 : 10;
    return BigDecimal.valueOf(nice).scaleByPowerOfTen(exponent);
  }

  private static BigDecimal multiple(double value, BigDecimal step, RoundingMode rounding) {
    return new BigDecimal(value).divide(step, 0, rounding);
  }

  private static int digits(BigDecimal largest, BigDecimal step) {
    int places = step.stripTrailingZeros().scale();
    return largest.precision() - largest.scale() + places;
  }
}
