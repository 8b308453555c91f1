package calc.core.expression;

import calc.core.distribution.Distribution;
import calc.core.problem.Code;

/**
 * An uncertain value at one level: at its median, which is what a point estimate takes it for, or
 * at another quantile.
 */
final class DrawStep extends Step {
  private final Maker maker;

  /** Makes the distribution at a point from the values of its parameters. */
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
      out[i] = quantile(parameters, run, self);
    }
  }

  private double quantile(double[] parameters, Run run, int self) {
    try {
      return maker.make(parameters.clone()).quantile(run.level());
    } catch (IllegalArgumentException refused) {
      run.fail(self, new Failure(Code.OUT_OF_RANGE, refused.getMessage(), ""));
      return Double.NaN;
    }
  }
}
