package calc.core.analysis;

import calc.core.expression.Syntax;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a simulation says of the quantities of a model. */
final class SimulatedFigures {
  /** The percentiles that are reported. */
  static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95, 0.99);

  private static final int MOST_STEPS = 40;

  private final Model model;
  private final PointEstimate point;
  private final Map<String, String> readAs;
  private final Map<Definition, Integer> columns = new LinkedHashMap<>();

  SimulatedFigures(PointEstimate point) {
    this.model = point.model();
    this.point = point;
    this.readAs = Ranges.of(model);
  }

  /** Keeps every quantity that the draws reach. */
  void addTo(Study study, Study.Phase phase) {
    Evaluation probe = new Evaluation(phase.plan(), 1);
    for (Definition definition : model.definitions()) {
      String name = definition.name();
      if (phase.plan().outputs().contains(name) && probe.varies(name)) {
        Optional<Integer> same = alias(definition).map(columns::get);
        columns.put(definition, same.orElseGet(() -> study.keep(phase, Columns.quantity(name))));
      }
    }
  }

  /** What a quantity is only another name of, such as the load of a tier. */
  private Optional<Definition> alias(Definition definition) {
    return alias(model, definition);
  }

  static Optional<Definition> alias(Model model, Definition definition) {
    return definition
        .drawn()
        .map(drawn -> drawn.tree().bare())
        .filter(tree -> tree instanceof Syntax.Name)
        .flatMap(tree -> model.find(definition.resolve(((Syntax.Name) tree).name())));
  }

  /** Where the values of a quantity are kept, if draws reach it. */
  Optional<Integer> column(String name) {
    return model.find(name).map(columns::get);
  }

  /** Every known quantity, in the order of the file; one that no draw reaches is exact. */
  List<SimulatedFigure> results(Trials trials, int threads) {
    List<Definition> known = model.definitions().stream().filter(Definition::isKnown).toList();
    return Parallel.run(
        known.size(), threads, () -> i -> result(known.get(i), trials), Progress.NONE);
  }

  private SimulatedFigure result(Definition definition, Trials trials) {
    Integer column = columns.get(definition);
    return column == null ? constant(definition) : figure(definition, trials.sample(column));
  }

  private SimulatedFigure constant(Definition definition) {
    double value = point.base(definition.name());
    Estimate exact = new Estimate(value, 0);
    return new SimulatedFigure(
        definition.name(),
        definition.group(),
        definition.type().unit(),
        definition.isWhole(),
        definition.basis(),
        "",
        definition.title(),
        Optional.of(exact),
        Optional.of(new Estimate(0, 0)),
        PROBABILITIES.stream().map(probability -> new Percentile(probability, exact)).toList(),
        Optional.of(value),
        new Estimate(1, 0),
        List.of(),
        false,
        0);
  }

  static List<Percentile> percentiles(Sample sample) {
    return sample.percentiles(PROBABILITIES);
  }

  private SimulatedFigure figure(Definition definition, Sample sample) {
    List<Percentile> percentiles = percentiles(sample);
    boolean whole = sample.failedShare() == 0;
    double estimate = point.base(definition.name());
    return new SimulatedFigure(
        definition.name(),
        definition.group(),
        definition.type().unit(),
        definition.isWhole(),
        definition.basis(),
        readAs.getOrDefault(definition.name(), ""),
        definition.title(),
        whole ? Optional.of(sample.mean()) : Optional.empty(),
        whole ? Optional.of(sample.deviation()) : Optional.empty(),
        percentiles,
        Optional.of(estimate),
        sample.atMost(estimate),
        definition.isWhole() ? steps(sample, percentiles) : List.of(),
        isHeadline(definition),
        sample.failedShare());
  }

  /** Of a tier, what the table of tiers shows; of all else, what is not another name or a share. */
  private boolean isHeadline(Definition definition) {
    if (alias(definition).isPresent() || isRepeated(definition.name())) {
      return false;
    }
    return model.tiers().stream()
        .filter(tier -> tier.name().equals(definition.group()))
        .allMatch(tier -> tier.roles().containsValue(definition.name()));
  }

  /** What another quantity shows as well, in another unit. */
  static boolean isRepeated(String name) {
    return name.startsWith("cost.share.") || name.equals("cost.per_thousand_requests");
  }

  /** The values between the first and the last percentile, unless there are too many to list. */
  private static List<Step> steps(Sample sample, List<Percentile> percentiles) {
    double first = percentiles.get(0).value().value();
    double last = percentiles.get(percentiles.size() - 1).value().value();
    List<Step> steps = new ArrayList<>();
    if (!(last - first < MOST_STEPS)) {
      return steps;
    }
    List<Estimate> chances = sample.atMostEach(first, (int) (last - first) + 1);
    for (int i = 0; i < chances.size(); i++) {
      steps.add(new Step(first + i, chances.get(i)));
    }
    return steps;
  }
}
