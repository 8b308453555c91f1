package calc.core.distribution;

import calc.core.math.Elementary;
import calc.core.math.Gamma;
import calc.core.math.Refusal;
import calc.core.math.Roots;
import java.util.List;

/**
 * The gamma distribution that comes nearest to some percentiles.
 *
 * <p>The ratio of two of its quantiles falls with the shape, from infinity to 1, whatever the
 * scale. So two percentiles fix the shape, by halving, and then the scale. Of three the logarithms
 * are met by least squares, for a shape between those that fit two of them.
 */
record GammaFit(double shape, double scale) {
  private static final double LEAST_SHAPE = 1e-7;
  private static final double LARGEST_SHAPE = 1e36;
  private static final double GOLDEN = 0.6180339887498949;
  private static final double CLOSE = 1e-9;

  static GammaFit of(List<Percentile> percentiles) {
    double low = LARGEST_SHAPE;
    double high = LEAST_SHAPE;
    for (int i = 0; i < percentiles.size(); i++) {
      for (int j = i + 1; j < percentiles.size(); j++) {
        double shape = shape(percentiles.get(i), percentiles.get(j));
        low = Math.min(low, shape);
        high = Math.max(high, shape);
      }
    }
    double best = low < high ? leastSquares(percentiles, low, high) : low;
    return new GammaFit(best, Elementary.exp(mean(offsets(percentiles, best))));
  }

  private static double shape(Percentile low, Percentile high) {
    double wanted = Fits.logRatio(low.value(), high.value());
    double shape =
        Roots.firstWhere(
            LEAST_SHAPE,
            LARGEST_SHAPE,
            k -> logRatio(quantile(low, k), quantile(high, k)) <= wanted);
    if (shape >= LARGEST_SHAPE) {
      throw Refusal.infeasible(low.label() + " and " + high.name() + " are too close together");
    }
    return shape;
  }

  /** Infinite where the lower value is below the smallest double. */
  private static double logRatio(double low, double high) {
    return low > 0 ? Fits.logRatio(low, high) : Double.POSITIVE_INFINITY;
  }

  /** Golden section over the logarithm of the shape. */
  private static double leastSquares(List<Percentile> percentiles, double low, double high) {
    double from = Elementary.ln(low);
    double to = Elementary.ln(high);
    while (to - from > CLOSE) {
      double left = to - GOLDEN * (to - from);
      double right = from + GOLDEN * (to - from);
      if (squares(percentiles, left) < squares(percentiles, right)) {
        to = right;
      } else {
        from = left;
      }
    }
    return Elementary.exp((from + to) / 2);
  }

  private static double squares(List<Percentile> percentiles, double logShape) {
    double[] offsets = offsets(percentiles, Elementary.exp(logShape));
    double mean = mean(offsets);
    double sum = 0;
    for (double offset : offsets) {
      sum += (offset - mean) * (offset - mean);
    }
    return sum;
  }

  /** Logarithms of the scales that would meet each percentile. */
  private static double[] offsets(List<Percentile> percentiles, double shape) {
    return percentiles.stream()
        .mapToDouble(p -> Elementary.ln(p.value()) - Elementary.ln(quantile(p, shape)))
        .toArray();
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number / numbers.length;
    }
    return sum;
  }

  private static double quantile(Percentile percentile, double shape) {
    return percentile.isLower()
        ? Gamma.quantile(shape, percentile.tail())
        : Gamma.upperQuantile(shape, percentile.tail());
  }
}
