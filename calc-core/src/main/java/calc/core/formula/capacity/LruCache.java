package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/** A cache that throws out what was not asked for the longest, under popularities by Zipf's law. */
public final class LruCache {
  /** From here on all but 1e-19 of the requests ask for one item. */
  private static final double STEEP = 64;

  private LruCache() {}

  /**
   * Hit ratio of a least-recently-used cache, by Che's approximation: an item is in the cache if it
   * was asked for within a time T that is the same for all.
   *
   * <pre>
   *   hit = Σ pᵢ · (1 − exp(−pᵢ · T)),   pᵢ = i⁻ˢ / H(M, s),   T such that Σ (1 − exp(−pᵢ · T)) = K
   * </pre>
   *
   * <p><b>Holds</b> for requests that are independent of each other, items of one size and
   * popularities that stay as they are. Simulated caches then agree within about 0.001. Where an
   * item that was asked for is soon asked for again, more requests hit.
   *
   * <p><b>Numerics</b>: the first 256 ranks that may be absent one by one, the others by
   * quadrature, so that a billion items take as long as a thousand; relative error below 1e-12,
   * measured against sums over all items. Never above the hit ratio of {@link Zipf#topKHit}, which
   * is the best that K items can do.
   *
   * <p><b>Reference</b>: of 100,000 items with exponent 0.99, 10,000 in the cache answer 72.50 %;
   * the ideal choice would answer 80.01 %.
   *
   * @param items items M that are asked for, 1 or more, rounded down
   * @param exponent exponent s of the popularity, 0 (all alike) or more
   * @param cached items K that the cache holds, 0 or more, rounded down
   * @return share of the requests that find their item in the cache, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "H. Che, Y. Tung, Z. Wang, Hierarchical Web Caching Systems, IEEE Journal on Selected
   *     Areas in Communications 20(7), 2002; C. Fricker, P. Robert, J. Roberts, A Versatile and
   *     Accurate Approximation for LRU Cache Performance, ITC 24, 2012"
   */
  public static double zipfHit(double items, double exponent, double cached) {
    double ideal = Zipf.topKHit(items, exponent, cached);
    double all = Items.among("items", items, 1);
    double held = Items.among("cached", cached, 0);
    if (held == 0 || held >= all || exponent >= STEEP) {
      return ideal;
    }
    return Math.min(ideal, new Che(all, exponent, held).hit());
  }

  /**
   * How many requests pass until an item that nobody asks for is thrown out: T in {@link #zipfHit}.
   *
   * <p>Over the rate of requests it is a time: what is asked for less often is usually a miss.
   * <b>Numerics</b>: relative error below 1e-10 for exponents up to 8; beyond them hardly anything
   * depends on it.
   *
   * @param items items that are asked for, 1 or more, rounded down
   * @param exponent exponent of the popularity, 0 or more and below 64
   * @param cached items that the cache holds, 0 or more and below {@code items}
   * @return requests, 0 or more; infinity where a double does not reach
   * @throws IllegalArgumentException if an argument is outside its range, or the cache holds all
   *     items, so that none is ever thrown out
   */
  public static double characteristicRequests(double items, double exponent, double cached) {
    double all = Items.among("items", items, 1);
    double held = Items.among("cached", cached, 0);
    if (!(exponent >= 0 && exponent < STEEP)) {
      throw Check.refused("exponent", "must be 0 or more and below 64", exponent);
    }
    if (held >= all) {
      throw Refusal.infeasible(
          "never thrown out: cached must be below items ("
              + Plain.number(items)
              + "), got "
              + Plain.number(cached));
    }
    return held == 0 ? 0 : new Che(all, exponent, held).requests();
  }
}
