package calc.cli.command;

import calc.cli.read.LoadTestReader;
import calc.cli.read.MeasurementReader;
import calc.cli.render.DistributionFitView;
import calc.cli.render.UslFitView;
import calc.core.chart.FittedDistribution;
import calc.core.chart.ScalabilityCurves;
import calc.core.problem.Problem;
import calc.core.problem.Suggestion;
import calc.core.result.DistributionFit;
import calc.core.result.UslFit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calc fit LAW FILE}: a law fitted to measured data. */
@Command(
    name = "fit",
    header = {
      "Examples",
      "  calc fit usl scenarios/data/cisco.csv",
      "  calc fit usl results.csv --x users --y 'requests/min' --unit req/min",
      "  calc fit distribution scenarios/data/latency.csv",
      "  calc fit distribution requests.csv latency --unit ms",
      "  load-test | calc fit usl - --format json"
    },
    description =
        "Fits a law to measured data. usl: the Universal Scalability Law to a load test, a file"
            + " with a concurrency and a throughput on each line; the result can be pasted as a"
            + " tier. distribution: families of distributions to a column of numbers, ranked; the"
            + " result can be pasted as a value. Lines that begin with # are remarks.")
final class FitCommand implements Task {
  private static final String USL = "usl";
  private static final String DISTRIBUTION = "distribution";

  @Mixin private FigureOptions options = new FigureOptions();
  @Mixin private ChartFile chart = new ChartFile();

  @Parameters(index = "0", paramLabel = "LAW", description = "What is fitted: usl or distribution.")
  private String law;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The measurements, as CSV; - for standard input.")
  private String file;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "COLUMN",
      description = {
        "Column of a distribution, by name or number; the",
        "only one that holds numbers unless told."
      })
  private String column;

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
      description = {
        "Unit of the throughput or of the values; that of the",
        "name of the column unless told, else req/s or none."
      })
  private String unit;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    chart.check(options.output());
    return switch (law) {
      case USL -> usl(session);
      case DISTRIBUTION -> distribution(session);
      default -> throw unknownLaw();
    };
  }

  private UsageException unknownLaw() {
    return new UsageException(
        "there is no law "
            + law
            + " to fit, only usl and distribution"
            + Suggestion.didYouMean(law, List.of(USL, DISTRIBUTION))
                .map(fix -> "; " + fix)
                .orElse(""));
  }

  private int usl(Session session) {
    if (column != null) {
      throw new UsageException("columns of a load test are named by --x and --y, not " + column);
    }
    LoadTestReader.Choice choice =
        new LoadTestReader.Choice(
            Optional.ofNullable(concurrency),
            Optional.ofNullable(throughput),
            Optional.ofNullable(unit));
    UslFit fit = session.engine().fitUsl(file, choice);
    session.report(fit.warnings());
    session.print(new UslFitView(fit, options.digits()), options.format());
    if (chart.isWanted()) {
      chart.write(ScalabilityCurves.of(fit));
    }
    return code(fit.warnings());
  }

  private int distribution(Session session) {
    if (concurrency != null || throughput != null) {
      throw new UsageException(
          "--x and --y are columns of a load test; name the one of a"
              + " distribution behind the file");
    }
    MeasurementReader.Choice choice =
        new MeasurementReader.Choice(Optional.ofNullable(column), Optional.ofNullable(unit));
    DistributionFit fit = session.engine().fitDistribution(file, choice);
    session.report(fit.warnings());
    session.print(new DistributionFitView(fit, options.digits()), options.format());
    if (chart.isWanted()) {
      chart.write(FittedDistribution.of(fit));
    }
    return code(fit.warnings());
  }

  private int code(List<Problem> warnings) {
    return options.strict() && !warnings.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
