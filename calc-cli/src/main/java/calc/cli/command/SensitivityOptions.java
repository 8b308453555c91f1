package calc.cli.command;

import calc.core.analysis.Sensitivity;
import calc.core.analysis.SimulationSettings;
import calc.core.analysis.SimulationSettings.Method;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** How a sensitivity analysis draws. */
final class SensitivityOptions {
  @Option(
      names = "--seed",
      order = 10,
      paramLabel = "N",
      description = "The same seed gives the same figures; 1 unless told.")
  private long seed = 1;

  @Option(
      names = "--method",
      order = 11,
      paramLabel = "qmc|plain",
      converter = SimulationOptions.MethodConverter.class,
      description = {
        "Randomised Sobol' nets, or independent points as a",
        "cross-check; qmc unless told."
      })
  private Method method = Method.QMC;

  @Option(
      names = "--precision",
      order = 12,
      paramLabel = "P",
      converter = SimulationOptions.ShareConverter.class,
      description = {"Go on until every share of a variance is known to", "this; 1%% unless told."})
  private double precision = Sensitivity.PRECISION;

  @Option(
      names = "--max-trials",
      order = 13,
      paramLabel = "N",
      converter = SimulationOptions.CountConverter.class,
      description = {
        "… but no further than so many evaluations of the",
        "model; 524288 unless told."
      })
  private long mostTrials = Sensitivity.MOST_TRIALS;

  @Option(
      names = "--trials",
      order = 14,
      paramLabel = "N",
      converter = SimulationOptions.CountConverter.class,
      description = {
        "Just so many evaluations, rounded down to a power of",
        "two for each net, however precise the shares are."
      })
  private Long trials;

  @Option(
      names = "--threads",
      order = 15,
      paramLabel = "N",
      description = {
        "Threads at most; all processors unless told. The",
        "figures do not depend on it."
      })
  private int threads = Runtime.getRuntime().availableProcessors();

  SimulationSettings settings() {
    if (threads < 1) {
      throw new UsageException("--threads takes 1 or more, got " + threads);
    }
    OptionalLong count = trials == null ? OptionalLong.empty() : OptionalLong.of(trials);
    return new SimulationSettings(seed, method, threads, count, precision, mostTrials);
  }
}
