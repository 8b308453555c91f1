package calc.cli.read;

import calc.core.analysis.Measurements;
import calc.core.distribution.Observations;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Unit;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one column of numbers, row by row, so that a million of them take no more than they need.
 */
final class ColumnReader {
  private static final Set<String> NOTHING = Set.of("", "-", "na", "n/a", "null", "none");
  private static final Set<String> NO_NUMBER =
      Set.of("nan", "inf", "infinity", "-inf", "-infinity");

  /** Rows that show which columns hold numbers. */
  private static final int LOOKED_AT = 100;

  /** What is read from standard input has to be kept before an expression can name it. */
  private static final String A_FILE = "FILE.csv";

  private static final int MOST_MISTAKES = 20;
  private static final int FEW = 1024;

  private final CsvText text;
  private final Problems problems;
  private final Function<String, Optional<Unit>> units;
  private final Optional<String> wanted;
  private final Origin asked;
  private final List<CsvRecord> first = new ArrayList<>();

  private CsvHeader header = new CsvHeader(List.of(), 0);
  private int column = -1;
  private Unit unit = Unit.ONE;
  private double[] values = new double[FEW];
  private int size;
  private int mistakes;
  private int missing;
  private Optional<Origin> firstMissing = Optional.empty();

  private ColumnReader(
      CsvText text,
      Optional<String> wanted,
      Origin asked,
      Function<String, Optional<Unit>> units,
      Problems problems) {
    this.text = text;
    this.wanted = wanted;
    this.asked = asked;
    this.units = units;
    this.problems = problems;
  }

  /**
   * Reads a column.
   *
   * @param source the file
   * @param wanted name or number of the column, or empty for the only one that holds numbers
   * @param units the unit of a column by its name; empty if there is none, which is reported
   * @param problems receives everything that is wrong
   */
  static Optional<Measurements> read(
      Source source,
      Optional<String> wanted,
      Function<String, Optional<Unit>> units,
      Problems problems) {
    return read(source, wanted, source.at(0), units, problems);
  }

  /**
   * The same for a column that is named elsewhere.
   *
   * @param asked where it is named
   */
  static Optional<Measurements> read(
      Source source,
      Optional<String> wanted,
      Origin asked,
      Function<String, Optional<Unit>> units,
      Problems problems) {
    int before = problems.errorCount();
    CsvText text = new CsvText(source, true);
    ColumnReader reader = new ColumnReader(text, wanted, asked, units, problems);
    text.rows(reader::row, problems);
    if (reader.column < 0 && problems.errorCount() == before) {
      reader.begin();
    }
    return problems.errorCount() == before ? Optional.of(reader.measurements()) : Optional.empty();
  }

  private Measurements measurements() {
    return new Measurements(
        text.name(),
        text.name().equals(SourceFiles.STDIN) ? A_FILE : text.name(),
        header.nameOf(Math.max(0, column)),
        unit,
        Arrays.copyOf(values, size),
        firstMissing.map(this::missing).map(List::of).orElse(List.of()));
  }

  private Problem missing(Origin place) {
    return Problem.at(
            place,
            Code.CELLS_MISSING,
            missing == 1 ? "a cell is empty" : missing + " cells are empty")
        .because("what is not there says nothing of how values are spread")
        .mend("check that they are missing by chance, and not because a value was too large");
  }

  /** Takes a row in; false when there is no use in reading on. */
  private boolean row(CsvRecord row) {
    if (column >= 0) {
      return goesOn(row);
    }
    first.add(row);
    return first.size() < LOOKED_AT || begin();
  }

  /** Finds the column among the first rows, and takes these in; false when it cannot be told. */
  private boolean begin() {
    if (first.isEmpty()) {
      return false;
    }
    CsvRecord top = first.get(0);
    boolean named = top.getFields().stream().anyMatch(this::isName);
    header =
        new CsvHeader(
            named ? top.getFields().stream().map(String::strip).toList() : List.of(),
            top.getFieldCount());
    List<CsvRecord> rows = named ? first.subList(1, first.size()) : first;
    OptionalInt found = column(rows);
    Optional<Unit> known =
        found.isEmpty()
            ? Optional.empty()
            : units.apply(named ? header.nameOf(found.getAsInt()) : "");
    if (known.isEmpty()) {
      return false;
    }
    column = found.getAsInt();
    unit = known.get();
    return rows.stream().allMatch(this::goesOn);
  }

  private boolean goesOn(CsvRecord row) {
    take(row);
    return mistakes < MOST_MISTAKES;
  }

