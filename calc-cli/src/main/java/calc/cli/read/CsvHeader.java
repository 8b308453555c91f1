package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Suggestion;
import java.util.List;
import java.util.OptionalInt;

/**
 * The columns of a file.
 *
 * @param names their names; none where the first line is figures already
 * @param width how many there are
 */
record CsvHeader(List<String> names, int width) {
  private static final int MOST_SHOWN = 12;

  /** The column that somebody means by its name, or by its number from 1 on. */
  OptionalInt find(String wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(wanted.strip())) {
        return OptionalInt.of(i);
      }
    }
    if (wanted.matches("\\d{1,4}")) {
      int number = Integer.parseInt(wanted);
      if (number >= 1 && number <= width) {
        return OptionalInt.of(number - 1);
      }
    }
    return OptionalInt.empty();
  }

  /** The problem of a column that is not there; it has no place yet. */
  Problem unknown(String wanted) {
    return Problem.of(Code.UNKNOWN_NAME, "there is no column " + Texts.clipped(wanted))
        .because(described())
        .mend(Suggestion.didYouMean(wanted, names).orElse("name one of them"));
  }

  /** Which columns there are. */
  String described() {
    return names.isEmpty()
        ? "the columns have no names; they are numbered from 1 to " + width
        : "the columns are "
            + String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())))
            + (names.size() > MOST_SHOWN ? ", …" : "");
  }

  /** What expressions call a column. */
  String nameOf(int column) {
    return names.isEmpty() ? String.valueOf(column + 1) : names.get(column);
  }

  /** What a name has in brackets, as in {@code Throughput [req/s]}; else all of it. */
  static String inBrackets(String name) {
    int open = Math.max(name.indexOf('('), name.indexOf('['));
    return open < 0 ? name : name.substring(open + 1).replaceAll("[)\\]].*", "").strip();
  }
}
