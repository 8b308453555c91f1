package calc.cli.render;

import calc.cli.chart.CsvRow;
import java.util.List;

/** Results for a spreadsheet. */
final class CsvFormat {
  private CsvFormat() {}

  /** The whole table. */
  static String render(Sheet sheet) {
    StringBuilder text = new StringBuilder(CsvRow.of(sheet.header()));
    sheet.rows().forEach(row -> text.append(row(row)));
    return text.toString();
  }

  /** One further row. */
  static String row(List<Object> row) {
    return CsvRow.of(row.stream().map(CsvFormat::legible).toList());
  }

  private static Object legible(Object content) {
    return content instanceof String text ? Legible.line(text) : content;
  }
}
