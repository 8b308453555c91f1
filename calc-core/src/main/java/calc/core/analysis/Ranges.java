package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Program;
import calc.core.expression.Syntax;
import calc.core.expression.Workspace;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.problem.Problems;
import calc.core.unit.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How the uncertainty of each input was read, in words: "lognormal, P5 18k req/s, P95 34k req/s".
 */
final class Ranges {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final double NOISE = 1e-12;

  private Ranges() {}

  /** The words for every quantity that states an uncertainty. */
  static Map<String, String> of(Model model) {
    List<Definition> uncertain =
        model.definitions().stream()
            .filter(definition -> uncertainty(definition).isPresent())
            .toList();
    if (uncertain.isEmpty()) {
      return Map.of();
    }
    List<Extra> extras =
        uncertain.stream()
            .map(
                definition ->
                    new Extra(
                        "?" + definition.name(),
                        uncertainty(definition).orElseThrow(),
                        UnaryOperator.identity()))
            .toList();
    Program program = model.program(Set.of(), List.of(), extras);
    Map<String, Double> low = at(program, LOW);
    Map<String, Double> high = at(program, HIGH);
    Map<String, String> words = new HashMap<>();
    for (Definition definition : uncertain) {
      String output = "?" + definition.name();
      if (program.outputs().contains(output)) {
        words.put(definition.name(), words(definition, low.get(output), high.get(output)));
      }
    }
    return words;
  }

  private static Optional<Expression> uncertainty(Definition definition) {
    return definition
        .range()
        .or(() -> definition.formula().filter(formula -> formula.uncertain().isPresent()));
  }

  private static Map<String, Double> at(Program program, double level) {
    Workspace workspace = program.workspace(1);
    workspace.level(level);
    workspace.run(1);
    Map<String, Double> values = new HashMap<>();
    Problems problems = new Problems();
    for (String output : program.outputs()) {
      workspace.failure(output, 0).ifPresent(problems::add);
      values.put(output, workspace.output(output)[0]);
    }
    problems.throwIfErrors();
    return values;
  }

  private static String words(Definition definition, double low, double high) {
    String family = family(uncertainty(definition).orElseThrow(), low);
    double noise = NOISE * Math.abs(high - low);
    String ends = "P5 " + text(definition, low, noise) + ", P95 " + text(definition, high, noise);
    String point =
        definition.formula().isEmpty() || definition.range().isEmpty()
            ? "; the estimate takes the median"
            : "";
    return (family.isEmpty() ? "" : family + ", ") + ends + point;
  }

  /** An end of 0 is not shown as what rounding left of it. */
  private static String text(Definition definition, double value, double noise) {
    double shown = Math.abs(value) <= noise ? 0 : value;
    return new Quantity(shown, definition.type().unit()).text();
  }

  private static String family(Expression uncertainty, double low) {
    Syntax node = uncertainty.uncertain().orElse(uncertainty.tree());
    if (node instanceof Syntax.Range range) {
      return range.family().orElse(low > 0 ? "lognormal" : "normal");
    }
    return node instanceof Syntax.Call call ? call.function() : "";
  }
}
