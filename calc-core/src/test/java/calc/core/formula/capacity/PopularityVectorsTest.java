package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/** Reference values. */
class PopularityVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  /**
   * What the text of the class states for harmonic numbers; both hit ratios are quotients of two.
   */
  private static final Percentage FOURTEEN_DIGITS = withinRelative(2e-14);

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/zipf.json")
  void theMostPopularItems(Vector v) {
    assertThat(Zipf.topKHit(v.in("items"), v.in("exponent"), v.in("cached")))
        .isCloseTo(v.expected("top_k"), FOURTEEN_DIGITS);
    assertThat(Zipf.topShare(v.in("items"), v.in("exponent")))
        .isCloseTo(v.expected("top_share"), FOURTEEN_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/zipf-lru.json")
  void aLeastRecentlyUsedCache(Vector v) {
    double items = v.in("items");
    assertThat(LruCache.zipfHit(items, v.in("exponent"), v.in("cached")))
        .isCloseTo(v.expected("hit"), FOURTEEN_DIGITS);
    assertThat(LruCache.characteristicRequests(items, v.in("exponent"), v.in("cached")))
        .isCloseTo(v.expected("requests"), withinRelative(1e-10));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/hottest-shard.json")
  void theShardOfTheHottestKey(Vector v) {
    assertThat(Zipf.hottestShardFactor(v.in("items"), v.in("exponent"), v.in("shards")))
        .isCloseTo(v.expected("factor"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/vnode-variation.json")
  void sharesOfARing(Vector v) {
    assertThat(ConsistentHash.variation(v.in("nodes"), v.in("vnodes")))
        .isCloseTo(v.expected("cv"), TWELVE_DIGITS);
  }
}
