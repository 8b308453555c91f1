package calc.cli.command;

import calc.cli.render.SensitivityView;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult.End;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calc sensitivity SCENARIO [NAME...]}: what drives a quantity or a limit. */
@Command(
    name = "sensitivity",
    header = {
      "Examples",
      "  calc sensitivity api.yaml",
      "  calc sensitivity api.yaml cost.total db_saturation",
      "  calc sensitivity api.yaml app.nodes --set 'peak=20k to 60k req/s'"
    },
    description =
        "Shows which uncertain input drives a quantity, or the chance that a limit is hit: its share"
            + " of the variance with its error, what it does by itself, and how much lower the P95"
            + " would be if it were measured.")
final class SensitivityCommand implements Task {
  @Mixin private ScenarioOptions options;
  @Mixin private SensitivityOptions sensitivity;

  @Parameters(
      index = "1..*",
      paramLabel = "NAME",
      description = {
        "What to explain: app.nodes, cost.total, the name of a",
        "limit. Without it: the total cost, what each tier is",
        "sized to, every limit and assertion."
      })
  private List<String> quantities = new ArrayList<>();

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    Engine.Loaded scenario = options.load(session);
    SensitivityResult result;
    try (ProgressBar progress = session.progress()) {
      result = scenario.sensitivity(List.copyOf(quantities), sensitivity.settings(), progress);
    }
    session.report(scenario.warnings());
    session.print(new SensitivityView(result, options.digits()), options.format());
    if (result.run().end() == End.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    boolean clean = scenario.warnings().isEmpty();
    return options.strict() && !clean ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
