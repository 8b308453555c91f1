package calc.core.chart;

import calc.core.analysis.Timeline;
import calc.core.model.Model;
import calc.core.result.Chart;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Scaling;
import calc.core.result.ChartOutcome;
import calc.core.result.CostSummary;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the design costs, part by part: month by month where something grows, else today. */
public final class CostChart {
  private static final String NAME = "cost";
  private static final double HALF_COLUMN = 0.4;
  private static final int MOST_BARS = 16;
  private static final int MOST_STACKED = 6;

  private final RunResult run;
  private final CostSummary cost;
  private final Unit unit;

  private CostChart(RunResult run, CostSummary cost) {
    this.run = run;
    this.cost = cost;
    this.unit = cost.total().unit();
  }

  /** Draws it. */
  public static ChartOutcome of(Model model, RunResult run) {
    if (run.cost().isEmpty()) {
      return ChartOutcome.none(
          NAME, "nothing has a price: state the price of a tier, or costs in the scenario");
    }
    CostChart chart = new CostChart(run, run.cost().get());
    Map<String, String> names = CostParts.names(model);
    return Timeline.of(model, List.copyOf(names.keySet()))
        .map(months -> chart.overMonths(CostParts.of(names, months), months))
        .orElseGet(() -> chart.today(CostParts.today(run)));
  }

  private ChartOutcome overMonths(CostParts parts, MonthTable months) {
    Optional<Integer> last = parts.lastWhole();
    if (parts.isEmpty() || last.isEmpty()) {
      return nothing();
    }
    Plane plane =
        new Plane(
            "",
            new Axis("months from now", Unit.ONE, Scaling.MONTHS, true),
            axis(),
            columns(parts.largest(MOST_STACKED)),
            List.of());
    String subtitle = "cost by part, month by month" + gaps(parts, months);
    return chart(growing(parts, last.get()), subtitle, plane);
  }

  private static ChartOutcome nothing() {
    return ChartOutcome.none(NAME, "every cost is 0: state what the parts of the design cost");
  }

  private List<Layer> columns(CostParts parts) {
    List<Layer> layers = new ArrayList<>();
    double[] above = new double[parts.months()];
    double[] below = new double[parts.months()];
    for (CostParts.Part part : parts.all()) {
      List<Column> columns = new ArrayList<>();
      for (int month = 0; month < parts.months(); month++) {
        if (parts.isWhole(month)) {
          double size = part.base(month);
          double[] side = size < 0 ? below : above;
          double to = side[month] + size;
          columns.add(
              new Column(
                  month - HALF_COLUMN,
                  month + HALF_COLUMN,
                  Math.min(side[month], to),
                  Math.max(side[month], to)));
          side[month] = to;
        }
      }
      layers.add(new Columns(part.key(), columns));
    }
    return layers;
  }

  private ChartOutcome today(CostParts parts) {
    if (parts.isEmpty()) {
      return nothing();
    }
    List<Bar> bars = new ArrayList<>();
    for (CostParts.Part part : parts.largest(MOST_BARS).all()) {
      double size = part.base(0);
      Chart.Key key = part.ink() == Ink.QUIET ? part.key() : new Chart.Key("cost", Ink.OWN);
      Piece piece = new Piece(key, 0, size, Words.of(size, unit));
      bars.add(new Bar(part.name(), List.of(piece), Optional.empty()));
    }
    Bars panel = new Bars("", axis(), false, bars, List.of());
    return chart(Words.of(cost.known()) + largest(parts, 0), "cost by part, today", panel);
  }

  private Axis axis() {
    return new Axis("cost", unit, Scaling.LINEAR, true);
  }

  private ChartOutcome chart(String title, String subtitle, Panel panel) {
    boolean known = cost.total().isKnown();
    String partial =
        known ? "" : " · partial: unknown without " + Words.names(cost.total().missing());
    return ChartOutcome.of(
        new Chart(
            NAME,
            known ? title : "At least " + title,
            subtitle + partial,
            List.of(panel),
            Caption.of(run)));
  }

  private String growing(CostParts parts, int last) {
    String today = Words.of(cost.known());
    String then = Words.of(parts.total(last), unit);
    String change = then.equals(today) ? " and" : ", " + then;
    return today + " today" + change + " in month " + last + largest(parts, 0, last);
  }

  /** The largest part in two months, each by its month where they differ. */
  private String largest(CostParts parts, int first, int last) {
    List<String> today = parts.largestAt(first);
    List<String> then = parts.largestAt(last);
    if (today.equals(then) || !parts.isWhole(first)) {
      return largest(parts, last) + (parts.isWhole(first) ? "" : " then");
    }
    return "; " + part(today) + Words.names(today) + " today, " + Words.names(then) + " then";
  }

  private String largest(CostParts parts, int month) {
    List<String> names = parts.largestAt(month);
    if (parts.all().size() == 1 && cost.total().isKnown()) {
      return ", all of it for " + Words.names(names);
    }
    return "; " + part(names) + Words.names(names);
  }

  private String part(List<String> names) {
    String known = cost.total().isKnown() ? "" : "known ";
    return "the largest " + known + (names.size() == 1 ? "part is " : "parts are ");
  }

  private static String gaps(CostParts parts, MonthTable months) {
    return IntStream.rangeClosed(0, months.horizon())
        .filter(month -> !parts.isWhole(month))
        .mapToObj(
            month ->
                " · none in month "
                    + month
                    + ": "
                    + months.lacks().getOrDefault(month, "too large"))
        .findFirst()
        .orElse("");
  }
}
