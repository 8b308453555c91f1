package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Scaling;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers behind a chart as CSV, a table for each panel with an empty line between them. All
 * digits are kept; units stand in the header.
 */
public final class ChartData {
  private static final String NONE = "";

  private final StringBuilder csv = new StringBuilder();

  private ChartData() {}

  /** All that is drawn, in the units of the axes. */
  public static String csv(Chart chart) {
    ChartData data = new ChartData();
    for (Panel panel : chart.panels()) {
      data.csv.append(data.csv.isEmpty() ? "" : "\r\n");
      if (panel instanceof Plane plane) {
        data.write(plane);
      } else if (panel instanceof Bars bars) {
        data.write(bars);
      }
    }
    return data.csv.toString();
  }

  private void write(Plane plane) {
    Axis x = plane.x();
    Axis y = plane.values();
    row(
        "series",
        heading("x", x),
        heading("x to", x),
        heading("y", y),
        heading("low", y),
        heading("high", y));
    plane.layers().forEach(layer -> write(layer, x, y));
    plane.marks().forEach(mark -> write(mark, x, y));
  }

  private void write(Layer layer, Axis x, Axis y) {
    String name = name(layer.key().name());
    Extents.points(layer)
        .forEach(p -> row(name, number(x, p.x()), NONE, number(y, p.y()), NONE, NONE));
    if (layer instanceof Band band) {
      band.spans()
          .forEach(
              s ->
                  row(name, number(x, s.x()), NONE, NONE, number(y, s.low()), number(y, s.high())));
    } else if (layer instanceof Columns columns) {
      columns.columns().forEach(column -> write(name, column, x, y));
    }
  }

  /** A column of a month stands for the month, not for where its sides are. */
  private void write(String name, Column column, Axis x, Axis y) {
    boolean month = x.scaling() == Scaling.MONTHS;
    double middle = Math.rint(column.from() / 2 + column.to() / 2);
    row(
        name,
        number(x, month ? middle : column.from()),
        month ? NONE : number(x, column.to()),
        NONE,
        number(y, column.low()),
        number(y, column.high()));
  }

  private void write(Mark mark, Axis x, Axis y) {
    String name = name(mark.label());
    if (mark instanceof AtX at) {
      row(name, number(x, at.x()), NONE, NONE, NONE, NONE);
    } else if (mark instanceof AtValue at) {
      row(name, NONE, NONE, number(y, at.value()), NONE, NONE);
    } else if (mark instanceof AtPoint at) {
      row(name, number(x, at.x()), NONE, number(y, at.value()), NONE, NONE);
    }
  }

  private void write(Bars bars) {
    Axis axis = bars.values();
    row(
        "bar",
        "series",
        heading("from", axis),
        heading("to", axis),
        heading("low", axis),
        heading("high", axis));
    for (Bar bar : bars.bars()) {
      for (Piece piece : bar.pieces()) {
        Optional<Chart.Ends> error = bar.error();
        row(
            name(bar.label()),
            name(piece.key().name()),
            number(axis, piece.from()),
            number(axis, piece.to()),
            error.<Object>map(ends -> number(axis, ends.low())).orElse(NONE),
            error.<Object>map(ends -> number(axis, ends.high())).orElse(NONE));
      }
    }
    for (Mark mark : bars.marks()) {
      if (mark instanceof AtValue at) {
        row(name(at.label()), NONE, NONE, number(axis, at.value()), NONE, NONE);
      }
    }
  }

  private void row(Object... cells) {
    csv.append(CsvRow.of(Arrays.asList(cells)));
  }

  private static String name(String words) {
    return Wording.clean(words);
  }

  /** A column's name with what is read from it. */
  private static String heading(String column, Axis axis) {
    String title = Wording.clean(axis.title());
    String unit = axis.unit().symbol();
    String words = title.isEmpty() ? column : column + ": " + title;
    return unit.equals("1") ? words : words + " (" + unit + ")";
  }

  private static BigDecimal number(Axis axis, double value) {
    return axis.unit().fromBase(value);
  }
}
