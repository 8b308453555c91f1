package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Shares add up, and nothing answers more requests than the most popular items do. */
class ZipfTest {
  private static final double ROUNDING = 1e-14;

  @Provide
  Arbitrary<Double> counts() {
    return Arbitraries.longs().between(1, 1_000_000_000_000L).map(Long::doubleValue);
  }

  @Provide
  Arbitrary<Double> exponents() {
    return Arbitraries.doubles().between(0, 3).ofScale(4);
  }

  @Property
  void oneMoreItemAnswersItsOwnShareMore(
      @ForAll("counts") double items,
      @ForAll("exponents") double exponent,
      @ForAll @IntRange(max = 1_000_000) int some) {
    double cached = some % items;
    double before = Zipf.topKHit(items, exponent, cached);
    double after = Zipf.topKHit(items, exponent, cached + 1.0);
    double share = Zipf.topShare(items, exponent) * StrictMath.pow(cached + 1.0, -exponent);
    assertThat(after - before).isBetween(share - ROUNDING, share + ROUNDING);
    assertThat(before).isBetween(0.0, 1.0);
  }

  @Property
  void atLeastAShareOfTheItemsIsAnswered(
      @ForAll("counts") double items,
      @ForAll("exponents") double exponent,
      @ForAll @IntRange(max = 100) int percent) {
    double cached = Math.floor(items / 100 * percent);
    assertThat(Zipf.topKHit(items, exponent, cached))
        .isGreaterThanOrEqualTo(cached / items * (1 - ROUNDING));
  }

  @Property
  void theFirstItemIsWhatACacheOfOneHolds(
      @ForAll("counts") double items, @ForAll("exponents") double exponent) {
    assertThat(Zipf.topShare(items, exponent)).isEqualTo(Zipf.topKHit(items, exponent, 1));
  }

  @Test
  void anEmptyCacheAnswersNothingAndAFullOneEverything() {
    assertThat(Zipf.topKHit(1e6, 0.8, 0)).isZero();
    assertThat(Zipf.topKHit(1e6, 0.8, 1e6)).isEqualTo(1);
    assertThat(Zipf.topKHit(1e6, 0.8, 1e9)).isEqualTo(1);
    assertThat(Zipf.topKHit(1, 0, 1)).isEqualTo(1);
  }

  @Test
  void ofAFractionOfAnItemNothingFitsAndNoiseIsForgiven() {
    assertThat(Zipf.topKHit(3.9, 1, 2.9)).isEqualTo(Zipf.topKHit(3, 1, 2));
    assertThat(Zipf.topKHit(0.1 * 30, 1, 2 - 1e-10)).isEqualTo(Zipf.topKHit(3, 1, 2));
    assertThat(LruCache.zipfHit(0.1 * 30, 1, 2.9)).isEqualTo(LruCache.zipfHit(3, 1, 2));
  }

  @Test
  void moreThanDoublesCountIsRefused() {
    assertThat(Zipf.topShare(0x1p53, 0)).isEqualTo(0x1p-53);
    assertThat(Refused.by(() -> Zipf.topShare(0x1p54, 0)))
        .startsWith("items must be at most 2^53, up to which doubles count exactly, got 1.8");
  }

  /** Between an even load and all of it on one shard. */
  @Property
  void theHottestShardHasMoreThanItsPart(
      @ForAll("counts") double items,
      @ForAll("exponents") double exponent,
      @ForAll @IntRange(min = 1, max = 10_000) int shards) {
    double factor = Zipf.hottestShardFactor(items, exponent, shards);
    double first = Zipf.topShare(items, exponent);
    assertThat(factor).isBetween(1.0, (double) shards);
    assertThat(factor / shards).isCloseTo(first + (1 - first) / shards, withinRelative(ROUNDING));
  }
}
