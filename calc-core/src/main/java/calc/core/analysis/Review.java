package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Syntax;
import calc.core.math.Guarded;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Requirement;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.result.Value;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a good reviewer would ask, beyond what the kinds of the tiers ask themselves. */
final class Review {
  private static final String PEAK = "traffic.peak";
  private static final String AVERAGE = "traffic.average";
  private static final String RATIO = "traffic.peak_to_average";

  /** A tier that states its own ratio divides by it. */
  private static final String OWN_RATIO = ".peak_to_average";

  private static final double USUAL_ZONES = 3;

  /** How many tiers share one run of the model over zones. */
  private static final int VARIANTS = 64;

  private final PointEstimate estimate;
  private final Model model;

  Review(PointEstimate estimate) {
    this.estimate = estimate;
    this.model = estimate.model();
  }

  List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    warnings.addAll(averages());
    warnings.addAll(mixedCosts());
    warnings.addAll(zones());
    return warnings;
  }

  /** Tiers that are sized for the average. */
  private List<Problem> averages() {
    if (!isKnown(AVERAGE) || !isKnown(RATIO)) {
      return List.of();
    }
    if (!Guarded.less(1, estimate.base(RATIO))) {
      Definition ratio = model.find(RATIO).orElseThrow();
      return List.of(
          Problem.at(ratio.origin(), Code.AVERAGE_AS_PEAK, "the peak is said to be the average")
              .because("traffic has busy hours; sizing for the average fails in half of them")
              .mend("state the peak, or peak_to_average: 2 to 10 is usual"));
    }
    List<Problem> problems = new ArrayList<>();
    for (Tier tier : model.tiers()) {
      String load = tier.roles().get(Role.DEMAND);
      boolean sized = tier.roles().containsKey(Role.UTILIZATION) && isKnown(load);
      if (sized && Guarded.equal(estimate.base(load), estimate.base(AVERAGE))) {
        problems.add(
            Problem.at(
                    model.find(load).orElseThrow().origin(),
                    Code.AVERAGE_AS_PEAK,
                    tier.name() + " is sized for the average, " + text(load))
                .because("the peak is " + text(PEAK))
                .mend("give it the load at the peak"));
      }
    }
    return problems;
  }

  /** Costs by volume that are computed from the peak. */
  private List<Problem> mixedCosts() {
    if (!isKnown(PEAK)) {
      return List.of();
    }
    Set<String> averages = new HashSet<>(closure(AVERAGE));
    Set<String> peaks = closure(PEAK);
    averages.removeAll(peaks);
    model.names().stream().filter(name -> name.endsWith(OWN_RATIO)).forEach(averages::add);
    Set<String> peaksAlone = new HashSet<>(peaks);
    peaksAlone.removeAll(closure(AVERAGE));
    // Where the average follows from the peak, nothing is of the peak alone.
    Set<String> suspects = peaksAlone.isEmpty() ? peaks : peaksAlone;
    suspects.removeIf(name -> !isRate(name));
    Map<String, List<String>> uses = uses();
    Set<String> fromPeak = restingOn(suspects, uses);
    Set<String> fromAverage = restingOn(averages, uses);
    Set<String> byVolume = restingOn(volumePrices(), uses);
    List<Problem> problems = new ArrayList<>();
    for (String cost : costs()) {
      if (fromPeak.contains(cost) && !fromAverage.contains(cost) && byVolume.contains(cost)) {
        problems.add(
            Problem.at(
                    model.find(cost).orElseThrow().origin(),
                    Code.PEAK_AVERAGE_MIXED,
                    cost + " is billed by volume but computed from the peak")
                .because(
                    "volume over a month is average traffic times the month; the peak lasts an hour"
                        + " a day")
                .mend("use traffic.average instead of the peak"));
      }
    }
    return problems;
  }

  private boolean isRate(String name) {
    return model.find(name).orElseThrow().type().unit().dimension().equals(Dimension.RATE);
  }

  private List<String> costs() {
    List<String> costs = new ArrayList<>();
    model
        .tiers()
        .forEach(
            tier ->
                Optional.ofNullable(tier.roles().get(Role.COST))
                    .filter(this::isKnown)
                    .ifPresent(costs::add));
    model.costLines().stream()
        .map(line -> "cost." + line)
        .filter(this::isKnown)
        .forEach(costs::add);
    return costs;
  }

  /** What is, or mentions, a price per byte or per piece rather than one per time. */
  private Set<String> volumePrices() {
    Set<String> prices = new HashSet<>();
    for (Definition definition : model.definitions()) {
      boolean mentions =
          definition.point().map(Expression::tree).map(Review::hasVolumePrice).orElse(false);
      if (mentions || isVolumePrice(definition.type().unit())) {
        prices.add(definition.name());
      }
    }
    return prices;
  }

  private static boolean hasVolumePrice(Syntax node) {
    boolean here = node instanceof Syntax.Constant number && isVolumePrice(number.literal().unit());
    return here || node.parts().stream().anyMatch(Review::hasVolumePrice);
  }

  private static boolean isVolumePrice(Unit unit) {
    Dimension dimension = unit.dimension();
    boolean price = dimension.money() == 1 && dimension.time() == 0;
    return price
        && (dimension.information() == -1
            || unit.labels().values().stream().anyMatch(exponent -> exponent < 0));
  }

  private Set<String> closure(String name) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.poll();
      Optional<Definition> definition = model.find(next);
      if (definition.isPresent() && seen.add(next)) {
        open.addAll(parts(definition.get()));
      }
    }
    return seen;
  }

  /** Which quantities name each. */
  private Map<String, List<String>> uses() {
    Map<String, List<String>> uses = new HashMap<>();
    for (Definition definition : model.definitions()) {
      for (String part : parts(definition)) {
        uses.computeIfAbsent(part, name -> new ArrayList<>()).add(definition.name());
      }
    }
    return uses;
  }

  /** Some quantities, and all that rest on them: found once, not once for every cost. */
  private static Set<String> restingOn(Set<String> some, Map<String, List<String>> uses) {
    Set<String> seen = new HashSet<>(some);
    Deque<String> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      for (String user : uses.getOrDefault(open.poll(), List.of())) {
        if (seen.add(user)) {
          open.add(user);
        }
      }
    }
    return seen;
  }

  private static Collection<String> parts(Definition definition) {
    return definition
        .point()
        .map(formula -> formula.references().stream().map(definition::resolve).toList())
        .orElse(List.of());
  }

  /** What it would take to lose a zone and keep the target: the model run again over zones. */
  private List<Problem> zones() {
    List<Requirement> lost = estimate.violated(Code.NO_ZONE_TO_LOSE);
    List<Problem> problems = new ArrayList<>();
    for (int from = 0; from < lost.size(); from += VARIANTS) {
      List<Requirement> some = lost.subList(from, Math.min(from + VARIANTS, lost.size()));
      List<PointEstimate> safe = estimate.variants(some.stream().map(this::overZones).toList());
      for (int i = 0; i < some.size(); i++) {
        problems.add(zone(some.get(i), safe.get(i)));
      }
    }
    return problems;
  }

  private Map<String, Double> overZones(Requirement requirement) {
    String tier = tierOf(requirement);
    return Map.of(tier + ".zones", zonesOf(tier), tier + ".survive", 1.0);
  }

  private static String tierOf(Requirement requirement) {
    return requirement.name().substring(0, requirement.name().indexOf('.'));
  }

  private double zonesOf(String tier) {
    return Math.max(estimate.base(tier + ".zones"), USUAL_ZONES);
  }

  private Problem zone(Requirement requirement, PointEstimate safe) {
    String tier = tierOf(requirement);
    String nodes = tier + ".nodes";
    double zones = zonesOf(tier);
    String target =
        isKnown(tier + ".target_utilization") ? text(tier + ".target_utilization") : "the target";
    String message =
        tier
            + ": "
            + text(nodes)
            + " leave no room for a zone: "
            + textOf(safe.value(nodes))
            + " keep "
            + target
            + " with one of "
            + (long) zones
            + " zones lost";
    return Problem.at(requirement.origin(), Code.NO_ZONE_TO_LOSE, message)
        .because(requirement.why())
        .mend(
            "state zones: "
                + (long) zones
                + " and survive: 1 under "
                + tier
                + ", or silence the warning with the reason");
  }

  private boolean isKnown(String name) {
    return name != null && model.find(name).map(Definition::isKnown).orElse(false);
  }

  private String text(String name) {
    return textOf(estimate.value(name));
  }

  private static String textOf(Value value) {
    return value
        .quantity()
        .map(quantity -> quantity.text(calc.core.unit.Digits.of(3), value.whole()))
        .orElse("unknown");
  }
}
