package calc.cli.read;

import calc.core.analysis.LoadTest;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the results of a load test: concurrency and throughput, whatever their columns are called.
 */
public final class LoadTestReader {
  private static final Set<String> CONCURRENCY =
      Set.of(
          "n",
          "concurrency",
          "users",
          "vusers",
          "vu",
          "vus",
          "threads",
          "clients",
          "connections",
          "load",
          "processors",
          "processes",
          "cores",
          "cpus",
          "workers",
          "nodes",
          "sessions");
  private static final Set<String> THROUGHPUT =
      Set.of("throughput", "tput", "xput", "tps", "rps", "qps", "ops", "rate", "x", "xn");
  private static final int TWO_COLUMNS = 2;
  private static final double LARGEST = 1e15;

  private final CsvColumns columns;
  private final Problems problems;

  private LoadTestReader(CsvColumns columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  /**
   * Which columns to read, and in what unit.
   *
   * @param concurrency name or number of the column, or empty to find it
   * @param throughput name or number of the column, or empty to find it
   * @param unit the unit of throughput, or empty for that of the column's name, else per second
   */
  public record Choice(
      Optional<String> concurrency, Optional<String> throughput, Optional<String> unit) {}

  /** The measurements, or empty when something is wrong, which is reported. */
  public static Optional<LoadTest> read(Source source, Choice choice, Problems problems) {
    int before = problems.errorCount();
    CsvColumns columns = CsvColumns.of(source, problems);
    LoadTestReader reader = new LoadTestReader(columns, problems);
    return problems.errorCount() > before
        ? Optional.empty()
        : reader.test(source.name(), choice).filter(test -> problems.errorCount() == before);
  }

  private Optional<LoadTest> test(String name, Choice choice) {
    if (columns.width() == 1) {
      problems.add(
          Problem.at(columns.start(), Code.MISSING, "there is one column only")
              .because("a load test is a concurrency and a throughput, measurement by measurement")
              .mend("separate the two by a comma, a semicolon or a tab"));
      return Optional.empty();
    }
    OptionalInt x = find("--x", choice.concurrency(), CONCURRENCY, "concurrency", 0);
    OptionalInt y = find("--y", choice.throughput(), THROUGHPUT, "throughput", 1);
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    if (columns.size() > 0 && x.getAsInt() == y.getAsInt()) {
      problems.add(
          Problem.at(columns.start(), Code.DUPLICATE, "concurrency and throughput are one column")
              .mend("name two different ones by --x and --y"));
      return Optional.empty();
    }
    Optional<Unit> unit = unit(choice.unit(), y.getAsInt());
    return unit.map(rate -> test(name, rate, x.getAsInt(), y.getAsInt()));
  }

  private LoadTest test(String name, Unit unit, int x, int y) {
    double[] concurrencies = new double[columns.size()];
    double[] throughputs = new double[columns.size()];
    double perSecond = unit.toBase(java.math.BigDecimal.ONE);
    boolean sound = true;
    for (int row = 0; row < columns.size(); row++) {
      OptionalDouble n = number(row, x, "concurrency", true);
      OptionalDouble rate = number(row, y, "throughput", false);
      concurrencies[row] = n.orElse(1);
      throughputs[row] = rate.isPresent() ? rate.getAsDouble() * perSecond : 0;
      sound &= n.isPresent() && rate.isPresent();
    }
    return sound
        ? new LoadTest(name, unit, concurrencies, throughputs)
        : new LoadTest(name, unit, new double[0], new double[0]);
  }

  private OptionalDouble number(int row, int column, String what, boolean above) {
    OptionalDouble number = columns.number(row, column);
    String text = columns.text(row, column);
    if (number.isEmpty()) {
      String found = text.isEmpty() ? "is missing" : "is no number: `" + Texts.clipped(text) + "`";
      problems.add(
          Problem.at(columns.at(row, column), Code.SYNTAX, "the " + what + " " + found)
              .mend("write it as 25000 or 2.5e4, without a unit; --unit says what it counts in"));
      return number;
    }
    double value = number.getAsDouble();
    if (value <= LARGEST && (value > 0 || (value == 0 && !above))) {
      return number;
    }
    String least = above ? " must be above 0, got " : " must be 0 or more, got ";
    String rule = value > LARGEST ? " must be at most 1e15, got " : least;
    problems.add(
        Problem.at(columns.at(row, column), Code.OUT_OF_RANGE, "the " + what + rule + text)
            .mend("leave the line out, or put # before it"));
    return OptionalDouble.empty();
  }

  /** The column of a name or number that was asked for, else the one that is called alike. */
  private OptionalInt find(
      String option, Optional<String> wanted, Set<String> words, String what, int place) {
    List<String> names = columns.names();
    if (wanted.isPresent()) {
      return named(option, wanted.get());
    }
    if (names.isEmpty()) {
      // Without names the first column is the concurrency, and the second one the throughput.
      return OptionalInt.of(place);
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (isCalled(names.get(i), words)) {
        found.add(i);
      }
    }
    if (found.size() == 1) {
      return OptionalInt.of(found.get(0));
    }
    if (found.isEmpty() && names.size() == TWO_COLUMNS) {
      return OptionalInt.of(place);
    }
    String message = found.isEmpty() ? "no column is called a " : "several columns may be the ";
    problems.add(
        Problem.at(columns.start(), Code.MISSING, message + what)
            .because("the columns are " + String.join(", ", names))
            .mend("say which one it is: " + option + " '" + names.get(place) + "'"));
    return OptionalInt.empty();
  }

  private OptionalInt named(String option, String wanted) {
    OptionalInt found = columns.header().find(wanted);
    if (found.isEmpty()) {
      Problem unknown = columns.header().unknown(wanted);
      problems.add(
          Problem.of(unknown.code(), option + ": " + unknown.message())
              .because(unknown.why())
              .mend(unknown.fix()));
    }
    return found;
  }

  private static boolean isCalled(String name, Set<String> words) {
    String[] parts = name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    return Arrays.stream(parts).anyMatch(words::contains)
        || words.contains(String.join("", parts))
        || (words.contains("tps") && isRate(name));
  }

  /** "requests/s", "req/min": a name that is a rate itself. */
  private static boolean isRate(String name) {
    return unitOf(name).isPresent();
  }

  private Optional<Unit> unit(Optional<String> stated, int column) {
    if (stated.isPresent()) {
      Optional<Unit> unit = unitOf(stated.get());
      if (unit.isEmpty()) {
        problems.add(
            Problem.of(Code.UNKNOWN_UNIT, "--unit: " + Texts.clipped(stated.get()) + " is no rate")
                .mend("write req/s, req/min, tx/s"));
      }
      return unit;
    }
    String name = columns.names().isEmpty() ? "" : columns.names().get(column);
    return unitOf(CsvHeader.inBrackets(name)).or(() -> unitOf("req/s"));
  }

  private static Optional<Unit> unitOf(String text) {
    try {
      Unit unit = Units.standard().parse(text.strip());
      return unit.dimension().equals(Dimension.RATE) ? Optional.of(unit) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
