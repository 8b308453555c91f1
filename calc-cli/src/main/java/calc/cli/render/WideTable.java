package calc.cli.render;

import calc.cli.render.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with as many columns as there are things to compare: where they are too wide for a
 * screen, it goes on in a further table with the same first column.
 */
final class WideTable {
  private static final int GAP = 3;

  private final String caption;
  private final List<Column> columns;
  private final List<Row> rows;

  /** A table whose first column says what a row is about. */
  WideTable(String caption, List<Column> columns, List<Row> rows) {
    this.caption = caption;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * The tables.
   *
   * @param last what the last of them ends with
   * @param lastCells its cells, one for every row
   * @param reserved how wide it may be; 0 leaves it out
   * @param notes what is said below
   */
  List<Block> blocks(Column last, List<Cell> lastCells, int reserved, List<String> notes) {
    List<List<Integer>> groups = groups(TextFormat.WIDTH - reserved);
    List<Block> blocks = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      boolean ends = group == groups.size() - 1;
      blocks.add(
          table(
              groups.get(group),
              ends && reserved > 0 ? last : null,
              lastCells,
              ends ? notes : List.of()));
    }
    return blocks;
  }

  private Table table(List<Integer> group, Column last, List<Cell> lastCells, List<String> notes) {
    List<Column> shown = new ArrayList<>(List.of(columns.get(0)));
    group.forEach(column -> shown.add(columns.get(column)));
    if (last != null) {
      shown.add(last);
    }
    List<Row> part = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> all = rows.get(row).cells();
      List<Cell> cells = new ArrayList<>(List.of(all.get(0)));
      group.forEach(column -> cells.add(all.get(column)));
      if (last != null) {
        cells.add(lastCells.get(row));
      }
      part.add(new Row(cells, List.of()));
    }
    return new Table(caption, true, shown, part, notes);
  }

  private List<List<Integer>> groups(int room) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    int used = width(0);
    for (int column = 1; column < columns.size(); column++) {
      int width = GAP + width(column);
      if (!group.isEmpty() && used + width > room) {
        groups.add(group);
        group = new ArrayList<>();
        used = width(0);
      }
      group.add(column);
      used += width;
    }
    groups.add(group);
    return groups;
  }

  private int width(int column) {
    List<List<String>> texts = new ArrayList<>();
    for (Row row : rows) {
      texts.add(new ArrayList<>(List.of(row.cells().get(column).text())));
    }
    ValueColumn.align(texts, 0);
    int width = DisplayWidth.of(columns.get(column).title());
    for (List<String> text : texts) {
      width = Math.max(width, DisplayWidth.of(text.get(0)));
    }
    return width;
  }
}
