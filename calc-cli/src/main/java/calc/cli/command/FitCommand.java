package calc.cli.command;

import calc.cli.read.LoadTestReader;
import calc.cli.render.UslFitView;
import calc.core.problem.Suggestion;
import calc.core.result.UslFit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calc fit usl FILE}: a law fitted to measured data. */
@Command(
    name = "fit",
    header = {
      "Examples",
      "  calc fit usl scenarios/data/cisco.csv",
      "  calc fit usl results.csv --x users --y 'requests/min' --unit req/min",
      "  calc fit usl results.csv --format json",
      "  load-test | calc fit usl -"
    },
    description =
        "Fits a law to measured data. usl: the Universal Scalability Law to a load test, a file"
            + " with a concurrency and a throughput on each line; the result can be pasted as a"
            + " tier. Lines that begin with # are remarks.")
final class FitCommand implements Task {
  private static final String USL = "usl";

  @Mixin private FigureOptions options = new FigureOptions();

  @Parameters(index = "0", paramLabel = "LAW", description = "What is fitted: usl.")
  private String law;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The measurements, as CSV; - for standard input.")
  private String file;

  @Option(
      names = "--x",
      order = 1,
      paramLabel = "COLUMN",
      description = {
        "Column of the concurrency, by name or number; found",
        "by itself if called n, users, threads, clients, …"
      })
  private String concurrency;

  @Option(
      names = "--y",
      order = 2,
      paramLabel = "COLUMN",
      description = {
        "Column of the throughput; found by itself if called",
        "throughput, tps, rps, qps, requests/s, …"
      })
  private String throughput;

  @Option(
      names = "--unit",
      order = 3,
      paramLabel = "UNIT",
      description = "Unit of the throughput; req/s unless its column says it.")
  private String unit;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    if (!law.equals(USL)) {
      throw new UsageException(
          "there is no law "
              + law
              + " to fit, only usl"
              + Suggestion.didYouMean(law, List.of(USL)).map(fix -> "; " + fix).orElse(""));
    }
    LoadTestReader.Choice choice =
        new LoadTestReader.Choice(
            Optional.ofNullable(concurrency),
            Optional.ofNullable(throughput),
            Optional.ofNullable(unit));
    UslFit fit = session.engine().fitUsl(file, choice);
    session.report(fit.warnings());
    session.print(new UslFitView(fit, options.digits()), options.format());
    return options.strict() && !fit.warnings().isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
