package calc.cli.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

/**
 * Results for a spreadsheet, as RFC 4180 has it. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front: a hostile title must not compute anything on a colleague's machine.
 */
final class CsvFormat {
  private static final String FORMULA_STARTS = "=+-@";

  private CsvFormat() {}

  /** The whole table. */
  static String render(Sheet sheet) {
    StringWriter text = new StringWriter();
    CsvWriter csv = writer(text);
    csv.writeRecord(sheet.header());
    sheet.rows().forEach(row -> csv.writeRecord(cells(row)));
    return text.toString();
  }

  /** One further row. */
  static String row(List<Object> row) {
    StringWriter text = new StringWriter();
    writer(text).writeRecord(cells(row));
    return text.toString();
  }

  private static CsvWriter writer(StringWriter text) {
    return CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
  }

  private static List<String> cells(List<Object> row) {
    return row.stream().map(CsvFormat::cell).toList();
  }

  private static String cell(Object content) {
    if (content instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return content instanceof String text ? guarded(Legible.line(text)) : content.toString();
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
