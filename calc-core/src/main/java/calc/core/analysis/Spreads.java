package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Operator;
import calc.core.expression.Syntax;
import calc.core.expression.Workspace;
import calc.core.math.Guarded;
import calc.core.model.Assertion;
import calc.core.model.Assertion.Relation;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.Spread;
import calc.core.result.Spread.Bound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** How the figures that most readers ask about are distributed, and those that are asserted. */
final class Spreads {
  private static final int HALF_PERCENTS = 200;
  private static final int MOST_STEPS = 60;

  /** The share of trials that makes a few values all there are. */
  private static final double ALL = 0.98;

  private static final double NOISE = 1e-9;
  private static final String BOUND = "?bound";

  private final Model model;
  private final SimulatedFigures figures;
  private final Set<String> named;
  private final Map<String, List<Bound>> bounds = new LinkedHashMap<>();

  private Spreads(Model model, SimulatedFigures figures, Set<String> named) {
    this.named = named;
    this.model = model;
    this.figures = figures;
    model.asserts().forEach(this::addBound);
  }

  /** Of the main figures and those that are named. */
  static Spreads of(Model model, SimulatedFigures figures, Set<String> named) {
    return new Spreads(model, figures, named);
  }

  /** Of all that is uncertain among them. */
  List<Spread> results(Trials trials, int threads) {
    List<Definition> shown = shown();
    return Parallel.run(
            shown.size(), threads, () -> i -> spread(shown.get(i), trials), Progress.NONE)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The main figures, and what is asked for beside them, by name. */
  private List<Definition> shown() {
    Predicate<String> varies = name -> figures.column(name).isPresent();
    Set<Definition> shown = new LinkedHashSet<>(Target.distributed(model, bounds.keySet(), varies));
    named.stream()
        .filter(varies)
        .sorted()
        .flatMap(name -> model.find(name).stream())
        .forEach(shown::add);
    return List.copyOf(shown);
  }

  private Optional<Spread> spread(Definition definition, Trials trials) {
    Sample sample = trials.sample(figures.column(definition.name()).orElseThrow());
    double known = 1 - sample.failedShare();
    if (!(known > 0)) {
      return Optional.empty();
    }
    List<Double> attained = attained(sample, known);
    List<Double> edges = edges(definition, sample, attained);
    return Optional.of(
        new Spread(
            definition.name(),
            definition.type().unit(),
            definition.isWhole(),
            isStepped(definition, edges, attained),
            steps(sample, edges),
            bounds.getOrDefault(definition.name(), List.of())));
  }

  /** Values at every half percent, each once. */
  private static List<Double> attained(Sample sample, double known) {
    List<Double> probabilities =
        IntStream.rangeClosed(1, HALF_PERCENTS - 1)
            .mapToObj(i -> known * i / HALF_PERCENTS)
            .toList();
    List<Double> values = new ArrayList<>();
    for (Percentile percentile : sample.percentiles(probabilities)) {
      double value = percentile.value().value();
      int last = values.size() - 1;
      if (last >= 0 && Guarded.equal(values.get(last), value)) {
        values.set(last, value);
      } else {
        values.add(value);
      }
    }
    return values;
  }

  private static List<Double> edges(Definition definition, Sample sample, List<Double> attained) {
    double low = attained.get(0);
    double high = attained.get(attained.size() - 1);
    if (definition.isWhole()) {
      List<Double> whole = RoundValues.whole(low, high);
      List<Double> multiples = multiples(attained);
      boolean finer = areNeighbours(whole) || multiples.size() > MOST_STEPS;
      return finer || !isAll(sample, multiples) ? whole : multiples;
    }
    boolean few = attained.size() > 1 && attained.size() <= MOST_STEPS;
    if (!few || !isAll(sample, attained)) {
      return RoundValues.of(low, high, definition.type().unit());
    }
    List<Double> edges = new ArrayList<>(attained);
    edges.add(0, 2 * low - attained.get(1));
    return edges;
  }

  /** Whole values at the distance of which all of them are multiples: nodes by the zone. */
  private static List<Double> multiples(List<Double> whole) {
    double low = whole.get(0);
    double step = 0;
    for (double value : whole) {
      step = commonDivisor(step, value - low);
    }
    double last = whole.get(whole.size() - 1);
    List<Double> multiples = new ArrayList<>();
    double distance = Math.max(step, 1);
    for (int i = -1; i <= MOST_STEPS && low + i * distance <= last; i++) {
      multiples.add(low + i * distance);
    }
    return multiples;
  }

  private static double commonDivisor(double first, double second) {
    double a = first;
    double b = second;
    while (b > 0) {
      double rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /** Whether the edges are all the values there are; counts may be many that are left out. */
  private static boolean isStepped(
      Definition definition, List<Double> edges, List<Double> attained) {
    if (definition.isWhole()) {
      return areNeighbours(edges) || edges.equals(multiples(attained));
    }
    return edges.containsAll(attained);
  }

  /** Whether next to no other values are taken, as of a cost by the node. */
  private static boolean isAll(Sample sample, List<Double> values) {
    double share = 0;
    for (double value : values) {
      double less = value == 0 ? -Double.MIN_VALUE : value - NOISE * Math.abs(value);
      share += sample.atMost(value).value() - sample.atMost(less).value();
    }
    return share >= ALL * (1 - sample.failedShare());
  }

  private static boolean areNeighbours(List<Double> values) {
    return values.get(values.size() - 1) - values.get(0) == values.size() - 1;
  }

  private static List<Step> steps(Sample sample, List<Double> edges) {
    List<Estimate> chances =
        areNeighbours(edges)
            ? sample.atMostEach(edges.get(0), edges.size())
            : edges.stream().map(sample::atMost).toList();
    return IntStream.range(0, edges.size())
        .mapToObj(i -> new Step(edges.get(i), chances.get(i)))
        .toList();
  }

  /** Where a quantity is compared with what is certain. */
  private void addBound(Assertion assertion) {
    Expression condition = assertion.condition();
    if (condition.tree().bare() instanceof Syntax.Binary comparison
        && isOrder(comparison.operator())) {
      addBound(assertion, comparison.left(), comparison.right(), isUpper(comparison.operator()));
      addBound(assertion, comparison.right(), comparison.left(), !isUpper(comparison.operator()));
    }
  }

  private void addBound(Assertion assertion, Syntax quantity, Syntax other, boolean upper) {
    if (quantity.bare() instanceof Syntax.Name name && figures.column(name.name()).isPresent()) {
      fixed(assertion.condition().part(other))
          .ifPresent(
              value ->
                  bounds
                      .computeIfAbsent(name.name(), same -> new ArrayList<>())
                      .add(bound(assertion, value, upper)));
    }
  }

  /** At most 10 % above is the same as at least 90 % not above. */
  private static Bound bound(Assertion assertion, double value, boolean upper) {
    boolean most = assertion.relation() == Relation.AT_MOST;
    double probability = assertion.probability();
    double exceeded = upper ? Guarded.complement(probability) : probability;
    return new Bound(assertion.text(), value, exceeded, most != upper);
  }

  private static boolean isOrder(Operator operator) {
    return Set.of(Operator.AT_LEAST, Operator.AT_MOST, Operator.LESS, Operator.GREATER)
        .contains(operator);
  }

  private static boolean isUpper(Operator operator) {
    return operator == Operator.AT_MOST || operator == Operator.LESS;
  }

  private boolean isCertain(String name) {
    return model.find(name).isPresent() && figures.column(name).isEmpty();
  }

  /** What is the same in every trial. */
  private Optional<Double> fixed(Expression expression) {
    boolean certain =
        expression.uncertain().isEmpty()
            && expression.references().stream().allMatch(this::isCertain)
            && model.missing(expression, UnaryOperator.identity()).isEmpty();
    if (!certain) {
      return Optional.empty();
    }
    Extra bound = new Extra(BOUND, expression, UnaryOperator.identity());
    Workspace workspace = model.program(Set.of(), List.of(), List.of(bound)).workspace(1);
    workspace.run(1);
    double value = workspace.output(BOUND)[0];
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }
}
