package calc.cli.read;

import calc.core.problem.Origin;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** All columns of a file of measurements, with or without names. */
final class CsvColumns {
  private final CsvText text;
  private final List<String> names;
  private final List<CsvRecord> rows;

  private CsvColumns(CsvText text, List<String> names, List<CsvRecord> rows) {
    this.text = text;
    this.names = names;
    this.rows = rows;
  }

  /** Reads a text; what cannot be read as columns at all is one problem. */
  static CsvColumns of(Source source, Problems problems) {
    CsvText text = new CsvText(source, false);
    List<CsvRecord> rows = new ArrayList<>();
    text.rows(rows::add, problems);
    boolean named =
        !rows.isEmpty()
            && rows.get(0).getFields().stream().anyMatch(field -> !text.isNumber(field));
    List<String> names =
        named ? rows.remove(0).getFields().stream().map(String::strip).toList() : List.of();
    return new CsvColumns(text, names, rows);
  }

  /** The names of the columns; none where the first line is figures already. */
  List<String> names() {
    return names;
  }

  /** Names and number of the columns. */
  CsvHeader header() {
    return new CsvHeader(names, width());
  }

  /** How many columns there are. */
  int width() {
    return names.isEmpty()
        ? rows.stream().mapToInt(CsvRecord::getFieldCount).max().orElse(0)
        : names.size();
  }

  /** How many rows of figures there are. */
  int size() {
    return rows.size();
  }

  /** A place to speak of the whole. */
  Origin start() {
    return text.start();
  }

  /** Where a cell stands. */
  Origin at(int row, int column) {
    return text.at(rows.get(row), column);
  }

  /** A cell as it is written; empty where the row is shorter. */
  String text(int row, int column) {
    return CsvText.cell(rows.get(row), column);
  }

  /** A cell as a number, if it is one. */
  OptionalDouble number(int row, int column) {
    String cell = text(row, column);
    return text.isNumber(cell)
        ? OptionalDouble.of(Double.parseDouble(text.plain(cell)))
        : OptionalDouble.empty();
  }
}
