package calc.cli.command;

import calc.cli.render.SweepView;
import calc.core.analysis.Sweep;
import calc.core.chart.SweepChart;
import calc.core.problem.Problem;
import calc.core.result.SweepTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code calc sweep SCENARIO 'INPUT=A to B'}: a table over one input, or over two. */
@Command(
    name = "sweep",
    header = {
      "Examples",
      "  calc sweep api.yaml 'peak=10k to 50k req/s'",
      "  calc sweep api.yaml 'peak=1k to 1M req/s' --log --steps 31 --of cost.total",
      "  calc sweep api.yaml 'cache_hit=50%% to 99%%' --set 'peak=40k req/s'",
      "  calc sweep api.yaml 'peak=10k to 50k req/s' 'cache_hit=50%% to 99%%'",
      "  calc sweep api.yaml 'peak=peak / 2 to 3 * peak' --format csv"
    },
    description =
        "Computes a scenario along the values of an input or of a tier's parameter. Rows at which"
            + " nodes are added, a limit is hit or the model has no value are marked; the exact"
            + " values of the input stand below. Two inputs make a grid of one quantity.")
final class SweepCommand implements Task {
  @Mixin private ScenarioOptions options;
  @Mixin private TextCharts charts;
  @Mixin private ChartFile chart;

  @Parameters(
      index = "1..2",
      arity = "1..2",
      hideParamSyntax = true,
      paramLabel = "INPUT=A to B",
      description = "The input and its lowest and highest value.")
  private List<String> ranges;

  @Option(
      names = "--steps",
      order = 2,
      paramLabel = "N",
      converter = StepsConverter.class,
      description = "Values of each input, 2 to 100000; 11 unless told.")
  private Integer steps;

  @Option(
      names = "--log",
      order = 3,
      description = "Values at equal factors instead of equal steps.")
  private boolean logarithmic;

  @Option(
      names = "--of",
      order = 4,
      paramLabel = "QUANTITY",
      description = {
        "What to show: app.nodes, cost.total. May be given",
        "several times; without it utilisations, nodes, cost and",
        "what limits watch are shown."
      })
  private List<String> quantities = new ArrayList<>();

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    check();
    Engine.Loaded scenario = options.load(session);
    OptionalInt count = steps == null ? OptionalInt.empty() : OptionalInt.of(steps);
    SweepTable table = scenario.sweep(new Sweep.Question(ranges, count, logarithmic, quantities));
    List<Problem> warnings = new ArrayList<>(scenario.warnings());
    warnings.addAll(table.remarks());
    session.report(warnings);
    session.print(new SweepView(table, options.digits()), options.format(), charts);
    if (chart.isWanted()) {
      chart.write(SweepChart.of(table));
    }
    return options.strict() && !warnings.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private void check() {
    chart.check(options.output());
    if (ranges.size() > 1 && quantities.size() > 1) {
      throw new UsageException("two inputs make a grid of one quantity, give --of once");
    }
    boolean grid = ranges.size() > 1;
    if (grid && steps != null && (long) steps * steps > Sweep.MOST_POINTS) {
      int most = (int) Math.sqrt(Sweep.MOST_POINTS);
      throw new UsageException("--steps of a grid is at most " + most + ", got " + steps);
    }
  }

  /** Reads a number of values. */
  static final class StepsConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
      int steps = word.matches("\\d{1,6}") ? Integer.parseInt(word) : 0;
      if (steps < 2 || steps > Sweep.MOST_POINTS) {
        throw new TypeConversionException(
            "--steps takes 2 to " + Sweep.MOST_POINTS + ", got '" + word + "'");
      }
      return steps;
    }
  }
}
