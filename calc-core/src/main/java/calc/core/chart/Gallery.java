package calc.core.chart;

import calc.core.analysis.Comparison;
import calc.core.analysis.Progress;
import calc.core.analysis.Report;
import calc.core.analysis.Sensitivity;
import calc.core.analysis.Simulation;
import calc.core.analysis.SimulationSettings;
import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.problem.Suggestion;
import calc.core.result.ChartOutcome;
import calc.core.result.Explained;
import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import calc.core.result.Spread;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The charts of a scenario. What they rest on is computed when the first of them needs it. */
public final class Gallery {
  /** Charts of a kind that are drawn without being asked for by name. */
  private static final int MOST = 5;

  private static final String CERTAIN =
      "nothing is uncertain: give an input a range, as 18k to 34k req/s";

  private final Model model;
  private final Optional<Model> other;
  private final SimulationSettings settings;
  private final Progress progress;
  private final RunResult run;
  private final Map<List<String>, SensitivityResult> explained = new HashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private SimulationResult simulation;

  /**
   * The charts of a model.
   *
   * @param other another one to compare it with
   * @param settings how what is uncertain is drawn
   * @throws ProblemException if the model has no point estimate
   */
  public Gallery(
      Model model, Optional<Model> other, SimulationSettings settings, Progress progress) {
    this.model = model;
    this.other = other;
    this.settings = settings;
    this.progress = progress;
    this.run = Report.of(model);
  }

  /** The same with a simulation that is known already, with what there is to draw of it. */
  public Gallery with(SimulationResult known) {
    simulation = known;
    return this;
  }

  /** The same with what drives some figures known already. */
  public Gallery with(SensitivityResult known) {
    known.explained().forEach(one -> explained.put(List.of(one.name()), known));
    return this;
  }

