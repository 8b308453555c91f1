package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large pools: the limit, its inverse, and the rule of thumb that comes of them. */
class HalfinWhittTest {
  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/halfin-whitt-delay.json")
  void delays(Vector v) {
    // The normal distribution is within 2e-15.
    assertThat(HalfinWhitt.delay(v.in("beta")))
        .isCloseTo(v.expected("delay"), withinRelative(1e-14));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/halfin-whitt-beta.json")
  void betas(Vector v) {
    assertThat(HalfinWhitt.beta(v.in("delay")))
        .isCloseTo(v.expected("beta"), withinRelative(1e-12));
  }

  @Property
  void betaUndoesDelay(@ForAll @DoubleRange(min = 0.000001, max = 37) @Scale(6) double beta) {
    double back = HalfinWhitt.beta(HalfinWhitt.delay(beta));
    // A delay near 1 is what rounding left of it; the odds are about β·√(π/2) there.
    assertThat(back).isCloseTo(beta, withinRelative(1e-14 + 1e-15 / beta));
  }

  @Property
  void moreSpareServersDelayLess(@ForAll @DoubleRange(max = 37) @Scale(4) double beta) {
    assertThat(HalfinWhitt.delay(beta + 0.0001)).isLessThan(HalfinWhitt.delay(beta));
    assertThat(HalfinWhitt.delay(beta)).isBetween(0.0, 1.0);
  }

  @ParameterizedTest(name = "beta {0}")
  @ValueSource(doubles = {0.1, 1, 2})
  void theLimitIsApproachedFromBelow(double beta) {
    double before = 1;
    for (double servers = 100; servers <= 1e7; servers *= 10) {
      double root = (Math.sqrt(beta * beta + 4 * servers) - beta) / 2;
      double gap = Erlang.waitProbability(root * root, servers) / HalfinWhitt.delay(beta) - 1;
      assertThat(gap).isBetween(0.0, before);
      // The gap falls with the root of the servers.
      before = gap / 3;
    }
    assertThat(before).isLessThan(1e-3);
  }

  @Property
  void theRuleIsAtMostTwoServersShort(
      @ForAll @DoubleRange(min = 1, max = 100_000) @Scale(2) double offered,
      @ForAll @DoubleRange(min = 0.001, max = 0.8) @Scale(3) double delay) {
    double exact = Erlang.serversForWaitProbability(offered, delay);
    assertThat(exact - HalfinWhitt.staffing(offered, delay)).isBetween(0.0, 2.0);
  }

  @ParameterizedTest(name = "{0} erlang, {1} waiting")
  @CsvSource({
    "100, 0.2, 111",
    "1000, 0.3, 1027",
    "1000, 0.01, 1076",
    "0, 0.01, 1",
    "100, 1, 101",
    "99.5, 1, 100",
    "100, 0.9999999999, 101",
    "4503599627370496, 1, 4503599627370497"
  })
  void wholeStableServers(double offered, double delay, double servers) {
    assertThat(HalfinWhitt.staffing(offered, delay)).isEqualTo(servers);
  }

  @Test
  void bordersOfTheDomain() {
    assertThat(HalfinWhitt.delay(0)).isEqualTo(1);
    assertThat(HalfinWhitt.delay(41)).isEqualTo(0);
    assertThat(HalfinWhitt.delay(Double.MAX_VALUE)).isEqualTo(0);
    assertThat(HalfinWhitt.beta(1)).isEqualTo(0);
    assertThat(HalfinWhitt.beta(Double.MIN_VALUE)).isBetween(37.0, 40.0);
  }

  @Test
  void whatLiesOutsideIsRefusedByName() {
    refuses("beta must be 0 or more", HalfinWhitt::delay, -Double.MIN_VALUE);
    refuses("delay must lie between 0 and 1 (100%)", HalfinWhitt::beta, 1.5);
    refuses("delay must be above 0", HalfinWhitt::beta, 0);
    refuses("delay must lie between", x -> HalfinWhitt.staffing(1, x), 20);
    refuses("offered must be 0 or more", x -> HalfinWhitt.staffing(x, 0.1), -1);
    refuses("offered must be at most 2^52", x -> HalfinWhitt.staffing(x, 0.1), 1e16);
    for (double value : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      refuses("beta must be 0 or more", HalfinWhitt::delay, value);
      refuses("delay must lie between 0 and 1 (100%)", HalfinWhitt::beta, value);
      refuses("offered must be 0 or more", x -> HalfinWhitt.staffing(x, 0.1), value);
    }
  }

  private static void refuses(String rule, DoubleUnaryOperator call, double value) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule).contains(", got ");
  }
}
