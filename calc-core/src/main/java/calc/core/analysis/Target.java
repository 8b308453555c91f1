package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.model.Assertion;
import calc.core.model.Definition;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Tier;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a sensitivity analysis explains: a quantity, whether a limit is hit, or whether what an
 * assertion is about comes to pass.
 *
 * @param name its name, or the text of an assertion
 * @param definition the quantity, or empty
 * @param limit the limit, or empty
 * @param assertion the assertion, or empty
 */
record Target(
    String name,
    Optional<Definition> definition,
    Optional<Limit> limit,
    Optional<Assertion> assertion) {
  private static final int MOST = 5;
  private static final String TOTAL = "cost.total";

  /** How many units a tier has, or if those are certain, how busy they are. */
  private static final List<Tier.Role> SIZES = List.of(Tier.Role.COUNT, Tier.Role.UTILIZATION);

  static Target of(Definition definition) {
    return new Target(
        definition.name(), Optional.of(definition), Optional.empty(), Optional.empty());
  }

  static Target of(Limit limit) {
    return new Target(limit.name(), Optional.empty(), Optional.of(limit), Optional.empty());
  }

  static Target of(Assertion assertion) {
    return new Target(assertion.text(), Optional.empty(), Optional.empty(), Optional.of(assertion));
  }

  /** The assertions whose condition can be computed. */
  private static List<Target> asserted(Model model) {
    return model.asserts().stream()
        .filter(assertion -> isKnown(model, assertion.condition()))
        .limit(MOST)
        .map(Target::of)
        .toList();
  }

  private static boolean isKnown(Model model, Expression condition) {
    return model.missing(condition, UnaryOperator.identity()).isEmpty();
  }

  /** What has to be computed beside the quantities. */
  static List<Extra> extras(List<Target> targets) {
    return targets.stream()
        .flatMap(
            target ->
                target.assertion().stream()
                    .map(a -> new Extra(target.output(), a.condition(), UnaryOperator.identity())))
        .toList();
  }

  /** The names of the quantities among targets. */
  static Set<String> quantities(List<Target> targets) {
    return targets.stream()
        .filter(target -> !target.isChance())
        .map(Target::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The targets of some names. */
  static List<Target> named(Model model, List<String> names) {
    return names.stream().distinct().map(name -> named(model, name)).toList();
  }

  private static Target named(Model model, String name) {
    Optional<Target> quantity = model.find(name).filter(Definition::isKnown).map(Target::of);
    return quantity
        .or(
            () ->
                model.limits().stream()
                    .filter(l -> l.name().equals(name))
                    .map(Target::of)
                    .findFirst())
        .orElseThrow(() -> new ProblemException(unknown(model, name)));
  }

  private static Problem unknown(Model model, String name) {
    Optional<Definition> definition = model.find(name);
    if (definition.isPresent()) {
      String missing = String.join(", ", definition.get().missing());
      return Problem.of(Code.MISSING, name + " is unknown, it needs " + missing);
    }
    Set<String> known = new TreeSet<>(model.names());
    model.limits().forEach(limit -> known.add(limit.name()));
    return Problem.of(Code.UNKNOWN_NAME, "there is no quantity or limit " + name)
        .mend(Suggestion.didYouMean(name, known).orElse(""));
  }

  /**
   * What most readers ask about: the total cost, what each tier is sized to, the limits and
   * assertions; else what nothing else rests on.
   *
   * @param varies whether a quantity is uncertain
   */
  static List<Target> usual(Model model, Predicate<String> varies) {
    List<Definition> main = new ArrayList<>();
    model.find(TOTAL).ifPresent(main::add);
    model.tiers().forEach(tier -> figure(model, tier, varies).ifPresent(main::add));
    List<Target> targets = new ArrayList<>(some(main, varies));
    if (targets.isEmpty() && model.limits().isEmpty() && model.asserts().isEmpty()) {
      targets.addAll(some(results(model), varies));
    }
    model.limits().stream()
        .filter(limit -> isKnown(model, limit.when()))
        .limit(MOST)
        .map(Target::of)
        .forEach(targets::add);
    targets.addAll(asserted(model));
    return targets;
  }

  /**
   * What most readers ask how it is distributed: the total cost, how many units each tier has and
   * how busy they are, what is asserted; else what nothing else rests on.
   *
   * @param asserted names of what is asserted
   * @param varies whether a quantity is uncertain
   */
  static List<Definition> distributed(Model model, Set<String> asserted, Predicate<String> varies) {
    Set<String> names = new LinkedHashSet<>();
    names.add(TOTAL);
    for (Tier.Role role : SIZES) {
      model.tiers().stream()
          .flatMap(tier -> Optional.ofNullable(tier.roles().get(role)).stream())
          .forEach(names::add);
    }
    names.addAll(asserted);
    List<Definition> found =
        names.stream().filter(varies).flatMap(name -> model.find(name).stream()).toList();
    return found.isEmpty()
        ? results(model).stream().filter(result -> varies.test(result.name())).limit(MOST).toList()
        : found;
  }

  private static List<Target> some(List<Definition> definitions, Predicate<String> varies) {
    return definitions.stream()
        .filter(definition -> varies.test(definition.name()))
        .limit(MOST)
        .map(Target::of)
        .toList();
  }

  /** How many units a tier has, or if those are certain, how busy they are. */
  private static Optional<Definition> figure(Model model, Tier tier, Predicate<String> varies) {
    return SIZES.stream()
        .filter(tier.roles()::containsKey)
        .map(tier.roles()::get)
        .filter(varies)
        .findFirst()
        .flatMap(model::find);
  }

  /** Quantities that no other quantity rests on. */
  private static List<Definition> results(Model model) {
    Set<String> used = new TreeSet<>();
    for (Definition definition : model.definitions()) {
      definition
          .drawn()
          .ifPresent(
              formula -> formula.references().forEach(name -> used.add(definition.resolve(name))));
    }
    return model.definitions().stream().filter(d -> !used.contains(d.name())).toList();
  }

  /** Whether it is 1 or 0 at each point, so that its mean is a chance. */
  boolean isChance() {
    return definition.isEmpty();
  }

  /** The output that holds its figure. */
  String output() {
    return assertion.isPresent() ? "?asserted " + name : name;
  }

  /** The condition of a limit or an assertion, or empty. */
  String condition() {
    return limit
        .map(Limit::when)
        .or(() -> assertion.map(Assertion::condition))
        .map(condition -> condition.text().strip())
        .orElse("");
  }
}