  /**
   * Charts by name.
   *
   * @param names kinds, or single charts; none for those that most readers want
   * @throws ProblemException if there is no such chart
   */
  public List<ChartOutcome> charts(List<String> names) {
    List<String> wanted = names.isEmpty() ? usual() : names.stream().distinct().toList();
    List<Problem> unknown = wanted.stream().flatMap(name -> unknown(name).stream()).toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(unknown);
    }
    wanted.forEach(this::ask);
    return wanted.stream().flatMap(name -> named(name).stream()).toList();
  }

  /** A quantity whose distribution is asked for by name is simulated with the others. */
  private void ask(String name) {
    ChartKind kind = ChartKind.ofName(name).orElseThrow();
    if (kind.subject() == ChartKind.Subject.QUANTITY) {
      kind.subjectOf(name).ifPresent(asked::add);
    }
  }

  private List<String> usual() {
    return ChartKind.words().stream()
        .filter(word -> other.isPresent() || !word.equals(ChartKind.WATERFALL.word()))
        .toList();
  }

  private Optional<Problem> unknown(String name) {
    Optional<ChartKind> kind = ChartKind.ofName(name);
    if (kind.isEmpty()) {
      List<String> words = ChartKind.words();
      return Optional.of(
          Problem.of(Code.UNKNOWN_NAME, "there is no chart " + name)
              .mend(
                  Suggestion.didYouMean(name, words)
                      .orElse("there are " + String.join(", ", words))));
    }
    Optional<String> subject = kind.get().subjectOf(name);
    List<String> subjects = subjects(kind.get().subject());
    if (subject.isEmpty() || subjects.contains(subject.get())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                Code.UNKNOWN_NAME,
                "there is no " + what(kind.get()) + " " + subject.get() + " to draw")
            .mend(Suggestion.didYouMean(subject.get(), subjects).orElse("")));
  }

  private static String what(ChartKind kind) {
    return switch (kind.subject()) {
      case TIER -> "tier";
      case EXPLAINED -> "quantity or limit";
      case NONE, QUANTITY -> "quantity";
    };
  }

  /** All that can be asked for. */
  private List<String> subjects(ChartKind.Subject subject) {
    Stream<String> quantities = run.figures().stream().map(figure -> figure.name());
    return switch (subject) {
      case NONE -> List.of();
      case TIER -> run.tiers().stream().map(TierRow::name).toList();
      case QUANTITY -> quantities.toList();
      case EXPLAINED ->
          Stream.concat(quantities, model.limits().stream().map(limit -> limit.name())).toList();
    };
  }

  private List<ChartOutcome> named(String name) {
    ChartKind kind = ChartKind.ofName(name).orElseThrow();
    Optional<String> subject = kind.subjectOf(name);
    return switch (kind) {
      case DEMAND -> List.of(DemandChart.of(model, run, uncertain()));
      case COST -> List.of(CostChart.of(model, run));
      case LEVERS -> List.of(Savings.of(run, uncertain()));
      case WATERFALL -> List.of(waterfall());
      case LOAD ->
          tiers(kind, subject, TierRow::utilization, of -> LoadChart.of(model, run, tier(of)));
      case NODES -> tiers(kind, subject, TierRow::count, of -> NodesChart.of(model, run, tier(of)));
      case EXCEEDANCE -> spreads(kind, subject, Exceedance::of);
      case HISTOGRAM -> spreads(kind, subject, Histogram::of);
      case TORNADO -> explained(kind, subject, Tornado::of);
      case SOBOL -> explained(kind, subject, Sobol::of);
    };
  }

  private ChartOutcome waterfall() {
    if (other.isEmpty()) {
      return ChartOutcome.none(
          ChartKind.WATERFALL.word(),
          "it leads from one scenario to another; name the other with --against FILE");
    }
    return Waterfall.of(Comparison.of(model, other.get(), settings, progress));
  }

  /** The charts of one tier, or of those that cost most among the ones that have the figure. */
  private List<ChartOutcome> tiers(
      ChartKind kind,
      Optional<String> subject,
      Function<TierRow, Optional<Value>> figure,
      Function<String, ChartOutcome> chart) {
    if (subject.isPresent()) {
      return List.of(chart.apply(subject.get()));
    }
    List<String> all =
        run.tiers().stream()
            .filter(tier -> figure.apply(tier).filter(Value::isKnown).isPresent())
            .sorted(Comparator.comparingDouble(tier -> -cost(tier)))
            .map(TierRow::name)
            .toList();
    if (all.isEmpty()) {
      return List.of(ChartOutcome.none(kind.word(), "no tier has that figure"));
    }
    return drawn(kind, all, chart);
  }

  private Tier tier(String name) {
    return model.tiers().stream().filter(of -> of.name().equals(name)).findFirst().orElseThrow();
  }

  private static double cost(TierRow tier) {
    return tier.cost().flatMap(Value::quantity).map(Quantity::value).orElse(0.0);
  }

  /** The first few, and how to ask for the rest. */
  private static List<ChartOutcome> drawn(
      ChartKind kind, List<String> all, Function<String, ChartOutcome> chart) {
    List<ChartOutcome> outcomes = new ArrayList<>();
    all.stream().limit(MOST).map(chart).forEach(outcomes::add);
    if (all.size() > MOST) {
      String why =
          (all.size() - MOST)
              + " more can be drawn by name, as "
              + kind.of(all.get(MOST))
              + "; these are the first "
              + MOST;
      outcomes.add(ChartOutcome.none(kind.word(), why));
    }
    return outcomes;
  }

  private List<ChartOutcome> spreads(
      ChartKind kind,
      Optional<String> subject,
      BiFunction<SimulationResult, String, ChartOutcome> chart) {
    Optional<SimulationResult> simulated = uncertain();
    if (simulated.isEmpty()) {
      return List.of(ChartOutcome.none(subject.map(kind::of).orElse(kind.word()), CERTAIN));
    }
    if (subject.isPresent()) {
      return List.of(chart.apply(simulated.get(), subject.get()));
    }
    List<String> all = simulated.get().spreads().stream().map(Spread::name).toList();
    return all.isEmpty()
        ? List.of(ChartOutcome.none(kind.word(), "no main figure of the scenario is uncertain"))
        : drawn(kind, all, name -> chart.apply(simulated.get(), name));
  }

  private List<ChartOutcome> explained(
      ChartKind kind,
      Optional<String> subject,
      BiFunction<SensitivityResult, Explained, ChartOutcome> chart) {
    SensitivityResult result = sensitivity(subject);
    if (result.inputs().isEmpty()) {
      return List.of(ChartOutcome.none(subject.map(kind::of).orElse(kind.word()), CERTAIN));
    }
    List<ChartOutcome> outcomes =
        result.explained().stream()
            .filter(one -> subject.map(one.name()::equals).orElse(kind.explains(one)))
            .map(one -> chart.apply(result, one))
            .toList();
    return outcomes.isEmpty()
        ? List.of(ChartOutcome.none(kind.word(), "no main figure is uncertain" + other(kind)))
        : outcomes;
  }

  /** How to ask for one that is not a main figure. */
  private String other(ChartKind kind) {
    return uncertain().stream()
        .flatMap(result -> result.figures().stream())
        .reduce((first, last) -> last)
        .map(figure -> "; name another quantity, as " + kind.of(figure.name()))
        .orElse("");
  }

  /** The simulation, if anything is uncertain. */
  private Optional<SimulationResult> uncertain() {
    if (simulation == null || !hasAll(simulation)) {
      simulation = Simulation.of(model, settings.withSpreads(asked), progress);
      asked.clear();
    }
    return simulation.inputs().isEmpty() ? Optional.empty() : Optional.of(simulation);
  }

  private boolean hasAll(SimulationResult known) {
    return asked.stream()
        .allMatch(name -> known.figure(name).isEmpty() || known.spread(name).isPresent());
  }

  /** What drives the usual figures, or one that is named. */
  private SensitivityResult sensitivity(Optional<String> named) {
    SimulationSettings shares =
        new SimulationSettings(
            settings.seed(),
            settings.method(),
            settings.threads(),
            OptionalLong.empty(),
            Sensitivity.PRECISION,
            Sensitivity.MOST_TRIALS);
    List<String> names = named.map(List::of).orElse(List.of());
    if (!explained.containsKey(names)) {
      SensitivityResult result = Sensitivity.of(model, names, shares, progress);
      with(result);
      explained.put(names, result);
    }
    return explained.get(names);
  }
}
