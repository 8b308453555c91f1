package calc.core.analysis;

import calc.core.expression.Syntax;
import calc.core.model.Definition;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Requirement;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Severity;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model at its point estimate: every input at its value, or at the median of its range where it
 * states no value.
 *
 * <p>Computed by the same program as sweeps and simulations, with a block of length 1.
 */
public final class PointEstimate {
  private final Model model;
  private final Evaluation evaluation;
  private final int point;

  private PointEstimate(Evaluation evaluation, int point) {
    this.model = evaluation.model();
    this.evaluation = evaluation;
    this.point = point;
  }

  /**
   * Evaluates a model.
   *
   * @throws calc.core.problem.ProblemException if a value is out of range, or a formula has no
   *     value; all of them at once
   */
  public static PointEstimate of(Model model) {
    PointEstimate estimate = new PointEstimate(new Evaluation(model, Set.of(), 1), 0);
    estimate.evaluation.run();
    estimate.check();
    return estimate;
  }

  /**
   * Evaluates the same model with other values for some quantities, all variants in one block. A
   * variant may have no value; {@link #check} tells.
   *
   * @param changes for each variant, values in base units that take the place of formulas
   */
  List<PointEstimate> variants(List<Map<String, Double>> changes) {
    Set<String> free = new HashSet<>();
    changes.forEach(change -> free.addAll(change.keySet()));
    Evaluation varied = new Evaluation(model, free, Math.max(1, changes.size()));
    List<PointEstimate> variants = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      for (String name : varied.inputs()) {
        Double changed = changes.get(i).get(name);
        varied.input(name)[i] = changed == null ? base(name) : changed;
      }
      variants.add(new PointEstimate(varied, i));
    }
    varied.run();
    return variants;
  }

  /** The model it belongs to. */
  public Model model() {
    return model;
  }

  /** The value of a quantity. */
  public Value value(Definition definition) {
    if (!definition.isKnown()) {
      return Value.unknown(definition.type().unit(), definition.missing());
    }
    double value = base(definition.name());
    return Value.known(new Quantity(value, definition.type().unit()), definition.isWhole());
  }

  /** The value of a quantity by its full name. */
  public Value value(String name) {
    return value(
        model.find(name).orElseThrow(() -> new IllegalArgumentException("no quantity " + name)));
  }

  /** The value of a known quantity in base units. */
  double base(String name) {
    return evaluation.value(name)[point];
  }

  /** Whether a limit holds; never where it rests on something unknown. */
  boolean holds(Limit limit) {
    return evaluation.holds(limit, point);
  }

  /** Names of the limits of tiers that are reached. */
  List<String> reachedLimits() {
    return violated().stream()
        .filter(requirement -> requirement.code() == Code.LIMIT_REACHED)
        .map(Requirement::name)
        .toList();
  }

  /** The conditions of a code that should hold and do not. */
  List<Requirement> violated(Code code) {
    return violated().stream().filter(requirement -> requirement.code() == code).toList();
  }

  /**
   * The conditions that should hold and do not, as warnings; those on zones take a closer look and
   * are left to {@link Review}.
   */
  List<Problem> warnings() {
    return violated().stream()
        .filter(requirement -> !isError(requirement))
        .filter(requirement -> requirement.code() != Code.NO_ZONE_TO_LOSE)
        .map(this::report)
        .toList();
  }

  /**
   * Reports what is out of range or has no value.
   *
   * @throws calc.core.problem.ProblemException with all of it at once
   */
  void check() {
    Problems problems = new Problems();
    List<Requirement> errors = violated().stream().filter(PointEstimate::isError).toList();
    errors.stream()
        .filter(error -> !followsFrom(error, errors))
        .map(this::report)
        .forEach(problems::add);
    problems.throwIfErrors();
    evaluation.failures(point).forEach(problems::add);
    problems.throwIfErrors();
  }

  private List<Requirement> violated() {
    return evaluation.violated(point);
  }

  /** Whether what a requirement is about rests on something that is out of range itself. */
  private boolean followsFrom(Requirement requirement, List<Requirement> others) {
    Set<String> wrong = new HashSet<>();
    others.forEach(other -> wrong.add(other.subject()));
    Deque<String> open = new ArrayDeque<>(partsOf(requirement.subject()));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String name = open.poll();
      if (wrong.contains(name)) {
        return true;
      }
      partsOf(name).stream().filter(seen::add).forEach(open::add);
    }
    return false;
  }

  private Set<String> partsOf(String name) {
    Definition definition = model.find(name).orElseThrow();
    return definition
        .point()
        .map(
            formula ->
                formula.references().stream().map(definition::resolve).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private static boolean isError(Requirement requirement) {
    return requirement.code().severity() == Severity.ERROR;
  }

  private Problem report(Requirement requirement) {
    String got =
        value(requirement.subject())
            .quantity()
            .map(quantity -> ", got " + quantity.text())
            .orElse("");
    return Problem.at(
            requirement.origin(),
            requirement.code(),
            requirement.message() + border(requirement) + got)
        .because(requirement.why())
        .mend(forgottenPercent(requirement.subject()));
  }

  /** What the other side of a comparison is, where a quantity stands there: "< zones (3)". */
  private String border(Requirement requirement) {
    return requirement.condition().tree() instanceof Syntax.Binary comparison
            && comparison.right().bare() instanceof Syntax.Name name
        ? model
            .find(requirement.resolve(name.name()))
            .flatMap(definition -> value(definition).quantity())
            .map(quantity -> " (" + quantity.text() + ")")
            .orElse("")
        : "";
  }

  /** A share that was written as 60 instead of 60%. */
  private String forgottenPercent(String subject) {
    Definition definition = model.find(subject).orElseThrow();
    boolean share = definition.type().unit().unpinned().equals(Unit.PERCENT);
    return definition
        .formula()
        .filter(formula -> share && isBareNumber(formula.tree()))
        .map(formula -> "write " + formula.text().strip() + "% if per cent are meant")
        .orElse("");
  }

  private static boolean isBareNumber(Syntax tree) {
    return tree instanceof Syntax.Constant number
        && number.literal().unit().equals(Unit.ONE)
        && number.literal().value() > 1;
  }
}
