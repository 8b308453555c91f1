package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BinomialTest {
  private static final MathContext DIGITS = new MathContext(50);

  /** The error of a power of e grows with the exponent, which is near 700 for the least tails. */
  private static final double CLOSE = 5e-13;

  @Property
  void tailsAreTheExactSums(
      @ForAll @IntRange(max = 60) int trials,
      @ForAll @IntRange(min = -1, max = 61) int count,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double p) {
    double atLeast = sum(Math.max(0, count), trials, trials, p);
    double atMost = sum(0, Math.min(count, trials), trials, p);
    assertThat(Binomial.atLeast(count, trials, p)).isCloseTo(atLeast, withinRelative(CLOSE));
    assertThat(Binomial.atMost(count, trials, p)).isCloseTo(atMost, withinRelative(CLOSE));
  }

  private static double sum(int from, int to, int trials, double p) {
    BigDecimal share = new BigDecimal(p);
    BigDecimal rest = BigDecimal.ONE.subtract(share);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal ways = BigDecimal.ONE;
    for (int i = 0; i <= trials; i++) {
      if (i >= from && i <= to) {
        BigDecimal one = share.pow(i, DIGITS).multiply(rest.pow(trials - i, DIGITS));
        sum = sum.add(one.multiply(ways), DIGITS);
      }
      ways =
          ways.multiply(BigDecimal.valueOf(trials - i)).divide(BigDecimal.valueOf(i + 1L), DIGITS);
    }
    return sum.doubleValue();
  }

  @Test
  void whatAlwaysOrNeverHappens() {
    assertThat(Binomial.atLeast(0, 5, 0.3)).isEqualTo(1);
    assertThat(Binomial.atLeast(6, 5, 0.3)).isZero();
    assertThat(Binomial.atLeast(1, 5, 0)).isZero();
    assertThat(Binomial.atLeast(5, 5, 1)).isEqualTo(1);
    assertThat(Binomial.atMost(5, 5, 0.3)).isEqualTo(1);
    assertThat(Binomial.atMost(-1, 5, 0.3)).isZero();
    assertThat(Binomial.atMost(0, 5, 0)).isEqualTo(1);
    assertThat(Binomial.atMost(4, 5, 1)).isZero();
  }

  @Test
  void aMillionMillionTrialsAreNoSlowerThanTen() {
    double half = Binomial.atLeast(500_000_000_000L, 1_000_000_000_000L, 0.5);
    // Half, and half of the middle, which is 1/√(π·n/2).
    assertThat(half).isCloseTo(0.5 + 0.5 / Math.sqrt(Math.PI * 5e11), withinRelative(1e-14));
  }
}
