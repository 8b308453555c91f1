package calc.cli.render;

import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A sweep over two inputs: one quantity as a grid. */
final class SweepGrid {
  private final SweepTable sweep;
  private final Series down;
  private final Series across;
  private final Series quantity;
  private final Numbers numbers;

  SweepGrid(SweepTable sweep, Numbers numbers) {
    this.sweep = sweep;
    this.down = sweep.axes().get(0).values();
    this.across = sweep.axes().get(1).values();
    this.quantity = sweep.quantities().get(0);
    this.numbers = numbers;
  }

  List<Block> blocks() {
    List<Column> columns = new ArrayList<>(List.of(Column.value(down.name())));
    for (int column = 0; column < across.size(); column++) {
      columns.add(Column.value(numbers.text(across.at(column))));
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < down.size(); row++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(numbers.text(down.at(row)))));
      for (int column = 0; column < across.size(); column++) {
        Value value = quantity.at(row * across.size() + column);
        cells.add(value.isKnown() ? Cell.of(numbers.text(value)) : Cell.of("–", Tone.NOTICE));
      }
      rows.add(new Row(cells, List.of()));
    }
    Set<String> reasons = new LinkedHashSet<>(sweep.lacks().values());
    List<String> notes = reasons.stream().sorted().map(reason -> "– no value: " + reason).toList();
    return new WideTable(quantity.name(), columns, rows)
        .blocks(Column.text(""), List.of(), 0, notes);
  }
}
