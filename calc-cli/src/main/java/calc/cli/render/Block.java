package calc.cli.render;

import java.util.ArrayList;
import java.util.List;

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

    /** The same under another caption, or none. */
    public Table named(String other) {
      return new Table(other, headed, columns, rows, notes);
    }

    /** The same without the columns that have no cell filled; the first one always stays. */
    public Table withoutEmptyColumns() {
      List<Column> used = new ArrayList<>();
      List<Row> kept = new ArrayList<>(rows);
      for (int column = 0; column < columns.size(); column++) {
        if (column == 0 || isUsed(column)) {
          used.add(columns.get(column));
        } else {
          int gone = used.size();
          kept.replaceAll(row -> row.without(gone));
        }
      }
      return new Table(caption, headed, used, kept, notes);
    }

    /** The same without the columns that only a terminal shows. */
    public Table withoutSketches() {
      List<Column> kept = new ArrayList<>(columns);
      List<Row> rest = new ArrayList<>(rows);
      for (int column = kept.size() - 1; column >= 0; column--) {
        if (kept.get(column).align() == Column.Align.SKETCH) {
          int gone = column;
          kept.remove(gone);
          rest.replaceAll(row -> row.without(gone));
        }
      }
      return new Table(caption, headed, kept, rest, notes);
    }

    private boolean isUsed(int column) {
      for (Row row : rows) {
        if (!row.cells().get(column).text().isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A chart in characters, which only a terminal shows.
   *
   * @param table its lines
   */
  record Sketch(Table table) implements Block {}

  /**
   * What equals what, in mathematical signs.
   *
   * @param left what all of it equals
   * @param steps what it equals, one after the other
   */
  record Equation(String left, List<String> steps) implements Block {
    /** Copies, so that an equation stays what it was. */
    public Equation {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Short statements, each with the word that says what it is about.
   *
   * @param words what each is about
   * @param texts the statements
   */
  record Facts(List<String> words, List<String> texts) implements Block {
    /** Copies, so that facts stay what they were. */
    public Facts {
      words = List.copyOf(words);
      texts = List.copyOf(texts);
    }
  }

  /**
   * Lines to be copied as they are, into a scenario.
   *
   * @param caption what they are
   * @param lines the lines
   */
  record Listing(String caption, List<String> lines) implements Block {
    /** Copies, so that a listing stays what it was. */
    public Listing {
      lines = List.copyOf(lines);
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
