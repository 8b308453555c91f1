package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely a quantity lies in each of many stretches: where it is, and what its tails are. */
public final class Histogram {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Counts lie between the borders of columns. */
  private static final double HALF = 0.5;

  private static final double NOISE = 1e-9;

  private final Distributed of;

  private Histogram(Distributed of) {
    this.of = of;
  }

  /**
   * The histogram of a quantity.
   *
   * @param result a simulation that was asked for distributions
   */
  public static ChartOutcome of(SimulationResult result, String quantity) {
    String name = "histogram-" + quantity;
    return Distributed.chart(
        name, result, quantity, of -> new Histogram(of).chart(name, Caption.of(result)));
  }

  private Chart chart(String name, String caption) {
    Axis values = new Axis("probability", Unit.PERCENT, Scaling.LINEAR, true);
    Columns columns = new Columns(new Chart.Key(of.name(), Ink.OWN), columns());
    Plane plane = new Plane("", of.axis(), values, List.of(columns), marks());
    return new Chart(name, title(), subtitle(), List.of(plane), caption);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < of.edges().size(); i++) {
      Step from = of.edges().get(i - 1);
      Step to = of.edges().get(i);
      double share = Math.max(0, to.atMost().value() - from.atMost().value());
      columns.add(new Column(from.value() + shift(i - 1), to.value() + shift(i), 0, share));
    }
    return columns;
  }

  /** A value lies in the middle of its column; what is continuous has none of its own. */
  private double shift(int edge) {
    if (of.isStepped()) {
      return of.gap(edge) / 2;
    }
    return of.spread().whole() ? HALF : 0;
  }

  private String title() {
    Optional<Double> low = of.percentile(LOW);
    Optional<Double> high = of.percentile(HIGH);
    if (low.isEmpty() || high.isEmpty()) {
      return of.name()
          + " has no value in "
          + Words.chance(of.figure().failedShare())
          + " of the trials";
    }
    return of.name()
        + " lies between "
        + of.text(low.get())
        + " and "
        + of.text(high.get())
        + " in "
        + Words.chance(of.within(low.get(), high.get(), HIGH - LOW))
        + " of cases";
  }

  private String subtitle() {
    double below = of.edges().get(0).atMost().value();
    double notAbove = of.edges().get(of.edges().size() - 1).atMost().value();
    double above = Math.max(0, 1 - of.figure().failedShare() - notAbove);
    return (of.isStepped() ? "Probability of each value" : "Probability of each column")
        + tail(below, " at or below ", of.first())
        + tail(above, " above ", of.last())
        + of.withoutValue();
  }

  /** What is not drawn. */
  private String tail(double share, String where, double edge) {
    return share > NOISE ? "; " + Words.chance(share) + where + of.text(edge) : "";
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    of.figure()
        .point()
        .ifPresent(
            point -> marks.add(new AtX(point, "point estimate " + of.text(point), Tone.NOW)));
    of.percentile(HIGH)
        .ifPresent(high -> marks.add(new AtX(high, "P95 " + of.text(high), Tone.NOTE)));
    of.figure()
        .mean()
        .map(Estimate::value)
        .ifPresent(
            mean ->
                marks.add(new AtX(mean, "mean " + Words.of(mean, of.figure().unit()), Tone.NOTE)));
    return marks;
  }
}
