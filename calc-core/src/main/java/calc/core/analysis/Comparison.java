package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.Study.Phase;
import calc.core.model.Definition;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.result.ComparisonResult;
import calc.core.result.ComparisonResult.LimitChance;
import calc.core.result.ComparisonResult.Line;
import calc.core.result.Estimate;
import calc.core.result.SimulationResult.End;
import calc.core.result.SimulationResult.Run;
import calc.core.unit.Conventions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two models at the same draws: what both are uncertain of in the same way does not blur the
 * difference between them. A draw belongs to the name of its input, so an input of one name in both
 * is high in both or low in both, also where they state other ranges for it.
 */
public final class Comparison {
  private static final String TOTAL = "cost.total";

  private final Model first;
  private final Model second;
  private final PointEstimate pointA;
  private final PointEstimate pointB;
  private final SimulationSettings settings;
  private final Progress progress;
  private final Map<Definition, Integer> columns = new LinkedHashMap<>();
  private final Map<String, Integer> limitsA = new LinkedHashMap<>();
  private final Map<String, Integer> limitsB = new LinkedHashMap<>();
  private final int uncertain;
  private final Trials trials;
  private Look last;

  private Comparison(Model first, Model second, SimulationSettings settings, Progress progress) {
    this.first = first;
    this.second = second;
    this.settings = settings;
    this.progress = progress;
    this.pointA = PointEstimate.of(first);
    this.pointB = PointEstimate.of(second);
    Study study = new Study();
    Phase a = study.design(Plan.of(first, Purpose.SIMULATION, Set.of()));
    Phase b = study.design(Plan.of(second, Purpose.SIMULATION, Set.of()));
    for (Definition definition : compared()) {
      String name = definition.name();
      columns.put(
          definition, study.keep(b, difference(name, isIn(first, name), isIn(second, name))));
    }
    keepLimits(first, study, a, limitsA);
    keepLimits(second, study, b, limitsB);
    this.uncertain = study.draws().size();
    this.trials = new Trials(study, Simulation.points(first, study, settings));
  }

  /**
   * Compares two models.
   *
   * @throws ProblemException if one of them has no point estimate, or they count in different money
   */
  public static ComparisonResult of(
      Model first, Model second, SimulationSettings settings, Progress progress) {
    Conventions a = first.header().units().conventions();
    Conventions b = second.header().units().conventions();
    if (!a.currency().equals(b.currency())) {
      throw new ProblemException(
          List.of(
              Problem.of(
                      Code.UNIT_MISMATCH,
                      "one scenario counts in " + a.currency() + ", the other in " + b.currency())
                  .mend("convert the prices of one of them")));
    }
    return new Comparison(first, second, settings, progress).run();
  }

  private static boolean isIn(Model model, String name) {
    return model.find(name).filter(Definition::isKnown).isPresent();
  }

  /** Cost first, then everything of A in its order; of what only one has, the cost lines. */
  private List<Definition> compared() {
    Map<String, Definition> all = new LinkedHashMap<>();
    for (String name : costLines()) {
      first
          .find(name)
          .or(() -> second.find(name))
          .filter(Definition::isKnown)
          .ifPresent(definition -> all.put(name, definition));
    }
    for (Definition definition : first.definitions()) {
      String name = definition.name();
      boolean alike =
          isIn(first, name)
              && isIn(second, name)
              && definition
                  .type()
                  .unit()
                  .dimension()
                  .equals(second.find(name).orElseThrow().type().unit().dimension());
      boolean alias =
          alike
              && SimulatedFigures.alias(first, definition).isPresent()
              && SimulatedFigures.alias(second, second.find(name).orElseThrow()).isPresent();
      if (alike && !alias && !SimulatedFigures.isRepeated(name)) {
        all.putIfAbsent(name, definition);
      }
    }
    return List.copyOf(all.values());
  }

  private Set<String> costLines() {
    Set<String> names = new LinkedHashSet<>();
    names.add(TOTAL);
    for (Model model : List.of(first, second)) {
      model.tiers().forEach(tier -> names.add(tier.name() + ".cost"));
      model.costLines().forEach(line -> names.add("cost." + line));
    }
    return names;
  }

  /** B − A; a cost that one of them does not have is 0 there. */
  private static Study.Column difference(String name, boolean inFirst, boolean inSecond) {
    return (a, b, out, n) -> {
      for (int i = 0; i < n; i++) {
        double before = inFirst ? value(a, name, i) : 0;
        double after = inSecond ? value(b, name, i) : 0;
        out[i] = Columns.difference(after, before);
      }
    };
  }

