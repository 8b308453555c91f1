package calc.core.formula.capacity;

import calc.core.math.Check;

/** Popularity by Zipf's law: the item at rank i is asked for in proportion to i⁻ˢ. */
public final class Zipf {
  private Zipf() {}

  /**
   * Hit ratio of a cache that holds the most popular items, which is the best it can do.
   *
   * <pre>  hit = H(K, s) / H(M, s),   H(n, s) = 1⁻ˢ + 2⁻ˢ + … + n⁻ˢ</pre>
   *
   * <p><b>Holds</b> for items of one size whose popularity is known and does not change. A policy
   * that has to find out stays below; {@link LruCache#zipfHit} by 0.08 to 0.15 at exponents of 0.8
   * to 1.
   *
   * <p><b>Numerics</b>: 64 terms one by one, the rest by the formula of Euler and Maclaurin, also
   * for s = 1; relative error below 1e-13 up to 1e12 items.
   *
   * <p><b>Reference</b>: 1,000 of 100,000 items with exponent 0.8 answer 33.95 %.
   *
   * @param items items M that are asked for, 1 or more, rounded down
   * @param exponent exponent s, 0 (all alike) or more; web requests have 0.6 to 1
   * @param cached items K that the cache holds, 0 or more, rounded down
   * @return share of the requests that find their item in the cache, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "L. Breslau, P. Cao, L. Fan, G. Phillips, S. Shenker, Web Caching and Zipf-like
   *     Distributions: Evidence and Implications, INFOCOM 1999"
   */
  public static double topKHit(double items, double exponent, double cached) {
    double all = total(items, exponent);
    double held = Items.among("cached", cached, 0);
    return Math.min(1, Harmonic.number(held, exponent) / all);
  }

  /**
   * Share of the requests that ask for the most popular item.
   *
   * <pre>  p₁ = 1 / H(M, s)</pre>
   *
   * <p><b>Reference</b>: 6.95 % of a million items with exponent 1.
   *
   * @param items items M that are asked for, 1 or more, rounded down
   * @param exponent exponent s, 0 (all alike) or more
   * @return share, above 0 and at most 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double topShare(double items, double exponent) {
    return 1 / total(items, exponent);
  }

  /**
   * Load of the shard that holds the most popular key, as a multiple of the mean over all shards.
   *
   * <pre>  f = shards · (p₁ + (1 − p₁) / shards) = 1 + (shards − 1) · p₁</pre>
   *
   * <p>All other keys are taken to spread evenly, so that it is at least this. Virtual nodes do not
   * help against it: a key is on one shard. Split the key or cache it.
   *
   * <p><b>Reference</b>: with a million keys, exponent 1 and 100 shards, 7.88 times the mean.
   *
   * @param items keys M that are asked for, 1 or more, rounded down
   * @param exponent exponent s, 0 (all alike) or more
   * @param shards shards, 1 or more
   * @return factor, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double hottestShardFactor(double items, double exponent, double shards) {
    double share = topShare(items, exponent);
    return 1 + (Check.atLeastOne("shards", shards) - 1) * share;
  }

  private static double total(double items, double exponent) {
    double all = Items.among("items", items, 1);
    return Harmonic.number(all, Check.notNegative("exponent", exponent));
  }
}
