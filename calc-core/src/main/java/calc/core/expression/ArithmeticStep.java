package calc.core.expression;

import calc.core.math.Elementary;
import calc.core.problem.Code;

/**
 * Sum, difference, product, quotient or power of two registers. The loops are plain so that the
 * compiler vectorises them.
 */
final class ArithmeticStep extends Step {
  private final Operator operator;
  private final String right;

  /**
   * A step.
   *
   * @param right text of the right side, for the message when it is zero
   */
  ArithmeticStep(Operator operator, int target, int left, int rightRegister, String right) {
    super(target, left, rightRegister);
    this.operator = operator;
    this.right = right;
  }

  @Override
  void run(double[][] registers, int n, Run run, int self) {
    double[] a = registers[sources()[0]];
    double[] b = registers[sources()[1]];
    double[] out = registers[target()];
    switch (operator) {
      case ADD -> add(a, b, out, n);
      case SUBTRACT -> subtract(a, b, out, n);
      case MULTIPLY -> multiply(a, b, out, n);
      case DIVIDE -> divide(a, b, out, n, run, self);
      case POWER -> power(a, b, out, n, run, self);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    }
    failOverflow(out, n, run, self);
  }

  private static void failOverflow(double[] out, int n, Run run, int self) {
    for (int i = 0; i < n; i++) {
      if (Math.abs(out[i]) == Double.POSITIVE_INFINITY) {
        out[i] = Double.NaN;
        run.fail(self, Failure.TOO_LARGE);
      }
    }
  }

  private static void add(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + b[i];
    }
  }

  private static void subtract(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] - b[i];
    }
  }

  private static void multiply(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  private void divide(double[] a, double[] b, double[] out, int n, Run run, int self) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] / b[i];
    }
    for (int i = 0; i < n; i++) {
      if (b[i] == 0) {
        out[i] = Double.NaN;
        run.fail(self, new Failure(Code.OUT_OF_RANGE, "division by zero", '"' + right + "\" is 0"));
      }
    }
  }

  private void power(double[] a, double[] b, double[] out, int n, Run run, int self) {
    for (int i = 0; i < n; i++) {
      boolean known = !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
      out[i] = known ? Elementary.pow(a[i], b[i]) : Double.NaN;
      boolean undefined = (a[i] < 0 && b[i] != Math.rint(b[i])) || (a[i] == 0 && b[i] < 0);
      if (undefined) {
        out[i] = Double.NaN;
        String why =
            a[i] == 0 ? "zero has no negative powers" : "a negative number has only whole powers";
        run.fail(self, new Failure(Code.OUT_OF_RANGE, "no such power", why));
      }
    }
  }
}