  private static double value(ModelRun run, String name, int point) {
    double value = run.raw(name)[point];
    boolean known = run.isValid(point) && Math.abs(value) < Double.POSITIVE_INFINITY;
    return known ? value : Double.NaN;
  }

  private static void keepLimits(
      Model model, Study study, Phase phase, Map<String, Integer> limits) {
    for (Limit limit : model.limits()) {
      limits.put(limit.name(), study.keep(phase, Columns.hit(limit)));
    }
  }

  private ComparisonResult run() {
    End end = trials.run(settings, progress, () -> look().precision().error());
    Look found = look();
    return new ComparisonResult(
        first.header().title(),
        second.header().title(),
        first.header().units().conventions(),
        new Run(
            settings.seed(),
            settings.method().name().toLowerCase(Locale.ROOT),
            trials.count(),
            trials.replicates(),
            settings.precision(),
            end,
            found.precision().worst(),
            found.precision().error()),
        uncertain,
        found.lines(),
        trials.count() == 0 ? List.of() : limits(),
        found.same(),
        only(first, second),
        only(second, first),
        notes());
  }

  /** What so many trials say. */
  private record Look(long count, List<Line> lines, List<String> same, Precision precision) {}

  /** Summed up once for every number of trials. */
  private Look look() {
    if (last == null || last.count() != trials.count()) {
      last = summedUp();
    }
    return last;
  }

  private Look summedUp() {
    Look found =
        new Look(
            trials.count(),
            new ArrayList<>(),
            new ArrayList<>(),
            new Precision(settings.precision()));
    for (Map.Entry<Definition, Integer> column : columns.entrySet()) {
      if (trials.count() == 0) {
        break;
      }
      Line line = line(column.getKey(), trials.sample(column.getValue()));
      boolean equal = line.lower().value() == 0 && line.higher().value() == 0;
      if (equal && line.mean().isPresent()) {
        found.same().add(line.quantity());
      } else {
        found.lines().add(line);
        found.precision().difference(line);
      }
    }
    return found;
  }

  private Line line(Definition definition, Sample sample) {
    String name = definition.name();
    Optional<Estimate> mean =
        sample.failedShare() == 0 ? Optional.of(sample.mean()) : Optional.empty();
    return new Line(
        name,
        definition.type().unit(),
        definition.isWhole(),
        isIn(first, name) ? pointA.base(name) : 0,
        isIn(second, name) ? pointB.base(name) : 0,
        mean,
        SimulatedFigures.percentiles(sample),
        sample.below(0),
        sample.above(0));
  }

  private List<LimitChance> limits() {
    Set<String> names = new LinkedHashSet<>(limitsA.keySet());
    names.addAll(limitsB.keySet());
    return names.stream()
        .map(name -> new LimitChance(name, chance(limitsA, name), chance(limitsB, name)))
        .toList();
  }

  private Optional<Estimate> chance(Map<String, Integer> limits, String name) {
    return Optional.ofNullable(limits.get(name)).map(column -> trials.sample(column).chance());
  }

  private static List<String> only(Model one, Model other) {
    return one.definitions().stream()
        .map(Definition::name)
        .filter(name -> other.find(name).isEmpty())
        .toList();
  }

  private static Set<String> correlations(Model model) {
    return model.correlations().stream()
        .map(
            pair -> {
              boolean rising = pair.first().compareTo(pair.second()) < 0;
              String names =
                  rising ? pair.first() + " " + pair.second() : pair.second() + " " + pair.first();
              return names + " " + pair.rank();
            })
        .collect(Collectors.toSet());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Trials.Failed failed : trials.failures().values()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d of the trials have no value: %s",
              failed.count(),
              failed.problem().message()));
    }
    if (!correlations(first).equals(correlations(second))) {
      notes.add("they state different correlations; both are drawn with those of A");
    }
    String month = first.header().units().conventions().monthText();
    String other = second.header().units().conventions().monthText();
    if (!month.equals(other)) {
      notes.add("a month is " + month + " in A and " + other + " in B");
    }
    for (Definition definition : second.definitions()) {
      if (definition.name().endsWith(".cost") && !definition.isKnown()) {
        notes.add(definition.name() + " of B is unknown, so its total is partial");
      }
    }
    for (Definition definition : first.definitions()) {
      if (definition.name().endsWith(".cost") && !definition.isKnown()) {
        notes.add(definition.name() + " of A is unknown, so its total is partial");
      }
    }
    return notes;
  }
}
