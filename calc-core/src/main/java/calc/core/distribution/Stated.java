package calc.core.distribution;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import java.util.Arrays;
import java.util.List;

/**
 * What a person stated of a located family: mean and sd, or two percentiles; NaN where nothing was
 * stated.
 */
record Stated(String family, double mean, double sd, double p5, double p50, double p95) {
  /** Normal score of the 95th percentile. */
  static final double Z95 = 1.6448536269514722;

  static Stated of(String family, double... v) {
    Stated stated = new Stated(family, v[0], v[1], v[2], v[3], v[4]);
    boolean moments = given(v[0]) && given(v[1]);
    long percentiles = Arrays.stream(v, 2, 5).filter(Stated::given).count();
    boolean anyMoment = given(v[0]) || given(v[1]);
    if ((moments && percentiles == 0) || (!anyMoment && percentiles == 2)) {
      return stated.checked();
    }
    throw Refusal.outOfRange(family + " needs mean and sd, or two of p5, p50, p95");
  }

  boolean byMoments() {
    return given(mean);
  }

  /** The percentiles as points (score, value), lowest first. */
  List<double[]> points() {
    return java.util.stream.Stream.of(
            new double[] {-Z95, p5}, new double[] {0, p50}, new double[] {Z95, p95})
        .filter(point -> given(point[1]))
        .toList();
  }

  private Stated checked() {
    if (byMoments()) {
      Check.finite("mean", mean);
      Check.positive("sd", sd);
      return this;
    }
    double low = Check.finite("the lower percentile of " + family, points().get(0)[1]);
    double high = Check.finite("the higher percentile of " + family, points().get(1)[1]);
    if (low < high) {
      return this;
    }
    throw Refusal.outOfRange(
        "the lower percentile of "
            + family
            + " must be below the higher one ("
            + Plain.number(high)
            + "), got "
            + Plain.number(low));
  }

  private static boolean given(double value) {
    return !Double.isNaN(value);
  }
}
