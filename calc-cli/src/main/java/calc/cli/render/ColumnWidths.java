package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.cli.render.Column.Align;
import java.util.List;

/**
 * How wide the columns of a table are on a screen, and where they begin. Plain loops, as in all
 * that lays out text: the first use of a lambda costs a short-lived program more than the work in
 * it.
 */
final class ColumnWidths {
  static final int NARROWEST = 12;

  private static final int GAP = 3;
  private static final int MARK_GAP = 1;

  private final List<Column> columns;
  private final int[] widths;

  /**
   * As wide as the texts, or narrower where the whole would be wider than the screen.
   *
   * @param table the table
   * @param titles what stands above the columns
   * @param texts what stands in the cells, row by row
   * @param screen how wide the whole may be
   */
  ColumnWidths(Table table, List<String> titles, List<List<String>> texts, int screen) {
    columns = table.columns();
    widths = new int[columns.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = table.headed() ? DisplayWidth.of(titles.get(column)) : 0;
    }
    for (int row = 0; row < texts.size(); row++) {
      widen(table.rows().get(row), texts.get(row));
    }
    shrink(end() - screen);
  }

  /** How wide a column is. */
  int of(int column) {
    return widths[column];
  }

  /** Where a column begins; the one behind the last begins where the table ends. */
  int start(int column) {
    int start = 0;
    for (int before = 0; before < column; before++) {
      start += widths[before] + gap(before);
    }
    return start;
  }

  /** How far the next column is from a column. */
  int gap(int column) {
    return columns.get(column).align() == Align.MARK ? MARK_GAP : GAP;
  }

  private int end() {
    return start(widths.length - 1) + widths[widths.length - 1];
  }

  private void widen(Row row, List<String> texts) {
    for (int column = 0; column < widths.length; column++) {
      if (!row.cells().get(column).spills()) {
        widths[column] = Math.max(widths[column], DisplayWidth.of(texts.get(column)));
      }
    }
  }

  /** Takes from the widest column until it is as narrow as the next one, and so on. */
  private void shrink(int excess) {
    int left = excess;
    int widest = widestBut(-1);
    while (left > 0 && widest >= 0) {
      int second = widestBut(widest);
      int target = Math.max(NARROWEST, second < 0 ? 0 : widths[second]);
      int step = Math.max(1, Math.min(left, widths[widest] - target));
      widths[widest] -= step;
      left -= step;
      widest = widestBut(-1);
    }
  }

  /** The widest column that can be made narrower, one of them left aside, or -1. */
  private int widestBut(int aside) {
    int widest = -1;
    for (int column = 0; column < widths.length; column++) {
      boolean shrinks = columns.get(column).wraps() && widths[column] > NARROWEST;
      if (shrinks && column != aside && (widest < 0 || widths[column] >= widths[widest])) {
        widest = column;
      }
    }
    return widest;
  }
}
