package calc.cli.command;

import calc.cli.render.Format;
import calc.cli.render.RunView;
import calc.core.result.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code calc run SCENARIO}: the whole scenario at its point estimate. */
@Command(
    name = "run",
    header = {
      "Examples",
      "  calc run scenarios/compendium/public-api.yaml",
      "  calc run api.yaml --set 'peak=40k req/s' --set 'app.price=$500/month'",
      "  calc run api.yaml --format markdown --output estimate.md",
      "  calc run api.yaml --strict      # exit code 1 if a claim fails"
    },
    description =
        "Computes a scenario at its point estimate and prints its tables: tiers with their"
            + " cost, inputs, quantities, claims and warnings.")
final class RunCommand implements Task {
  @Mixin private ScenarioOptions options;
  @Mixin private TextCharts charts;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    RunResult result = options.load(session).run();
    session.print(new RunView(result, options.digits()), options.format(), charts);
    if (options.format() == Format.CSV) {
      // The one format whose result has no place for them.
      session.report(result.warnings());
    }
    boolean sound = result.claims().stream().allMatch(claim -> claim.verdict().holds());
    boolean clean = sound && result.warnings().isEmpty();
    return options.strict() && !clean ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
