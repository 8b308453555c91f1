package calc.core.expression;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Unit;
import java.util.Optional;

/** Hands over measured values that an expression names by their file. */
@FunctionalInterface
public interface Samples {
  /** Where no files may be named. */
  Samples NONE =
      (question, problems) -> {
        problems.add(
            Problem.at(question.fileAt(), Code.UNREADABLE, "no file can be named here")
                .because("files are named by the inputs and quantities of a scenario")
                .mend("make it an input of the scenario, and use the name of that"));
        return Optional.empty();
      };

  /**
   * The values of a column.
   *
   * @param problems receives why they cannot be had
   * @return one at least, in base units; or empty when something is wrong, which is reported
   */
  Optional<double[]> read(Question question, Problems problems);

  /**
   * Which values are wanted.
   *
   * @param file path as it is written
   * @param column name or number of the column, or empty for the only one that holds numbers
   * @param unit what they are written in
   * @param fileAt where the file is named
   * @param columnAt where the column is named
   */
  record Question(
      String file, Optional<String> column, Unit unit, Origin fileAt, Origin columnAt) {}
}
