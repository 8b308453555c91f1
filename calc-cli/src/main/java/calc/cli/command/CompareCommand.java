package calc.cli.command;

import calc.cli.render.ComparisonView;
import calc.core.chart.Waterfall;
import calc.core.problem.Problem;
import calc.core.result.ComparisonResult;
import calc.core.result.SimulationResult.End;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calc compare A B}: what one design costs and needs beside another, at the same draws. */
@Command(
    name = "compare",
    header = {
      "Examples",
      "  calc compare today.yaml tomorrow.yaml",
      "  calc compare api.yaml --set cache_hit=90%%",
      "  calc compare api.yaml --set 'peak=30k to 60k req/s' --set app.price='$300/month'",
      "  calc compare build.yaml buy.yaml --format markdown"
    },
    description =
        "The difference between two scenarios, line by line, or between one as it is and with other"
            + " values. Both take the same draws, so an input of one name is high in both or low"
            + " in both, and only what tells them apart is left in the difference.")
final class CompareCommand implements Task {
  @Mixin private FigureOptions options;
  @Mixin private SimulationOptions simulation;
  @Mixin private ChartFile chart;

  @Parameters(index = "0", paramLabel = "A", description = "The file of a scenario.")
  private String first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "The file of another one; without it, A with --set.")
  private String second;

  @Option(
      names = "--set",
      order = 1,
      paramLabel = "NAME=EXPRESSION",
      description = {
        "Another value for an input or a tier's parameter of B,",
        "or of both when two files are given."
      })
  private List<String> sets = new ArrayList<>();

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    check();
    boolean files = second != null;
    Engine.Loaded a = session.engine().load(first, files ? List.copyOf(sets) : List.of());
    Engine.Loaded b = session.engine().load(files ? second : first, List.copyOf(sets));
    ComparisonResult result;
    try (ProgressBar progress = session.progress()) {
      result = a.compare(b, simulation.settings(), progress);
    }
    Set<Problem> warnings = new LinkedHashSet<>(a.warnings());
    warnings.addAll(b.warnings());
    session.report(List.copyOf(warnings));
    session.print(
        new ComparisonView(result, files ? "" : String.join(", ", sets), options.digits()),
        options.format());
    if (result.run().end() == End.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    if (chart.isWanted()) {
      chart.write(Waterfall.of(result));
    }
    return options.strict() && !warnings.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private void check() {
    chart.check(options.output());
    ScenarioSource.check(sets);
    if (second == null && sets.isEmpty()) {
      throw new UsageException("compare takes two scenarios, or one and --set NAME=EXPRESSION");
    }
    if (first.equals("-") && (second == null || second.equals("-"))) {
      throw new UsageException("standard input can be read once; give a file for A or B");
    }
    for (String file : second == null ? List.of(first) : List.of(first, second)) {
      if (options.output() != null && OutputFile.of(options.output()).isSameAs(file)) {
        throw new UsageException("--output " + options.output() + " would overwrite the scenario");
      }
    }
  }
}
