package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BetaComparisonTest {
  @Provide
  Arbitrary<Double> shapes() {
    Arbitrary<Double> halves = Arbitraries.integers().between(1, 60).map(i -> i / 2.0);
    Arbitrary<Double> powers = Arbitraries.doubles().between(0, 9).ofScale(4);
    return Arbitraries.oneOf(halves, powers.map(x -> Math.rint(Math.pow(10, x))));
  }

  @Property(tries = 300)
  void oneOfTheTwoIsBelow(
      @ForAll("shapes") double a,
      @ForAll("shapes") double b,
      @ForAll("shapes") double c,
      @ForAll("shapes") double d) {
    Beta first = new Beta(a, b);
    Beta second = new Beta(c, d);
    double below = BetaComparison.firstIsBelow(first, second);
    assertThat(below + BetaComparison.firstIsBelow(second, first)).isCloseTo(1, within(1e-12));
    assertThat(BetaComparison.firstIsBelow(second.mirrored(), first.mirrored()))
        .isCloseTo(below, within(1e-12));
    assertThat(below).isBetween(0.0, 1.0);
  }

  /** Of powers of uniform values: ∫ xᵃ · c·x^(c−1) = c / (a + c). */
  @Property(tries = 300)
  void powersCompareLikeTheirExponents(@ForAll("shapes") double a, @ForAll("shapes") double c) {
    double below = BetaComparison.firstIsBelow(new Beta(a, 1), new Beta(c, 1));
    assertThat(below).isCloseTo(c / (a + c), withinRelative(1e-12));
    double mirrored = BetaComparison.firstIsBelow(new Beta(1, c), new Beta(1, a));
    assertThat(mirrored).isCloseTo(c / (a + c), withinRelative(1e-12));
  }

  @Property(tries = 300)
  void twoAlikeAreEachBelowHalfTheTime(@ForAll("shapes") double a, @ForAll("shapes") double b) {
    assertThat(BetaComparison.firstIsBelow(new Beta(a, b), new Beta(a, b)))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theLargestCountsAreAnsweredAtOnce() {
    assertTimeout(
        ofSeconds(1),
        () -> {
          Beta narrow = new Beta(1e12, 0x1p53);
          Beta wide = new Beta(0.5, 0.5);
          assertThat(BetaComparison.firstIsBelow(narrow, wide)).isBetween(0.99, 1.0);
          assertThat(BetaComparison.firstIsBelow(narrow, narrow)).isCloseTo(0.5, within(1e-9));
          assertThat(BetaComparison.firstIsBelow(new Beta(0x1p53, 1), new Beta(1, 0x1p53)))
              .isZero();
        });
  }
}
