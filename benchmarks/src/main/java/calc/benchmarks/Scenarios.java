package calc.benchmarks;

import calc.cli.read.BuiltInKinds;
import calc.cli.read.ScenarioFolder;
import calc.cli.read.SourceFiles;
import calc.cli.read.YamlReader;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Requirement;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.ScenarioReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Scenarios read the way the program reads them. */
final class Scenarios {
  private static final String EXEMPLAR = "scenarios/compendium/public-api.yaml";
  private static final String REFERENCE = "calc-cli/src/test/resources/simulation/reference.yaml";

  private Scenarios() {}

  /** The exemplar, from the working folder or the checkout that {@code calc.root} names. */
  static Model exemplar() {
    return file(EXEMPLAR);
  }

  /** The model whose true distribution is known, from the same place. */
  static Model reference() {
    return file(REFERENCE);
  }

  private static Model file(String name) {
    Problems problems = new Problems();
    Path root = Path.of(System.getProperty("calc.root", ""));
    SourceFiles files = new SourceFiles(root, InputStream.nullInputStream());
    Optional<Model> model =
        files.read(name, problems).flatMap(source -> model(files, source, problems));
    problems.throwIfErrors();
    return model.orElseThrow();
  }

  /** The model of a text. */
  static Model model(Source source) {
    Problems problems = new Problems();
    SourceFiles files = new SourceFiles(Path.of(""), InputStream.nullInputStream());
    Optional<Model> model = model(files, source, problems);
    problems.throwIfErrors();
    return model.orElseThrow();
  }

  private static Optional<Model> model(SourceFiles files, Source source, Problems problems) {
    ScenarioReader reader =
        new ScenarioReader(ScenarioFolder.of(files, source), new BuiltInKinds());
    return YamlReader.read(source, problems)
        .flatMap(node -> reader.read(node, List.of(), problems));
  }

  /** What a lens asks beside the quantities: every condition and every limit. */
  static List<Extra> conditions(Model model) {
    List<Extra> conditions = new ArrayList<>();
    for (Requirement requirement : model.requirements()) {
      String name = "?requirement " + conditions.size();
      conditions.add(new Extra(name, requirement.condition(), requirement::resolve));
    }
    for (Limit limit : model.limits()) {
      conditions.add(new Extra("?limit " + limit.name(), limit.when(), UnaryOperator.identity()));
    }
    return conditions;
  }
}