  private boolean isName(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    return word.chars().anyMatch(Character::isLetter)
        && !text.isNumber(cell)
        && !NOTHING.contains(word)
        && !NO_NUMBER.contains(word);
  }

  private OptionalInt column(List<CsvRecord> rows) {
    if (wanted.isPresent()) {
      return named(wanted.get(), rows);
    }
    if (header.width() == 1) {
      return OptionalInt.of(0);
    }
    List<Integer> numeric = new ArrayList<>();
    for (int i = 0; i < header.width(); i++) {
      if (holdsNumbers(rows, i)) {
        numeric.add(i);
      }
    }
    if (numeric.size() == 1) {
      return OptionalInt.of(numeric.get(0));
    }
    String message = numeric.isEmpty() ? "no column holds" : numeric.size() + " columns hold";
    String example = header.nameOf(numeric.isEmpty() ? 0 : numeric.get(numeric.size() - 1));
    problems.add(
        Problem.at(asked, Code.MISSING, message + " numbers")
            .because(header.described())
            .mend("name the column behind the file: '" + example + "'"));
    return OptionalInt.empty();
  }

  private OptionalInt named(String name, List<CsvRecord> rows) {
    OptionalInt found = header.find(name);
    if (found.isEmpty()) {
      problems.add(at(asked, header.unknown(name)));
    } else if (!rows.isEmpty() && holdsTextsOnly(rows, found.getAsInt())) {
      problems.add(
          Problem.at(asked, Code.SYNTAX, "the column " + Texts.clipped(name) + " holds no numbers")
              .because(
                  "it begins with `"
                      + Texts.clipped(CsvText.cell(rows.get(0), found.getAsInt()))
                      + "`; "
                      + header.described())
              .mend("name another column"));
      return OptionalInt.empty();
    }
    return found;
  }

  private boolean holdsTextsOnly(List<CsvRecord> rows, int index) {
    return rows.stream().allMatch(row -> isName(CsvText.cell(row, index)));
  }

  private boolean holdsNumbers(List<CsvRecord> rows, int index) {
    boolean any = false;
    for (CsvRecord row : rows) {
      String cell = CsvText.cell(row, index);
      boolean number = text.isNumber(cell);
      if (!number && !NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
        return false;
      }
      any |= number;
    }
    return any;
  }

  private void take(CsvRecord row) {
    String cell = CsvText.cell(row, column);
    if (row.getFieldCount() > header.width()) {
      wrong(tooLong(row));
    } else if (text.isNumber(cell)) {
      number(row, cell);
    } else if (NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
      missing++;
      firstMissing = firstMissing.or(() -> Optional.of(text.at(row, column)));
    } else {
      wrong(
          Problem.at(
                  text.at(row, column),
                  Code.SYNTAX,
                  "the value is no number: `" + Texts.clipped(cell) + "`")
              .mend(remedy(cell)));
    }
  }

  private static String remedy(String cell) {
    if (NO_NUMBER.contains(cell.toLowerCase(Locale.ROOT))) {
      return "leave the line out, or put # before it: what was not measured has no value";
    }
    return cell.matches("[+-]?\\d{1,3}([,. '_]\\d{3})+([.,]\\d*)?")
        ? "write it without separators between thousands, such as 25000"
        : "write it as 25000 or 2.5e4, without a unit";
  }

  private void number(CsvRecord row, String cell) {
    String plain = text.plain(cell);
    double value =
        unit.equals(Unit.ONE) ? Double.parseDouble(plain) : unit.toBase(new BigDecimal(plain));
    double length = Math.abs(value);
    if (!(length <= Observations.LARGEST && (length == 0 || length >= 1 / Observations.LARGEST))) {
      wrong(
          Problem.at(
                  text.at(row, column),
                  Code.OUT_OF_RANGE,
                  "the value must be 0, or 1e-100 to 1e100 in size, got " + Texts.clipped(cell))
              .mend("leave the line out, or put # before it"));
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  private Problem tooLong(CsvRecord row) {
    return Problem.at(
            text.at(row, header.width()),
            Code.SYNTAX,
            "this line has " + row.getFieldCount() + " cells, the first one has " + header.width())
        .because("a comma separates cells, also between thousands")
        .mend("write 25000 for 25,000, and put quotes around a text that holds a comma");
  }

  private void wrong(Problem problem) {
    mistakes++;
    problems.add(problem);
  }

  private static Problem at(Origin place, Problem problem) {
    return new Problem(
        problem.code(), Optional.of(place), problem.message(), problem.why(), problem.fix());
  }
}
