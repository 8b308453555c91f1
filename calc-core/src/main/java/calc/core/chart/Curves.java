package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Span;
import calc.core.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Lines and bands that stop where there is no value and go on behind it. */
final class Curves {
  private Curves() {}

  /** A quantity over its months. */
  static List<Layer> overMonths(Chart.Key key, Series series, boolean dashed) {
    return lines(
        key, series.size(), month -> base(series, month).map(y -> new Point(month, y)), dashed);
  }

  /** A line through the points that exist. */
  static List<Layer> lines(
      Chart.Key key, int count, IntFunction<Optional<Point>> point, boolean dashed) {
    return stretches(count, point, points -> new Line(key, points, dashed));
  }

  /** A band of the spans that exist. */
  static List<Layer> bands(Chart.Key key, int count, IntFunction<Optional<Span>> span) {
    return stretches(count, span, spans -> new Band(key, spans));
  }

  /** The value of a quantity at a point in base units. */
  static Optional<Double> base(Series series, int point) {
    return series.at(point).quantity().map(quantity -> quantity.value());
  }

  private static <T> List<Layer> stretches(
      int count, IntFunction<Optional<T>> at, Function<List<T>, Layer> layer) {
    List<Layer> layers = new ArrayList<>();
    List<T> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<T> there = at.apply(i);
      there.ifPresent(open::add);
      if (!open.isEmpty() && (there.isEmpty() || i == count - 1)) {
        layers.add(layer.apply(open));
        open = new ArrayList<>();
      }
    }
    return layers;
  }
}
