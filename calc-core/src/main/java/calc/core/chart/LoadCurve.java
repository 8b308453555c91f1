package calc.core.chart;

import calc.core.model.Model;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Scaling;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Kind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Quantities of a tier along its load, with the nodes of today, up to where it is full.
 *
 * @param model the model
 * @param input what the load is told by
 * @param table the quantities, the utilisation first
 */
record LoadCurve(Model model, LoadInput input, SweepTable table) {
  private static final double FULL = 1;
  private static final double ROOM = 1.25;
  private static final double TWICE = 2;

  static LoadCurve of(Model model, LoadInput input, List<String> quantities) {
    SweepTable far = input.farAhead(model, quantities);
    Series used = far.quantities().get(0);
    double end =
        IntStream.range(0, far.points())
            .filter(point -> far.lacks().containsKey(point) || isAtLeast(used, point, FULL))
            .mapToObj(point -> Curves.base(far.axes().get(0).values(), point))
            .findFirst()
            .flatMap(value -> value)
            .orElse(TWICE * input.now());
    double to = Math.max(end, ROOM * input.now());
    return new LoadCurve(model, input, input.provisioned(model, 0, to, quantities));
  }

  private static boolean isAtLeast(Series series, int point, double value) {
    return Curves.base(series, point).filter(base -> base >= value).isPresent();
  }

  Axis axis() {
    return new Axis(input.name(), input.unit(), Scaling.LINEAR, true);
  }

  int points() {
    return table.points();
  }

  /** The load at a point. */
  double load(int point) {
    return Curves.base(table.axes().get(0).values(), point).orElseThrow();
  }

  /** The load at which nothing is left, or empty where that is out of sight. */
  OptionalDouble full() {
    OptionalDouble used = reaches(0, FULL);
    return used.isPresent() ? used : end();
  }

  /** The load from which on there is no value. */
  OptionalDouble end() {
    return table.breakpoints().stream()
        .filter(breakpoint -> breakpoint.kind() == Kind.NO_VALUE && breakpoint.at().starts())
        .mapToDouble(Treads::at)
        .findFirst();
  }

  /** The load at which a quantity comes to a value from below, by a second look between points. */
  OptionalDouble reaches(int quantity, double value) {
    Series coarse = table.quantities().get(quantity);
    OptionalDouble first = first(table, coarse, value);
    int at =
        IntStream.range(0, points())
            .filter(point -> isAtLeast(coarse, point, value))
            .findFirst()
            .orElse(0);
    if (at == 0 || !coarse.isKnown(at - 1)) {
      return first;
    }
    SweepTable fine = input.provisioned(model, load(at - 1), load(at), List.of(coarse.name()));
    OptionalDouble closer = first(fine, fine.quantities().get(0), value);
    return closer.isPresent() ? closer : first;
  }

  private static OptionalDouble first(SweepTable table, Series series, double value) {
    return IntStream.range(0, table.points())
        .filter(point -> isAtLeast(series, point, value))
        .mapToObj(point -> Curves.base(table.axes().get(0).values(), point))
        .flatMapToDouble(base -> base.stream().mapToDouble(load -> load))
        .findFirst();
  }
}
