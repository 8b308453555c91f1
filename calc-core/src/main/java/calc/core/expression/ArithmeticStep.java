package calc.core.expression;

import calc.core.math.Elementary;
import calc.core.problem.Code;
import java.util.Optional;

/**
 * Sum, difference, product, quotient or power of two registers. The loops are plain, and there is
 * one for each side that may be a single value, so that the compiler vectorises them.
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
  void run(double[][] registers, int n, double level) {
    double[] a = registers[sources()[0]];
    double[] b = registers[sources()[1]];
    double[] out = registers[target()];
    if (operator == Operator.POWER) {
      power(a, b, out, n);
    } else if (b.length == 1) {
      run(a, b[0], out, n);
    } else if (a.length == 1) {
      run(a[0], b, out, n);
    } else {
      run(a, b, out, n);
    }
  }

  private void run(double[] a, double[] b, double[] out, int n) {
    switch (operator) {
      case ADD -> add(a, b, out, n);
      case SUBTRACT -> subtract(a, b, out, n);
      case MULTIPLY -> multiply(a, b, out, n);
      case DIVIDE -> divide(a, b, out, n);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    }
  }

  private void run(double[] a, double b, double[] out, int n) {
    switch (operator) {
      case ADD -> add(a, b, out, n);
      case SUBTRACT -> add(a, -b, out, n);
      case MULTIPLY -> multiply(a, b, out, n);
      case DIVIDE -> divide(a, b, out, n);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    }
  }

  private void run(double a, double[] b, double[] out, int n) {
    switch (operator) {
      case ADD -> add(b, a, out, n);
      case SUBTRACT -> subtract(a, b, out, n);
      case MULTIPLY -> multiply(b, a, out, n);
      case DIVIDE -> divide(a, b, out, n);
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    }
  }

  private static void add(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] + b[i]);
    }
  }

  private static void add(double[] a, double b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] + b);
    }
  }

  private static void subtract(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] - b[i]);
    }
  }

  private static void subtract(double a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a - b[i]);
    }
  }

  private static void multiply(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] * b[i]);
    }
  }

  private static void multiply(double[] a, double b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] * b);
    }
  }

  private static void divide(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] / b[i]);
    }
  }

  private static void divide(double[] a, double b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a[i] / b);
    }
  }

  private static void divide(double a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = finite(a / b[i]);
    }
  }

  private static void power(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = power(at(a, i), at(b, i));
    }
  }

  /** Elsewhere anything to the power 0 is 1, and so is 1 to any power; here NaN stays NaN. */
  private static double power(double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : finite(Elementary.pow(a, b));
  }

  @Override
  Optional<Failure> failure(double[][] registers, int point, double level) {
    double a = at(registers[sources()[0]], point);
    double b = at(registers[sources()[1]], point);
    if (operator == Operator.DIVIDE && b == 0) {
      String why = '"' + right + "\" is 0";
      return Optional.of(new Failure(Code.OUT_OF_RANGE, "division by zero", why));
    }
    if (operator == Operator.POWER && isUndefined(a, b)) {
      String why =
          a == 0 ? "zero has no negative powers" : "a negative number has only whole powers";
      return Optional.of(new Failure(Code.OUT_OF_RANGE, "no such power", why));
    }
    return Optional.empty();
  }

  private static boolean isUndefined(double a, double b) {
    return (a < 0 && b != Math.rint(b)) || (a == 0 && b < 0);
  }
}
