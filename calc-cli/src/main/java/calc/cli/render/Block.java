package calc.cli.render;

import java.util.List;
import java.util.stream.IntStream;

/** A piece of a result as a person reads it; every format for reading lays out the same pieces. */
public sealed interface Block {
  /**
   * What the following pieces are about.
   *
   * @param level 1 for the whole, 2 for a section
   * @param title its name
   * @param aside what stands beside it, or empty
   */
  record Heading(int level, String title, String aside) implements Block {}

  /**
   * Running text.
   *
   * @param text the words
   * @param tone what they mean to the reader
   */
  record Paragraph(String text, Tone tone) implements Block {}

  /**
   * Rows and columns.
   *
   * @param caption what the table holds, where a format names its tables
   * @param headed whether the titles of the columns are shown where they can be left out
   * @param columns the columns
   * @param rows the rows, each with a cell for every column
   * @param notes what is said below the table
   */
  record Table(
      String caption, boolean headed, List<Column> columns, List<Row> rows, List<String> notes)
      implements Block {
    /** Copies, so that a table stays what it was. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }

    /** The same without the columns that have no cell filled; the first one always stays. */
    Table withoutEmptyColumns() {
      List<Integer> used =
          IntStream.range(0, columns.size()).filter(c -> c == 0 || isUsed(c)).boxed().toList();
      List<Row> kept =
          rows.stream()
              .map(row -> new Row(used.stream().map(row.cells()::get).toList(), row.details()))
              .toList();
      return new Table(caption, headed, used.stream().map(columns::get).toList(), kept, notes);
    }

    private boolean isUsed(int column) {
      return rows.stream().anyMatch(row -> !row.cells().get(column).text().isEmpty());
    }
  }

  /**
   * A tree of things with what each rests on.
   *
   * @param root the thing that is explained
   */
  record Outline(Item root) implements Block {}

  /**
   * One thing in an outline.
   *
   * @param label its name
   * @param steps what it equals, one after the other
   * @param aside what stands behind the last step, or empty
   * @param remarks what else is to be known
   * @param parts what it rests on
   */
  record Item(
      String label, List<Cell> steps, String aside, List<String> remarks, List<Item> parts) {
    /** Copies, so that an item stays what it was. */
    public Item {
      steps = List.copyOf(steps);
      remarks = List.copyOf(remarks);
      parts = List.copyOf(parts);
    }
  }
}
