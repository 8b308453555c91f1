package calc.cli.render;

import calc.cli.render.Block.Sketch;
import calc.cli.render.Block.Table;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.Spread;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the main figures of a simulation are distributed, as histograms in characters. */
final class SpreadSketch {
  private static final int MOST_COLUMNS = 32;

  private final Numbers numbers;

  SpreadSketch(Numbers numbers) {
    this.numbers = numbers;
  }

  /** A line for each that takes more than one value. */
  Optional<Block> block(List<Spread> spreads) {
    List<Row> rows = new ArrayList<>();
    for (Spread spread : spreads) {
      List<Step> edges = spread.edges();
      if (edges.size() > 2) {
        rows.add(
            Row.of(
                Cell.of(spread.name()),
                Cell.of(text(spread, edges.get(spread.stepped() ? 1 : 0))),
                Cell.of(Sketches.line(chances(edges))),
                Cell.of(text(spread, edges.get(edges.size() - 1)))));
      }
    }
    List<Column> columns =
        List.of(
            Column.text("Distribution"),
            Column.number("from"),
            Column.sketch(""),
            Column.text("to"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sketch(new Table("", true, columns, rows, List.of())));
  }

  /**
   * The chance of each interval between edges, or of a few neighbouring ones where there are many.
   */
  private static List<Double> chances(List<Step> edges) {
    int intervals = edges.size() - 1;
    int together = (intervals + MOST_COLUMNS - 1) / MOST_COLUMNS;
    List<Double> chances = new ArrayList<>();
    for (int from = 0; from < intervals; from += together) {
      int to = Math.min(from + together, intervals);
      chances.add(edges.get(to).atMost().value() - edges.get(from).atMost().value());
    }
    return chances;
  }

  private String text(Spread spread, Step edge) {
    return numbers.text(Value.known(new Quantity(edge.value(), spread.unit()), spread.whole()));
  }
}
