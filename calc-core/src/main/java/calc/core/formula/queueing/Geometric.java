package calc.core.formula.queueing;

import calc.core.math.Elementary;

/**
 * The first terms of a geometric series, plain and weighted by their place.
 *
 * <pre>  sum = Σ q^j,   moment = Σ j·q^j,   j = 0 … n − 1</pre>
 *
 * <p>The closed forms divide by 1 − q and (1 − q)², and are 0/0 at q = 1. Here the terms are
 * doubled and one is put in front where the number of terms is odd: nothing is subtracted, and a
 * thousand million terms take thirty steps.
 *
 * @param sum Σ q^j
 * @param moment Σ j·q^j
 */
record Geometric(double sum, double moment) {
  private static final Geometric ONE_TERM = new Geometric(1, 0);

  /**
   * The sums of a ratio.
   *
   * @param ratio q, between 0 and 1
   * @param decay −ln q, 0 or more: what powers are taken from, as it is the more exact of the two
   *     for a ratio near 1
   * @param terms n, 0 or more
   */
  static Geometric of(double ratio, double decay, long terms) {
    if (terms == 0) {
      return new Geometric(0, 0);
    }
    Geometric first = ONE_TERM;
    long count = 1;
    for (long bit = Long.highestOneBit(terms) >> 1; bit > 0; bit >>= 1) {
      first = first.doubled(count, power(decay, count));
      count *= 2;
      if ((terms & bit) != 0) {
        first = first.withOneInFront(ratio);
        count++;
      }
    }
    return first;
  }

  /** q^n, also where q is 0 and n is. */
  static double power(double decay, long n) {
    return n == 0 ? 1 : Elementary.exp(-n * decay);
  }

  private Geometric doubled(long count, double power) {
    return new Geometric(sum + power * sum, moment + power * (moment + count * sum));
  }

  private Geometric withOneInFront(double ratio) {
    return new Geometric(1 + ratio * sum, ratio * (moment + sum));
  }
}
