package calc.core.scenario;

import calc.core.expression.Samples;
import calc.core.problem.Origin;
import calc.core.problem.Problems;
import java.util.Optional;

/**
 * Hands over the further files that a scenario names under {@code include}, {@code kinds} and
 * {@code prices}. The core opens no files itself.
 */
public interface ScenarioFiles {
  /**
   * Reads a file that another one names.
   *
   * <p>The name of the {@linkplain calc.core.problem.Source source} of what comes back identifies
   * the file: one file has one name, however it was reached, so a chain that meets the same name
   * twice is a circle.
   *
   * @param relativePath the path as it is written, relative to the folder of the file that names it
   * @param from where it is named
   * @param problems receives why it cannot be read, at {@code from} or inside the file itself
   * @return the file's tree, or empty when it could not be read
   */
  Optional<Node> read(String relativePath, Origin from, Problems problems);

  /**
   * Reads measured values that an expression names by their file, under the same rule.
   *
   * @param problems receives why they cannot be had, where they are named or inside the file
   */
  default Optional<double[]> measurements(Samples.Question question, Problems problems) {
    return Samples.NONE.read(question, problems);
  }
}
