package calc.core.chart;

import calc.core.analysis.Timeline;
import calc.core.model.Model;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Span;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.result.Series;
import calc.core.result.SimulatedOutlook;
import calc.core.result.SimulatedOutlook.Fan;
import calc.core.result.SimulatedOutlook.Month;
import calc.core.result.SimulationResult;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The grown load over the months, against the limits it meets. */
public final class DemandChart {
  private static final String NAME = "demand";
  private static final double LOW = 0.05;
  private static final double QUARTER = 0.25;
  private static final double THREE_QUARTERS = 0.75;
  private static final double HIGH = 0.95;

  private final RunResult run;
  private final MonthTable months;
  private final Series load;
  private final Optional<Fan> fan;

  private DemandChart(RunResult run, MonthTable months, Optional<Fan> fan) {
    this.run = run;
    this.months = months;
    this.load = months.find(months.input()).orElseThrow();
    this.fan = fan;
  }

  /**
   * Draws it.
   *
   * @param simulation what adds the percentiles, where something is uncertain
   */
  public static ChartOutcome of(Model model, RunResult run, Optional<SimulationResult> simulation) {
    Optional<MonthTable> months = Timeline.of(model, List.of());
    if (months.isEmpty()) {
      return ChartOutcome.none(NAME, Words.nothingGrows(model));
    }
    Optional<Fan> fan =
        simulation
            .flatMap(SimulationResult::outlook)
            .flatMap(outlook -> fan(outlook, months.get().input()));
    String caption = fan.isPresent() ? Caption.of(simulation.orElseThrow()) : Caption.of(run);
    return ChartOutcome.of(new DemandChart(run, months.get(), fan).chart(caption));
  }

  private static Optional<Fan> fan(SimulatedOutlook outlook, String input) {
    return outlook.fans().stream()
        .filter(fan -> fan.quantity().equals(input))
        .filter(fan -> fan.months().stream().anyMatch(DemandChart::isSpread))
        .findFirst();
  }

  private static boolean isSpread(Month month) {
    return month.percentile(LOW).value() < month.percentile(HIGH).value();
  }

  private Chart chart(String caption) {
    LimitDates limits = new LimitDates(run.outlook().limits(), load, highest());
    List<Mark> marks = new ArrayList<>();
    marks.add(today());
    marks.addAll(limits.marks());
    Unit unit = load.unit();
    Plane plane =
        new Plane(
            "",
            new Axis("months from now", Unit.ONE, Scaling.MONTHS, true),
            new Axis(load.name(), unit, Scaling.LINEAR, true),
            layers(),
            marks);
    return new Chart(
        NAME, limits.finding().orElseGet(this::growth), subtitle(limits), List.of(plane), caption);
  }

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    fan.ifPresent(
        of -> {
          layers.addAll(band(of, "P5 to P95", LOW, HIGH));
          layers.addAll(band(of, "P25 to P75", QUARTER, THREE_QUARTERS));
        });
    if (hasSeasons()) {
      layers.addAll(
          Curves.overMonths(new Chart.Key("without seasons", Ink.QUIET), months.trend(), true));
    }
    String name = fan.isPresent() ? "point estimate" : load.name();
    layers.addAll(Curves.overMonths(new Chart.Key(name, Ink.OWN), load, false));
    return layers;
  }

  private static List<Layer> band(Fan fan, String name, double low, double high) {
    return Curves.bands(
        new Chart.Key(name, Ink.LIGHT),
        fan.months().size(),
        i -> span(fan.months().get(i), low, high));
  }

  /** Growth that passes all numbers has no upper end. */
  private static Optional<Span> span(Month month, double low, double high) {
    double from = month.percentile(low).value();
    double to = month.percentile(high).value();
    return Double.isFinite(from) && Double.isFinite(to)
        ? Optional.of(new Span(month.month(), from, to))
        : Optional.empty();
  }

  /** Limits are hit by the load of an average month, so that is what is called today's. */
  private Mark today() {
    double now = Curves.base(months.trend(), 0).orElseThrow();
    String month = hasSeasons() ? " in an average month" : "";
    return new AtPoint(0, now, Words.of(months.trend().at(0)) + " today" + month, Tone.NOW);
  }

  private boolean hasSeasons() {
    return IntStream.range(0, load.size())
        .anyMatch(month -> !Curves.base(load, month).equals(Curves.base(months.trend(), month)));
  }

  private double highest() {
    DoubleStream lines =
        IntStream.range(0, load.size())
            .mapToObj(month -> Curves.base(load, month))
            .flatMap(Optional::stream)
            .mapToDouble(value -> value);
    DoubleStream ends =
        fan.stream()
            .flatMap(of -> of.months().stream())
            .mapToDouble(month -> month.percentile(HIGH).value())
            .filter(Double::isFinite);
    return DoubleStream.concat(lines, ends).max().orElse(0);
  }

  private String growth() {
    int last = load.size() - 1;
    return load.name()
        + " goes from "
        + Words.of(months.trend().at(0))
        + " to "
        + (load.isKnown(last) ? Words.of(load.at(last)) : "more than can be said")
        + " in "
        + Words.months(last);
  }

  private String subtitle(LimitDates limits) {
    String what = load.name() + " over " + Words.months(months.horizon());
    String spread = fan.isPresent() ? " with percentiles of uncertain load and growth" : "";
    return what + spread + limits.aside().map(more -> " · " + more).orElse("");
  }
}
