package calc.cli.read;

import calc.core.analysis.Measurements;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.Optional;

/** Reads measured values to which a distribution is fitted. */
public final class MeasurementReader {
  private MeasurementReader() {}

  /**
   * Which column to read, and in what unit.
   *
   * @param column name or number of the column, or empty for the only one that holds numbers
   * @param unit its unit, or empty for that of the column's name, else none
   */
  public record Choice(Optional<String> column, Optional<String> unit) {}

  /** The measurements, or empty when something is wrong, which is reported. */
  public static Optional<Measurements> read(Source source, Choice choice, Problems problems) {
    return ColumnReader.read(
        source, choice.column(), name -> unit(choice.unit(), name, problems), problems);
  }

  private static Optional<Unit> unit(Optional<String> stated, String name, Problems problems) {
    if (stated.isEmpty()) {
      return Optional.of(ofName(name).orElse(Unit.ONE));
    }
    Optional<Unit> unit = parse(stated.get());
    if (unit.isEmpty()) {
      problems.add(
          Problem.of(Code.UNKNOWN_UNIT, "--unit: " + Texts.clipped(stated.get()) + " is no unit")
              .mend("write ms, kB, req/s, $/month, %"));
    }
    return unit;
  }

  /** The unit in brackets, as in {@code latency (ms)}, or behind the last mark: latency_ms. */
  private static Optional<Unit> ofName(String name) {
    String inside = CsvHeader.inBrackets(name);
    if (!inside.equals(name)) {
      return parse(inside);
    }
    String last = name.substring(Math.max(name.lastIndexOf('_'), name.lastIndexOf(' ')) + 1);
    // A column called min holds a minimum, and nouns are what is counted, or what it is called by.
    return last.equals("min")
        ? Optional.empty()
        : parse(last).filter(unit -> !unit.dimension().equals(Dimension.NONE));
  }

  private static Optional<Unit> parse(String text) {
    try {
      return Optional.of(Units.standard().parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
