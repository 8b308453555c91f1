package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Measured data as people export it: columns with or without names, separated by commas, semicolons
 * or tabs; lines that begin with # are remarks. With semicolons a comma may be a decimal point.
 */
final class CsvColumns {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

  private final Source source;
  private final char separator;
  private final List<String> names;
  private final List<CsvRecord> rows;
  private final int[] lineStarts;

  private CsvColumns(Source source, char separator, List<String> names, List<CsvRecord> rows) {
    this.source = source;
    this.separator = separator;
    this.names = names;
    this.rows = rows;
    this.lineStarts = lineStarts(source.text());
  }

  /** Reads a text; what cannot be read as columns at all is one problem. */
  static CsvColumns of(Source source, Problems problems) {
    char separator = separator(source.text());
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.SKIP)
            .commentCharacter('#')
            .ofCsvRecord(source.text())) {
      reader.forEach(rows::add);
    } catch (CsvParseException | java.io.IOException e) {
      problems.add(
          Problem.at(source.at(0), Code.SYNTAX, "these are no columns")
              .because(String.valueOf(e.getMessage()))
              .mend("write one measurement a line, its figures separated by commas"));
    }
    rows.removeIf(row -> row.getFieldCount() == 1 && row.getField(0).isBlank());
    boolean named =
        !rows.isEmpty()
            && rows.get(0).getFields().stream().anyMatch(field -> !isNumber(field, separator));
    List<String> names =
        named ? rows.remove(0).getFields().stream().map(String::strip).toList() : List.of();
    return new CsvColumns(source, separator, names, rows);
  }

  /** The sign that the first line with figures or names has between them. */
  private static char separator(String text) {
    String first =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  /** The names of the columns; none where the first line is figures already. */
  List<String> names() {
    return names;
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
    return source.at(0);
  }

  /** Where a cell stands. */
  Origin at(int row, int column) {
    int line = (int) Math.min(lineStarts.length, rows.get(row).getStartingLineNumber());
    int offset = lineStarts[line - 1];
    boolean quoted = false;
    int passed = 0;
    String text = source.text();
    while (passed < column && offset < text.length() && text.charAt(offset) != '\n') {
      char next = text.charAt(offset);
      quoted ^= next == '"';
      passed += next == separator && !quoted ? 1 : 0;
      offset++;
    }
    while (offset < text.length() && text.charAt(offset) == ' ') {
      offset++;
    }
    return source.at(offset);
  }

  /** A cell as it is written; empty where the row is shorter. */
  String text(int row, int column) {
    CsvRecord record = rows.get(row);
    return column < record.getFieldCount() ? record.getField(column).strip() : "";
  }

  /** A cell as a number, if it is one. */
  OptionalDouble number(int row, int column) {
    String text = text(row, column);
    return isNumber(text, separator)
        ? OptionalDouble.of(Double.parseDouble(plain(text, separator)))
        : OptionalDouble.empty();
  }

  private static boolean isNumber(String text, char separator) {
    return NUMBER.matcher(plain(text, separator)).matches();
  }

  private static String plain(String text, char separator) {
    return separator == ';' ? text.strip().replace(',', '.') : text.strip();
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      boolean ends =
          at == '\n' || (at == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
