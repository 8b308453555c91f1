package calc.core.expression;

import calc.core.math.Check;
import calc.core.problem.Code;
import java.util.Arrays;

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
  void run(double[][] registers, int n, Run run, int self) {
    double[] out = registers[target()];
    double[] items = new double[sources().length - 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < items.length; j++) {
        items[j] = registers[sources()[j + 1]][i];
      }
      out[i] = value(registers[sources()[0]][i], items, run, self);
    }
  }

  private static double value(double count, double[] items, Run run, int self) {
    if (Double.isNaN(count) || Arrays.stream(items).anyMatch(Double::isNaN)) {
      return Double.NaN;
    }
    try {
      long k = Check.count("the count before `of`", count, 0);
      for (double item : items) {
        Check.ratio("each item of `of`", item);
      }
      return k > items.length ? 0 : atLeast((int) k, items);
    } catch (IllegalArgumentException refused) {
      run.fail(self, new Failure(Code.OUT_OF_RANGE, refused.getMessage(), ""));
      return Double.NaN;
    }
  }

  private static double atLeast(int k, double[] items) {
    double[] holding = new double[items.length + 1];
    holding[0] = 1;
    for (int seen = 0; seen < items.length; seen++) {
      double p = items[seen];
      for (int count = seen + 1; count > 0; count--) {
        holding[count] = holding[count] * (1 - p) + holding[count - 1] * p;
      }
      holding[0] *= 1 - p;
    }
    double sum = 0;
    for (int count = items.length; count >= k; count--) {
      sum += holding[count];
    }
    return Math.min(1, sum);
  }
}
