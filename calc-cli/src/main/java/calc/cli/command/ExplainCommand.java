package calc.cli.command;

import calc.cli.render.DerivationView;
import calc.core.result.Derivation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calc explain SCENARIO QUANTITY}: how a number came about. */
@Command(
    name = "explain",
    header = {
      "Examples",
      "  calc explain api.yaml app.nodes",
      "  calc explain api.yaml cost.total --digits full",
      "  calc explain api.yaml db.utilization --set 'peak=40k req/s'"
    },
    description =
        "Shows how a number came about: the formula, the same with the values put in, and all it"
            + " rests on, down to the inputs with their sources.")
final class ExplainCommand implements Task {
  @Mixin private ScenarioOptions options;

  @Parameters(
      index = "1",
      paramLabel = "QUANTITY",
      description = "Its name: peak, app.nodes, cost.total.")
  private String quantity;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    Engine.Loaded scenario = options.load(session);
    Derivation derivation = scenario.explain(quantity, options.digits());
    session.report(scenario.warnings());
    session.print(new DerivationView(derivation, options.digits()), options.format());
    boolean clean = scenario.warnings().isEmpty();
    return options.strict() && !clean ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
