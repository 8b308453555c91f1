package calc.core.expression;

import calc.core.math.Check;
import calc.core.problem.Code;
import java.util.Optional;

/**
 * {@code k of [a, b, …]}: the probability that at least k of independent things hold; for
 * conditions, whether at least k do.
 *
 * <p>By the distribution of the number that hold, one thing at a time, so the items may differ.
 */
final class AtLeastStep extends Step {
  /** A step whose first source is k. */
  AtLeastStep(int target, int... countAndItems) {
    super(target, countAndItems);
  }

  @Override
  void run(double[][] registers, int n, double level) {
    double[] out = registers[target()];
    for (int i = 0; i < n; i++) {
      try {
        out[i] = value(registers, i);
      } catch (IllegalArgumentException refused) {
        out[i] = Double.NaN;
      }
    }
  }

  @Override
  Optional<Failure> failure(double[][] registers, int point, double level) {
    try {
      value(registers, point);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(new Failure(Code.OUT_OF_RANGE, refused.getMessage(), ""));
    }
  }

  private double value(double[][] registers, int point) {
    int items = sources().length - 1;
    long k = Check.count("the count before `of`", at(registers[sources()[0]], point), 0);
    double[] holding = new double[items + 1];
    holding[0] = 1;
    for (int seen = 0; seen < items; seen++) {
      double p = Check.ratio("each item of `of`", at(registers[sources()[seen + 1]], point));
      for (int count = seen + 1; count > 0; count--) {
        holding[count] = holding[count] * (1 - p) + holding[count - 1] * p;
      }
      holding[0] *= 1 - p;
    }
    double sum = 0;
    for (int count = items; count >= k; count--) {
      sum += holding[count];
    }
    return Math.min(1, sum);
  }
}
