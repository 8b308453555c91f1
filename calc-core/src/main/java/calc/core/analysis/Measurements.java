package calc.core.analysis;

import calc.core.problem.Problem;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Objects;

/** Values of one thing that was measured several times. Immutable. */
public final class Measurements {
  private final String source;
  private final String path;
  private final String column;
  private final Unit unit;
  private final double[] values;
  private final List<Problem> warnings;

  /**
   * Measurements.
   *
   * @param source what a message calls the file
   * @param path what expressions call the file
   * @param column what expressions call the column
   * @param unit the unit in which they were written
   * @param values in base units, in any order
   * @param warnings what is to be said of how they were read
   */
  public Measurements(
      String source,
      String path,
      String column,
      Unit unit,
      double[] values,
      List<Problem> warnings) {
    this.source = Objects.requireNonNull(source);
    this.path = Objects.requireNonNull(path);
    this.column = Objects.requireNonNull(column);
    this.unit = Objects.requireNonNull(unit);
    this.values = values.clone();
    this.warnings = List.copyOf(warnings);
  }

  /** What a message calls the file. */
  public String source() {
    return source;
  }

  /** What expressions call the file. */
  public String path() {
    return path;
  }

  /** What expressions call the column. */
  public String column() {
    return column;
  }

  /** The unit in which they were written. */
  public Unit unit() {
    return unit;
  }

  /** The values in base units. */
  public double[] values() {
    return values.clone();
  }

  /** What is to be said of how they were read. */
  public List<Problem> warnings() {
    return warnings;
  }
}
