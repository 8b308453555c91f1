package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Span;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import calc.core.result.Spread.Bound;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely a quantity is above each value: what it takes to be sure enough. */
public final class Exceedance {
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  /** An error that can be seen. */
  private static final double VISIBLE = 0.004;

  private final Distributed of;
  private final Chart.Key key;

  private Exceedance(Distributed of) {
    this.of = of;
    this.key = new Chart.Key(of.name(), Ink.OWN);
  }

  /**
   * The curve of a quantity.
   *
   * @param result a simulation that was asked for distributions
   */
  public static ChartOutcome of(SimulationResult result, String quantity) {
    String name = "exceedance-" + quantity;
    return Distributed.chart(
        name, result, quantity, of -> new Exceedance(of).chart(name, Caption.of(result)));
  }

  private Chart chart(String name, String caption) {
    Axis values = new Axis("probability", Unit.PERCENT, Scaling.LINEAR, true);
    Plane plane = new Plane("", of.axis(), values, layers(), marks());
    return new Chart(name, title(), subtitle(), List.of(plane), caption);
  }

  private String title() {
    Optional<Double> high = of.percentile(HIGH);
    Optional<Double> point = of.figure().point();
    if (point.isEmpty()) {
      return high.map(value -> of.name() + verb(value) + " in 95% of cases").orElse(of.name());
    }
    String today =
        of.name() + verb(point.get()) + " in " + Words.chance(of.figure().pointRank().value());
    return high.filter(value -> !value.equals(point.get()))
        .map(value -> today + " of cases, " + of.text(value) + " in 95%")
        .orElse(today + " of cases");
  }

  private String verb(double value) {
    if (of.isStepped() && of.figure().whole()) {
      return ": " + of.text(value) + (value == 1 ? " suffices" : " suffice");
    }
    return " is at most " + of.text(value);
  }

  private String subtitle() {
    String what =
        of.isStepped() && of.figure().whole()
            ? "Probability that it takes more than so many"
            : "Probability of a higher value";
    String band = worstError() < VISIBLE ? "" : "; shaded: 95% interval of the probability";
    String none = of.withoutValue();
    return what + band + none + (none.isEmpty() ? "" : ", which counts as more");
  }

  private double worstError() {
    return of.edges().stream().mapToDouble(edge -> edge.atMost().error()).max().orElse(0);
  }

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    if (worstError() >= VISIBLE) {
      layers.add(new Band(key, spans()));
    }
    List<Point> points = new ArrayList<>();
    of.edges().forEach(edge -> points.add(new Point(edge.value(), 1 - edge.atMost().value())));
    if (of.isStepped()) {
      double end = of.last() + of.gap(points.size() - 1);
      points.add(new Point(end, points.get(points.size() - 1).y()));
    }
    layers.add(of.isStepped() ? new Steps(key, points) : new Line(key, points, false));
    return layers;
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < of.edges().size(); i++) {
      Step edge = of.edges().get(i);
      spans.add(span(edge, edge.value()));
      if (of.isStepped()) {
        spans.add(span(edge, edge.value() + of.gap(i)));
      }
    }
    return spans;
  }

  private static Span span(Step edge, double at) {
    double above = 1 - edge.atMost().value();
    double error = edge.atMost().error();
    return new Span(at, Math.max(0, above - error), Math.min(1, above + error));
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    of.figure().point().ifPresent(point -> marks.add(today(point)));
    for (Bound bound : of.spread().bounds()) {
      String often = (bound.atMost() ? "at most " : "at least ") + Words.chance(bound.exceeded());
      marks.add(new AtX(bound.value(), often + " above " + of.text(bound.value()), Tone.LIMIT));
    }
    addPercentile(marks, HIGH, "P95");
    addPercentile(marks, MIDDLE, "P50");
    return marks;
  }

  private Mark today(double point) {
    double above = 1 - of.figure().pointRank().value();
    return new AtPoint(point, above, "point estimate " + of.text(point), Tone.NOW);
  }

  private void addPercentile(List<Mark> marks, double probability, String name) {
    of.percentile(probability)
        .filter(value -> !value.equals(of.figure().point().orElse(Double.NaN)))
        .ifPresent(
            value ->
                marks.add(
                    new AtPoint(
                        value,
                        of.exceeded(value, probability),
                        name + " " + of.text(value),
                        Tone.NOTE)));
  }
}
