package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.cli.render.Column.Align;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays out a table in columns of a terminal. When it is too wide, columns of words are broken into
 * lines, the widest first; a number is never cut, so a table of very long numbers may be wider.
 */
final class TextTable {
  private static final int MOST_INDENT = 24;

  private final Table table;
  private final Style style;
  private final int screen;
  private final List<String> titles = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();
  private final ColumnWidths widths;
  private final List<String> lines = new ArrayList<>();

  private TextTable(Table table, Style style, int screen) {
    this.table = table;
    this.style = style;
    this.screen = screen;
    for (Column column : table.columns()) {
      titles.add(style.text(column.title()));
    }
    for (Row row : table.rows()) {
      texts.add(texts(row));
    }
    alignValues();
    widths = new ColumnWidths(table, titles, texts, screen);
  }

  /** The lines of a table, its notes included, without spaces at their ends. */
  static List<String> lines(Table table, Style style, int screen) {
    TextTable text = new TextTable(table, style, screen);
    text.layOut();
    return text.lines;
  }

  private List<String> texts(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      cells.add(style.text(cell.text()));
    }
    return cells;
  }

  private void alignValues() {
    for (int column = 0; column < titles.size(); column++) {
      if (table.columns().get(column).align() == Align.VALUE) {
        ValueColumn.align(texts, column);
      }
    }
  }

  private void layOut() {
    if (table.headed()) {
      lines.add(joined(titles, Collections.nCopies(titles.size(), Tone.STRONG)));
    }
    for (int row = 0; row < texts.size(); row++) {
      addRow(row);
      addIndented(table.rows().get(row).details(), widths.start(1) + 2);
    }
    addIndented(table.notes(), widths.start(1));
  }

  private void addRow(int row) {
    List<Tone> tones = new ArrayList<>();
    List<List<String>> broken = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < titles.size(); column++) {
      tones.add(table.rows().get(row).cells().get(column).tone());
      broken.add(broken(row, column));
      height = Math.max(height, broken.get(column).size());
    }
    for (int line = 0; line < height; line++) {
      lines.add(joined(slice(broken, line), tones));
    }
  }

  private static List<String> slice(List<List<String>> broken, int line) {
    List<String> slice = new ArrayList<>();
    for (List<String> cell : broken) {
      slice.add(line < cell.size() ? cell.get(line) : "");
    }
    return slice;
  }

  private List<String> broken(int row, int column) {
    String text = texts.get(row).get(column);
    if (table.rows().get(row).cells().get(column).spills()) {
      return spilled(text, screen - widths.start(column));
    }
    Column shape = table.columns().get(column);
    return shape.wraps()
        ? Wrap.lines(text, widths.of(column), shape.lines(), style.ellipsis())
        : List.of(text);
  }

  private static List<String> spilled(String text, int room) {
    String words = text.stripLeading();
    int indent = text.length() - words.length();
    List<String> spilled = new ArrayList<>();
    for (String line : Wrap.lines(words, Math.max(ColumnWidths.NARROWEST, room - indent))) {
      spilled.add(" ".repeat(indent) + line);
    }
    return spilled;
  }

  private String joined(List<String> cells, List<Tone> tones) {
    StringBuilder line = new StringBuilder();
    int pending = 0;
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column).replace(Wrap.JOIN, ' ');
      int free = widths.of(column) - DisplayWidth.of(text);
      if (text.isEmpty()) {
        pending += free + widths.gap(column);
        continue;
      }
      int before = table.columns().get(column).align() == Align.RIGHT ? Math.max(0, free) : 0;
      line.append(" ".repeat(Math.max(0, pending) + before));
      line.append(style.paint(tones.get(column), text));
      pending = free - before + widths.gap(column);
    }
    return line.toString();
  }

  private void addIndented(List<String> texts, int indent) {
    int margin = Math.min(indent, MOST_INDENT);
    for (String text : texts) {
      for (String line : Wrap.lines(style.text(text), screen - margin)) {
        lines.add(" ".repeat(margin) + style.paint(Tone.FAINT, line.replace(Wrap.JOIN, ' ')));
      }
    }
  }
}
