package calc.cli.report;

import calc.cli.render.Block.Table;
import calc.cli.render.Cell;
import calc.cli.render.Column;
import calc.cli.render.Column.Align;
import calc.cli.render.Row;
import calc.cli.render.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tables of a page: each scrolls within its own frame, and can be sorted where rows stand alone.
 */
final class HtmlTables {
  private final Html html;
  private final Set<String> derived;

  /** Tables of a page that derives some quantities. */
  HtmlTables(Html html, Set<String> derived) {
    this.html = html;
    this.derived = derived;
  }

  /** A table of a section. */
  void write(Table shown, String section) {
    Table table = shown.withoutSketches();
    String name = table.caption().isEmpty() ? section : table.caption();
    html.open("div", "class", "frame", "role", "group", "aria-label", name, "tabindex", "0");
    html.open("table", "class", isSortable(table) ? "sortable" : null).line();
    html.element("caption", name, "class", table.caption().isEmpty() ? "unseen" : null).line();
    head(table);
    html.open("tbody").line();
    for (Row row : table.rows()) {
      if (!isTotal(row)) {
        row(table, row);
      }
    }
    html.close().line();
    foot(table);
    html.close().close().line();
    table.notes().forEach(note -> html.element("p", note, "class", "note").line());
  }

  private void head(Table table) {
    html.open("thead").open("tr");
    for (Column column : table.columns()) {
      html.open("th", "scope", "col", "class", isNumber(column) ? "number" : null);
      if (column.title().isEmpty()) {
        String unseen = column.align() == Align.MARK ? "At a glance" : "Unit";
        html.element("span", unseen, "class", "unseen");
      } else {
        html.text(column.title());
      }
      html.close();
    }
    html.close().close().line();
  }

  /** What sums up the rows above stays below them however they are sorted. */
  private void foot(Table table) {
    if (table.rows().stream().anyMatch(HtmlTables::isTotal)) {
      html.open("tfoot").line();
      table.rows().stream().filter(HtmlTables::isTotal).forEach(row -> row(table, row));
      html.close().line();
    }
  }

  private static boolean isTotal(Row row) {
    return row.cells().get(0).tone() == Tone.STRONG;
  }

  /** A row that goes on with what the one above is about cannot be moved away from it. */
  private static boolean isSortable(Table table) {
    int key = key(table);
    List<Row> rows = table.rows().stream().filter(row -> !isTotal(row)).toList();
    return rows.size() > 1 && rows.stream().noneMatch(row -> row.cells().get(key).text().isBlank());
  }

  /** The column that says what a row is about. */
  private static int key(Table table) {
    boolean leads = table.columns().size() > 1 && table.columns().get(0).align() == Align.MARK;
    boolean ranks = table.columns().size() > 1 && table.columns().get(0).title().equals("Top");
    return leads || ranks ? 1 : 0;
  }

  private void row(Table table, Row row) {
    html.open("tr");
    int key = key(table);
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = table.columns().get(i);
      Cell cell = row.cells().get(i);
      boolean heads = i == key && !cell.text().isEmpty();
      String size = cell.size().isPresent() ? String.valueOf(cell.size().getAsDouble()) : null;
      html.open(
          heads ? "th" : "td",
          "scope",
          heads ? "row" : null,
          "class",
          isNumber(column) ? "number" : null,
          "data-value",
          size);
      cell(column, cell);
      if (i == row.cells().size() - 1) {
        row.details().forEach(detail -> html.element("div", detail, "class", "detail"));
      }
      html.close();
    }
    html.close().line();
  }

  private void cell(Column column, Cell cell) {
    boolean mark = column.align() == Align.MARK;
    boolean plain = cell.tone() == Tone.PLAIN && !mark;
    if (!plain && !cell.text().isEmpty()) {
      String tone = cell.tone().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      html.open("span", "class", (mark ? "mark " : "") + tone, "aria-hidden", mark ? "true" : null);
    }
    figure(cell.quantity(), cell.text().strip());
    if (!plain && !cell.text().isEmpty()) {
      html.close();
    }
  }

  /** A figure, which leads to how it came about. */
  void figure(String quantity, String text) {
    if (!text.isEmpty() && derived.contains(quantity)) {
      html.element("a", text, "class", "figure", "href", "#" + HtmlFormulas.id(quantity));
    } else {
      html.text(text);
    }
  }

  private static boolean isNumber(Column column) {
    return column.align() == Align.RIGHT || column.align() == Align.VALUE;
  }
}
