package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.SimulationSettings.Method;
import calc.core.analysis.Study.Phase;
import calc.core.model.Assertion;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Model.Purpose;
import calc.core.result.AssertResult;
import calc.core.result.AssertResult.Verdict;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedSaving;
import calc.core.result.SimulationResult;
import calc.core.result.SimulationResult.Chance;
import calc.core.result.SimulationResult.End;
import calc.core.result.SimulationResult.Failure;
import calc.core.result.SimulationResult.Run;
import calc.core.result.Spread;
import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A model with its uncertain quantities drawn: percentiles, means and probabilities, each with its
 * error, from as many trials as the precision asks for.
 */
public final class Simulation {
  /** In errors: the run looks several times, so that one interval of 95 % is not enough. */
  private static final double DECISIVE = 2;

  private final Model model;
  private final SimulationSettings settings;
  private final Progress progress;
  private final PointEstimate point;
  private final SimulatedFigures figures;
  private final SimulatedLevers levers;
  private final List<Integer> limits = new ArrayList<>();
  private final List<Integer> asserts = new ArrayList<>();
  private final Trials trials;
  private final int replicates;
  private Look last;

  private Simulation(Model model, SimulationSettings settings, Progress progress) {
    this.model = model;
    this.settings = settings;
    this.progress = progress;
    this.point = PointEstimate.of(model);
    Study study = new Study();
    Plan plan = Plan.of(model, Purpose.SIMULATION, Set.of(), model.names(), extras(model));
    Phase phase = study.design(plan);
    this.figures = new SimulatedFigures(point);
    figures.addTo(study, phase);
    for (Limit limit : model.limits()) {
      limits.add(study.keep(phase, Columns.hit(limit)));
    }
    for (int i = 0; i < model.asserts().size(); i++) {
      boolean known = plan.outputs().contains(assertName(i));
      // What cannot be told speaks against what is asserted.
      boolean most = model.asserts().get(i).relation() == Assertion.Relation.AT_MOST;
      asserts.add(known ? study.keep(phase, Columns.holds(assertName(i), most ? 1 : 0)) : -1);
    }
    this.levers = new SimulatedLevers(model);
    levers.addTo(study, point, plan);
    Points points = points(model, study, settings);
    this.replicates = points.replicates();
    this.trials = new Trials(study, points);
  }

  /** Numbers for the draws of a study. */
  static Points points(Model model, Study study, SimulationSettings settings) {
    Points independent =
        settings.method() == Method.QMC
            ? Points.nets(settings.seed(), study.draws(), Sample.NETS)
            : Points.independent(settings.seed(), study.draws());
    return Points.correlated(independent, Dependence.of(model, study.draws()));
  }

  private static List<Extra> extras(Model model) {
    List<Extra> extras = new ArrayList<>(SimulatedLevers.extras(model));
    for (int i = 0; i < model.asserts().size(); i++) {
      extras.add(
          new Extra(assertName(i), model.asserts().get(i).condition(), UnaryOperator.identity()));
    }
    return extras;
  }

  private static String assertName(int index) {
    return "?assert " + index;
  }

  /**
   * Simulates a model.
   *
   * @throws calc.core.problem.ProblemException if the point estimate has no value
   */
  public static SimulationResult of(Model model, SimulationSettings settings, Progress progress) {
    return new Simulation(model, settings, progress).run();
  }

  private SimulationResult run() {
    End end = trials.run(settings, progress, () -> look().precision().error());
    // The months to come and what goes together are looked at once, when today is known.
    boolean ahead = end != End.STOPPED;
    Look found = look();
    return new SimulationResult(
        model.header().title(),
        model.header().units().conventions(),
        new Run(
            settings.seed(),
            settings.method().name().toLowerCase(Locale.ROOT),
            trials.count(),
            replicates,
            settings.precision(),
            end,
            found.precision().worst(),
            found.precision().error()),
        Readings.of(model),
        found.figures(),
        found.chances(),
        found.asserted(),
        found.savings(),
        ahead ? MonthsAhead.of(point, settings, progress.quiet()) : Optional.empty(),
        ahead
            ? CorrelationEffect.of(model, found.figures(), settings, progress.quiet())
            : Optional.empty(),
        failures(),
        List.of(),
        trials.count() > 0 ? spreads() : List.of());
  }

  private List<Spread> spreads() {
    return settings
        .spreads()
        .map(named -> Spreads.of(model, figures, named).results(trials, settings.threads()))
        .orElse(List.of());
  }

  /** What so many trials say. */
  private record Look(
      long count,
      List<SimulatedFigure> figures,
      List<Chance> chances,
      List<AssertResult> asserted,
      List<SimulatedSaving> savings,
      Precision precision) {}

  /** Summed up once for every number of trials. */
  private Look look() {
    if (last == null || last.count() != trials.count()) {
      last = summedUp();
    }
    return last;
  }

  private Look summedUp() {
    boolean any = trials.count() > 0;
    Look found =
        new Look(
            trials.count(),
            any ? figures.results(trials, settings.threads()) : List.of(),
            any ? chances() : List.of(),
            any ? asserted() : List.of(),
            any ? levers.results(trials) : List.of(),
            new Precision(settings.precision()));
    found.precision().figures(found.figures());
    found.precision().chances(found.chances());
    found.precision().asserts(found.asserted());
    found.precision().savings(found.savings());
    return found;
  }

  private List<Chance> chances() {
    List<Chance> chances = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = model.limits().get(i);
      Estimate chance = trials.sample(limits.get(i)).chance();
      chances.add(new Chance(limit.name(), limit.when().text().strip(), chance));
    }
    return chances;
  }

  private List<AssertResult> asserted() {
    List<AssertResult> results = new ArrayList<>();
    for (int i = 0; i < asserts.size(); i++) {
      if (asserts.get(i) >= 0) {
        results.add(asserted(model.asserts().get(i), trials.sample(asserts.get(i)).chance()));
      }
    }
    return results;
  }

  private static AssertResult asserted(Assertion assertion, Estimate chance) {
    double bound = assertion.probability();
    boolean least = assertion.relation() == Assertion.Relation.AT_LEAST;
    double above = least ? chance.value() - bound : bound - chance.value();
    Verdict verdict =
        Math.abs(above) <= DECISIVE * chance.error()
            ? Verdict.UNDECIDED
            : above > 0 ? Verdict.HOLDS : Verdict.FAILS;
    return new AssertResult(assertion.text(), chance, bound, verdict, assertion.origin());
  }

  private List<Failure> failures() {
    return trials.failures().values().stream()
        .map(failed -> new Failure(failed.problem(), (double) failed.count() / trials.count()))
        .toList();
  }
}
