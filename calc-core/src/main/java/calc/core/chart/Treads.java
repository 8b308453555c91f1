package calc.core.chart;

import calc.core.math.Guarded;
import calc.core.result.Chart;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Steps;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Breakpoint;
import calc.core.result.SweepTable.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A count along an input, with its steps where they are and not where somebody looked. */
final class Treads {
  private Treads() {}

  /** The steps of a whole quantity of a sweep over one input, without what has no value. */
  static List<Layer> of(Chart.Key key, SweepTable table, Series count) {
    List<Layer> layers = new ArrayList<>();
    List<Point> open = new ArrayList<>();
    for (int point = 0; point < table.points(); point++) {
      Optional<Double> value = Curves.base(count, point);
      if (value.isPresent()) {
        if (!open.isEmpty()) {
          open.addAll(between(table, count.name(), last(open).x(), at(table, point)));
        }
        open.add(new Point(at(table, point), value.get()));
      }
      if (!open.isEmpty() && (value.isEmpty() || point == table.points() - 1)) {
        layers.add(layer(key, table, count, open));
        open = new ArrayList<>();
      }
    }
    return layers;
  }

  /** Steps, or a line where there are so many of them that not all are known. */
  private static Layer layer(Chart.Key key, SweepTable table, Series count, List<Point> points) {
    return isComplete(table, count)
        ? new Steps(key, edges(points))
        : new Line(key, List.copyOf(points), false);
  }

  /** Whether the last step between two places leads to what the count is at the second. */
  private static boolean isComplete(SweepTable table, Series count) {
    for (int point = 1; point < table.points(); point++) {
      Optional<Double> before = Curves.base(count, point - 1);
      Optional<Double> value = Curves.base(count, point);
      List<Point> steps = between(table, count.name(), at(table, point - 1), at(table, point));
      if (before.isPresent() && value.isPresent()) {
        double reached = steps.isEmpty() ? before.get() : last(steps).y();
        boolean atEnd =
            table.breakpoints().stream().anyMatch(isStep(count.name(), at(table, point)));
        if (reached != value.get() && !atEnd) {
          return false;
        }
      }
    }
    return true;
  }

  private static Predicate<Breakpoint> isStep(String count, double at) {
    return step -> step.kind() == Kind.STEP && step.of().equals(count) && at(step) == at;
  }

  /** What each count costs; a line where the cost is not a matter of the count alone. */
  static List<Layer> costs(Chart.Key key, SweepTable table, Series count, Series cost) {
    Map<Double, Double> prices = new HashMap<>();
    boolean byCount = true;
    for (int point = 0; point < table.points(); point++) {
      Optional<Double> nodes = Curves.base(count, point);
      Optional<Double> price = Curves.base(cost, point);
      if (nodes.isPresent() && price.isPresent()) {
        double first = prices.computeIfAbsent(nodes.get(), unseen -> price.get());
        byCount &= Guarded.equal(first, price.get());
      }
    }
    List<Steps> steps = new ArrayList<>();
    for (Layer layer : of(key, table, count)) {
      if (layer instanceof Steps some) {
        byCount &= some.points().stream().allMatch(point -> prices.containsKey(point.y()));
        steps.add(some);
      } else {
        byCount = false;
      }
    }
    return byCount
        ? steps.stream().map(step -> priced(step, prices)).toList()
        : Curves.lines(
            key,
            table.points(),
            point -> Curves.base(cost, point).map(price -> new Point(at(table, point), price)),
            false);
  }

  private static Layer priced(Steps steps, Map<Double, Double> prices) {
    return new Steps(
        steps.key(),
        steps.points().stream().map(point -> new Point(point.x(), prices.get(point.y()))).toList());
  }

  /** Where something happens. */
  static double at(Breakpoint breakpoint) {
    return breakpoint.at().value().quantity().orElseThrow().value();
  }

  private static double at(SweepTable table, int point) {
    return Curves.base(table.axes().get(0).values(), point).orElseThrow();
  }

  private static Point last(List<Point> points) {
    return points.get(points.size() - 1);
  }

  private static List<Point> between(SweepTable table, String count, double from, double to) {
    return table.breakpoints().stream()
        .filter(step -> step.kind() == Kind.STEP && step.of().equals(count))
        .filter(step -> at(step) > from && at(step) < to)
        .sorted(Comparator.comparingDouble(Treads::at))
        .flatMap(step -> point(step).stream())
        .toList();
  }

  private static Optional<Point> point(Breakpoint step) {
    return step.then()
        .flatMap(then -> then.quantity())
        .map(then -> new Point(at(step), then.value()));
  }

  /** Where the height changes, and the end. */
  private static List<Point> edges(List<Point> points) {
    List<Point> edges = new ArrayList<>();
    for (Point point : points) {
      if (edges.isEmpty() || last(edges).y() != point.y()) {
        edges.add(point);
      }
    }
    Point end = last(points);
    if (last(edges).x() < end.x()) {
      edges.add(end);
    }
    return edges;
  }
}
