package calc.core.expression;

import calc.core.distribution.Distribution;
import calc.core.problem.Code;

/**
 * An uncertain value at one level: at its median, which is what a point estimate takes it for, or
 * at another quantile.
 */
final class DrawStep extends Step {
  private final Maker maker;

  /** Makes the distribution at a point from the values of those parameters that are stated. */
  @FunctionalInterface
  interface Maker {
    Distribution make(double... parameters);
  }

  DrawStep(Maker maker, int target, int... parameters) {
    super(target, parameters);
    this.maker = maker;
  }

  @Override
  void run(double[][] registers, int n, Run run, int self) {
    double[] out = registers[target()];
    double[] parameters = new double[sources().length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < parameters.length; j++) {
        parameters[j] = registers[sources()[j]][i];
      }
      out[i] = isKnown(parameters) ? quantile(parameters, run, self) : Double.NaN;
    }
  }

  private static boolean isKnown(double[] parameters) {
    for (double parameter : parameters) {
      if (Double.isNaN(parameter)) {
        return false;
      }
    }
    return true;
  }

  private double quantile(double[] parameters, Run run, int self) {
    try {
      double value = maker.make(parameters.clone()).quantile(run.level());
      if (Math.abs(value) < Double.POSITIVE_INFINITY) {
        return value;
      }
      run.fail(self, Failure.TOO_LARGE);
    } catch (IllegalArgumentException refused) {
      run.fail(self, new Failure(Code.OUT_OF_RANGE, refused.getMessage(), ""));
    }
    return Double.NaN;
  }
}
