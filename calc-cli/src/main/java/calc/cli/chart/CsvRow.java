package calc.cli.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

/**
 * A row for a spreadsheet, as RFC 4180 has it. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front: a hostile title must not compute anything on a colleague's machine.
 */
public final class CsvRow {
  private static final String FORMULA_STARTS = "=+-@";

  private CsvRow() {}

  /** Its cells with the end of the line: texts, numbers with all their digits, other words. */
  public static String of(List<?> cells) {
    StringWriter text = new StringWriter();
    CsvWriter.builder()
        .bufferSize(0)
        .lineDelimiter(LineDelimiter.CRLF)
        .build(text)
        .writeRecord(cells.stream().map(CsvRow::cell).toList());
    return text.toString();
  }

  private static String cell(Object content) {
    if (content instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return content instanceof String text ? guarded(text) : content.toString();
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
