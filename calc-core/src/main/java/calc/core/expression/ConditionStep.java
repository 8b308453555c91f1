package calc.core.expression;

import calc.core.math.Guarded;

/**
 * A comparison or a junction of conditions: 1 where it holds, 0 where not. Comparing forgives
 * binary noise.
 */
final class ConditionStep extends Step {
  private final Operator operator;

  ConditionStep(Operator operator, int target, int left, int right) {
    super(target, left, right);
    this.operator = operator;
  }

  @Override
  void run(double[][] registers, int n, Run run, int self) {
    double[] a = registers[sources()[0]];
    double[] b = registers[sources()[1]];
    double[] out = registers[target()];
    for (int i = 0; i < n; i++) {
      boolean known = !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
      out[i] = known ? holds(a[i], b[i]) ? 1 : 0 : Double.NaN;
    }
  }

  private boolean holds(double a, double b) {
    return switch (operator) {
      case EQUAL -> Guarded.equal(a, b);
      case NOT_EQUAL -> !Guarded.equal(a, b);
      case LESS -> Guarded.less(a, b);
      case AT_MOST -> !Guarded.less(b, a);
      case GREATER -> Guarded.less(b, a);
      case AT_LEAST -> !Guarded.less(a, b);
      case AND -> a != 0 && b != 0;
      case OR -> a != 0 || b != 0;
      case NOT -> a == 0;
      default -> throw new IllegalStateException("no condition: " + operator);
    };
  }
}
