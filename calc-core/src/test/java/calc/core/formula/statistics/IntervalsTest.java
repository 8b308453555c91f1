package calc.core.formula.statistics;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Binomial;
import calc.core.math.Guarded;
import calc.core.math.Quantiles;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Laws of both intervals; what makes the exact one exact. */
class IntervalsTest {
  /** Failures of requests. */
  record Seen(long bad, long total) {}

  @Provide
  Arbitrary<Seen> seen() {
    Arbitrary<Long> totals =
        Arbitraries.doubles().between(0, 12).ofScale(3).map(x -> (long) Math.pow(10, x));
    Arbitrary<Double> shares =
        Arbitraries.oneOf(
            Arbitraries.of(0.0, 1.0),
            Arbitraries.doubles().between(0, 1).ofScale(6),
            Arbitraries.doubles().between(-10, 0).ofScale(3).map(x -> Math.pow(10, x)));
    return Combinators.combine(totals, shares)
        .as((total, share) -> new Seen(Math.round(total * share), total));
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.999999);
  }

  @Property
  void wilsonHoldsTheObservedRatioWithinZeroAndOne(
      @ForAll("seen") Seen seen, @ForAll("confidences") double confidence) {
    double observed = (double) seen.bad / seen.total;
    double low = Wilson.low(seen.bad, seen.total, confidence);
    double high = Wilson.high(seen.bad, seen.total, confidence);
    assertThat(low).isBetween(0.0, observed);
    assertThat(high).isBetween(observed, 1.0);
    assertThat(low).isLessThan(high);
  }

  @Property
  void wilsonsEndsAreWhereTheObservedRatioIsTheScoreAway(
      @ForAll("seen") Seen seen, @ForAll("confidences") double confidence) {
    double n = seen.total;
    double observed = seen.bad / n;
    double z2 = square(-Quantiles.normal(Guarded.complement(confidence) / 2));
    for (double end :
        new double[] {Wilson.low(seen.bad, n, confidence), Wilson.high(seen.bad, n, confidence)}) {
      if (end > 0 && end < 1) {
        // (observed − end)² = z²·end·(1 − end)/n, with what cancels on the left as its noise.
        double noise = 1e-13 * (square(observed) + square(end)) + 1e-12 * z2 * end / n;
        assertThat(square(observed - end)).isCloseTo(z2 * end * (1 - end) / n, within(noise));
      }
    }
  }

  @Property
  void failuresAndSuccessesMirrorEachOther(
      @ForAll("seen") Seen seen, @ForAll("confidences") double confidence) {
    long good = seen.total - seen.bad;
    assertThat(Wilson.low(seen.bad, seen.total, confidence))
        .isCloseTo(1 - Wilson.high(good, seen.total, confidence), within(1e-15));
    assertThat(ClopperPearson.low(seen.bad, seen.total, confidence))
        .isCloseTo(1 - ClopperPearson.high(good, seen.total, confidence), within(1e-15));
  }

  /** P(X ≥ bad | low) = α/2 = P(X ≤ bad | high). */
  @Property
  void underEachEndOfTheExactIntervalSoManyOrSoFewHaveHalfOfTheDoubt(
      @ForAll("seen") Seen seen, @ForAll("confidences") double confidence) {
    double aside = Guarded.complement(confidence) / 2;
    if (seen.bad > 0) {
      double low = ClopperPearson.low(seen.bad, seen.total, confidence);
      assertThat(Binomial.atLeast(seen.bad, seen.total, low))
          .isCloseTo(aside, withinRelative(noise(seen.bad, seen.total, low)));
    }
    if (seen.bad < seen.total) {
      double high = ClopperPearson.high(seen.bad, seen.total, confidence);
      double good = seen.total - seen.bad;
      assertThat(Binomial.atMost(seen.bad, seen.total, high))
          .isCloseTo(aside, withinRelative(noise(good, seen.total, high)));
    }
  }

  /** An end is rounded to a double, of which the slope of the tail makes so much. */
  private static double noise(double count, double total, double end) {
    double slope = Math.min(count, 10 + 10 * Math.sqrt(total * end * (1 - end)));
    return 1e-13 + 3e-16 * slope / (1 - end);
  }

  @Property
  void theExactIntervalHoldsTheObservedRatio(
      @ForAll("seen") Seen seen, @ForAll("confidences") double confidence) {
    double observed = (double) seen.bad / seen.total;
    assertThat(ClopperPearson.low(seen.bad, seen.total, confidence)).isBetween(0.0, observed);
    assertThat(ClopperPearson.high(seen.bad, seen.total, confidence)).isBetween(observed, 1.0);
  }

  /** Not everywhere: with no failure Wilson's upper end is the higher one. */
  @Property
  void withSomeFailuresAndSuccessesTheExactIntervalIsTheWiderOne(
      @ForAll @IntRange(min = 5, max = 5_000) int bad,
      @ForAll @IntRange(min = 5, max = 5_000) int good) {
    double total = (double) bad + good;
    double exact = ClopperPearson.high(bad, total, 0.95) - ClopperPearson.low(bad, total, 0.95);
    double wilson = Wilson.high(bad, total, 0.95) - Wilson.low(bad, total, 0.95);
    assertThat(exact).isGreaterThan(wilson);
  }

  @Property
  void moreConfidenceIsWiderAndMoreFailuresLieHigher(
      @ForAll("seen") Seen seen,
      @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 0.98) double confidence) {
    double more = confidence + 0.01;
    double bad = seen.bad;
    double n = seen.total;
    assertThat(Wilson.low(bad, n, more)).isLessThanOrEqualTo(Wilson.low(bad, n, confidence));
    assertThat(Wilson.high(bad, n, more)).isGreaterThanOrEqualTo(Wilson.high(bad, n, confidence));
    assertThat(ClopperPearson.low(bad, n, more))
        .isLessThanOrEqualTo(ClopperPearson.low(bad, n, confidence));
    assertThat(ClopperPearson.high(bad, n, more))
        .isGreaterThanOrEqualTo(ClopperPearson.high(bad, n, confidence));
    if (bad < n) {
      assertThat(Wilson.low(bad + 1, n, more)).isGreaterThan(Wilson.low(bad, n, more));
      assertThat(Wilson.high(bad + 1, n, more)).isGreaterThanOrEqualTo(Wilson.high(bad, n, more));
      assertThat(ClopperPearson.low(bad + 1, n, more))
          .isGreaterThan(ClopperPearson.low(bad, n, more));
      assertThat(ClopperPearson.high(bad + 1, n, more))
          .isGreaterThanOrEqualTo(ClopperPearson.high(bad, n, more));
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
