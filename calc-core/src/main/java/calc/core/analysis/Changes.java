package calc.core.analysis;

import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Change;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The new values of a change, computed with everything as it is before the change. */
final class Changes {
  private final Model model;

  Changes(PointEstimate before) {
    this.model = before.model();
  }

  /**
   * New values in base units by full name.
   *
   * @throws calc.core.problem.ProblemException if one of them has no value
   */
  Map<String, Double> values(Change change) {
    List<Extra> extras =
        change.set().entrySet().stream()
            .map(
                entry ->
                    new Extra("?" + entry.getKey(), entry.getValue(), UnaryOperator.identity()))
            .toList();
    Program program = model.program(Set.of(), List.of(), extras);
    Workspace workspace = program.workspace(1);
    workspace.run(1);
    Problems problems = new Problems();
    Map<String, Double> values = new LinkedHashMap<>();
    for (String name : change.set().keySet()) {
      if (program.outputs().contains("?" + name)) {
        workspace.failure("?" + name, 0).ifPresent(problems::add);
        values.put(name, workspace.output("?" + name)[0]);
      }
    }
    problems.throwIfErrors();
    return values;
  }
}
