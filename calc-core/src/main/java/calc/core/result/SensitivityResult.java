package calc.core.result;

import calc.core.unit.Conventions;
import java.util.List;

/**
 * What drives the uncertainty of a scenario.
 *
 * @param scenario its title
 * @param conventions month and currency in force
 * @param run how it was computed
 * @param inputs how the uncertain ones were read
 * @param explained what was explained
 * @param isCorrelated whether some inputs are correlated, so that shares are Shapley effects
 */
public record SensitivityResult(
    String scenario,
    Conventions conventions,
    Run run,
    List<InputReading> inputs,
    List<Explained> explained,
    boolean isCorrelated) {
  public SensitivityResult {
    inputs = List.copyOf(inputs);
    explained = List.copyOf(explained);
  }

  /**
   * How a run went.
   *
   * @param seed the seed
   * @param method {@code qmc} or {@code plain}
   * @param evaluations how often the model was computed for the shares of the variance
   * @param base points of each replicate
   * @param replicates independent replicates
   * @param precision the error of a share that was asked for
   * @param end why it ended
   * @param worst the least precise share in words, or empty
   * @param worstError its error
   */
  public record Run(
      long seed,
      String method,
      long evaluations,
      long base,
      int replicates,
      double precision,
      SimulationResult.End end,
      String worst,
      double worstError) {}
}
