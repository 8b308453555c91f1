package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A block holds, bit for bit, what its points hold one by one, whichever of the names vary: sound
 * values, refused ones with their reason, and what is no number.
 */
class BlocksTest {
  private static final List<String> NAMES = List.of("x", "y", "z", "w");
  private static final int POINTS = 64;

  private static final double[] WHOLE = {1, 2, 3, 4, 5, 7, 12, 1000};
  private static final double[] SOUND = {1, 2, 0.5, 12.5, 7, 0.25, 9.999999999999, 0.999, 0.1};
  private static final double[] ODD = {
    0, -0.0, -1, -2.5, 1e-300, 1e300, Double.NaN, Double.POSITIVE_INFINITY, 1 + 1e-10, 0.1 + 0.2
  };

  static Stream<String> formulas() {
    Stream<String> operators =
        Stream.of("+", "-", "*", "/", "^", "=", "!=", "<", "<=", ">", ">=")
            .map(operator -> "x " + operator + " y");
    Stream<String> others =
        Stream.of(
            "-x",
            "x < y and y < z",
            "x < y or y < z",
            "not x < y",
            "if(x < y, y, z)",
            "if(x < 5, 1 / y, 2)",
            "if(1 < 2, x / y, z)",
            "2 of [x, y, z]",
            "x of [y < z, z < w, w < y]",
            "x to y",
            "1 / (x / y)",
            "x / (y * y * 1e200)");
    return Stream.of(operators, others, Catalog.all().stream().map(BlocksTest::call))
        .flatMap(texts -> texts);
  }

  private static String call(Formula formula) {
    List<String> arguments = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      int depth = parameter.measure().depth();
      String argument = NAMES.get(arguments.size() % NAMES.size());
      if (depth == 0) {
        arguments.add(argument);
      } else {
        String list = "[" + argument + ", y, z]";
        arguments.add(depth == 1 ? list : "[" + list + ", [x, y, w]]");
      }
      if (parameter.repeats()) {
        arguments.add("z");
      }
    }
    return formula.name() + "(" + String.join(", ", arguments) + ")";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void aBlockHoldsWhatItsPointsHold(String text) {
    for (int vary = 1; vary < 1 << NAMES.size(); vary++) {
      for (int draw = 0; draw < 6; draw++) {
        // whole numbers alone, so that blocks without a refused point are among them
        agree(text, vary, new Random(draw), WHOLE, WHOLE);
        agree(text, vary, new Random(draw), WHOLE, SOUND);
        agree(text, vary, new Random(draw), SOUND, ODD);
      }
    }
  }

  private static void agree(String text, int vary, Random random, double[] usual, double[] rare) {
    Program program = program(text, vary, random, usual);
    Workspace block = program.workspace(POINTS);
    Workspace point = program.workspace(1);
    for (String name : program.inputs()) {
      for (int i = 0; i < POINTS; i++) {
        double[] pool = random.nextInt(8) == 0 ? rare : usual;
        block.input(name)[i] = pool[random.nextInt(pool.length)];
      }
    }
    block.run(POINTS);
    for (int i = 0; i < POINTS; i++) {
      List<String> arguments = new ArrayList<>();
      for (String name : program.inputs()) {
        point.input(name)[0] = block.input(name)[i];
        arguments.add(name + " = " + block.input(name)[i]);
      }
      point.run(1);
      assertThat(seen(block, block.varies("result") ? i : 0))
          .describedAs("%s with %s", text, arguments)
          .isEqualTo(seen(point, 0));
    }
  }

  /** The value, or why there is none. */
  private static String seen(Workspace workspace, int i) {
    Optional<Problem> failure = workspace.failure("result", i);
    return failure.map(Problem::toString).orElse("" + workspace.output("result")[i]);
  }

  private static Program program(String text, int vary, Random random, double[] pool) {
    Compiler compiler = new Compiler(false);
    for (int name = 0; name < NAMES.size(); name++) {
      if ((vary & 1 << name) != 0) {
        compiler.input(NAMES.get(name));
      } else {
        compiler.add(
            NAMES.get(name),
            parse("" + pool[random.nextInt(pool.length)]),
            UnaryOperator.identity(),
            Optional.empty());
      }
    }
    compiler.add("result", parse(text), UnaryOperator.identity(), Optional.empty());
    return compiler.program();
  }

  private static Expression parse(String text) {
    Problems problems = new Problems();
    Source source = Source.of("test", text);
    Optional<Expression> expression =
        Expression.parse(text, source::at, Units.standard(), NAMES::contains, problems);
    problems.throwIfErrors();
    return expression.orElseThrow();
  }
}
