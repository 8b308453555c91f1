package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.RunResult;
import calc.core.result.Series;
import calc.core.result.StateResult;
import calc.core.result.TierRow;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The response of a tier along its load. The knee is where it is twice that of an idle tier; what
 * grows beyond all bounds next to overload is cut off.
 */
final class ResponsePanel {
  private static final double KNEE = 2;
  private static final double HIGHEST = 10;
  private static final double ABOVE_MARKS = 1.2;
  private static final int MOST_STATES = 2;

  private final RunResult run;
  private final TierRow row;
  private final LoadCurve curve;

  ResponsePanel(RunResult run, TierRow row, LoadCurve curve) {
    this.run = run;
    this.row = row;
    this.curve = curve;
  }

  /**
   * The panel.
   *
   * @param quantity the index of the response among the quantities of the curve
   */
  Panel panel(int quantity) {
    Series series = curve.table().quantities().get(quantity);
    List<AtPoint> points = new ArrayList<>();
    today().ifPresent(points::add);
    idle(series).ifPresent(idle -> knee(quantity, idle).ifPresent(points::add));
    run.outlook().states().stream()
        .flatMap(state -> then(state).stream())
        .sorted(Comparator.comparingDouble(AtPoint::value).reversed())
        .limit(MOST_STATES)
        .forEach(points::add);
    double marked = points.stream().mapToDouble(AtPoint::value).max().orElse(0);
    double highest = Math.max(HIGHEST * idle(series).orElse(0.0), ABOVE_MARKS * marked);
    List<Mark> marks = new ArrayList<>(points);
    curve.end().ifPresent(end -> marks.add(new AtX(end, "overload", Tone.LIMIT)));
    List<Layer> layers =
        Curves.lines(
            new Chart.Key("response", Ink.OWN),
            curve.points(),
            point ->
                Curves.base(series, point)
                    .filter(response -> response <= highest)
                    .map(response -> new Point(curve.load(point), response)),
            false);
    Axis axis = new Axis("response, " + which(), series.unit(), Scaling.LINEAR, true);
    return new Plane("", curve.axis(), axis, layers, marks);
  }

  private String which() {
    return row.percentile()
        .flatMap(value -> value.quantity())
        .map(ratio -> "P" + Words.percent(ratio.value()).replace("%", ""))
        .orElse("mean");
  }

  private static Optional<Double> idle(Series series) {
    return IntStream.range(0, series.size())
        .mapToObj(point -> Curves.base(series, point))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<AtPoint> today() {
    return row.response()
        .flatMap(
            value -> value.quantity().map(now -> at(curve.input().now(), now, "today", Tone.NOW)));
  }

  private Optional<AtPoint> knee(int quantity, double idle) {
    OptionalDouble load = curve.reaches(quantity, KNEE * idle);
    return load.isPresent()
        ? Optional.of(
            new AtPoint(
                load.getAsDouble(),
                KNEE * idle,
                "knee, twice that of an idle tier: "
                    + Words.of(load.getAsDouble(), curve.input().unit()),
                Tone.NOTE))
        : Optional.empty();
  }

  private Optional<AtPoint> then(StateResult state) {
    return state.effects().stream()
        .filter(effect -> effect.tier().equals(row.name()))
        .flatMap(effect -> effect.response().stream())
        .flatMap(pair -> pair.then().quantity().stream())
        .map(then -> at(curve.input().now(), then, Words.state(state, row.name()), Tone.NOTE))
        .findFirst();
  }

  private static AtPoint at(double load, Quantity response, String what, Tone tone) {
    return new AtPoint(load, response.value(), what + " " + response.text(), tone);
  }
}
