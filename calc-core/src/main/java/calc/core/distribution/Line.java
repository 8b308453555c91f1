package calc.core.distribution;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The straight line over normal scores that comes nearest to some percentiles: through them when
 * they are two, by least squares when they are more.
 *
 * @param at0 its height at a score of 0
 * @param slope how much it rises with one score
 */
record Line(double at0, double slope) {
  /**
   * Through percentiles.
   *
   * @param from the height that heights are counted from, at the first percentile
   * @param rise how much higher a value is than another one, exact also when they are close
   */
  static Line through(List<Percentile> percentiles, double from, DoubleBinaryOperator rise) {
    double first = percentiles.get(0).value();
    double meanScore = 0;
    double meanRise = 0;
    for (Percentile percentile : percentiles) {
      meanScore += percentile.score() / percentiles.size();
      meanRise += rise.applyAsDouble(first, percentile.value()) / percentiles.size();
    }
    double both = 0;
    double square = 0;
    for (Percentile percentile : percentiles) {
      double gap = percentile.score() - meanScore;
      both += gap * rise.applyAsDouble(first, percentile.value());
      square += gap * gap;
    }
    double slope = both / square;
    return new Line(from + meanRise - slope * meanScore, slope);
  }
}
