package calc.core.expression;

import calc.core.distribution.Distribution;
import calc.core.distribution.QuantileTable;
import calc.core.problem.Code;
import java.util.Arrays;
import java.util.Optional;

/**
 * An uncertain value: in a simulation at the quantile that a register of uniform numbers says, else
 * at one level for all points, the median for a point estimate.
 */
final class DrawStep extends Step {
  /** No register of uniform numbers. */
  static final int NOT_DRAWN = -1;

  private final Maker maker;
  private final int[] parameters;
  private final int uniform;

  /** The last distribution that was made; mostly its parameters are the same at every point. */
  private volatile Made made = new Made(new double[] {Double.NaN}, Optional.empty());

  /** Makes the distribution at a point from the values of those parameters that are stated. */
  @FunctionalInterface
  interface Maker {
    Distribution make(double... parameters);
  }

  /** A distribution and what it was made from; empty when it was refused. */
  private static final class Made {
    private final double[] parameters;
    private final Optional<Distribution> distribution;
    private final Optional<QuantileTable> table;

    Made(double[] parameters, Optional<Distribution> distribution) {
      this.parameters = parameters;
      this.distribution = distribution;
      // A table is cheap until it is asked for something.
      this.table = distribution.map(QuantileTable::of);
    }
  }

  DrawStep(Maker maker, int target, int uniform, int... parameters) {
    super(target, sources(uniform, parameters));
    this.maker = maker;
    this.parameters = parameters.clone();
    this.uniform = uniform;
  }

  private static int[] sources(int uniform, int... parameters) {
    if (uniform == NOT_DRAWN) {
      return parameters;
    }
    int[] sources = Arrays.copyOf(parameters, parameters.length + 1);
    sources[parameters.length] = uniform;
    return sources;
  }

  @Override
  void run(double[][] registers, int n, double level) {
    double[] out = registers[target()];
    if (uniform != NOT_DRAWN && areFixed(registers)) {
      draw(parameters(registers, 0), registers[uniform], out, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      double p = uniform == NOT_DRAWN ? level : registers[uniform][i];
      out[i] = quantile(parameters(registers, i), p);
    }
  }

  /** The usual case by itself: the same distribution at every point is made once. */
  private void draw(double[] values, double[] uniforms, double[] out, int n) {
    Optional<QuantileTable> quantiles = areKnown(values) ? made(values).table : Optional.empty();
    if (quantiles.isEmpty()) {
      Arrays.fill(out, 0, n, Double.NaN);
      return;
    }
    quantiles.get().fill(uniforms, out, n);
    for (int i = 0; i < n; i++) {
      out[i] = finite(out[i]);
    }
  }

  boolean draws(Program.Draw draw) {
    return uniform == draw.register();
  }

  /** What is drawn from, if that is the same at every point. */
  Optional<Distribution> distribution(double[][] registers) {
    double[] values = areFixed(registers) ? parameters(registers, 0) : new double[] {Double.NaN};
    return areKnown(values) ? made(values).distribution : Optional.empty();
  }

  private boolean areFixed(double[][] registers) {
    for (int parameter : parameters) {
      if (registers[parameter].length > 1) {
        return false;
      }
    }
    return true;
  }

  private double quantile(double[] values, double p) {
    if (!areKnown(values)) {
      return Double.NaN;
    }
    Optional<Distribution> distribution = made(values).distribution;
    return distribution.isPresent() ? finite(distribution.get().quantile(p)) : Double.NaN;
  }

  private Made made(double[] values) {
    Made last = made;
    if (!Arrays.equals(last.parameters, values)) {
      last = make(values);
      made = last;
    }
    return last;
  }

  private Made make(double[] values) {
    try {
      return new Made(values, Optional.of(maker.make(values)));
    } catch (IllegalArgumentException refused) {
      return new Made(values, Optional.empty());
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
    double[] values = new double[parameters.length];
    for (int j = 0; j < values.length; j++) {
      values[j] = at(registers[parameters[j]], point);
    }
    return values;
  }

  private static boolean areKnown(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }
}
