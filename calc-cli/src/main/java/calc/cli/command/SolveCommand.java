package calc.cli.command;

import calc.cli.render.SolutionView;
import calc.core.analysis.Solver;
import calc.core.problem.Problem;
import calc.core.result.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calc solve SCENARIO 'COND' INPUT}: where a condition starts to hold. */
@Command(
    name = "solve",
    header = {
      "Examples",
      "  calc solve api.yaml 'db.utilization >= 80%%' peak",
      "  calc solve api.yaml 'cost.total <= $20k/month' peak",
      "  calc solve api.yaml 'app.nodes >= 20 or db.utilization >= 80%%' peak",
      "  calc solve api.yaml 'db_load <= 6k req/s' cache_hit --from 50%% --to 99%%"
    },
    description =
        "Finds the value of an input, or of a tier's parameter, at which a condition starts to"
            + " hold while everything else stays: upwards from its present value and, if it is"
            + " not found there, downwards. For one that holds today it finds how far. Of parts"
            + " joined by and/or it names the one that decides.")
final class SolveCommand implements Task {
  @Mixin private ScenarioOptions options;

  @Parameters(index = "1", paramLabel = "COND", description = "The condition: 'app.nodes >= 20'.")
  private String condition;

  @Parameters(index = "2", paramLabel = "INPUT", description = "The input that moves: peak.")
  private String input;

  @Option(
      names = "--from",
      order = 2,
      paramLabel = "A",
      description = {
        "Lowest value to look at; a millionth of the present one",
        "unless told, 0%% for a share."
      })
  private String from;

  @Option(
      names = "--to",
      order = 3,
      paramLabel = "B",
      description = {
        "Highest value to look at; a million times the present",
        "one unless told, 100%% for a share."
      })
  private String to;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    Engine.Loaded scenario = options.load(session);
    Solution solution =
        scenario.solve(
            new Solver.Question(
                condition, input, Optional.ofNullable(from), Optional.ofNullable(to)));
    List<Problem> warnings = new ArrayList<>(scenario.warnings());
    warnings.addAll(solution.remarks());
    session.report(warnings);
    session.print(new SolutionView(solution, options.digits()), options.format());
    return options.strict() && !warnings.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
