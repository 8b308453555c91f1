package calc.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.expression.Program;
import calc.core.expression.RandomFormulas;
import calc.core.expression.Workspace;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The order in which quantities are stated changes how they are listed, and nothing else. */
class OrderTest {
  @Property(tries = 200)
  void definitionsMayStandInAnyOrder(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int quantities) {
    RandomFormulas random = RandomFormulas.of(seed, quantities, 3);
    List<String> lines = new ArrayList<>();
    RandomFormulas.INPUTS.forEach((name, unit) -> lines.add(name + " = 3.5 * " + one(unit)));
    random.formulas().forEach((name, formula) -> lines.add(name + " = " + formula));
    Map<String, String> asWritten = outcome(lines);
    Collections.shuffle(lines, new Random(seed));
    assertThat(outcome(lines)).isEqualTo(asWritten);
    assertThat(Design.of(lines.toArray(String[]::new)).model().names())
        .containsExactlyElementsOf(
            lines.stream().map(line -> line.replaceAll(" = .*", "")).toList());
  }

  private static String one(String unit) {
    if (unit.startsWith("USD")) {
      return "$1" + unit.substring(3);
    }
    return unit.equals("1") ? "1" : "1 " + unit;
  }

  /** The value of each quantity, or why it has none, with its unit. */
  private static Map<String, String> outcome(List<String> lines) {
    Model model = Design.of(lines.toArray(String[]::new)).model();
    Program program = model.program(Set.of(), model.names(), List.of());
    Workspace workspace = program.workspace(1);
    workspace.run(1);
    Map<String, String> outcome = new TreeMap<>();
    for (Definition definition : model.definitions()) {
      String name = definition.name();
      String value =
          workspace
              .failure(name, 0)
              .map(Problem::message)
              .orElse(String.valueOf(workspace.output(name)[0] + 0.0));
      outcome.put(name, value + " " + definition.type().unit() + " " + definition.basis());
    }
    return outcome;
  }
}
