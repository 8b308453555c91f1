package calc.core.catalog;

import calc.core.formula.capacity.ConsistentHash;
import calc.core.formula.capacity.LruCache;
import calc.core.formula.capacity.Zipf;
import java.util.List;

/** Rows of the topic capacity on items that are not asked for alike, in caches and on shards. */
final class Popularity {
  private static final String TOPIC = "capacity";
  private static final String BRESLAU =
      "L. Breslau et al., Web Caching and Zipf-like Distributions: Evidence and Implications, INFOCOM 1999";

  private Popularity() {}

  static List<Formula> rows() {
    return List.of(
        row("zipf_top_share", "Share of the requests that ask for the most popular item")
            .equation("1 / H(items),   H(n) = 1⁻ˢ + 2⁻ˢ + … + n⁻ˢ,   s = exponent")
            .takes("items", "1", "items that are asked for, 1 or more, rounded down")
            .takes("exponent", "1", "how unlike popularities are: 0 alike, web requests 0.6 to 1")
            .source(BRESLAU)
            .example("zipf_top_share(1M, 1)", "0.06947953777315177")
            .by(Zipf::topShare),
        row("zipf_top_k_hit", "Hit ratio of a cache that holds the most popular items")
            .equation("H(cached) / H(items),   H(n) = 1⁻ˢ + 2⁻ˢ + … + n⁻ˢ,   s = exponent")
            .note(
                "The best that any cache of this size can do, for items of one size. Relative error below 1e-13 up to 1e12 items.")
            .takes("items", "1", "items that are asked for, 1 or more, rounded down")
            .takes("exponent", "1", "how unlike popularities are: 0 alike, web requests 0.6 to 1")
            .takes("cached", "1", "items that the cache holds, 0 or more, rounded down")
            .source(BRESLAU)
            .example("zipf_top_k_hit(100k, 0.8, 1000)", "0.33952935965116915")
            .by(Zipf::topKHit),
        row("zipf_lru_hit", "Hit ratio of a least-recently-used cache (Che's approximation)")
            .equation(
                "Σ pᵢ · (1 − exp(−pᵢ · T)),   T such that Σ (1 − exp(−pᵢ · T)) = cached,   pᵢ = i⁻ˢ / H(items),   s = exponent")
            .note(
                "For independent requests for items of one size; simulated caches agree within about 0.001. Relative error of the formula itself below 1e-12, in the same time for any number of items.")
            .takes("items", "1", "items that are asked for, 1 or more, rounded down")
            .takes("exponent", "1", "how unlike popularities are: 0 alike, web requests 0.6 to 1")
            .takes("cached", "1", "items that the cache holds, 0 or more, rounded down")
            .source(
                "H. Che et al., IEEE Journal on Selected Areas in Communications 20(7), 2002; C. Fricker et al., A Versatile and Accurate Approximation for LRU Cache Performance, ITC 24, 2012")
            .example("zipf_lru_hit(100k, 0.8, 1000)", "0.2043337634702762")
            .by(LruCache::zipfHit),
        row("hottest_shard_factor", "Load of the shard with the hottest key, over the mean")
            .equation("1 + (shards − 1) · zipf_top_share(items, exponent)")
            .note(
                "At least that, as all other keys are taken to spread evenly. Virtual nodes do not help.")
            .takes("items", "1", "keys that are asked for, 1 or more, rounded down")
            .takes("exponent", "1", "how unlike popularities are: 0 alike, web requests 0.6 to 1")
            .takes("shards", "1", "shards, 1 or more")
            .source("the share of one key beside an even rest, arithmetic; " + BRESLAU)
            .example("hottest_shard_factor(1M, 1, 100)", "7.878474239542026")
            .by(Zipf::hottestShardFactor),
        row("vnode_variation", "How unevenly nodes share a ring: deviation over mean")
            .equation("√((nodes − 1) / (nodes · vnodes + 1))")
            .note("For many keys that are asked for alike. The fullest node lies further out.")
            .takes("nodes", "1", "nodes on the ring, 1 or more")
            .takes("vnodes", "1", "virtual nodes of each, 1 or more")
            .source(
                "spacings of uniform points are beta distributed, standard; D. Karger et al., Consistent Hashing and Random Trees, STOC 1997")
            .example("vnode_variation(10, 150)", "0.0774338599379501")
            .by(ConsistentHash::variation));
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
