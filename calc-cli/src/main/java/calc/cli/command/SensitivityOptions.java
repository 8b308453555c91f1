package calc.cli.command;

import calc.core.analysis.Sensitivity;
import calc.core.analysis.SimulationSettings;
import picocli.CommandLine.Option;

/** How a sensitivity analysis draws. */
final class SensitivityOptions extends DrawOptions {
  @Option(
      names = "--precision",
      order = 12,
      paramLabel = "P",
      converter = ShareConverter.class,
      description = {"Go on until every share of a variance is known to", "this; 1%% unless told."})
  private double precision = Sensitivity.PRECISION;

  @Option(
      names = "--max-trials",
      order = 13,
      paramLabel = "N",
      converter = CountConverter.class,
      description = {
        "… but no further than so many evaluations of the",
        "model; 524288 unless told."
      })
  private long mostTrials = Sensitivity.MOST_TRIALS;

  @Option(
      names = "--trials",
      order = 14,
      paramLabel = "N",
      converter = CountConverter.class,
      description = {
        "Just so many evaluations, rounded down to a power of",
        "two for each net, however precise the shares are."
      })
  private Long trials;

  SimulationSettings settings() {
    return settings(trials, precision, mostTrials);
  }
}
