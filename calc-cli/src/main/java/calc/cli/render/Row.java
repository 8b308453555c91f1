package calc.cli.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table.
 *
 * @param cells one for every column
 * @param details lines that belong to the row and fit into none of its columns
 */
public record Row(List<Cell> cells, List<String> details) {
  /** Copies, so that a row stays what it was. */
  public Row {
    cells = List.copyOf(cells);
    details = List.copyOf(details);
  }

  /** The same without one of its cells. */
  Row without(int column) {
    List<Cell> rest = new ArrayList<>(cells);
    rest.remove(column);
    return new Row(rest, details);
  }

  /** A row without details. */
  public static Row of(Cell... cells) {
    return new Row(List.of(cells), List.of());
  }
}
