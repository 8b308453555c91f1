package calc.core.chart;

import calc.core.result.Chart;
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
import calc.core.result.ChartOutcome;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Breakpoint;
import calc.core.result.SweepTable.Kind;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Quantities along an input: a panel for each unit, with what happens on the way. */
public final class SweepChart {
  private static final String NAME = "sweep";
  private static final int MOST_PANELS = 4;
  private static final int MOST_LINES = 7;
  private static final int MOST_MARKS = 4;

  private final SweepTable table;
  private final SweepTable.Axis axis;

  private SweepChart(SweepTable table) {
    this.table = table;
    this.axis = table.axes().get(0);
  }

  /** Draws a sweep over one input or over a grid of two. */
  public static ChartOutcome of(SweepTable table) {
    List<Series> known = table.quantities().stream().filter(SweepChart::isKnown).toList();
    if (known.isEmpty()) {
      return ChartOutcome.none(NAME, "no value anywhere on the way" + why(table));
    }
    return table.axes().size() > 1
        ? GridChart.of(NAME, table, known.get(0))
        : ChartOutcome.of(new SweepChart(table).chart(known));
  }

  private static boolean isKnown(Series series) {
    return IntStream.range(0, series.size()).anyMatch(series::isKnown);
  }

  private static String why(SweepTable table) {
    return IntStream.range(0, table.points())
        .mapToObj(point -> Optional.ofNullable(table.lacks().get(point)))
        .flatMap(Optional::stream)
        .map(reason -> ": " + reason)
        .findFirst()
        .orElse(": name a quantity that has one");
  }

  private Chart chart(List<Series> known) {
    Map<Unit, List<Series>> groups = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    for (Series series : known) {
      boolean isNew = !groups.containsKey(series.unit().unpinned());
      if (isNew && groups.size() == MOST_PANELS) {
        left.add(series.name());
        continue;
      }
      List<Series> group =
          groups.computeIfAbsent(series.unit().unpinned(), unit -> new ArrayList<>());
      if (group.size() < MOST_LINES) {
        group.add(series);
      } else {
        left.add(series.name());
      }
    }
    List<Panel> panels = new ArrayList<>();
    groups.values().forEach(group -> panels.add(panel(group, panels.isEmpty())));
    String rest = left.isEmpty() ? "" : " · not drawn: " + Words.names(left);
    return new Chart(
        NAME,
        title(known.get(0)),
        "over " + axis.input() + rest,
        panels,
        Caption.of(table.scenario()));
  }

  private Panel panel(List<Series> group, boolean isFirst) {
    List<Layer> layers = new ArrayList<>();
    for (Series series : group) {
      Chart.Key key = new Chart.Key(series.name(), Ink.OWN);
      layers.addAll(
          series.whole()
              ? Treads.of(key, table, series)
              : Curves.lines(
                  key,
                  table.points(),
                  point -> Curves.base(series, point).map(y -> new Point(x(point), y)),
                  false));
    }
    Series first = group.get(0);
    boolean whole = group.stream().allMatch(Series::whole);
    String title = group.size() == 1 ? first.name() : "";
    Axis values = new Axis(title, first.unit(), whole ? Scaling.WHOLE : Scaling.LINEAR, true);
    return new Plane("", x(axis), values, layers, isFirst ? marks() : List.of());
  }

  private double x(int point) {
    return Curves.base(axis.values(), point).orElseThrow();
  }

  /** The horizontal axis of an input. */
  static Axis x(SweepTable.Axis axis) {
    Scaling scaling = axis.logarithmic() ? Scaling.LOGARITHMIC : Scaling.LINEAR;
    return new Axis(axis.input(), axis.values().unit(), scaling, false);
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    today(axis).ifPresent(marks::add);
    table.breakpoints().stream()
        .filter(breakpoint -> breakpoint.kind() != Kind.STEP)
        .limit(MOST_MARKS)
        .map(breakpoint -> new AtX(Treads.at(breakpoint), label(breakpoint), Tone.LIMIT))
        .forEach(marks::add);
    return marks;
  }

  private static String label(Breakpoint breakpoint) {
    boolean starts = breakpoint.at().starts();
    return breakpoint.kind() == Kind.LIMIT
        ? breakpoint.of() + (starts ? "" : " up to here")
        : starts ? "no value beyond" : "no value up to here";
  }

  /** Today's value, if it lies on the way. */
  static Optional<Mark> today(SweepTable.Axis axis) {
    double from = Curves.base(axis.values(), 0).orElseThrow();
    double to = Curves.base(axis.values(), axis.values().size() - 1).orElseThrow();
    return axis.now()
        .quantity()
        .filter(now -> now.value() >= from && now.value() <= to)
        .map(now -> new AtX(now.value(), Words.of(axis.now()) + " today", Tone.NOW));
  }

  private String title(Series first) {
    for (Breakpoint breakpoint : table.breakpoints()) {
      if (breakpoint.kind() != Kind.STEP && breakpoint.at().starts()) {
        String at = Words.of(breakpoint.at().value());
        return breakpoint.kind() == Kind.LIMIT
            ? breakpoint.of() + " is hit at " + at + " of " + axis.input()
            : "no value from " + at + " of " + axis.input() + " on";
      }
    }
    int[] known = IntStream.range(0, first.size()).filter(first::isKnown).toArray();
    int last = known[known.length - 1];
    return first.name()
        + " goes from "
        + Words.of(first.at(known[0]))
        + " to "
        + Words.of(first.at(last))
        + " while "
        + axis.input()
        + " goes from "
        + Words.of(axis.values().at(known[0]))
        + " to "
        + Words.of(axis.values().at(last));
  }
}
