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
  void run(double[][] registers, int n, double level) {
    double[] a = registers[sources()[0]];
    double[] b = registers[sources()[1]];
    double[] out = registers[target()];
    switch (operator) {
      case EQUAL -> equal(a, b, out, n, 1, 0);
      case NOT_EQUAL -> equal(a, b, out, n, 0, 1);
      case LESS -> less(a, b, out, n, 1, 0);
      case AT_MOST -> less(b, a, out, n, 0, 1);
      case GREATER -> less(b, a, out, n, 1, 0);
      case AT_LEAST -> less(a, b, out, n, 0, 1);
      case AND -> and(a, b, out, n);
      case OR -> or(a, b, out, n);
      case NOT -> not(a, out, n);
      default -> throw new IllegalStateException("no condition: " + operator);
    }
  }

  private static void less(double[] a, double[] b, double[] out, int n, double yes, double no) {
    for (int i = 0; i < n; i++) {
      out[i] = less(at(a, i), at(b, i), yes, no);
    }
  }

  /** The common case, a limit that is kept by far, first. */
  private static double less(double a, double b, double yes, double no) {
    if (a >= b) {
      return no;
    }
    return Guarded.less(a, b) ? yes : a < b ? no : Double.NaN;
  }

  private static void equal(double[] a, double[] b, double[] out, int n, double yes, double no) {
    for (int i = 0; i < n; i++) {
      out[i] = equal(at(a, i), at(b, i), yes, no);
    }
  }

  private static double equal(double a, double b, double yes, double no) {
    if (Guarded.equal(a, b)) {
      return yes;
    }
    return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : no;
  }

  /** A product and a maximum of ones and zeros; NaN stays NaN. */
  private static void and(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = at(a, i) * at(b, i);
    }
  }

  private static void or(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(at(a, i), at(b, i));
    }
  }

  private static void not(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = 1 - a[i];
    }
  }
}
