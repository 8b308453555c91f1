package calc.core.analysis;

import calc.core.math.Elementary;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** An input of a sweep with its values in base units, ascending. */
final class SweepAxis {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

  private final Adjustable input;
  private final boolean logarithmic;
  private final double[] values;

  private SweepAxis(Adjustable input, boolean logarithmic, double[] values) {
    this.input = input;
    this.logarithmic = logarithmic;
    this.values = values;
  }

  /** A range in so many values, the ends among them. */
  static SweepAxis of(Adjustable input, boolean logarithmic, double from, double to, int steps) {
    double[] values = new double[steps];
    Unit unit = input.unit();
    BigDecimal low = unit.fromBase(from);
    BigDecimal width = unit.fromBase(to).subtract(low);
    for (int i = 1; i < steps - 1; i++) {
      if (logarithmic) {
        double share = (double) i / (steps - 1);
        values[i] = tidy(unit, unit.fromBase(from * Elementary.pow(to / from, share)));
      } else {
        BigDecimal way = width.multiply(BigDecimal.valueOf(i));
        BigDecimal step = way.divide(BigDecimal.valueOf(steps - 1L), MathContext.DECIMAL64);
        values[i] = tidy(unit, low.add(step));
      }
    }
    values[0] = from;
    values[steps - 1] = to;
    double[] allowed =
        input.whole() ? Arrays.stream(values).map(Math::rint).distinct().toArray() : values;
    return new SweepAxis(input, logarithmic, allowed);
  }

  /** A number somebody can type again. */
  private static double tidy(Unit unit, BigDecimal number) {
    return unit.toBase(number.round(FIFTEEN));
  }

  String name() {
    return input.name();
  }

  Adjustable input() {
    return input;
  }

  double value(int index) {
    return values[index];
  }

  double[] values() {
    return values.clone();
  }

  int size() {
    return values.length;
  }

  SweepTable.Axis result(double now) {
    Series series = new Series(name(), input.unit(), input.whole(), values);
    return new SweepTable.Axis(input.value(now), logarithmic, series);
  }
}
