package calc.core.chart;

import calc.core.analysis.Sweep;
import calc.core.model.Definition;
import calc.core.model.Growth;
import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.result.RunResult;
import calc.core.result.SweepTable;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The input by which the load of a tier is told: one that grows, else one in the unit of the load,
 * else the load itself, else whatever the load rests on.
 *
 * @param name its name
 * @param now its value today, above 0
 * @param unit its unit
 */
record LoadInput(String name, double now, Unit unit) {
  private static final double FAR = 100;
  private static final int COARSE = 161;
  private static final int FINE = 201;

  /** The input by which a tier is filled while its nodes stay as they are. */
  static Optional<LoadInput> of(Model model, RunResult run, Tier tier) {
    Set<String> counts =
        model.tiers().stream()
            .flatMap(each -> Optional.ofNullable(each.roles().get(Role.COUNT)).stream())
            .collect(Collectors.toSet());
    String used = tier.roles().getOrDefault(Role.UTILIZATION, "");
    return first(model, run, tier, input -> model.restsOn(used, input, counts));
  }

  /** The input by which the nodes of a tier become more. */
  static Optional<LoadInput> sizing(Model model, RunResult run, Tier tier) {
    String count = tier.roles().getOrDefault(Role.COUNT, "");
    String demand = tier.roles().getOrDefault(Role.DEMAND, "");
    return first(
        model,
        run,
        tier,
        input ->
            model.restsOn(count, input) && (grows(model, input) || model.restsOn(demand, input)));
  }

  private static boolean grows(Model model, String input) {
    return model.growths().stream().anyMatch(growth -> growth.input().equals(input));
  }

  private static Optional<LoadInput> first(
      Model model, RunResult run, Tier tier, Predicate<String> matters) {
    String demand = tier.roles().getOrDefault(Role.DEMAND, "");
    return Stream.of(
            model.growths().stream().map(Growth::input),
            inputs(model).filter(input -> isAlike(run, input, demand)),
            Stream.of(demand),
            inputs(model))
        .flatMap(names -> names)
        .filter(name -> model.settable().contains(name) && matters.test(name))
        .flatMap(name -> today(run, name).stream())
        .findFirst();
  }

  private static Stream<String> inputs(Model model) {
    return model.definitions().stream()
        .filter(definition -> definition.group().equals("inputs"))
        .map(Definition::name);
  }

  private static boolean isAlike(RunResult run, String input, String demand) {
    Optional<Unit> one = unit(run, input);
    Optional<Unit> other = unit(run, demand);
    return one.isPresent()
        && other.isPresent()
        && one.get().dimension().equals(other.get().dimension())
        && one.get().sameLabels(other.get());
  }

  private static Optional<Unit> unit(RunResult run, String name) {
    return run.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .map(figure -> figure.value().unit())
        .findFirst();
  }

  private static Optional<LoadInput> today(RunResult run, String name) {
    return run.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .flatMap(figure -> figure.value().quantity().stream())
        .filter(quantity -> quantity.value() > 0 && Double.isFinite(FAR * quantity.value()))
        .map(quantity -> new LoadInput(name, quantity.value(), quantity.unit()))
        .findFirst();
  }

  /** Today's value in words. */
  String text() {
    return Words.of(now, unit);
  }

  /** Quantities up to a hundred times today's value, at equal factors, the nodes as they are. */
  SweepTable farAhead(Model model, List<String> quantities) {
    return sweep(model, range(now, FAR * now), COARSE, true, quantities, true);
  }

  /** Quantities between two values, the nodes as they are. */
  SweepTable provisioned(Model model, double from, double to, List<String> quantities) {
    return sweep(model, range(from, to), FINE, false, quantities, true);
  }

  /** Quantities between two values, the nodes following the load. */
  SweepTable following(Model model, double from, double to, List<String> quantities) {
    return sweep(model, range(from, to), FINE, false, quantities, false);
  }

  private static SweepTable sweep(
      Model model,
      String range,
      int steps,
      boolean logarithmic,
      List<String> quantities,
      boolean provisioned) {
    return Sweep.of(
        model,
        new Sweep.Question(
            List.of(range), OptionalInt.of(steps), logarithmic, quantities, provisioned));
  }

  private String range(double from, double to) {
    return name + "=" + exact(from) + " to " + exact(to);
  }

  private String exact(double base) {
    return new Quantity(base, unit).text(Digits.FULL, false);
  }
}
