package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** A program over blocks means what the plain walk over the trees means, at every point. */
class ProgramTest {
  private static final int POINTS = 1000;
  private static final int LOOKED_AT = 42;
  private static final double[] TROUBLE = {0, 1, -1, 0.5, 2, 1e-9, 1e9, -1e9, 1e200, 3, 1e-200};

  @Property(tries = 300)
  void equalsAnInterpreter(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int quantities,
      @ForAll @IntRange(max = 4) int depth) {
    RandomFormulas random = RandomFormulas.of(seed, quantities, depth);
    Workspace workspace = filled(compiled(random).program().workspace(POINTS), seed, 0);
    workspace.run(POINTS);
    Map<String, Expression> trees = trees(random);
    for (int point = 0; point < LOOKED_AT; point++) {
      Map<String, Double> inputs = new HashMap<>();
      for (String input : RandomFormulas.INPUTS.keySet()) {
        inputs.put(input, workspace.input(input)[point]);
      }
      Interpreter interpreter = new Interpreter(trees, inputs);
      for (String name : trees.keySet()) {
        assertSame(workspace, name, point, interpreter.value(name), random);
      }
    }
  }

  private static void assertSame(
      Workspace workspace, String name, int point, OptionalDouble expected, RandomFormulas of) {
    double value = workspace.output(name)[point];
    assertThat(workspace.failure(name, point).isPresent())
        .as("%s at %s fails, in %s", name, point, of)
        .isEqualTo(expected.isEmpty());
    if (expected.isPresent()) {
      // Of k-of-n alone the interpreter has a way of its own, so the last digits may differ.
      double tolerance = 1e-9 * Math.abs(expected.getAsDouble());
      assertThat(value)
          .as("%s at %s, in %s", name, point, of)
          .isCloseTo(expected.getAsDouble(), Offset.offset(tolerance));
    } else {
      assertThat(value).isNaN();
    }
  }

  @Property(tries = 200)
  void theLengthOfABlockChangesNothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int quantities,
      @ForAll @IntRange(max = 4) int depth) {
    Program program = compiled(RandomFormulas.of(seed, quantities, depth)).program();
    Workspace long1000 = filled(program.workspace(POINTS), seed, 0);
    long1000.run(POINTS);
    for (int block : new int[] {1, 7}) {
      Workspace workspace = program.workspace(block);
      for (int from = 0; from < LOOKED_AT; from += block) {
        filled(workspace, seed, from);
        workspace.run(block);
        for (String name : program.outputs()) {
          for (int i = 0; i < block; i++) {
            assertThat(workspace.output(name)[i])
                .isEqualTo((Double) long1000.output(name)[from + i]);
            assertThat(message(workspace, name, i)).isEqualTo(message(long1000, name, from + i));
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void theUnitOfAResultMeasuresWhatTheFormulaMeasures(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int quantities,
      @ForAll @IntRange(max = 5) int depth) {
    RandomFormulas random = RandomFormulas.of(seed, quantities, depth);
    Formulas formulas = compiled(random);
    for (String name : random.formulas().keySet()) {
      Type.Num type = (Type.Num) formulas.typeOf(name);
      assertThat(type.unit().dimension()).as(random.toString()).isEqualTo(random.dimension(name));
      assertThat(Units.standard().parse(type.unit().symbol()).dimension())
          .isEqualTo(random.dimension(name));
    }
  }

  private static String message(Workspace workspace, String name, int point) {
    return workspace.failure(name, point).map(Problem::toString).orElse("");
  }

  private static Formulas compiled(RandomFormulas random) {
    Formulas formulas = new Formulas();
    RandomFormulas.INPUTS.forEach(formulas::input);
    random.formulas().forEach(formulas::quantity);
    return formulas;
  }

  private static Map<String, Expression> trees(RandomFormulas random) {
    Map<String, Expression> trees = new LinkedHashMap<>();
    random
        .formulas()
        .forEach(
            (name, formula) ->
                trees.put(
                    name,
                    Expression.parse(
                            formula,
                            Source.of(name, formula)::at,
                            Units.standard(),
                            word -> random.dimension(word) != null,
                            new Problems())
                        .orElseThrow()));
    return trees;
  }

  /** The points from an index on: the same number at the same index, however they are cut. */
  private static Workspace filled(Workspace workspace, long seed, int from) {
    for (String input : RandomFormulas.INPUTS.keySet()) {
      double[] values = workspace.input(input);
      for (int i = 0; i < values.length; i++) {
        Random random = new Random(seed * 31 + input.hashCode() * 1_000_003L + from + i);
        random.nextInt();
        boolean trouble = random.nextInt(4) == 0;
        values[i] = trouble ? TROUBLE[random.nextInt(TROUBLE.length)] : 100 * random.nextGaussian();
      }
    }
    return workspace;
  }
}
