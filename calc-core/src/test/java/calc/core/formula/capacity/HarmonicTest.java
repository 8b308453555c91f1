package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Sum;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed in a few steps is the sum of all terms. */
class HarmonicTest {
  @Provide
  Arbitrary<Double> exponents() {
    Arbitrary<Double> usual = Arbitraries.doubles().between(0, 3).ofScale(6);
    Arbitrary<Double> steep = Arbitraries.doubles().between(3, 70).ofScale(3);
    Arbitrary<Double> nearOne = Arbitraries.doubles().between(-1e-6, 1e-6).ofScale(12);
    return Arbitraries.oneOf(usual, steep, nearOne.map(x -> 1 + x));
  }

  /** But for a few roundings; without the third correction the difference would be 1e-14. */
  @Property(tries = 300)
  void itIsTheSumOfAllTerms(
      @ForAll @IntRange(max = 3_000) int terms, @ForAll("exponents") double exponent) {
    Sum sum = new Sum();
    for (int k = terms; k > 0; k--) {
      sum.add(StrictMath.pow(k, -exponent));
    }
    assertThat(Harmonic.number(terms, exponent)).isCloseTo(sum.value(), withinRelative(3e-15));
  }

  @Property(tries = 100)
  void aMillionTermsToo(@ForAll("exponents") double exponent) {
    Sum rest = new Sum();
    for (int k = 1_000_000; k > 999_000; k--) {
      rest.add(StrictMath.pow(k, -exponent));
    }
    double difference = Harmonic.number(1e6, exponent) - Harmonic.number(999_000, exponent);
    // Both sums lose what is below the last digit of the larger one.
    assertThat(Math.abs(difference - rest.value()))
        .isLessThanOrEqualTo(1e-14 * Harmonic.number(1e6, exponent));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 64, 65, 1e6, 1e12, 0x1p53})
  void termsThatAreAllAlikeAreCounted(double terms) {
    assertThat(Harmonic.number(terms, 0)).isEqualTo(terms);
  }

  /** The derivative by s is the sum of −ln(k)/k, about −ln²(n)/2: nothing jumps at 1. */
  @Test
  void nothingHappensAtOne() {
    double slope = 0.5 * Math.pow(Math.log(1e9), 2);
    double at = Harmonic.number(1e9, 1);
    for (double step : new double[] {1e-15, 1e-12, 1e-9}) {
      double change = slope * step + 4e-15 * at;
      assertThat(Harmonic.number(1e9, 1 + step)).isBetween(at - change, at);
      assertThat(Harmonic.number(1e9, 1 - step)).isBetween(at, at + change);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {64, 1e3, 1e300, Double.MAX_VALUE})
  void steepTermsAreTheFirstOne(double exponent) {
    assertThat(Harmonic.number(0x1p53, exponent)).isEqualTo(1);
  }
}
