package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.math.Guarded;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedOutlook;
import calc.core.result.SimulatedOutlook.Fan;
import calc.core.result.SimulatedOutlook.LimitMonths;
import calc.core.result.SimulationResult.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The months to come, simulated: how quantities spread, and when limits are hit. */
final class FanTables {
  private static final int SHOWN = 5;
  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  private final SimulatedOutlook outlook;
  private final Known known;

  FanTables(SimulatedOutlook outlook, Known known) {
    this.outlook = outlook;
    this.known = known;
  }

  Block fans() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Growth"));
    columns.add(Column.text(""));
    for (int month : months()) {
      columns.add(Column.number(month == 0 ? "Now" : "Month " + month));
    }
    columns.add(Column.text(""));
    List<Row> rows = new ArrayList<>();
    for (Fan fan : outlook.fans()) {
      if (isCertain(fan)) {
        rows.add(row(fan, MIDDLE, fan.quantity()));
      } else {
        rows.add(row(fan, HIGH, ""));
        rows.add(row(fan, MIDDLE, fan.quantity()));
        rows.add(row(fan, LOW, ""));
      }
    }
    String drawn = String.format(Locale.ROOT, "%,d growths drawn", outlook.trials());
    return new Table("Growth", true, columns, rows, List.of(drawn));
  }

  private static boolean isCertain(Fan fan) {
    return fan.months().stream()
        .allMatch(
            month -> Guarded.equal(month.percentile(LOW).value(), month.percentile(HIGH).value()));
  }

  /** Now, and in equal steps to the horizon. */
  private List<Integer> months() {
    List<Integer> months = new ArrayList<>();
    int steps = Math.min(SHOWN - 1, outlook.horizon());
    for (int i = 0; i <= steps; i++) {
      months.add(Math.round((float) outlook.horizon() * i / steps));
    }
    return months;
  }

  private Row row(Fan fan, double probability, String name) {
    List<String> texts = new ArrayList<>();
    for (int month : months()) {
      Estimate value = SimulatedFigure.shown(fan.months().get(month).percentiles(), probability);
      texts.add(known.text(value, fan.unit(), fan.whole()));
    }
    CommonUnit common = CommonUnit.of(texts);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.about(name));
    cells.add(Cell.of("P" + Math.round(100 * probability), Tone.FAINT));
    common.numbers().forEach(number -> cells.add(Cell.of(number)));
    cells.add(Cell.of(common.unit(), Tone.FAINT));
    return new Row(cells, List.of());
  }

  /** Limits with their chance today and when they are hit. */
  static Block limits(List<Chance> limits, Optional<SimulatedOutlook> outlook, Known known) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Limit"));
    columns.add(Column.text("Hit when"));
    columns.add(Column.number("Chance today"));
    outlook.ifPresent(
        ahead -> {
          columns.add(Column.number("By month " + ahead.horizon()));
          columns.add(Column.number("Month P5"));
          columns.add(Column.number("P50"));
          columns.add(Column.number("P95"));
        });
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      Chance limit = limits.get(i);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(limit.name()));
      cells.add(Cell.of(limit.what()));
      cells.add(Cell.of(known.chance(limit.probability())));
      if (outlook.isPresent()) {
        LimitMonths months = outlook.get().limits().get(i);
        cells.add(Cell.of(Known.percent(months.hitBy().get(outlook.get().horizon()).value())));
        for (double probability : List.of(LOW, MIDDLE, HIGH)) {
          cells.add(Cell.of(month(months.percentile(probability).value())));
        }
      }
      rows.add(new Row(cells, List.of()));
    }
    return new Table("Limits", true, columns, rows, List.of());
  }

  private static String month(double month) {
    return month < Double.POSITIVE_INFINITY ? String.valueOf((int) month) : "later";
  }
}
