package calc.core.formula.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is lost between what comes and what is let through, waits or is turned away. */
class BucketsTest {
  @Property
  void untilItThrottlesATokenBucketLetsEverythingThrough(
      @ForAll @IntRange(max = 10_000) int rate,
      @ForAll @IntRange(max = 100_000) int burst,
      @ForAll @IntRange(min = 1, max = 10_000) int excess,
      @ForAll @IntRange(max = 3_600) int time) {
    double offered = rate + (double) excess;
    double throttled = TokenBucket.timeToThrottle(rate, burst, offered);
    double admitted = TokenBucket.admitted(rate, burst, offered, time);
    double rejected = Math.max(0, excess * (time - throttled));
    assertThat(offered * time - admitted).isCloseTo(rejected, within(1e-5));
  }

  @Property
  void neverMoreThanTheBurstAheadOfTheRate(
      @ForAll @IntRange(max = 10_000) int rate,
      @ForAll @IntRange(max = 100_000) int burst,
      @ForAll @IntRange(max = 20_000) int offered,
      @ForAll @IntRange(max = 3_600) int time) {
    double admitted = TokenBucket.admitted(rate, burst, offered, time);
    assertThat(admitted).isBetween(0.0, (double) offered * time);
    assertThat(admitted - (double) rate * time).isLessThanOrEqualTo(burst);
    if (offered <= rate) {
      assertThat(admitted).isEqualTo((double) offered * time);
    }
  }

  @ParameterizedTest(name = "{1} against {0}")
  @CsvSource({"100, 100", "100, 99", "100, 0", "0, 0"})
  void whatStaysBelowTheRateIsNeverThrottled(double rate, double offered) {
    Refusal refusal = Refused.of(() -> TokenBucket.timeToThrottle(rate, 500, offered));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "never throttled: offered must be above rate ("
                + (long) rate
                + " a second) to empty the bucket, got "
                + (long) offered);
  }

  @Property
  void whatCameIsDrainedWaitsOrWasDropped(
      @ForAll @IntRange(min = 1, max = 10_000) int drain,
      @ForAll @IntRange(max = 100_000) int limit,
      @ForAll @IntRange(max = 20_000) int offered,
      @ForAll @IntRange(max = 3_600) int time) {
    double waiting = LeakyBucket.delay(drain, limit, offered, time) * drain;
    double dropped = LeakyBucket.dropped(drain, limit, offered, time);
    double drained = (double) Math.min(offered, drain) * time;
    assertThat(drained + waiting + dropped).isCloseTo((double) offered * time, within(1e-5));
    assertThat(waiting).isBetween(0.0, limit + 1e-9);
    assertThat(dropped).isNotNegative();
    if (dropped > 0) {
      assertThat(waiting).isCloseTo(limit, within(1e-9));
    }
  }

  @Test
  void noBucketHoldsAnythingAtTheStart() {
    assertThat(TokenBucket.admitted(100, 500, 300, 0)).isZero();
    assertThat(LeakyBucket.delay(1, 500, 300, 0)).isZero();
    assertThat(LeakyBucket.dropped(1, 0, 300, 0)).isZero();
  }
}
