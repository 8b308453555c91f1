package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.InputReading;
import calc.core.result.InputReading.Parameter;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How uncertain inputs were read: the distribution behind each range, and what it implies. */
final class ReadingTable {
  private static final List<Double> SHOWN = List.of(0.01, 0.5, 0.99);

  private ReadingTable() {}

  static Block of(List<InputReading> readings, Numbers numbers) {
    List<Column> columns =
        List.of(
            Column.text("Uncertain"),
            Column.text("Read as"),
            Column.number("P1"),
            Column.number("P50"),
            Column.number("P99"),
            Column.text(""),
            Column.text("Basis"));
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (InputReading reading : readings) {
      rows.add(row(reading, numbers));
      if (goesBelowZero(reading)) {
        notes.add(
            reading.name()
                + " goes below 0; if it cannot, write truncate(…, low=0) around its range, or"
                + " uniform(0, …)");
      }
      if (!reading.misfits().isEmpty()) {
        notes.add(misfit(reading, numbers));
      }
    }
    return new Table("Uncertain", true, columns, rows, notes);
  }

  /** A range from 0 on, say, is read as normal, since logarithms have no 0. */
  private static boolean goesBelowZero(InputReading reading) {
    List<Percentile> percentiles = reading.percentiles();
    return reading.family().equals("normal")
        && !percentiles.isEmpty()
        && percentiles.get(0).value().value() < 0
        && percentiles.get(percentiles.size() / 2).value().value() > 0;
  }

  private static Row row(InputReading reading, Numbers numbers) {
    List<String> texts =
        reading.percentiles().stream()
            .filter(percentile -> SHOWN.contains(percentile.probability()))
            .map((Percentile percentile) -> text(percentile.value().value(), reading, numbers))
            .toList();
    CommonUnit common = CommonUnit.of(texts);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.about(reading.name()));
    cells.add(Cell.of(words(reading, numbers)));
    for (int i = 0; i < SHOWN.size(); i++) {
      cells.add(i < common.numbers().size() ? Cell.of(common.numbers().get(i)) : Cell.EMPTY);
    }
    cells.add(Cell.of(common.unit(), Tone.FAINT));
    cells.add(Cell.of(reading.basis().name().toLowerCase(Locale.ROOT)));
    return new Row(cells, List.of());
  }

  private static String words(InputReading reading, Numbers numbers) {
    if (!reading.fixed()) {
      return "a distribution that depends on others";
    }
    String parameters =
        reading.parameters().stream()
            .map((Parameter p) -> p.name() + " " + text(p.value(), p.unit(), numbers))
            .collect(Collectors.joining(", "));
    return reading.family() + ", " + parameters;
  }

  private static String misfit(InputReading reading, Numbers numbers) {
    return reading.name()
        + ": no "
        + reading.family()
        + " meets all three percentiles; it makes "
        + reading.misfits().stream()
            .map(
                misfit ->
                    misfit.name()
                        + " "
                        + text(misfit.implied(), reading, numbers)
                        + " of "
                        + text(misfit.stated(), reading, numbers))
            .collect(Collectors.joining(", "));
  }

  private static String text(double value, InputReading reading, Numbers numbers) {
    return text(value, reading.unit(), numbers);
  }

  private static String text(double value, Unit unit, Numbers numbers) {
    return Double.isFinite(value)
        ? numbers.text(Value.known(new Quantity(value, unit), false))
        : "past every number";
  }
}
