package calc.core.expression;

import calc.core.distribution.Distribution;
import calc.core.problem.Code;
import java.util.Optional;

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
  void run(double[][] registers, int n, double level) {
    double[] out = registers[target()];
    for (int i = 0; i < n; i++) {
      out[i] = quantile(parameters(registers, i), level);
    }
  }

  private double quantile(double[] parameters, double level) {
    try {
      return areKnown(parameters) ? finite(maker.make(parameters).quantile(level)) : Double.NaN;
    } catch (IllegalArgumentException refused) {
      return Double.NaN;
    }
  }

  @Override
  Optional<Failure> failure(double[][] registers, int point, double level) {
    try {
      maker.make(parameters(registers, point)).quantile(level);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(new Failure(Code.OUT_OF_RANGE, refused.getMessage(), ""));
    }
  }

  private double[] parameters(double[][] registers, int point) {
    double[] parameters = new double[sources().length];
    for (int j = 0; j < parameters.length; j++) {
      parameters[j] = at(registers[sources()[j]], point);
    }
    return parameters;
  }

  private static boolean areKnown(double[] parameters) {
    for (double parameter : parameters) {
      if (Double.isNaN(parameter)) {
        return false;
      }
    }
    return true;
  }
}
