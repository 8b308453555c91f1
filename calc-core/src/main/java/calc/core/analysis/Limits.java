package calc.core.analysis;

import calc.core.model.Definition;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Requirement;
import calc.core.problem.Code;
import calc.core.result.LimitResult;
import calc.core.result.Stress;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Where and when the limits of a model are hit. */
final class Limits {
  private static final int GRID = 8_192;
  private static final double FARTHEST = 1e6;
  private static final int MOST_MONTHS = 1_200;
  private static final int MOST_CROSSINGS = 10;
  private static final double SNAP = 4e-12;
  private static final double[] FACTORS = {2, 5, 10};

  private final PointEstimate estimate;
  private final Model model;
  private final GrowthPath path;

  Limits(PointEstimate estimate) {
    this.estimate = estimate;
    this.model = estimate.model();
    this.path = GrowthPath.of(estimate);
  }

  List<LimitResult> results() {
    return model.limits().stream().map(this::result).toList();
  }

  private LimitResult result(Limit limit) {
    if (path.isEmpty()) {
      return nothing(limit, estimate.holds(limit), "", "nothing grows: there is no growth section");
    }
    if (!model.missing(limit.when(), UnaryOperator.identity()).isEmpty()) {
      return nothing(
          limit,
          false,
          path.first(),
          "unknown without "
              + String.join(", ", model.missing(limit.when(), UnaryOperator.identity())));
    }
    LimitProbe probe = new LimitProbe(model, path, limit.when(), UnaryOperator.identity());
    boolean reached = probe.holds(1);
    if (!probe.varies()) {
      return nothing(
          limit,
          reached,
          path.first(),
          reached
              ? "holds whatever " + path.first() + " is"
              : "never: it does not depend on " + path.first());
    }
    List<Double> crossings = crossings(probe, reached);
    if (crossings.isEmpty() && !reached) {
      return nothing(
          limit,
          false,
          path.first(),
          "never, up to " + shown(path.now() * FARTHEST).text() + " of " + path.first());
    }
    return found(limit, probe, reached, crossings);
  }

  private LimitResult found(
      Limit limit, LimitProbe probe, boolean reached, List<Double> crossings) {
    double[] months = probe.holdsInMonths(MOST_MONTHS);
    OptionalInt month = reached ? OptionalInt.of(0) : first(months);
    double factor = crossings.isEmpty() ? 1 : crossings.get(0);
    OptionalInt forGood = forGood(months);
    String note =
        month.isPresent()
            ? ""
            : path.grows()
                ? "not within " + MOST_MONTHS / 12 + " years"
                : "never: " + path.first() + " does not grow";
    return new LimitResult(
        limit.name(),
        limit.when().text(),
        limit.plan(),
        reached,
        path.first(),
        crossings.isEmpty() ? Optional.empty() : Optional.of(value(factor)),
        crossings.stream().skip(1).map(this::value).toList(),
        OptionalDouble.of(factor - 1),
        month,
        forGood.equals(month) ? OptionalInt.empty() : forGood,
        decideBy(limit, month),
        note,
        Optional.of(limit.origin()));
  }

  private OptionalInt decideBy(Limit limit, OptionalInt month) {
    if (month.isEmpty()) {
      return OptionalInt.empty();
    }
    double lead = limit.leadTime().map(estimate::base).orElse(0.0);
    return OptionalInt.of((int) Math.max(0, calc.core.math.Guarded.floor(month.getAsInt() - lead)));
  }

  private LimitResult nothing(Limit limit, boolean reached, String input, String note) {
    return new LimitResult(
        limit.name(),
        limit.when().text(),
        limit.plan(),
        reached,
        input,
        Optional.empty(),
        List.of(),
        OptionalDouble.empty(),
        reached ? OptionalInt.of(0) : OptionalInt.empty(),
        OptionalInt.empty(),
        reached ? OptionalInt.of(0) : OptionalInt.empty(),
        note,
        Optional.of(limit.origin()));
  }

