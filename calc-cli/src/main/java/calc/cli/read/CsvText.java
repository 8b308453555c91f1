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
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Measured data as people export it: cells separated by commas, semicolons or tabs; lines that
 * begin with # are remarks. With semicolons a comma may be a decimal point.
 */
final class CsvText {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

  private final Source source;
  private final boolean ragged;
  private final char separator;
  private int[] lineStarts;

  /**
   * A text.
   *
   * @param ragged whether rows may differ in how many cells they have
   */
  CsvText(Source source, boolean ragged) {
    this.source = source;
    this.ragged = ragged;
    this.separator = separator(source.text());
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

  /**
   * Hands over the rows one by one, without the empty ones, until somebody has seen enough; what
   * cannot be read as rows at all is one problem.
   *
   * @param goOn receives a row and says whether to go on
   */
  void rows(Predicate<CsvRecord> goOn, Problems problems) {
    FieldMismatchStrategy mismatch =
        ragged ? FieldMismatchStrategy.IGNORE : FieldMismatchStrategy.STRICT;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(mismatch)
            .missingFieldStrategy(mismatch)
            .commentStrategy(CommentStrategy.SKIP)
            .commentCharacter('#')
            .ofCsvRecord(source.text())) {
      for (CsvRecord row : reader) {
        boolean empty = row.getFieldCount() == 1 && row.getField(0).isBlank();
        if (!empty && !goOn.test(row)) {
          return;
        }
      }
    } catch (CsvParseException | java.io.IOException e) {
      problems.add(
          Problem.at(source.at(0), Code.SYNTAX, "these are no columns")
              .because(String.valueOf(e.getMessage()))
              .mend("write one measurement a line, its figures separated by commas"));
    }
  }

  /** The name of the whole. */
  String name() {
    return source.name();
  }

  /** A place to speak of the whole. */
  Origin start() {
    return source.at(0);
  }

  /** Where a cell stands. */
  Origin at(CsvRecord row, int column) {
    int[] starts = lineStarts();
    int line = (int) Math.min(starts.length, row.getStartingLineNumber());
    int offset = starts[line - 1];
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
  static String cell(CsvRecord row, int column) {
    return column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  boolean isNumber(String cell) {
    return NUMBER.matcher(plain(cell)).matches();
  }

  /** A cell that is a number, as programs write it. */
  String plain(String cell) {
    return separator == ';' ? cell.strip().replace(',', '.') : cell.strip();
  }

  /** Counted when the first place is asked for: mostly nothing is wrong. */
  private int[] lineStarts() {
    if (lineStarts == null) {
      lineStarts = lineStarts(source.text());
    }
    return lineStarts;
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
