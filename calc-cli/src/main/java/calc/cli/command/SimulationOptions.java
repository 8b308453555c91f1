package calc.cli.command;

import calc.core.analysis.Sensitivity;
import calc.core.analysis.SimulationSettings;
import picocli.CommandLine.Option;

/** How a command simulates. */
final class SimulationOptions extends DrawOptions {
  @Option(
      names = "--precision",
      order = 12,
      paramLabel = "P",
      converter = ShareConverter.class,
      description = {
        "Go on until every figure is known so well, as a share",
        "of its value or of P95 - P5; 0.5%% unless told."
      })
  private double precision = SimulationSettings.PRECISION;

  @Option(
      names = "--max-trials",
      order = 13,
      paramLabel = "N",
      converter = CountConverter.class,
      description = "… but no further than this; 1048576 unless told.")
  private long mostTrials = SimulationSettings.MOST_TRIALS;

  @Option(
      names = "--trials",
      order = 14,
      paramLabel = "N",
      converter = CountConverter.class,
      description = "Just so many trials, however precise they are.")
  private Long trials;

  SimulationSettings settings() {
    return settings(trials, precision, mostTrials);
  }

  /** How drivers are looked for beside it: as precisely as that is done by itself. */
  SimulationSettings sensitivitySettings() {
    return settings(trials, Sensitivity.PRECISION, Sensitivity.MOST_TRIALS);
  }
}
