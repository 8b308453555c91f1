package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Program;
import calc.core.expression.Syntax;
import calc.core.expression.Workspace;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Requirement;
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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A model at its point estimate: every input at its value, or at the median of its range where it
 * states no value.
 *
 * <p>Computed by the same program as sweeps and simulations, with a block of length 1.
 */
public final class PointEstimate {
  private final Model model;
  private final Program program;
  private final Workspace workspace;

  private PointEstimate(Model model, Map<String, Double> fixed) {
    this.model = model;
    this.program = model.program(fixed.keySet(), model.names(), extras(model));
    this.workspace = program.workspace(1);
    program.inputs().forEach(name -> workspace.input(name)[0] = fixed.get(name));
    workspace.run(1);
  }

  /**
   * Evaluates a model.
   *
   * @throws calc.core.problem.ProblemException if a value is out of range, or a formula has no
   *     value; all of them at once
   */
  public static PointEstimate of(Model model) {
    return of(model, Map.of());
  }

  /**
   * Evaluates a model with other values for some quantities.
   *
   * @param fixed values in base units that take the place of formulas, by full name
   * @throws calc.core.problem.ProblemException if a value is out of range, or a formula has no
   *     value; all of them at once
   */
  public static PointEstimate of(Model model, Map<String, Double> fixed) {
    PointEstimate estimate = new PointEstimate(model, fixed);
    estimate.check();
    return estimate;
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
    double value = workspace.output(definition.name())[0];
    return Value.known(new Quantity(value, definition.type().unit()), definition.isWhole());
  }

  /** The value of a quantity by its full name. */
  public Value value(String name) {
    return value(
        model.find(name).orElseThrow(() -> new IllegalArgumentException("no quantity " + name)));
  }

  /** The value of a known quantity in base units. */
  double base(String name) {
    return workspace.output(name)[0];
  }

  /** Whether a condition over full names holds. */
  boolean holds(Expression condition) {
    Program asked =
        model.program(
            Set.of(), List.of(), List.of(new Extra("?", condition, UnaryOperator.identity())));
    Workspace answer = asked.workspace(1);
    answer.run(1);
    return asked.outputs().contains("?") && answer.output("?")[0] == 1;
  }

  /** The conditions that should hold and do not, as warnings. */
  List<Problem> warnings() {
    return violated().stream()
        .filter(requirement -> !isError(requirement))
        .map(this::report)
        .toList();
  }

  private void check() {
    Problems problems = new Problems();
    List<Requirement> errors = violated().stream().filter(PointEstimate::isError).toList();
    errors.stream()
        .filter(error -> !followsFrom(error, errors))
        .map(this::report)
        .forEach(problems::add);
    problems.throwIfErrors();
    for (String output : program.outputs()) {
      workspace.failure(output, 0).ifPresent(problems::add);
    }
    problems.throwIfErrors();
  }

  private List<Requirement> violated() {
    List<Requirement> violated = new ArrayList<>();
    for (Requirement requirement : model.requirements()) {
      OptionalDouble holds = extra(requirementName(requirement));
      if (holds.isPresent() && holds.getAsDouble() == 0) {
        violated.add(requirement);
      }
    }
    return violated;
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
    return Problem.at(requirement.origin(), requirement.code(), requirement.message() + got)
        .because(requirement.why())
        .mend(forgottenPercent(requirement.subject()));
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

  private OptionalDouble extra(String name) {
    return program.outputs().contains(name)
        ? OptionalDouble.of(workspace.output(name)[0])
        : OptionalDouble.empty();
  }

  private static List<Extra> extras(Model model) {
    List<Extra> extras = new ArrayList<>();
    for (Requirement requirement : model.requirements()) {
      extras.add(
          new Extra(requirementName(requirement), requirement.condition(), requirement::resolve));
    }
    return extras;
  }

  /** Names of extra outputs begin with a sign that no quantity's name can hold. */
  private static String requirementName(Requirement requirement) {
    return "?" + requirement.subject() + " " + requirement.condition().text();
  }
}
