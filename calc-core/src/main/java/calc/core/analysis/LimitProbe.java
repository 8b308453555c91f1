package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Operator;
import calc.core.expression.Program;
import calc.core.expression.Syntax;
import calc.core.expression.Workspace;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Asks of one condition where along a growth path it holds, in blocks. */
final class LimitProbe {
  private static final int BLOCK = 1024;
  private static final String HOLDS = "?holds";
  private static final String LEFT = "?left";
  private static final String RIGHT = "?right";

  private final GrowthPath path;
  private final Workspace workspace;
  private final Map<String, double[]> blocks = new HashMap<>();
  private final Operator comparison;
  private final boolean varies;

  LimitProbe(Model model, GrowthPath path, Expression when, UnaryOperator<String> resolve) {
    this.path = path;
    Syntax tree = when.tree().bare();
    boolean compares = tree instanceof Syntax.Binary binary && binary.operator().compares();
    List<Extra> extras = new java.util.ArrayList<>(List.of(new Extra(HOLDS, when, resolve)));
    if (compares) {
      Syntax.Binary binary = (Syntax.Binary) tree;
      extras.add(new Extra(LEFT, when.part(binary.left()), resolve));
      extras.add(new Extra(RIGHT, when.part(binary.right()), resolve));
      this.comparison = binary.operator();
    } else {
      this.comparison = Operator.EQUAL;
    }
    Program program = model.program(path.names(), List.of(), extras);
    this.workspace = program.workspace(BLOCK);
    path.names()
        .forEach(
            name ->
                blocks.put(
                    name,
                    program.inputs().contains(name) ? workspace.input(name) : new double[BLOCK]));
    this.varies = workspace.varies(HOLDS);
  }

  /** Whether the growth of the inputs can change it at all. */
  boolean varies() {
    return varies;
  }

  /**
   * Whether it holds at each of some factors, binary noise forgiven; 1, 0, or NaN where the model
   * has no value.
   */
  double[] holdsAtFactors(double[] factors) {
    return along(
        factors.length, (from, point) -> path.atFactor(factors[from + point], point, blocks));
  }

  /** Whether it holds in each month from now, 0, on. */
  double[] holdsInMonths(int months) {
    return along(months, (from, point) -> path.atMonth(from + point, point, blocks));
  }

  /**
   * Whether it holds at a factor, to the last bit where it is a comparison: noise would move the
   * crossing.
   */
  boolean holdsSharply(double factor) {
    path.atFactor(factor, 0, blocks);
    workspace.run(1);
    double left = comparison == Operator.EQUAL ? 0 : workspace.output(LEFT)[0];
    double right = comparison == Operator.EQUAL ? 0 : workspace.output(RIGHT)[0];
    return switch (comparison) {
      case GREATER, AT_LEAST -> left >= right;
      case LESS, AT_MOST -> left <= right;
      default -> workspace.output(HOLDS)[0] == 1;
    };
  }

  /** Whether it holds at a factor, binary noise forgiven. */
  boolean holds(double factor) {
    path.atFactor(factor, 0, blocks);
    workspace.run(1);
    return workspace.output(HOLDS)[0] == 1;
  }

  private interface Setter {
    void set(int from, int point);
  }

  private double[] along(int count, Setter setter) {
    double[] holds = new double[count];
    for (int from = 0; from < count; from += BLOCK) {
      int n = Math.min(BLOCK, count - from);
      for (int point = 0; point < n; point++) {
        setter.set(from, point);
      }
      workspace.run(n);
      System.arraycopy(workspace.output(HOLDS), 0, holds, from, n);
    }
    return holds;
  }
}
