package calc.cli.render;

import calc.cli.render.Column.Align;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays out a table in columns of a terminal. When it is too wide, columns of words are broken into
 * lines, the widest first; a number is never cut, so a table of very long numbers may be wider.
 */
final class TextTable {
  private static final int GAP = 3;
  private static final int MARK_GAP = 1;
  private static final int NARROWEST = 12;
  private static final int MOST_INDENT = 24;

  private final Block.Table table;
  private final Style style;
  private final List<List<String>> texts = new ArrayList<>();
  private final int width;
  private final int[] widths;

  private TextTable(Block.Table table, Style style, int width) {
    this.table = table;
    this.style = style;
    this.width = width;
    table.rows().forEach(row -> texts.add(texts(row)));
    IntStream.range(0, table.columns().size()).filter(this::isValue).forEach(this::alignValues);
    widths = IntStream.range(0, table.columns().size()).map(this::naturalWidth).toArray();
    shrink();
  }

  /** The lines of a table, its notes included, without spaces at their ends. */
  static List<String> lines(Block.Table table, Style style, int width) {
    return new TextTable(table, style, width).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (table.headed()) {
      lines.add(header());
    }
    for (int row = 0; row < texts.size(); row++) {
      addRow(lines, row);
      addIndented(lines, table.rows().get(row).details(), Math.min(start(1) + 2, MOST_INDENT));
    }
    addIndented(lines, table.notes(), Math.min(start(1), MOST_INDENT));
    return lines;
  }

  private List<String> texts(Row row) {
    return new ArrayList<>(row.cells().stream().map(cell -> style.text(cell.text())).toList());
  }

  private boolean isValue(int column) {
    return table.columns().get(column).align() == Align.VALUE;
  }

  private void alignValues(int column) {
    ValueColumn values = new ValueColumn(texts.stream().map(row -> row.get(column)).toList());
    for (int row = 0; row < texts.size(); row++) {
      texts.get(row).set(column, values.aligned(row));
    }
  }

  private int naturalWidth(int column) {
    int title = table.headed() ? DisplayWidth.of(title(column)) : 0;
    int cells =
        IntStream.range(0, texts.size())
            .filter(row -> !table.rows().get(row).cells().get(column).spills())
            .map(row -> DisplayWidth.of(texts.get(row).get(column)))
            .max()
            .orElse(0);
    return Math.max(title, cells);
  }

  private void shrink() {
    int excess = start(widths.length - 1) + widths[widths.length - 1] - width;
    while (excess > 0) {
      int widest = widestBreakable();
      if (widest < 0) {
        return;
      }
      int step = Math.max(1, Math.min(excess, widths[widest] - secondWidest(widest)));
      step = Math.min(step, widths[widest] - NARROWEST);
      widths[widest] -= step;
      excess -= step;
    }
  }

  /** Where a column begins. */
  private int start(int column) {
    return IntStream.range(0, column).map(c -> widths[c] + gap(c)).sum();
  }

  private int gap(int column) {
    return table.columns().get(column).align() == Align.MARK ? MARK_GAP : GAP;
  }

  private int widestBreakable() {
    return IntStream.range(0, widths.length)
        .filter(column -> table.columns().get(column).wraps() && widths[column] > NARROWEST)
        .boxed()
        .max((a, b) -> Integer.compare(widths[a], widths[b]))
        .orElse(-1);
  }

  private int secondWidest(int widest) {
    return IntStream.range(0, widths.length)
        .filter(column -> column != widest && table.columns().get(column).wraps())
        .map(column -> widths[column])
        .max()
        .orElse(NARROWEST);
  }

  private String title(int column) {
    return style.text(table.columns().get(column).title());
  }

  private String header() {
    List<String> titles = IntStream.range(0, widths.length).mapToObj(this::title).toList();
    return joined(titles, Collections.nCopies(widths.length, Tone.STRONG));
  }

  private void addRow(List<String> lines, int row) {
    List<Cell> cells = table.rows().get(row).cells();
    List<Tone> tones = cells.stream().map(Cell::tone).toList();
    List<List<String>> broken =
        IntStream.range(0, widths.length).mapToObj(column -> broken(row, column)).toList();
    int height = broken.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < height; i++) {
      int line = i;
      lines.add(
          joined(broken.stream().map(b -> line < b.size() ? b.get(line) : "").toList(), tones));
    }
  }

  private List<String> broken(int row, int column) {
    String text = texts.get(row).get(column);
    if (table.rows().get(row).cells().get(column).spills()) {
      return spilled(text, width - start(column));
    }
    Column shape = table.columns().get(column);
    return shape.wraps()
        ? Wrap.lines(text, widths[column], shape.lines(), style.ellipsis())
        : List.of(text);
  }

  private static List<String> spilled(String text, int room) {
    int indent = text.length() - text.stripLeading().length();
    return Wrap.lines(text.stripLeading(), Math.max(NARROWEST, room - indent)).stream()
        .map(line -> " ".repeat(indent) + line)
        .toList();
  }

  private String joined(List<String> cells, List<Tone> tones) {
    StringBuilder line = new StringBuilder();
    int pending = 0;
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column).replace(Wrap.JOIN, ' ');
      int free = Math.max(0, widths[column] - DisplayWidth.of(text));
      boolean right = table.columns().get(column).align() == Align.RIGHT;
      if (text.isEmpty()) {
        pending += widths[column] + gap(column);
        continue;
      }
      line.append(" ".repeat(Math.max(0, pending) + (right ? free : 0)));
      line.append(style.paint(tones.get(column), text));
      int over = Math.max(0, DisplayWidth.of(text) - widths[column]);
      pending = (right ? 0 : free) + gap(column) - over;
    }
    return line.toString();
  }

  private void addIndented(List<String> lines, List<String> texts, int indent) {
    for (String text : texts) {
      for (String line : Wrap.lines(style.text(text), width - indent)) {
        lines.add(" ".repeat(indent) + style.paint(Tone.FAINT, line.replace(Wrap.JOIN, ' ')));
      }
    }
  }
}