  /** What breaks at multiples of the load: limits of the scenario and of the tiers' kinds. */
  List<Stress> stress() {
    if (path.isEmpty()) {
      return List.of();
    }
    Map<String, LimitProbe> probes = probes();
    Map<String, Double> at = new LinkedHashMap<>();
    probes.forEach(
        (name, probe) ->
            at.put(
                name,
                probe.varies()
                    ? crossings(probe, probe.holds(1)).stream().findFirst().orElse(1.0)
                    : 1.0));
    return Arrays.stream(FACTORS)
        .mapToObj(
            factor ->
                new Stress(
                    factor,
                    probes.entrySet().stream()
                        .filter(probe -> probe.getValue().holds(factor))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparingDouble(at::get))
                        .toList()))
        .toList();
  }

  private Map<String, LimitProbe> probes() {
    Map<String, LimitProbe> probes = new LinkedHashMap<>();
    for (Limit limit : model.limits()) {
      if (model.missing(limit.when(), UnaryOperator.identity()).isEmpty()) {
        probes.put(
            limit.name(), new LimitProbe(model, path, limit.when(), UnaryOperator.identity()));
      }
    }
    for (Requirement requirement : model.requirements()) {
      boolean watched =
          requirement.code() == Code.LIMIT_REACHED
              && model.missing(requirement.condition(), requirement::resolve).isEmpty();
      if (watched) {
        probes.put(
            requirement.name(),
            new LimitProbe(model, path, requirement.condition().negated(), requirement::resolve));
      }
    }
    return probes;
  }

  /**
   * Factors at which it starts to hold: from today up, or for one that holds today the last one
   * below.
   */
  private List<Double> crossings(LimitProbe probe, boolean reached) {
    double[] factors = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      double share = (double) i / (GRID - 1);
      factors[i] = calc.core.math.Elementary.pow(FARTHEST, reached ? share - 1 : share);
    }
    double[] holds = probe.holdsAtFactors(factors);
    List<Double> found = new ArrayList<>();
    for (int i = 1; i < GRID && !Double.isNaN(holds[i]); i++) {
      if (holds[i - 1] == 0 && holds[i] == 1) {
        found.add(refined(probe, factors[i - 1], factors[i]));
      }
    }
    if (reached) {
      return found.isEmpty() ? List.of() : List.of(found.get(found.size() - 1));
    }
    return found.subList(0, Math.min(found.size(), MOST_CROSSINGS));
  }

  /**
   * Halves the bracket down to neighbouring numbers, then takes the shortest decimal that close at
   * which it holds.
   */
  private double refined(LimitProbe probe, double from, double to) {
    double low = from;
    double high = to;
    while (true) {
      double middle = low + (high - low) / 2;
      if (!(middle > low && middle < high)) {
        break;
      }
      if (probe.holdsSharply(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return snapped(probe, high);
  }

  private double snapped(LimitProbe probe, double factor) {
    Quantity exact = shown(path.now() * factor);
    BigDecimal number = exact.unit().fromBase(exact.value());
    for (int digits = 1; digits <= 15; digits++) {
      double candidate =
          exact.unit().toBase(number.round(new MathContext(digits, RoundingMode.HALF_EVEN)))
              / path.now();
      if (Math.abs(candidate - factor) <= SNAP * factor && probe.holds(candidate)) {
        return candidate;
      }
    }
    return factor;
  }

  private static OptionalInt first(double[] holds) {
    for (int month = 0; month < holds.length; month++) {
      if (holds[month] == 1) {
        return OptionalInt.of(month);
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt forGood(double[] holds) {
    int month = holds.length;
    while (month > 0 && holds[month - 1] == 1) {
      month--;
    }
    return month == holds.length ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private Value value(double factor) {
    return Value.known(shown(path.now() * factor), false);
  }

  private Quantity shown(double base) {
    Definition input = model.find(path.first()).orElseThrow();
    return new Quantity(base, input.type().unit());
  }
}
