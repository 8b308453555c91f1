package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The slowest of many parts decides. */
class FanOutTest {
  @Provide
  Arbitrary<Double> chances() {
    Arbitrary<Double> shares = Arbitraries.doubles().between(0, 0.999).ofScale(6);
    Arbitrary<Double> rare = Arbitraries.doubles().between(-300, -3).ofScale(2);
    return Arbitraries.oneOf(shares, rare.map(x -> StrictMath.pow(10, x)));
  }

  /** A chance near 1 has few digits left that tell it from 1, but the budget has them all. */
  @Property
  void aBudgetSpentByEachPartIsTheBudgetOfTheRequest(
      @ForAll("chances") double q, @ForAll @IntRange(min = 1, max = 1_000_000_000) int n) {
    assertThat(FanOut.slow(FanOut.leafBudget(q, n), n)).isCloseTo(q, withinRelative(1e-12));
  }

  @Property
  void morePartsAreSlowMoreOften(
      @ForAll("chances") double p, @ForAll @IntRange(min = 1, max = 1_000_000) int n) {
    double slow = FanOut.slow(p, n);
    assertThat(slow).isBetween(p * (1 - 1e-15), Math.min(1, n * p) * (1 + 1e-15));
    assertThat(FanOut.slow(p, n + 1.0)).isGreaterThanOrEqualTo(slow);
    assertThat(FanOut.leafBudget(p, n + 1.0)).isLessThanOrEqualTo(FanOut.leafBudget(p, n));
  }

  @Test
  void oneInAHundredIsThirtySevenInAHundredInTimeForAHundred() {
    assertThat(1 - FanOut.slow(0.01, 100)).isCloseTo(Math.pow(0.99, 100), withinRelative(1e-13));
  }
}
