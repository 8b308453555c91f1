package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Table;
import calc.core.result.Chart;
import calc.core.result.ChartOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The charts that were drawn, and why others were not. */
public final class ChartListView implements View {
  private final String scenario;
  private final String where;
  private final List<Drawn> charts;

  /**
   * A chart and its files.
   *
   * @param outcome the chart, or why there is none
   * @param files their names; none for a chart that is only listed
   */
  public record Drawn(ChartOutcome outcome, List<String> files) {
    public Drawn {
      files = List.copyOf(files);
    }
  }

  /**
   * Shows a list of charts.
   *
   * @param scenario title of the scenario
   * @param where the folder they are in, or empty when they are only listed
   * @param charts the charts
   */
  public ChartListView(String scenario, String where, List<Drawn> charts) {
    this.scenario = scenario;
    this.where = where;
    this.charts = List.copyOf(charts);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, scenario, summary()));
    List<Row> drawn = new ArrayList<>();
    List<Row> missing = new ArrayList<>();
    for (Drawn chart : charts) {
      String name = chart.outcome().name();
      chart
          .outcome()
          .chart()
          .ifPresentOrElse(
              found -> drawn.add(Row.of(Cell.of(name), Cell.of(found.title()))),
              () -> missing.add(Row.of(Cell.of(name), Cell.of(chart.outcome().why()))));
    }
    if (!drawn.isEmpty()) {
      List<Column> columns = List.of(Column.text("Chart"), Column.text("Shows"));
      blocks.add(new Table("Charts", true, columns, drawn, endings()));
    }
    if (!missing.isEmpty()) {
      List<Column> columns = List.of(Column.text("Not drawn"), Column.text("Why"));
      blocks.add(new Table("Not drawn", true, columns, missing, List.of()));
    }
    return blocks;
  }

  /** What the names of the files end with; the beginning is nearly always that of the chart. */
  private List<String> endings() {
    Set<String> endings = new LinkedHashSet<>();
    for (Drawn chart : charts) {
      chart.files().forEach(file -> endings.add(file.substring(file.lastIndexOf('.'))));
    }
    return endings.isEmpty() ? List.of() : List.of("each as " + String.join(", ", endings));
  }

  private String summary() {
    long count = charts.stream().filter(chart -> chart.outcome().chart().isPresent()).count();
    String charts = count == 1 ? "1 chart" : count + " charts";
    return where.isEmpty() ? charts : charts + " in " + where;
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    for (Drawn drawn : charts) {
      rows.add(
          List.of(
              drawn.outcome().name(),
              drawn.outcome().chart().map(Chart::title).orElse(""),
              String.join(" ", drawn.files()),
              drawn.outcome().why()));
    }
    return new Sheet(List.of("chart", "title", "files", "why_not"), rows);
  }

  @Override
  public Object data() {
    List<Object> list = new ArrayList<>();
    for (Drawn drawn : charts) {
      Fields fields = new Fields().with("name", drawn.outcome().name());
      if (drawn.outcome().chart().isPresent()) {
        Chart chart = drawn.outcome().chart().get();
        fields
            .with("title", chart.title())
            .with("subtitle", chart.subtitle())
            .with("files", drawn.files());
      } else {
        fields.with("why_not", drawn.outcome().why());
      }
      list.add(fields.map());
    }
    Fields fields = new Fields().with("scenario", scenario);
    if (!where.isEmpty()) {
      fields.with("folder", where);
    }
    return fields.with("charts", list).map();
  }
}
