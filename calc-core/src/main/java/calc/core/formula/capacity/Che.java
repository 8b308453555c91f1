package calc.core.formula.capacity;

import calc.core.math.Elementary;

/**
 * Che's equation, solved: how many items are in the cache, given how long each stays.
 *
 * <p>Its unknown is α, the mean number of requests for the item at rank K, the size of the cache,
 * while an item stays. Unlike the number of all requests it is never too large for a double.
 */
final class Che {
  /** Of items that are asked for so often while others stay, 4e-18 are absent. */
  private static final double SURE = 40;

  /** Share of the cache below which a difference is noise of the sums. */
  private static final double NOISE = 1e-14;

  private static final int MOST_STEPS = 100;

  private final double items;
  private final double exponent;
  private final double cached;
  private final double total;

  /** Ranks up to this one are in the cache for sure. */
  private final double sure;

  private final Presence others;
  private final double alpha;

  /**
   * Solves the equation.
   *
   * @param items whole, 2 or more
   * @param exponent 0 or more and below 64
   * @param cached whole, 1 or more and below {@code items}
   */
  Che(double items, double exponent, double cached) {
    this.items = items;
    this.exponent = exponent;
    this.cached = cached;
    total = Harmonic.number(items, exponent);
    double low = lowerBound();
    sure = exponent > 0 ? Math.floor(cached * Elementary.pow(low / SURE, 1 / exponent)) : 0;
    others = new Presence(Ranks.of(sure, last(), exponent), exponent, cached);
    alpha = solved(low);
  }

  /** Share of the requests that find their item. */
  double hit() {
    return (Harmonic.number(sure, exponent) + others.hits(alpha)) / total;
  }

  /** Requests while an item stays. */
  double requests() {
    return alpha * Elementary.pow(cached, exponent) * total;
  }

  /** From 1 − exp(−x) ≤ x and, for s above 1, 1 − exp(−x) ≤ min(1, x). */
  private double lowerBound() {
    double linear = Elementary.pow(cached, 1 - exponent) / total;
    double ofTail = exponent > 1 ? Elementary.pow((exponent - 1) / exponent, exponent) : 0;
    return Math.max(linear, ofTail);
  }

  /** Ranks beyond it add less than 1e-16 of the sum. */
  private double last() {
    if (exponent <= 1) {
      return items;
    }
    return Math.min(items, Math.ceil(cached * Elementary.exp(SURE / (exponent - 1))));
  }

  /**
   * Newton's method for the logarithm of the number of items that are not in the cache. As a
   * function of α that is convex and falls, so that steps from below never pass the solution.
   */
  private double solved(double low) {
    double at = low;
    for (int step = 0; step < MOST_STEPS; step++) {
      double missing = cached - sure - others.items(at);
      if (!(missing > NOISE * cached)) {
        return at;
      }
      double absent = items - cached;
      double logarithm = Elementary.log1p(missing / absent);
      double next = at + logarithm * (absent + missing) / others.slope(at);
      if (!(next > at && next < Double.POSITIVE_INFINITY)) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
