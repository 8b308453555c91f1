package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.Study.Phase;
import calc.core.expression.Syntax;
import calc.core.formula.capacity.Growth;
import calc.core.model.Definition;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedOutlook;
import calc.core.result.SimulatedOutlook.Fan;
import calc.core.result.SimulatedOutlook.LimitMonths;
import calc.core.result.SimulatedOutlook.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The months to come, simulated: today's values and growth rates are drawn once a trial, and the
 * model is run for every month with them.
 */
final class MonthsAhead {
  /** Enough for percentiles known to about a hundredth of their spread. */
  private static final long TRIALS = 1L << 14;

  private static final int MOST_FANS = 6;
  private static final List<Double> FAN = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  private final Model model;
  private final int horizon;
  private final Study study = new Study();
  private final Map<Definition, List<Integer>> fans = new LinkedHashMap<>();
  private final Map<Limit, Integer> limits = new LinkedHashMap<>();
  private final PointEstimate point;

  private MonthsAhead(PointEstimate point, int horizon) {
    this.point = point;
    this.model = point.model();
    this.horizon = horizon;
    Set<String> grown =
        model.growths().stream()
            .map(calc.core.model.Growth::input)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> needed = new LinkedHashSet<>(grown);
    model.growths().forEach(growth -> needed.add(growth.rate()));
    study.design(Plan.of(model, Purpose.SIMULATION, Set.of(), needed, List.of()));
    List<Definition> shown = shown(grown);
    List<String> names = shown.stream().map(Definition::name).toList();
    Plan plan = Plan.of(model, Purpose.SIMULATION, grown, names, List.of());
    shown.forEach(definition -> fans.put(definition, new ArrayList<>()));
    for (int month = 0; month <= horizon; month++) {
      add(study.change(plan, growth(month)), month);
    }
  }

  /** The outlook, where something grows. */
  static Optional<SimulatedOutlook> of(
      PointEstimate point, SimulationSettings settings, Progress progress) {
    GrowthPath path = GrowthPath.of(point);
    if (!path.moves() || progress.isStopped()) {
      return Optional.empty();
    }
    return new MonthsAhead(point, path.horizon()).run(settings, progress);
  }

  /** What grows first, what limits look at, and the cost. */
  private List<Definition> shown(Set<String> grown) {
    Set<String> names = new LinkedHashSet<>(grown);
    for (Limit limit : model.limits()) {
      if (limit.when().tree().bare() instanceof Syntax.Binary comparison
          && comparison.left().bare() instanceof Syntax.Name name) {
        names.add(name.name());
      }
    }
    names.add("cost.total");
    return names.stream()
        .flatMap(name -> model.find(name).stream())
        .filter(Definition::isKnown)
        .limit(MOST_FANS)
        .toList();
  }

  private Study.Feed growth(int month) {
    return (first, self, n) -> {
      for (calc.core.model.Growth growth : model.growths()) {
        if (self.hasInput(growth.input())) {
          grow(first.raw(growth.input()), first.raw(growth.rate()), month, self, growth, n);
        }
      }
    };
  }

  private void grow(
      double[] now, double[] rate, int month, ModelRun self, calc.core.model.Growth growth, int n) {
    double[] out = self.input(growth.input());
    double season = season(growth.input(), month);
    for (int i = 0; i < n; i++) {
      boolean grows = rate[i] > -1 && Math.abs(now[i]) < Double.POSITIVE_INFINITY;
      out[i] = grows ? Growth.compound(now[i], rate[i], month) * season : Double.NaN;
    }
  }

  private double season(String input, int month) {
    List<Double> seasons = model.seasons();
    return seasons.isEmpty() || !model.restsOn("traffic.peak", input)
        ? 1
        : seasons.get(month % seasons.size());
  }

  private void add(Phase phase, int month) {
    fans.forEach(
        (definition, columns) ->
            columns.add(study.keep(phase, Columns.quantity(definition.name()))));
    for (Limit limit : model.limits()) {
      if (month == 0) {
        limits.put(limit, study.keep(phase, firstMonth(limit, 0)));
      } else {
        study.keepOn(phase, limits.get(limit), firstMonth(limit, month));
      }
    }
  }

  /** The first month in which a limit is hit; unknown, and so infinite, while it is not. */
  private static Study.Column firstMonth(Limit limit, int month) {
    return (first, self, out, n) -> {
      for (int i = 0; i < n; i++) {
        double before = month == 0 ? Double.NaN : out[i];
        out[i] = Double.isNaN(before) && self.holds(limit, i) == 1 ? month : before;
      }
    };
  }

  private Optional<SimulatedOutlook> run(SimulationSettings settings, Progress progress) {
    Trials trials = new Trials(study, Simulation.points(model, study, settings));
    long points =
        Math.max(1, Math.min(TRIALS, settings.trials().orElse(TRIALS)) / trials.replicates());
    if (!trials.runTo(points, settings.threads(), progress, points * trials.replicates())) {
      return Optional.empty();
    }
    List<Fan> shown = new ArrayList<>();
    fans.forEach((definition, columns) -> shown.add(fan(definition, columns, trials)));
    List<LimitMonths> months = new ArrayList<>();
    limits.forEach((limit, column) -> months.add(months(limit, trials.sample(column))));
    return Optional.of(new SimulatedOutlook(horizon, trials.count(), shown, months));
  }

  private static Fan fan(Definition definition, List<Integer> columns, Trials trials) {
    List<Month> months = new ArrayList<>();
    for (int month = 0; month < columns.size(); month++) {
      List<Percentile> percentiles = trials.sample(columns.get(month)).percentiles(FAN);
      months.add(new Month(month, percentiles));
    }
    return new Fan(definition.name(), definition.type().unit(), definition.isWhole(), months);
  }

  private LimitMonths months(Limit limit, Sample sample) {
    List<Estimate> hitBy = new ArrayList<>();
    for (int month = 0; month <= horizon; month++) {
      hitBy.add(sample.atMost(month));
    }
    double lead = limit.leadTime().map(point::base).orElse(0.0);
    return new LimitMonths(limit.name(), lead, hitBy, sample.percentiles(FAN));
  }
}
