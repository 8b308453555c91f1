package calc.cli.command;

import calc.cli.read.LoadTestReader;
import calc.cli.read.MeasurementReader;
import calc.cli.render.Exemplar;
import calc.cli.render.ExploredExemplar;
import calc.cli.render.FormulaExemplar;
import calc.core.analysis.Progress;
import calc.core.analysis.SimulationSettings;
import calc.core.analysis.Solver;
import calc.core.analysis.Sweep;
import calc.core.catalog.Formula;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.problem.Source;
import calc.core.problem.Suggestion;
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
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.LiteralException;
import calc.core.unit.QuantityReader;
import calc.core.unit.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A core that knows the exemplar by heart, so that commands are tested without computing. */
final class FakeEngine implements Engine {
  private static final Map<String, String> SUMS = Map.of("-5 + 3", "-2", "2 * 3", "6");

  /** What a test gets that asks for a scenario of another name. */
  RunResult result = Exemplar.run();

  /** What was asked for last. */
  String scenario = "";

  /** The overrides of the last scenario. */
  List<String> sets = List.of();

  /** The last question about several values of an input. */
  Sweep.Question sweep;

  /** The last question about a condition. */
  Solver.Question solve;

  /** The arguments of the formula that was computed last. */
  List<String> arguments = List.of();

  /** The digits its arguments were to be shown with. */
  Digits digits = Digits.FULL;

  /** Thrown by everything, if there is one. */
  Throwable failure;

  @Override
  public Loaded load(String scenario, List<String> sets) {
    fail();
    this.scenario = scenario;
    this.sets = sets;
    if (scenario.equals("missing.yaml")) {
      throw new ProblemException(Problem.of(Code.UNREADABLE, "missing.yaml does not exist"));
    }
    if (scenario.equals("bad.yaml")) {
      throw new ProblemException(bad());
    }
    return new FakeScenario(this, result);
  }

  private static Problem bad() {
    Source source = Source.of("bad.yaml", "quantities:\n  db_load: dau / 1 d + payload\n");
    return Problem.at(
            source.at(source.text().indexOf('+')),
            Code.UNIT_MISMATCH,
            "cannot add 5M users/day and 1.5 kB")
        .because("\"dau / 1 d\" is a rate (1/time), \"payload\" is information")
        .mend("multiply the payload by a rate, for example payload * peak");
  }

  @Override
  public Evaluated eval(String source, String expression) {
    fail();
    Source text = Source.of(source, expression);
    try {
      String known = SUMS.getOrDefault(expression, expression);
      Value value = Value.known(QuantityReader.read(known, Units.standard()), false);
      Problem spelling =
          Problem.at(text.at(expression.indexOf("mb")), Code.UNIT_SPELLING, "mb is read as MB");
      boolean warns = expression.contains("mb");
      return new Evaluated(expression, Optional.of(value), warns ? List.of(spelling) : List.of());
    } catch (LiteralException e) {
      Problem problem = Problem.at(text.at(e.offset()), e.code(), e.message()).mend(e.fix());
      return new Evaluated(expression, Optional.empty(), List.of(problem));
    }
  }

  @Override
  public List<Formula> formulas() {
    fail();
    return FormulaExemplar.formulas();
  }

  @Override
  public Optional<Formula> formula(String name) {
    fail();
    return FormulaExemplar.formulas().stream().filter(f -> f.name().equals(name)).findFirst();
  }

  @Override
  public List<Formula> formulasLike(String word) {
    List<Formula> some = word.equals("many") ? FormulaExemplar.formulas() : List.of();
    return Stream.concat(
            formulas().stream().filter(f -> word.startsWith("store_l") || word.equals("load")),
            Stream.of(some, some, some, some, some).flatMap(List::stream))
        .filter(f -> word.equals("many") || f.name().equals("store_load"))
        .toList();
  }

  @Override
  public List<String> example(Formula formula) {
    return List.of("reads=1");
  }

  @Override
  public Applied apply(Formula formula, List<String> typed, Digits shown) {
    fail();
    arguments = typed;
    digits = shown;
    if (typed.contains("reads=x")) {
      return FormulaExemplar.wrong();
    }
    Applied applied = FormulaExemplar.storeLoadOf();
    Problem spelling =
        Problem.at(Source.of("formula", "5 mb").at(2), Code.UNIT_SPELLING, "mb is read as MB");
    List<Problem> problems = typed.contains("5 mb") ? List.of(spelling) : List.of();
    return new Applied(
        applied.call(), applied.value(), applied.substituted(), applied.arguments(), problems);
  }

  @Override
  public List<KindPage> kinds() {
    fail();
    return Exemplar.kinds();
  }

  @Override
  public String schema() {
    fail();
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}\n";
  }

  private void fail() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  @Override
  public UslFit fitUsl(String file, LoadTestReader.Choice choice) {
    throw new ProblemException(Problem.of(Code.UNREADABLE, "there is no " + file));
  }

  @Override
  public DistributionFit fitDistribution(String file, MeasurementReader.Choice choice) {
    throw new ProblemException(Problem.of(Code.UNREADABLE, "there is no " + file));
  }

  private record FakeScenario(FakeEngine engine, RunResult run) implements Loaded {
    @Override
    public List<Problem> warnings() {
      return run.warnings();
    }

    @Override
    public Optional<MonthTable> months(List<String> quantities) {
      return Optional.empty();
    }

    @Override
    public Derivation explain(String quantity, Digits digits) {
      if (quantity.equals("app.nodes")) {
        return Exemplar.derivation();
      }
      Problem problem = Problem.of(Code.UNKNOWN_NAME, "there is no quantity " + quantity);
      throw new ProblemException(
          problem.mend(
              Suggestion.didYouMean(quantity, List.of("app.nodes", "app.load")).orElse("")));
    }

    @Override
    public List<Derivation> steps(Digits digits) {
      return List.of(Exemplar.derivation());
    }

    @Override
    public SimulationResult simulate(SimulationSettings settings, Progress progress) {
      throw new ProblemException(Problem.of(Code.UNREADABLE, "nothing is uncertain here"));
    }

    @Override
    public SensitivityResult sensitivity(
        List<String> names, SimulationSettings settings, Progress progress) {
      throw new ProblemException(Problem.of(Code.UNREADABLE, "nothing is uncertain here"));
    }

    @Override
    public ComparisonResult compare(Loaded other, SimulationSettings settings, Progress progress) {
      throw new ProblemException(Problem.of(Code.UNREADABLE, "nothing differs here"));
    }

    @Override
    public List<ChartOutcome> charts(
        List<String> names, Known known, SimulationSettings settings, Progress progress) {
      return names.stream().map(name -> ChartOutcome.none(name, "nothing grows")).toList();
    }

    @Override
    public SweepTable sweep(Sweep.Question question) {
      engine.sweep = question;
      return ExploredExemplar.sweep();
    }

    @Override
    public Solution solve(Solver.Question question) {
      engine.solve = question;
      return ExploredExemplar.solution();
    }
  }
}
