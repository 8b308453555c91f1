package calc.core.scenario;

import calc.core.expression.Expression;
import calc.core.model.Change;
import calc.core.model.Draft;
import calc.core.model.Requirement;
import calc.core.model.Tier;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Severity;
import calc.core.problem.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns one tier into quantities: what it states, what its kind computes, and those defaults that
 * something rests on.
 */
final class TierAssembly {
  private final Scalar key;
  private final Kind kind;
  private final Reading reading;
  private final String tier;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Set<String> present = new LinkedHashSet<>();

  /** A parameter as the file or the command line states it. */
  private record Given(Scalar key, Node value) {}

  TierAssembly(Scalar key, Mapping fields, Kind kind, Reading reading) {
    this.key = key;
    this.kind = kind;
    this.reading = reading;
    this.tier = key.text();
    for (Kind.Parameter parameter : kind.parameters()) {
      Optional<Setting> setting = reading.settings().take(full(parameter.name()));
      Optional<Entry> stated = fields.entry(parameter.name());
      setting
          .map(set -> new Given(set.name(), set.value()))
          .or(() -> stated.map(entry -> new Given(entry.key(), entry.value())))
          .ifPresent(found -> given.put(parameter.name(), found));
    }
  }

  void assemble() {
    if (!choicesAreMade() || !needsAreMet()) {
      reading.builder().broken(tier);
      return;
    }
    collectPresent();
    kind.parameters().stream()
        .filter(parameter -> present.contains(parameter.name()))
        .forEach(this::addParameter);
    kind.formulas().stream()
        .filter(formula -> present.contains(formula.name()))
        .forEach(this::addFormula);
    kind.rules().forEach(this::require);
    kind.limits().forEach(this::require);
    kind.reviews().forEach(this::require);
    kind.states().forEach(this::addState);
    addRow();
  }

  private boolean choicesAreMade() {
    boolean made = true;
    for (Kind.Choice choice : kind.choices()) {
      List<String> stated = choice.members().stream().filter(given::containsKey).toList();
      if (stated.size() > 1) {
        String both = allOf(stated);
        reading
            .problems()
            .add(
                Problem.at(lastOf(stated), Code.DUPLICATE, tier + " states " + both)
                    .because("one follows from the other, or makes it pointless")
                    .mend("keep one of them"));
        // The rest of the tier is checked as if only the first of them were there.
        reading.builder().broken(tier);
        given.keySet().removeAll(stated.subList(1, stated.size()));
      } else if (stated.isEmpty() && choice.required()) {
        made = false;
        reading
            .problems()
            .add(
                Problem.at(
                        key.origin(),
                        Code.MISSING,
                        "`tiers." + tier + "` needs " + Suggestion.either(choice.members()))
                    .because(meaning(choice.members().get(0)))
                    .mend("add one of them"));
      }
    }
    return made;
  }

  /** Asks for what a default rests on that no tier can be without. */
  private boolean needsAreMet() {
    boolean met = true;
    for (Kind.Parameter parameter : kind.parameters()) {
      if (parameter.needed() && !isKnown(parameter.name(), new HashSet<>())) {
        met = false;
        Expression fallback = parameter.fallback().orElseThrow();
        String missing =
            fallback.references().stream()
                .filter(part -> !isKnown(part, new HashSet<>()))
                .findFirst()
                .orElseThrow();
        String message = "`tiers." + tier + "` needs " + missing;
        reading
            .problems()
            .add(
                Problem.at(key.origin(), Code.MISSING, message)
                    .because(parameter.name() + " follows from " + fallback.text())
                    .mend(
                        kind.parameter(missing)
                            .flatMap(Kind.Parameter::fallback)
                            .map(way -> "add it, or what it follows from: " + way.text())
                            .orElse("add it")));
      }
    }
    return met;
  }

