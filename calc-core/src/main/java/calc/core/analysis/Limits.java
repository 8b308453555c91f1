package calc.core.analysis;

import calc.core.math.Elementary;
import calc.core.math.Guarded;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.result.LimitResult;
import calc.core.result.Stress;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
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
    Probe probe = new Probe(model, path, limit.when(), UnaryOperator.identity());
    boolean reached = probe.holds(path.now());
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
    double[] months = probe.along(MOST_MONTHS, path::atMonth);
    boolean inSeason = path.hasSeasons() && first(months).isPresent();
    if (crossings.isEmpty() && !reached && !inSeason) {
      return nothing(
          limit,
          false,
          path.first(),
          (path.shrinks() ? "never, down to " : "never, up to ")
              + shown(ahead(1)).text()
              + " of "
              + path.first());
    }
    return found(limit, reached, crossings, months);
  }

  private LimitResult found(Limit limit, boolean reached, List<Double> crossings, double[] months) {
    OptionalInt month = first(months);
    double at = crossings.isEmpty() ? path.now() : crossings.get(0);
    OptionalInt forGood = forGood(months);
    String note = "";
    if (month.isEmpty()) {
      note =
          path.moves()
              ? "not within " + MOST_MONTHS / 12 + " years"
              : "never: " + path.first() + " does not grow";
    } else if (crossings.isEmpty() && !reached) {
      note = "only in a busy season, not in an average month";
    }
    return new LimitResult(
        limit.name(),
        limit.when().text(),
        limit.plan(),
        reached,
        path.first(),
        crossings.isEmpty() ? Optional.empty() : Optional.of(value(at)),
        crossings.stream().skip(1).map(this::value).toList(),
        OptionalDouble.of(path.now() == 0 ? 0 : at / path.now() - 1),
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
    return OptionalInt.of((int) Math.max(0, Guarded.floor(month.getAsInt() - lead)));
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
    Map<String, Probe> probes = new LinkedHashMap<>();
    Watch.of(model).forEach(watch -> probes.put(watch.name(), watch.along(path, model)));
    Map<String, Double> at = new LinkedHashMap<>();
    probes.forEach(
        (name, probe) ->
            at.put(
                name,
                probe.varies()
                    ? crossings(probe, probe.holds(path.now())).stream()
                        .findFirst()
                        .orElse(path.now())
                    : path.now()));
    return Arrays.stream(FACTORS)
        .mapToObj(
            factor ->
                new Stress(
                    factor,
                    probes.entrySet().stream()
                        .filter(probe -> breaks(probe.getValue(), factor, at.get(probe.getKey())))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparingDouble(at::get))
                        .toList()))
        .toList();
  }

  /**
   * A figure that has no value there, such as a drain that never ends, was past its limit before.
   */
  private boolean breaks(Probe probe, double factor, double at) {
    double there = path.now() * factor;
    double holds = probe.holdsAt(new double[] {there})[0];
    return holds == 1 || (Double.isNaN(holds) && at < there);
  }

  /**
   * Values at which it starts to hold: from today on as growth leads, or for one that holds today
   * the last one before.
   */
  private List<Double> crossings(Probe probe, boolean reached) {
    double[] grid = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      double share = (double) i / (GRID - 1);
      grid[i] = ahead(reached ? share - 1 : share);
    }
    List<Crossing.Bracket> starts =
        Crossing.brackets(grid, probe.holdsAt(grid)).stream()
            .filter(bracket -> bracket.starts() != path.shrinks())
            .toList();
    int from = reached ? Math.max(0, starts.size() - 1) : 0;
    Crossing crossing = new Crossing(probe, unit(), false);
    return starts.subList(from, Math.min(starts.size(), from + MOST_CROSSINGS)).stream()
        .map(bracket -> crossing.value(crossing.narrowed(bracket)))
        .toList();
  }

  /** The value a share of the way to the farthest one that is looked at; below 0, in the past. */
  private double ahead(double share) {
    return path.now() * Elementary.pow(FARTHEST, path.shrinks() ? -share : share);
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

  private Value value(double base) {
    return Value.known(shown(base), false);
  }

  private Quantity shown(double base) {
    return new Quantity(base, unit());
  }

  private Unit unit() {
    return model.find(path.first()).orElseThrow().type().unit();
  }
}
