package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Erlang's formulas: what is lost, what waits, and how many servers either takes. */
class ErlangTest {
  /** A sum of positive terms: its error grows with the root of their number, some 1e-15 here. */
  private static final Percentage THIRTEEN_DIGITS = withinRelative(1e-13);

  private static final MathContext FORTY_DIGITS = new MathContext(40);

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/erlang-b.json")
  void whatIsLost(Vector v) {
    assertThat(Erlang.blocking(v.in("offered"), v.in("servers")))
        .isCloseTo(v.expected("blocking"), THIRTEEN_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/erlang-c.json")
  void whatWaits(Vector v) {
    assertThat(Erlang.waitProbability(v.in("offered"), v.in("servers")))
        .isCloseTo(v.expected("waits"), THIRTEEN_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/erlang-b-servers.json")
  void serversThatLoseNoMore(Vector v) {
    double servers = Erlang.serversForBlocking(v.in("offered"), v.in("max_blocking"));
    assertThat(servers).isEqualTo(v.expected("servers"));
    assertThat(Erlang.blocking(v.in("offered"), servers))
        .isCloseTo(v.expected("blocking"), THIRTEEN_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/erlang-c-servers.json")
  void serversWithWhichNoMoreWaits(Vector v) {
    double offered = v.in("offered");
    double servers = Erlang.serversForWaitProbability(offered, v.in("max_wait_probability"));
    assertThat(servers).isEqualTo(v.expected("servers"));
    assertThat(Erlang.waitProbability(offered, servers))
        .isCloseTo(v.expected("waits"), THIRTEEN_DIGITS);
    assertThat(offered / servers).isCloseTo(v.expected("utilization"), THIRTEEN_DIGITS);
  }

  @Property(tries = 200)
  void theRecurrenceInFortyDigitsSaysTheSame(
      @ForAll @DoubleRange(min = 0.001, max = 400) @Scale(6) double offered,
      @ForAll @IntRange(min = 1, max = 400) int servers) {
    BigDecimal load = new BigDecimal(offered);
    BigDecimal lost = recurrence(load, servers);
    Assume.that(lost.doubleValue() > 1e-299);
    assertThat(Erlang.blocking(offered, servers)).isCloseTo(lost.doubleValue(), THIRTEEN_DIGITS);
    if (offered < servers) {
      assertThat(Erlang.waitProbability(offered, servers))
          .isCloseTo(waits(load, lost, servers).doubleValue(), THIRTEEN_DIGITS);
    }
  }

  /** B(k) = A·B(k−1) / (k + A·B(k−1)), the other way round than the formula computes it. */
  static BigDecimal recurrence(BigDecimal offered, int servers) {
    BigDecimal lost = BigDecimal.ONE;
    for (int k = 1; k <= servers; k++) {
      BigDecimal passed = offered.multiply(lost, FORTY_DIGITS);
      lost = passed.divide(passed.add(BigDecimal.valueOf(k)), FORTY_DIGITS);
    }
    return lost;
  }

  static BigDecimal waits(BigDecimal offered, BigDecimal lost, int servers) {
    BigDecimal spare = BigDecimal.valueOf(servers).subtract(offered);
    BigDecimal all = spare.add(offered.multiply(lost, FORTY_DIGITS));
    return lost.multiply(BigDecimal.valueOf(servers)).divide(all, FORTY_DIGITS);
  }

  @Property
  void waitingIsLikelierThanLosingAndBothAreProbabilities(
      @ForAll @DoubleRange(max = 0.999999) @Scale(6) double utilization,
      @ForAll @IntRange(min = 1, max = 5000) int servers) {
    double offered = utilization * servers;
    double lost = Erlang.blocking(offered, servers);
    double waits = Erlang.waitProbability(offered, servers);
    assertThat(lost).isBetween(0.0, waits);
    assertThat(waits).isLessThanOrEqualTo(1);
    // Whoever finds one server busy of one waits; with more servers it takes more than that.
    assertThat(waits).isLessThanOrEqualTo(utilization * (1 + 1e-13));
  }

  @Property
  void moreServersLoseAndDelayLess(
      @ForAll @DoubleRange(min = 0.01, max = 1000) @Scale(3) double offered,
      @ForAll @IntRange(min = 1, max = 300) int spare) {
    double servers = Math.floor(offered) + spare;
    Assume.that(Erlang.waitProbability(offered, servers + 1) > 1e-299);
    assertThat(Erlang.blocking(offered, servers + 1)).isLessThan(Erlang.blocking(offered, servers));
    if (offered < servers) {
      assertThat(Erlang.waitProbability(offered, servers + 1))
          .isLessThan(Erlang.waitProbability(offered, servers));
    }
  }

  @Property
  void moreLoadIsLostAndDelayedMore(
      @ForAll @DoubleRange(min = 0.1, max = 0.99) @Scale(4) double utilization,
      @ForAll @IntRange(min = 1, max = 1000) int servers) {
    double offered = utilization * servers;
    Assume.that(Erlang.blocking(offered, servers) > 1e-299);
    assertThat(Erlang.blocking(offered * 1.001, servers))
        .isGreaterThan(Erlang.blocking(offered, servers));
    assertThat(Erlang.waitProbability(offered * 1.001, servers))
        .isGreaterThan(Erlang.waitProbability(offered, servers));
  }

  @Property
  void oneServerIsTheClosedForm(
      @ForAll @DoubleRange(min = 1e-9, max = 0.999999999) @Scale(9) double offered) {
    assertThat(Erlang.blocking(offered, 1))
        .isCloseTo(offered / (1 + offered), withinRelative(1e-15));
    assertThat(Erlang.waitProbability(offered, 1)).isCloseTo(offered, withinRelative(1e-15));
  }

  @ParameterizedTest(name = "{0} servers")
  @CsvSource({"1", "2", "10", "1000", "1000000", "10000000"})
  void atSaturationEverybodyWaits(double servers) {
    // 1 − C is about d·√(π/2c), d what is to spare: less than an ulp of c here.
    assertThat(Erlang.waitProbability(Math.nextDown(servers), servers))
        .isCloseTo(1, within(1e-12))
        .isLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "{0} erlang on {1}")
  @CsvSource({
    "0, 1",
    "-0.0, 1",
    "0, 10000000",
    "1, 10000000",
    "1e-300, 2",
    "5e-324, 1000",
    "1000, 20000"
  })
  void whatUnderflowsIsZero(double offered, double servers) {
    assertThat(Erlang.blocking(offered, servers)).isEqualTo(0);
    assertThat(Erlang.waitProbability(offered, servers)).isEqualTo(0);
  }

  @Test
  void theSmallestProbabilitiesAreStillExact() {
    assertThat(Erlang.blocking(1e-299, 1)).isCloseTo(1e-299, withinRelative(1e-15));
    assertThat(Erlang.blocking(1e-149, 2)).isCloseTo(5e-299, withinRelative(1e-15));
    assertThat(Erlang.waitProbability(1e-149, 2)).isCloseTo(5e-299, withinRelative(1e-15));
    assertThat(Erlang.blocking(1e-301, 1)).isEqualTo(0);
    assertThat(Erlang.waitProbability(1e-301, 1)).isEqualTo(0);
  }

  @Test
  void endlessLoadIsLost() {
    assertThat(Erlang.blocking(1e300, 10_000_000)).isEqualTo(1);
    assertThat(Erlang.blocking(Double.MAX_VALUE, 1)).isEqualTo(1);
    assertThat(Erlang.blocking(1e12, 1)).isCloseTo(1 - 1e-12, within(1e-15));
  }

  @Test
  void tenMillionServersTakeNoTime() {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> {
          for (double spare = 1; spare < 1e7; spare *= 3) {
            assertThat(Erlang.waitProbability(1e7 - spare, 1e7)).isBetween(0.0, 1.0);
            assertThat(Erlang.blocking(1e7 + spare, 1e7)).isBetween(0.0, 1.0);
          }
          assertThat(Erlang.serversForWaitProbability(9_800_000, 1e-300))
              .isBetween(9_900_000.0, 1e7);
        });
  }

  @Property(tries = 300)
  void fewestServersKeepTheLimitAndOneFewerDoesNot(
      @ForAll @DoubleRange(max = 2000) @Scale(3) double offered,
      @ForAll @DoubleRange(min = 0.0001, max = 1) @Scale(4) double limit) {
    double forLoss = Erlang.serversForBlocking(offered, limit);
    double forWait = Erlang.serversForWaitProbability(offered, limit);
    assertThat(Erlang.blocking(offered, forLoss)).isLessThanOrEqualTo(limit * (1 + 1.1e-9));
    assertThat(Erlang.waitProbability(offered, forWait)).isLessThanOrEqualTo(limit * (1 + 1.1e-9));
    if (forLoss > 1) {
      assertThat(Erlang.blocking(offered, forLoss - 1)).isGreaterThan(limit);
    }
    if (forWait - 1 > offered) {
      assertThat(Erlang.waitProbability(offered, forWait - 1)).isGreaterThan(limit);
    }
    assertThat(forWait).isGreaterThan(offered).isGreaterThanOrEqualTo(forLoss);
  }

  @ParameterizedTest(name = "{0} erlang at {1}")
  @CsvSource({"1, 0.5, 1", "1, 0.2, 2", "1, 0.199999, 3", "0, 0.01, 1", "3, 1, 1", "1e300, 1, 1"})
  void aBlockingAtItsLimitKeepsIt(double offered, double limit, double servers) {
    assertThat(Erlang.serversForBlocking(offered, limit)).isEqualTo(servers);
  }

  @ParameterizedTest(name = "{0} erlang at {1}")
  @CsvSource({"0.5, 0.1, 2", "0.5, 0.0999999, 3", "0.5, 0.5, 1", "0, 0.01, 1", "3, 1, 4"})
  void aProbabilityOfWaitingAtItsLimitKeepsIt(double offered, double limit, double servers) {
    assertThat(Erlang.serversForWaitProbability(offered, limit)).isEqualTo(servers);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"10, 10", "11, 10", "1e300, 1"})
  void anUnstableLoadIsRefusedWithTheLargestStableOne(double offered, double servers) {
    Refusal refusal = Refused.of(() -> Erlang.waitProbability(offered, servers));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal.getMessage())
        .startsWith("unstable: offered must be below servers (" + (long) servers + "), got ")
        .endsWith(" erlang; the largest stable load is just below " + (long) servers);
  }

  @ParameterizedTest(name = "{0} erlang")
  @CsvSource({"10000000", "10000001", "1e300"})
  void moreServersThanAreCountedWithAreRefused(double offered) {
    for (Refusal refusal :
        new Refusal[] {
          Refused.of(() -> Erlang.serversForWaitProbability(offered, 1)),
          Refused.of(() -> Erlang.serversForBlocking(offered, 1e-9))
        }) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
      assertThat(refusal.getMessage())
          .startsWith("offered is too much to be counted with, got ")
          .endsWith(" erlang: more than 10000000 servers would be needed");
    }
  }

  @Test
  void theLastServerThatIsCountedWithIsUsed() {
    assertThat(Erlang.serversForWaitProbability(Math.nextDown(1e7), 1)).isEqualTo(1e7);
    assertThat(Erlang.serversForBlocking(2e7, 0.5000001)).isLessThanOrEqualTo(1e7);
  }
}
