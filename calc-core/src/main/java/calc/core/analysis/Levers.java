package calc.core.analysis;

import calc.core.math.Guarded;
import calc.core.model.Change;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Tier.Role;
import calc.core.problem.ProblemException;
import calc.core.result.LeverResult;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What each lever of a model saves, and all of them together: differences of two runs. */
final class Levers {
  private static final String TOTAL = "cost.total";
  private static final int TOP = 3;

  private final PointEstimate before;
  private final Model model;
  private final Changes changes;

  Levers(PointEstimate before) {
    this.before = before;
    this.model = before.model();
    this.changes = new Changes(model, Change.Role.LEVER);
  }

  List<LeverResult> results() {
    List<LeverResult> results = changes.all().stream().map(this::result).toList();
    List<LeverResult> best =
        results.stream()
            .filter(result -> saved(result) > 0)
            .sorted(Comparator.comparingDouble(Levers::saved).reversed())
            .limit(TOP)
            .toList();
    return results.stream().map(result -> ranked(result, best.indexOf(result) + 1)).toList();
  }

  /** All levers at once, where there are several. */
  Optional<LeverResult.Together> together(List<LeverResult> each) {
    if (each.size() < 2) {
      return Optional.empty();
    }
    List<String> names = each.stream().map(LeverResult::name).toList();
    Map<String, Double> values = new LinkedHashMap<>();
    for (Change lever : changes.all()) {
      for (Map.Entry<String, Double> change : changes.values(lever).entrySet()) {
        if (values.put(change.getKey(), change.getValue()) != null) {
          return Optional.of(none(names, "two of them set " + change.getKey()));
        }
      }
    }
    try {
      PointEstimate after = before.variants(List.of(values)).get(0);
      after.check();
      Optional<Value> cost = Optional.ofNullable(differences(after).get(TOTAL));
      return Optional.of(new LeverResult.Together(names, cost, added(each, cost), ""));
    } catch (ProblemException e) {
      return Optional.of(none(names, e.getMessage()));
    }
  }

  private static LeverResult.Together none(List<String> levers, String note) {
    return new LeverResult.Together(levers, Optional.empty(), Optional.empty(), note);
  }

  /** The sum of the single savings, where it misleads. */
  private static Optional<Value> added(List<LeverResult> each, Optional<Value> together) {
    double sum = each.stream().mapToDouble(Levers::saved).sum();
    return together
        .filter(value -> !Guarded.equal(sum, base(value)))
        .map(value -> Value.known(new Quantity(sum, value.unit()), false));
  }

  private LeverResult result(Change lever) {
    try {
      PointEstimate after = before.variants(List.of(changes.values(lever))).get(0);
      after.check();
      Map<String, Value> saves = differences(after);
      String headline = headline(saves, lever.set().keySet());
      return new LeverResult(
          lever.name(),
          lever.title(),
          saves,
          headline,
          share(saves, headline),
          0,
          saves.isEmpty() ? "changes nothing" : "");
    } catch (ProblemException e) {
      return new LeverResult(
          lever.name(), lever.title(), Map.of(), "", Optional.empty(), 0, e.getMessage());
    }
  }

  private Map<String, Value> differences(PointEstimate after) {
    Map<String, Value> saves = new LinkedHashMap<>();
    for (Definition definition : model.definitions()) {
      if (!definition.isKnown()) {
        continue;
      }
      double saved = before.base(definition.name()) - after.base(definition.name());
      if (!Guarded.equal(before.base(definition.name()), after.base(definition.name()))) {
        saves.put(
            definition.name(),
            Value.known(new Quantity(saved, definition.type().unit()), definition.isWhole()));
      }
    }
    return saves;
  }

  /** The first quantity of the design itself that falls, else a load, else the cost. */
  private String headline(Map<String, Value> saves, Set<String> set) {
    Stream<String> own =
        model.definitions().stream()
            .filter(definition -> definition.group().equals("quantities"))
            .map(Definition::name);
    Stream<String> loads = roles(Role.DEMAND);
    Stream<String> costs = Stream.concat(roles(Role.COST), Stream.of(TOTAL));
    return Stream.of(own, loads, costs)
        .flatMap(names -> names)
        .filter(name -> saves.containsKey(name) && base(saves.get(name)) > 0)
        .findFirst()
        .or(() -> saves.keySet().stream().filter(name -> !set.contains(name)).findFirst())
        .orElse("");
  }

  private Stream<String> roles(Role role) {
    return model.tiers().stream()
        .flatMap(tier -> Optional.ofNullable(tier.roles().get(role)).stream());
  }

  private Optional<Value> share(Map<String, Value> saves, String headline) {
    double was = headline.isEmpty() ? 0 : before.base(headline);
    return was == 0
        ? Optional.empty()
        : Optional.of(
            Value.known(new Quantity(base(saves.get(headline)) / was, Unit.PERCENT), false));
  }

  private static double saved(LeverResult result) {
    return Optional.ofNullable(result.saves().get(TOTAL)).map(Levers::base).orElse(0.0);
  }

  private static double base(Value value) {
    return value.quantity().map(Quantity::value).orElse(0.0);
  }

  private static LeverResult ranked(LeverResult result, int rank) {
    return new LeverResult(
        result.name(),
        result.title(),
        result.saves(),
        result.headline(),
        result.share(),
        rank,
        result.note());
  }

  /** The findings of the levers, by name. */
  static Map<String, Verification.Found> findings(List<LeverResult> levers) {
    Map<String, Verification.Found> findings = new HashMap<>();
    for (LeverResult lever : levers) {
      lever
          .saves()
          .forEach(
              (name, value) ->
                  findings.put(
                      lever.name() + ".saves." + name,
                      new Verification.Found(java.util.OptionalDouble.of(base(value)), "")));
    }
    return findings;
  }
}
