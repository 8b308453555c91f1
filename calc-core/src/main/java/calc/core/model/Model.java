package calc.core.model;

import calc.core.expression.Compiler;
import calc.core.expression.Expression;
import calc.core.expression.Program;
import calc.core.problem.Problem;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A checked design: a graph of named quantities without cycles, each with a unit, and the questions
 * asked of it. Immutable.
 *
 * <p>Every lens reads this; none adds an evaluator of its own.
 */
public final class Model {
  private final Header header;
  private final Map<String, Definition> definitions;
  private final List<Definition> order;
  private final Questions questions;
  private final List<Problem> warnings;

  Model(
      Header header,
      List<Definition> definitions,
      List<Definition> order,
      Questions questions,
      List<Problem> warnings) {
    this.header = header;
    this.definitions =
        definitions.stream()
            .collect(
                Collectors.toMap(
                    Definition::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    this.order = List.copyOf(order);
    this.questions = questions;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * What is asked of a graph.
   *
   * @param tiers the tiers, in file order
   * @param costLines names of the cost lines beside the tiers, without {@code cost.}
   * @param requirements conditions that must hold
   * @param claims statements to be verified
   * @param growths how inputs grow
   * @param seasons monthly indices of traffic, or empty
   * @param limits conditions that growth will meet
   * @param asserts probabilities that must be kept to
   * @param changes levers and cases
   * @param correlations quantities that are drawn together
   * @param findings names of what lenses find of limits and levers
   * @param silenced codes of warnings that stay quiet
   * @param settable names of the inputs and tier parameters in use
   */
  record Questions(
      List<Tier> tiers,
      List<String> costLines,
      List<Requirement> requirements,
      List<Claim> claims,
      List<Growth> growths,
      List<Double> seasons,
      List<Limit> limits,
      List<Assertion> asserts,
      List<Change> changes,
      List<Correlation> correlations,
      Findings findings,
      Map<String, Silence> silenced,
      Set<String> settable) {
    Questions {
      tiers = List.copyOf(tiers);
      costLines = List.copyOf(costLines);
      requirements = List.copyOf(requirements);
      claims = List.copyOf(claims);
      growths = List.copyOf(growths);
      limits = List.copyOf(limits);
      asserts = List.copyOf(asserts);
      changes = List.copyOf(changes);
      correlations = List.copyOf(correlations);
      silenced = Collections.unmodifiableMap(new LinkedHashMap<>(silenced));
      settable = Collections.unmodifiableSet(new LinkedHashSet<>(settable));
    }
  }

  /** What the scenario says of itself. */
  public Header header() {
    return header;
  }

  /** Every quantity, in the order a reader expects: inputs, quantities, traffic, tiers, cost. */
  public Collection<Definition> definitions() {
    return Collections.unmodifiableCollection(definitions.values());
  }

  /** The quantity of a full name. */
  public Optional<Definition> find(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  /** The names of all quantities. */
  public Set<String> names() {
    return Collections.unmodifiableSet(definitions.keySet());
  }

  /** The names of the inputs and tier parameters, which may be set from outside. */
  public Set<String> settable() {
    return questions.settable();
  }

  /** The tiers, in file order. */
  public List<Tier> tiers() {
    return questions.tiers();
  }

  /** The names of the cost lines beside the tiers, without {@code cost.}. */
  public List<String> costLines() {
    return questions.costLines();
  }

  /** The conditions that must hold. */
  public List<Requirement> requirements() {
    return questions.requirements();
  }

  /** The statements to be verified. */
  public List<Claim> claims() {
    return questions.claims();
  }

  /** How inputs grow, in file order. */
  public List<Growth> growths() {
    return questions.growths();
  }

  /**
   * Monthly indices of traffic with mean 1, this month first; empty for traffic without seasons.
   */
  public List<Double> seasons() {
    return questions.seasons();
  }

  /** The conditions that growth will meet, in file order. */
  public List<Limit> limits() {
    return questions.limits();
  }

  /** The probabilities that must be kept to, in file order. */
  public List<Assertion> asserts() {
    return questions.asserts();
  }

  /** The levers or the cases, in file order. */
  public List<Change> changes(Change.Role role) {
    return questions.changes().stream().filter(change -> change.role() == role).toList();
  }

  /** The uncertain quantities that are drawn together, in file order. */
  public List<Correlation> correlations() {
    return questions.correlations();
  }

  /** What a lens finds under a name, if it is the name of a finding. */
  public Optional<Finding> finding(String name) {
    return definitions.containsKey(name) ? Optional.empty() : questions.findings().find(name);
  }

  /** What the reading of the file warned of, silenced or not. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** Codes of warnings that stay quiet, in file order, with the reason the file gives. */
  public Map<String, Silence> silenced() {
    return questions.silenced();
  }

  /**
   * What a formula beside the graph needs of it: a claim's side, a condition.
   *
   * @param name the name of the output it becomes
   * @param expression the formula
   * @param resolve full names of the names in it
   */
  public record Extra(String name, Expression expression, UnaryOperator<String> resolve) {}

  /**
   * Compiles the graph.
   *
   * @param free quantities that are set from outside instead of computed
   * @param outputs quantities wanted; unknown ones are left out
   * @param extras formulas wanted beside them; those that rest on unknown quantities are left out;
   *     findings they name become inputs
   */
  public Program program(Set<String> free, Collection<String> outputs, List<Extra> extras) {
    return program(Purpose.POINT, free, outputs, extras);
  }

  /** What a program is for. */
  public enum Purpose {
    /** Every quantity at its value. */
    POINT,
    /** Every quantity that states a range drawn from it. */
    SIMULATION;

    Optional<Expression> formula(Definition definition) {
      return this == POINT ? definition.point() : definition.drawn();
    }
  }

  /**
   * Compiles the graph for a purpose.
   *
   * @see #program(Set, Collection, List)
   */
  public Program program(
      Purpose purpose, Set<String> free, Collection<String> outputs, List<Extra> extras) {
    List<Extra> possible =
        extras.stream()
            .filter(extra -> missing(extra.expression(), extra.resolve()).isEmpty())
            .toList();
    Set<String> needed = needed(purpose, free, outputs, possible);
    Compiler compiler = new Compiler(purpose == Purpose.SIMULATION);
    for (Definition definition : order) {
      if (!needed.contains(definition.name())) {
        continue;
      }
      if (free.contains(definition.name())) {
        compiler.input(definition.name());
      } else {
        compiler.add(
            definition.name(),
            purpose.formula(definition).orElseThrow(),
            definition::resolve,
            definition.tierOrigin());
      }
    }
    possible.stream()
        .flatMap(extra -> extra.expression().references().stream())
        .filter(name -> finding(name).isPresent() && !compiler.has(name))
        .forEach(compiler::input);
    possible.forEach(
        extra -> compiler.add(extra.name(), extra.expression(), extra.resolve(), Optional.empty()));
    return compiler.program();
  }

  /** Whether a quantity changes with another one; a quantity rests on itself. */
  public boolean restsOn(String name, String other) {
    return restsOn(name, other, Set.of());
  }

  /** Whether a quantity changes with another one while some are held. */
  public boolean restsOn(String name, String other, Set<String> held) {
    return definitions.containsKey(name)
        && needed(Purpose.POINT, held, List.of(name), List.of()).contains(other);
  }

  /** What would have to be stated for a formula to be known; empty when it is. */
  public Set<String> missing(Expression expression, UnaryOperator<String> resolve) {
    Set<String> missing = new LinkedHashSet<>();
    for (String name : expression.references()) {
      find(resolve.apply(name)).ifPresent(definition -> missing.addAll(definition.missing()));
    }
    return missing;
  }

  private Set<String> needed(
      Purpose purpose, Set<String> free, Collection<String> outputs, List<Extra> extras) {
    Deque<String> open = new ArrayDeque<>(outputs);
    extras.forEach(
        extra ->
            extra.expression().references().forEach(name -> open.add(extra.resolve().apply(name))));
    Set<String> needed = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Definition definition = definitions.get(open.poll());
      if (definition == null
          || !(definition.isKnown() || free.contains(definition.name()))
          || !needed.add(definition.name())) {
        continue;
      }
      if (!free.contains(definition.name())) {
        purpose
            .formula(definition)
            .ifPresent(
                formula ->
                    formula.references().forEach(name -> open.add(definition.resolve(name))));
      }
    }
    return needed;
  }
}
