package calc.cli.command;

import calc.cli.render.SimulationView;
import calc.core.analysis.SimulationSettings;
import calc.core.problem.Problem;
import calc.core.result.AssertResult.Verdict;
import calc.core.result.SimulationResult;
import calc.core.result.SimulationResult.End;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code calc simulate SCENARIO}: percentiles and probabilities, each with its error. */
@Command(
    name = "simulate",
    header = {
      "Examples",
      "  calc simulate api.yaml",
      "  calc simulate api.yaml --precision 0.1%%",
      "  calc simulate api.yaml --set 'peak=20k to 60k req/s' --seed 7",
      "  calc simulate api.yaml --method plain --trials 100k --format json"
    },
    description =
        "Draws every input that states a range and computes the scenario for each draw, until the"
            + " figures are known well enough. Percentiles, means and chances come with half the"
            + " width of their 95%% interval.")
final class SimulateCommand implements Task {
  @Mixin private ScenarioOptions options;
  @Mixin private SimulationOptions simulation;
  @Mixin private TextCharts charts;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    Engine.Loaded scenario = options.load(session);
    SimulationResult result;
    try (ProgressBar progress = session.progress()) {
      SimulationSettings settings = simulation.settings();
      boolean drawn = session.shows(charts, options.format());
      result = scenario.simulate(drawn ? settings.withSpreads() : settings, progress);
    }
    List<Problem> warnings = new ArrayList<>(scenario.warnings());
    warnings.addAll(result.warnings());
    session.report(warnings);
    session.print(new SimulationView(result, options.digits()), options.format(), charts);
    if (result.run().end() == End.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    boolean kept =
        result.asserts().stream().allMatch(asserted -> asserted.verdict() == Verdict.HOLDS);
    boolean found = !warnings.isEmpty() || !kept;
    return options.strict() && found ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
