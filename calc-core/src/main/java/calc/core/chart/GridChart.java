package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.ChartOutcome;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A quantity over a grid of two inputs: a line for each value of one of them. */
final class GridChart {
  private static final int MOST_LINES = 7;

  private final SweepTable table;
  private final Series quantity;

  /** The index of the input along which lines go, and of the one that tells them apart. */
  private final int along;

  private final int apart;

  private GridChart(SweepTable table, Series quantity, int apart) {
    this.table = table;
    this.quantity = quantity;
    this.apart = apart;
    this.along = 1 - apart;
  }

  static ChartOutcome of(String name, SweepTable table, Series quantity) {
    int apart = size(table, 1) <= MOST_LINES ? 1 : 0;
    if (size(table, apart) > MOST_LINES) {
      return ChartOutcome.none(
          name,
          "too many lines to tell apart, "
              + size(table, 1)
              + ": ask for at most "
              + MOST_LINES
              + " values of an input, as --steps "
              + MOST_LINES
              + " does");
    }
    return ChartOutcome.of(new GridChart(table, quantity, apart).chart(name));
  }

  private static int size(SweepTable table, int axis) {
    return table.axes().get(axis).values().size();
  }

  private Chart chart(String name) {
    List<Layer> layers = new ArrayList<>();
    for (int index = 0; index < size(table, apart); index++) {
      layers.addAll(line(index));
    }
    SweepTable.Axis x = table.axes().get(along);
    Scaling scaling = quantity.whole() ? Scaling.WHOLE : Scaling.LINEAR;
    Axis values = new Axis(quantity.name(), quantity.unit(), scaling, true);
    List<Mark> marks = SweepChart.today(x).stream().toList();
    Plane plane = new Plane("", SweepChart.x(x), values, layers, marks);
    String subtitle = "over " + x.input() + ", a line for each " + table.axes().get(apart).input();
    return new Chart(name, title(), subtitle, List.of(plane), Caption.of(table.scenario()));
  }

  private List<Layer> line(int index) {
    String value = Words.of(table.axes().get(apart).values().at(index));
    int[] points =
        IntStream.range(0, table.points())
            .filter(point -> table.index(apart, point) == index)
            .toArray();
    Series x = table.axes().get(along).values();
    return Curves.lines(
        new Chart.Key(table.axes().get(apart).input() + " " + value, Ink.OWN),
        points.length,
        i ->
            Curves.base(quantity, points[i])
                .map(y -> new Point(Curves.base(x, i).orElseThrow(), y)),
        false);
  }

  private String title() {
    double[] known =
        IntStream.range(0, quantity.size())
            .mapToObj(point -> Curves.base(quantity, point))
            .flatMap(Optional::stream)
            .mapToDouble(value -> value)
            .sorted()
            .toArray();
    return quantity.name()
        + " is "
        + Words.of(known[0], quantity.unit())
        + " to "
        + Words.of(known[known.length - 1], quantity.unit());
  }
}
