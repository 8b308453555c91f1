package calc.core.analysis;

import calc.core.distribution.Distribution;
import calc.core.distribution.Misfit;
import calc.core.expression.Expression;
import calc.core.expression.Program;
import calc.core.expression.Program.Draw;
import calc.core.expression.Syntax;
import calc.core.expression.Workspace;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.result.Estimate;
import calc.core.result.InputReading;
import calc.core.result.InputReading.Parameter;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the uncertainty of each quantity was read, so that nobody has to guess. */
final class Readings {
  private static final List<Double> SHOWN = List.of(0.01, 0.05, 0.5, 0.95, 0.99);

  private Readings() {}

  static List<InputReading> of(Model model) {
    List<Definition> uncertain =
        model.definitions().stream()
            .filter(definition -> definition.isKnown() && uncertainty(definition).isPresent())
            .toList();
    List<String> names = uncertain.stream().map(Definition::name).toList();
    Program program = model.program(Purpose.SIMULATION, Set.of(), names, List.of());
    Workspace workspace = program.workspace(1);
    List<InputReading> readings = new ArrayList<>();
    for (Definition definition : uncertain) {
      Optional<Distribution> distribution =
          program.draws().stream()
              .filter(draw -> draw.quantity().equals(definition.name()))
              .reduce((first, last) -> last)
              .flatMap((Draw draw) -> workspace.distribution(draw));
      readings.add(reading(definition, distribution));
    }
    return readings;
  }

  private static Optional<Syntax> uncertainty(Definition definition) {
    return definition.drawn().flatMap(Expression::uncertain);
  }

  private static InputReading reading(Definition definition, Optional<Distribution> distribution) {
    Unit unit = definition.type().unit();
    return new InputReading(
        definition.name(),
        unit,
        definition.basis(),
        distribution.map(Distribution::family).orElse(""),
        distribution.map(of -> parameters(of, unit)).orElse(List.of()),
        distribution.map(Readings::percentiles).orElse(List.of()),
        distribution.flatMap(Distribution::misfit).map(Readings::misfits).orElse(List.of()),
        distribution.isPresent());
  }

  private static List<Parameter> parameters(Distribution of, Unit unit) {
    return of.parameters().stream()
        .map(p -> new Parameter(p.name(), p.value(), p.measure().equals("T") ? unit : Unit.ONE))
        .toList();
  }

  private static List<Percentile> percentiles(Distribution of) {
    return SHOWN.stream().map(p -> new Percentile(p, new Estimate(of.quantile(p), 0))).toList();
  }

  private static List<InputReading.Misfit> misfits(Misfit misfit) {
    return misfit.points().stream()
        .map(p -> new InputReading.Misfit(p.name(), p.stated(), p.implied()))
        .toList();
  }
}