  /** Where the one stands that came to the others: by an option, or last in the file. */
  private Origin lastOf(List<String> stated) {
    Comparator<Origin> settingsLast =
        Comparator.comparing(origin -> origin.source() != key.origin().source());
    return stated.stream()
        .map(name -> given.get(name).key().origin())
        .max(settingsLast.thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static String allOf(List<String> names) {
    int last = names.size() - 1;
    String before = String.join(", ", names.subList(0, last));
    return (last == 1 ? "both " : "") + before + " and " + names.get(last);
  }

  private String meaning(String parameter) {
    return kind.parameter(parameter).map(found -> parameter + ": " + found.meaning()).orElse("");
  }

  /** What the tier states and computes, and every default that those or the table rest on. */
  private void collectPresent() {
    List<String> wanted = new ArrayList<>(given.keySet());
    kind.formulas().forEach(formula -> wanted.add(formula.name()));
    wanted.addAll(kind.row().values());
    String cost = kind.row().get(Tier.Role.COST);
    // A cost that lacks a price is shown as unknown; any other figure that lacks a detail nobody
    // stated was not asked for.
    wanted.removeIf(name -> !name.equals(cost) && !isKnown(name, new HashSet<>()));
    Deque<String> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      String name = open.poll();
      if (present.add(name)) {
        formula(name).ifPresent(expression -> open.addAll(expression.references()));
      }
    }
  }

  /**
   * Whether what a tier states is enough to compute a quantity.
   *
   * @param path the quantities that rest on it; defaults of a choice may rest on each other
   */
  private boolean isKnown(String name, Set<String> path) {
    if (given.containsKey(name)) {
      return true;
    }
    if (!path.add(name)) {
      return false;
    }
    boolean known = ways(name).stream().anyMatch(way -> isKnown(way, path));
    path.remove(name);
    return known;
  }

  private boolean isKnown(Expression formula, Set<String> path) {
    return formula.references().stream().allMatch(part -> isKnown(part, path));
  }

  /** The formula that counts: the first that can be computed, else the first. */
  private Optional<Expression> formula(String name) {
    if (given.containsKey(name) || isAskedFor(name)) {
      return Optional.empty();
    }
    List<Expression> ways = ways(name);
    Optional<Expression> first = ways.stream().findFirst();
    return ways.size() < 2
        ? first
        : ways.stream()
            .filter(way -> isKnown(way, new HashSet<>(Set.of(name))))
            .findFirst()
            .or(() -> first);
  }

  /**
   * Whether a parameter that nobody stated leads back to itself, as nodes follow from what they
   * hold and what they hold from the nodes; then it is asked for by its own name.
   */
  private boolean isAskedFor(String name) {
    return kind.parameter(name).isPresent()
        && !isKnown(name, new HashSet<>())
        && restsOnItself(name);
  }

  private boolean restsOnItself(String name) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      for (Expression way : ways(open.poll())) {
        for (String part : way.references()) {
          if (part.equals(name)) {
            return true;
          }
          if (!given.containsKey(part) && seen.add(part)) {
            open.add(part);
          }
        }
      }
    }
    return false;
  }

  private List<Expression> ways(String name) {
    Optional<Expression> fallback = kind.parameter(name).flatMap(Kind.Parameter::fallback);
    return fallback
        .map(List::of)
        .orElseGet(
            () ->
                kind.formulas().stream()
                    .filter(formula -> formula.name().equals(name))
                    .flatMap(formula -> formula.ways().stream())
                    .toList());
  }

  private void addParameter(Kind.Parameter parameter) {
    Given stated = given.get(parameter.name());
    Origin origin = stated == null ? key.origin() : stated.key().origin();
    Draft draft =
        Draft.of(full(parameter.name()), tier, origin)
            .measure(parameter.measure())
            .title(parameter.meaning());
    if (stated != null) {
      Stated.fill(draft, stated.value(), stated.key(), reading);
    } else {
      formula(parameter.name()).ifPresent(fallback -> draft.template(fallback, tier));
    }
    reading.builder().add(draft);
    reading.builder().settable(full(parameter.name()));
    Origin where = stated == null ? origin : stated.value().origin();
    parameter
        .range()
        .ifPresent(
            range ->
                reading
                    .builder()
                    .require(
                        new Requirement(
                            full(parameter.name()),
                            range,
                            tier,
                            full(parameter.name()),
                            Code.OUT_OF_RANGE,
                            where,
                            full(parameter.name()) + " must be " + parameter.rangeText(),
                            full(parameter.name()) + ": " + parameter.meaning())));
  }

  private void addFormula(Kind.Formula formula) {
    Draft draft =
        Draft.of(full(formula.name()), tier, key.origin())
            .template(formula(formula.name()).orElse(formula.ways().get(0)), tier)
            .title(formula.meaning());
    formula.measure().ifPresent(draft::measure);
    reading.builder().add(draft);
  }

  private void require(Kind.Rule rule) {
    Code code = rule.code();
    Set<String> mentioned = rule.condition().references();
    if (present.containsAll(mentioned)) {
      String first = mentioned.iterator().next();
      String verb = code.severity() == Severity.ERROR ? " must " : " should ";
      String message = full(first) + verb + said(rule.condition().text(), first);
      Origin where =
          mentioned.stream()
              .filter(given::containsKey)
              .findFirst()
              .map(name -> given.get(name).value().origin())
              .orElse(key.origin());
      reading
          .builder()
          .require(
              new Requirement(
                  full(rule.name()),
                  rule.condition(),
                  tier,
                  full(first),
                  code,
                  where,
                  message,
                  rule.why()));
    }
  }

  /** "be < zones" of {@code survive < zones}; any other condition is kept as it is written. */
  private static String said(String condition, String first) {
    String rest = condition.startsWith(first) ? condition.substring(first.length()).strip() : "";
    boolean compares = !rest.isEmpty() && "<>=".indexOf(rest.charAt(0)) >= 0;
    return compares ? "be " + rest.replace(" " + first + " ", " ") : "keep " + condition;
  }

  /** A state counts where everything it speaks of is there. */
  private void addState(Kind.State state) {
    Set<String> mentioned = new HashSet<>(state.set().keySet());
    state.when().ifPresent(when -> mentioned.addAll(when.references()));
    state.set().values().forEach(value -> mentioned.addAll(value.references()));
    if (!present.containsAll(mentioned)) {
      return;
    }
    Map<String, Expression> set = new LinkedHashMap<>();
    state.set().forEach((name, value) -> set.put(full(name), value));
    reading
        .builder()
        .state(
            new Change(
                Change.Role.STATE,
                full(state.name()),
                state.title(),
                state.when(),
                tier,
                set,
                key.origin()));
  }

  private void addRow() {
    Map<Tier.Role, String> roles = new EnumMap<>(Tier.Role.class);
    kind.row()
        .forEach(
            (role, name) -> {
              if (present.contains(name)) {
                roles.put(role, full(name));
              }
            });
    reading.builder().tier(new Tier(tier, kind.name(), roles, key.origin()));
    String cost = roles.get(Tier.Role.COST);
    if (cost != null) {
      reading.costs().add(new Reading.CostLine(tier, cost));
    }
  }

  private String full(String name) {
    return tier + "." + name;
  }
}
