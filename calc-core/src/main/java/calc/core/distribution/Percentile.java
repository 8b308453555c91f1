package calc.core.distribution;

import calc.core.math.Quantiles;
import java.util.List;

/**
 * A percentile that a person stated.
 *
 * @param label what messages call it
 * @param percent of the values that it is not below
 * @param value its value
 */
record Percentile(String label, int percent, double value) {
  /** Those that may be stated. */
  static final List<Integer> NAMED = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

  static Percentile of(String family, int percent, double value) {
    return new Percentile("p" + percent + " of " + family, percent, value);
  }

  String name() {
    return "p" + percent;
  }

  /** Whether it is stated as what is not exceeded, rather than as what is. */
  boolean isLower() {
    return percent <= 50;
  }

  /** The smaller one of the probabilities below and above it. */
  double tail() {
    return Math.min(percent, 100 - percent) / 100.0;
  }

  /** Its normal score. */
  double score() {
    double size = Quantiles.normal(tail());
    return isLower() ? size : -size;
  }

  /** What a distribution has in its place. */
  double of(Distribution distribution) {
    return isLower() ? distribution.quantile(tail()) : distribution.upperQuantile(tail());
  }
}
