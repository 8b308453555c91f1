package calc.cli.command;

import calc.cli.render.Format;
import calc.cli.render.RunView;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final int MOST_CURVES = 6;

  @Mixin private ScenarioOptions options;
  @Mixin private TextCharts charts;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    Engine.Loaded scenario = options.load(session);
    RunResult result = scenario.run();
    Optional<MonthTable> months =
        session.shows(charts, options.format()) ? scenario.months(shown(result)) : Optional.empty();
    session.print(new RunView(result, months, options.digits()), options.format(), charts);
    if (options.format() == Format.CSV) {
      // The one format whose result has no place for them.
      session.report(result.warnings());
    }
    boolean sound = result.claims().stream().allMatch(claim -> claim.verdict().holds());
    boolean clean = sound && result.warnings().isEmpty();
    return options.strict() && !clean ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** What is looked at over the months: the cost, and how full the tiers get. */
  private static List<String> shown(RunResult result) {
    List<String> names = new ArrayList<>(List.of("cost.total"));
    for (TierRow tier : result.tiers()) {
      tier.utilization().ifPresent(used -> names.add(tier.name() + ".utilization"));
    }
    return names.subList(0, Math.min(MOST_CURVES, names.size()));
  }
}
