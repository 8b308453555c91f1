package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Scaling;
import calc.core.result.ChartOutcome;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import calc.core.result.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An uncertain quantity and its distribution, as the charts of it show them. */
record Distributed(SimulatedFigure figure, Spread spread) {
  private static final double UNEQUAL = 2;

  /** A chart of a quantity whose distribution is known. */
  static ChartOutcome chart(
      String name, SimulationResult result, String quantity, Function<Distributed, Chart> drawn) {
    Optional<SimulatedFigure> figure = result.figure(quantity);
    Optional<Spread> spread = result.spread(quantity);
    if (figure.isPresent() && spread.isPresent()) {
      Distributed found = new Distributed(figure.get(), spread.get());
      if (found.hasSeveral()) {
        return ChartOutcome.of(drawn.apply(found));
      }
    }
    return ChartOutcome.none(name, why(quantity, figure, spread.isPresent()));
  }

  private static String why(String quantity, Optional<SimulatedFigure> figure, boolean known) {
    if (figure.isEmpty()) {
      return quantity + " was not simulated; name a quantity whose value is known";
    }
    boolean single = isSingle(figure.get());
    if (known || single) {
      double value = figure.get().percentiles().get(0).value().value();
      return quantity
          + " is "
          + text(figure.get(), value)
          + (single ? " in every trial" : " in 99% of the trials")
          + "; give an input that it rests on a range, such as 18k to 34k req/s";
    }
    if (figure.get().failedShare() == 1) {
      return quantity + " has no value in any trial; the simulation tells why";
    }
    return "only the total cost, what tiers are sized to and what is asserted have distributions;"
        + " assert something of "
        + quantity;
  }

  /** Whether there is more than one value to draw; a count has the one before the first. */
  private boolean hasSeveral() {
    return edges().size() > (spread.stepped() ? 2 : 1);
  }

  private static boolean isSingle(SimulatedFigure figure) {
    List<Percentile> percentiles = figure.percentiles();
    double last = percentiles.get(percentiles.size() - 1).value().value();
    return percentiles.get(0).value().value() == last && figure.failedShare() == 0;
  }

  String name() {
    return figure.name();
  }

  String text(double value) {
    return text(figure, value);
  }

  private static String text(SimulatedFigure figure, double value) {
    return Words.of(value, figure.unit(), figure.whole());
  }

  List<Step> edges() {
    return spread.edges();
  }

  double first() {
    return edges().get(0).value();
  }

  double last() {
    return edges().get(edges().size() - 1).value();
  }

  /** Whether every value is there. */
  boolean isStepped() {
    return spread.stepped();
  }

  /** How far it is from an edge to the next, or behind the last as far as before it. */
  double gap(int edge) {
    int to = Math.min(edge + 1, edges().size() - 1);
    return edges().get(to).value() - edges().get(to - 1).value();
  }

  /** The axis of its values. */
  Axis axis() {
    // Round values lie at equal factors where equal differences would not show them.
    Scaling scaling =
        first() > 0 && !isStepped() && gap(edges().size() - 1) > UNEQUAL * gap(0)
            ? Scaling.LOGARITHMIC
            : spread.whole() ? Scaling.WHOLE : Scaling.LINEAR;
    return new Axis(name(), figure.unit(), scaling, false);
  }

  /** A percentile, if so many trials have a value. */
  Optional<Double> percentile(double probability) {
    double value = figure.percentile(probability).value();
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }

  /** How likely a percentile is exceeded: of a count, less than its name says. */
  double exceeded(double value, double probability) {
    return edges().stream()
        .filter(edge -> isStepped() && edge.value() == value)
        .map(edge -> 1 - edge.atMost().value())
        .findFirst()
        .orElse(1 - probability);
  }

  /** How likely it lies from one value to another, both included. */
  double within(double low, double high, double otherwise) {
    double within = 0;
    for (int i = 1; i < edges().size(); i++) {
      if (edges().get(i).value() >= low && edges().get(i).value() <= high) {
        within += edges().get(i).atMost().value() - edges().get(i - 1).atMost().value();
      }
    }
    return isStepped() ? within : otherwise;
  }

  /** What else is to be known of the trials, or empty. */
  String withoutValue() {
    double share = figure.failedShare();
    return share > 0 ? "; in " + Words.chance(share) + " it has no value" : "";
  }
}
