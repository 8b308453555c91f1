package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/** Reference values. Each takes a few operations of doubles, so twelve digits must agree. */
class FlowVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/fan-out.json")
  void requestsThatWaitForTheSlowestPart(Vector v) {
    assertThat(FanOut.slow(v.in("p"), v.in("n"))).isCloseTo(v.expected("slow"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/fan-out-leaf-budget.json")
  void whatIsLeftForEachPart(Vector v) {
    assertThat(FanOut.leafBudget(v.in("q"), v.in("n")))
        .isCloseTo(v.expected("leaf"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/token-bucket.json")
  void aBucketOfTokens(Vector v) {
    double offered = v.in("offered");
    double admitted = TokenBucket.admitted(v.in("rate"), v.in("burst"), offered, v.in("time"));
    double throttled = TokenBucket.timeToThrottle(v.in("rate"), v.in("burst"), offered);
    assertThat(admitted).isCloseTo(v.expected("admitted"), TWELVE_DIGITS);
    assertThat(offered * v.in("time") - admitted).isCloseTo(v.expected("rejected"), TWELVE_DIGITS);
    assertThat(throttled).isCloseTo(v.expected("throttled"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/leaky-bucket.json")
  void aQueueThatIsDrained(Vector v) {
    double drain = v.in("drain");
    double delay = LeakyBucket.delay(drain, v.in("limit"), v.in("offered"), v.in("time"));
    double dropped = LeakyBucket.dropped(drain, v.in("limit"), v.in("offered"), v.in("time"));
    assertThat(delay).isCloseTo(v.expected("delay"), TWELVE_DIGITS);
    assertThat(delay * drain).isCloseTo(v.expected("backlog"), TWELVE_DIGITS);
    assertThat(dropped).isCloseTo(v.expected("dropped"), TWELVE_DIGITS);
  }
}
