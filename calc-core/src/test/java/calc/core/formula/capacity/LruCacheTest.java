package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Refusal;
import calc.core.math.Sum;
import calc.core.vector.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The equation is solved, by points that stand for all items. */
class LruCacheTest {
  @Provide
  Arbitrary<Double> counts() {
    return Arbitraries.longs().between(1, 1_000_000_000_000L).map(Long::doubleValue);
  }

  @Provide
  Arbitrary<Double> exponents() {
    Arbitrary<Double> usual = Arbitraries.doubles().between(0, 2.5).ofScale(4);
    Arbitrary<Double> steep = Arbitraries.doubles().between(2.5, 12).ofScale(2);
    return Arbitraries.oneOf(usual, usual, steep);
  }

  @Property(tries = 100)
  void sumsOverAllItemsAgree(
      @ForAll @IntRange(min = 2, max = 20_000) int items,
      @ForAll("exponents") double exponent,
      @ForAll @IntRange(min = 1, max = 19_999) int some) {
    int cached = 1 + some % (items - 1);
    double requests = LruCache.characteristicRequests(items, exponent, cached);
    double total = Harmonic.number(items, exponent);
    Sum held = new Sum();
    Sum hits = new Sum();
    for (int i = 1; i <= items; i++) {
      double share = StrictMath.pow(i, -exponent) / total;
      double present = -StrictMath.expm1(-share * requests);
      held.add(present);
      hits.add(share * present);
    }
    assertThat(held.value()).isCloseTo(cached, withinRelative(1e-10));
    assertThat(LruCache.zipfHit(items, exponent, cached))
        .isCloseTo(hits.value(), withinRelative(1e-13));
  }

  @Property
  void itIsNeverBetterThanTheMostPopularItems(
      @ForAll("counts") double items,
      @ForAll("exponents") double exponent,
      @ForAll("counts") double some) {
    double cached = some % (items + 1);
    assertThat(LruCache.zipfHit(items, exponent, cached))
        .isBetween(0.0, Zipf.topKHit(items, exponent, cached));
  }

  @Property
  void moreRoomNeverMissesMore(
      @ForAll("counts") double items,
      @ForAll("exponents") double exponent,
      @ForAll("counts") double some,
      @ForAll @IntRange(min = 1, max = 1_000) int more) {
    double cached = some % items;
    double hit = LruCache.zipfHit(items, exponent, cached);
    // The last digits of two solutions need not be in order.
    assertThat(LruCache.zipfHit(items, exponent, cached + more))
        .isGreaterThanOrEqualTo(hit * (1 - 1e-13));
  }

  @Property
  void itemsThatAreAllAlikeHitByTheShareThatIsHeld(
      @ForAll("counts") double items, @ForAll("counts") double some) {
    double cached = some % (items + 1);
    assertThat(LruCache.zipfHit(items, 0, cached)).isCloseTo(cached / items, withinRelative(1e-13));
  }

  @ParameterizedTest(name = "exponent {0}")
  @ValueSource(doubles = {0, 0.8, 1, 5, 64, 1e300})
  void nothingHeldIsNothingFoundAndEverythingHeldIsEverythingFound(double exponent) {
    assertThat(LruCache.zipfHit(1e6, exponent, 0)).isZero();
    assertThat(LruCache.zipfHit(1e6, exponent, 1e6)).isEqualTo(1);
    assertThat(LruCache.zipfHit(1e6, exponent, 1e15)).isEqualTo(1);
  }

  @Test
  void allRequestsAskForOneItemWhereExponentsAreSteep() {
    assertThat(LruCache.zipfHit(1000, Math.nextDown(64.0), 1)).isBetween(1 - 1e-14, 1.0);
    assertThat(LruCache.zipfHit(1000, 64, 1)).isEqualTo(1);
    assertThat(LruCache.zipfHit(2000, 40, 1)).isCloseTo(1 - 2.321589787e-11, within(1e-14));
  }

  @ParameterizedTest(name = "{2} of {0}, exponent {1}")
  @CsvSource({
    "9007199254740992, 0, 9007199254740991",
    "9007199254740992, 1.01, 9007199254740991",
    "9007199254740992, 2, 9007199254740990",
    "9007199254740992, 63.9, 9007199254740991",
    "9007199254740992, 1e-300, 1",
    "9007199254740992, 63.9, 1",
    "2, 63.9, 1"
  })
  void theFarthestCornersAreAnswered(double items, double exponent, double cached) {
    assertThat(LruCache.zipfHit(items, exponent, cached)).isBetween(1e-16, 1.0);
    assertThat(LruCache.characteristicRequests(items, exponent, cached)).isPositive();
  }

  @Test
  void whatIsNeverThrownOutHasNoTime() {
    Refusal refusal = Refused.of(() -> LruCache.characteristicRequests(1000, 0.8, 1000));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo("never thrown out: cached must be below items (1000), got 1000");
    assertThat(LruCache.characteristicRequests(1000, 0.8, 0)).isZero();
  }
}
