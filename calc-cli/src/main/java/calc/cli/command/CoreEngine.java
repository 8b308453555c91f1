package calc.cli.command;

import calc.cli.read.BuiltInKinds;
import calc.cli.read.LoadTestReader;
import calc.cli.read.MeasurementReader;
import calc.cli.read.ScenarioFolder;
import calc.cli.read.SourceFiles;
import calc.cli.read.YamlReader;
import calc.cli.render.SchemaWriter;
import calc.core.analysis.Application;
import calc.core.analysis.Calculation;
import calc.core.analysis.Comparison;
import calc.core.analysis.DistributionFitting;
import calc.core.analysis.Explanation;
import calc.core.analysis.LoadTest;
import calc.core.analysis.Measurements;
import calc.core.analysis.Progress;
import calc.core.analysis.Report;
import calc.core.analysis.Sensitivity;
import calc.core.analysis.Simulation;
import calc.core.analysis.SimulationSettings;
import calc.core.analysis.Solver;
import calc.core.analysis.Sweep;
import calc.core.analysis.Timeline;
import calc.core.analysis.TypedExample;
import calc.core.analysis.UslFitting;
import calc.core.catalog.Formula;
import calc.core.chart.Gallery;
import calc.core.expression.Functions;
import calc.core.model.Model;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.result.Applied;
import calc.core.result.ChartOutcome;
import calc.core.result.ComparisonResult;
import calc.core.result.Derivation;
import calc.core.result.DistributionFit;
import calc.core.result.Evaluated;
import calc.core.result.KindPage;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import calc.core.result.Solution;
import calc.core.result.SweepTable;
import calc.core.result.UslFit;
import calc.core.scenario.KindLibrary;
import calc.core.scenario.KindPages;
import calc.core.scenario.ScenarioReader;
import calc.core.scenario.Setting;
import calc.core.unit.Digits;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The core behind the commands. */
public final class CoreEngine implements Engine {
  private final SourceFiles files;
  private final KindLibrary kinds = new BuiltInKinds();

  /** The core for one start of the program, which reads a scenario named {@code -} from here. */
  public CoreEngine(InputStream in) {
    files = new SourceFiles(Path.of(""), in);
  }

  @Override
  public Loaded load(String scenario, List<String> sets) {
    return new LoadedModel(model(scenario, sets));
  }

  /**
   * Reads and checks a scenario.
   *
   * @param scenario path of its file, or {@code -} for standard input
   * @param sets what stands in for the file's own values
   * @throws ProblemException with everything that is wrong with it
   */
  public Model model(String scenario, List<String> sets) {
    Problems problems = new Problems();
    List<Setting> settings =
        sets.stream().flatMap(set -> Setting.parse("--set", set, problems).stream()).toList();
    Optional<Source> source = files.read(scenario, problems);
    Optional<Model> model =
        source.flatMap(
            text ->
                YamlReader.read(text, problems)
                    .flatMap(
                        node ->
                            new ScenarioReader(ScenarioFolder.of(files, text), kinds)
                                .read(node, settings, problems)));
    problems.throwIfErrors();
    return model.orElseThrow(() -> new ProblemException(problems.inFileOrder()));
  }

  @Override
  public Evaluated eval(String source, String expression) {

    return Calculation.of(Source.of(source, expression), ScenarioFolder.here(files)::measurements);
  }

  @Override
  public List<Formula> formulas() {
    return Functions.all();
  }

  @Override
  public Optional<Formula> formula(String name) {
    return Functions.find(name);
  }

  @Override
  public List<Formula> formulasLike(String word) {
    return Functions.like(word);
  }

  @Override
  public List<String> example(Formula formula) {
    return TypedExample.words(formula);
  }

  @Override
  public Applied apply(Formula formula, List<String> arguments, Digits digits) {
    return Application.of(formula, arguments, digits);
  }

  @Override
  public List<KindPage> kinds() {
    return KindPages.of(kinds);
  }

  @Override
  public UslFit fitUsl(String file, LoadTestReader.Choice choice) {
    Problems problems = new Problems();
    Optional<LoadTest> test =
        files
            .readData(file, problems)
            .flatMap(source -> LoadTestReader.read(source, choice, problems));
    problems.throwIfErrors();
    return UslFitting.of(test.orElseThrow(() -> new ProblemException(problems.inFileOrder())));
  }

  @Override
  public DistributionFit fitDistribution(String file, MeasurementReader.Choice choice) {
    Problems problems = new Problems();
    Optional<Measurements> measured =
        files
            .readData(file, problems)
            .flatMap(source -> MeasurementReader.read(source, choice, problems));
    problems.throwIfErrors();
    return DistributionFitting.of(
        measured.orElseThrow(() -> new ProblemException(problems.inFileOrder())));
  }

  @Override
  public String schema() {
    return SchemaWriter.write(
        ScenarioReader.shape(kinds),
        "urn:calc:scenario",
        "A calc scenario: capacity, cost and SLOs of one design");
  }

  private record LoadedModel(Model model) implements Loaded {
    @Override
    public List<Problem> warnings() {
      return model.warnings();
    }

    @Override
    public RunResult run() {
      return Report.of(model);
    }

    @Override
    public Optional<MonthTable> months(List<String> quantities) {
      return Timeline.of(model, quantities);
    }

    @Override
    public Derivation explain(String quantity, Digits digits) {
      return Explanation.of(model, quantity, digits);
    }

    @Override
    public List<Derivation> steps(Digits digits) {
      return Explanation.each(model, digits);
    }

    @Override
    public SimulationResult simulate(SimulationSettings settings, Progress progress) {
      return Simulation.of(model, settings, progress);
    }

    @Override
    public SensitivityResult sensitivity(
        List<String> names, SimulationSettings settings, Progress progress) {
      return Sensitivity.of(model, names, settings, progress);
    }

    @Override
    public ComparisonResult compare(
        Engine.Loaded other, SimulationSettings settings, Progress progress) {
      return Comparison.of(model, ((LoadedModel) other).model, settings, progress);
    }

    @Override
    public List<ChartOutcome> charts(
        List<String> names, Known known, SimulationSettings settings, Progress progress) {
      Optional<Model> other = known.other().map(loaded -> ((LoadedModel) loaded).model);
      Gallery gallery = new Gallery(model, other, settings, progress);
      known.simulation().ifPresent(gallery::with);
      known.sensitivity().ifPresent(gallery::with);
      return gallery.charts(names);
    }

    @Override
    public SweepTable sweep(Sweep.Question question) {
      return Sweep.of(model, question);
    }

    @Override
    public Solution solve(Solver.Question question) {
      return Solver.of(model, question);
    }
  }
}
