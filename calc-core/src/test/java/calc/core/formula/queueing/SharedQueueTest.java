package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of the shared queue: they hold whatever the reference values are. */
class SharedQueueTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  /** Utilizations from nothing up to a millionth below saturation. */
  private static Arbitrary<Double> utilizations() {
    return Arbitraries.doubles().between(0.001, 0.999999).ofScale(6);
  }

  @Provide
  Arbitrary<SharedQueue> queues() {
    Arbitrary<Integer> servers =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 4), Arbitraries.integers().between(5, 2000));
    Arbitrary<Double> service = Arbitraries.doubles().between(0.0001, 10).ofScale(4);
    return Combinators.combine(utilizations(), service, servers)
        .as((used, time, count) -> SharedQueue.of(used * count / time, time, count));
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0.0001, 0.9999).ofScale(4),
        Arbitraries.of(1e-12, 0.5, 0.999999, Math.nextDown(1.0)));
  }

  @Property
  void littlesLawHoldsBetweenItsFigures(@ForAll("queues") SharedQueue queue) {
    double arrival = queue.arrivalRate();
    assertThat(queue.meanInSystem()).isCloseTo(arrival * queue.meanResponse(), TWELVE_DIGITS);
    assertThat(queue.meanQueueLength())
        .isCloseTo(arrival * queue.meanWait(), withinRelative(1e-12));
    assertThat(queue.offered()).isCloseTo(arrival * queue.serviceTime(), TWELVE_DIGITS);
    assertThat(queue.utilization() * queue.servers()).isCloseTo(queue.offered(), TWELVE_DIGITS);
    assertThat(queue.meanInSystem() - queue.meanQueueLength())
        .isCloseTo(queue.offered(), within(1e-12 * queue.meanInSystem()));
  }

  @Property
  void whatIsSpareIsExactToTheLastBits(
      @ForAll @DoubleRange(min = 1e-15, max = 1) @Scale(15) double below,
      @ForAll @DoubleRange(min = 0.0001, max = 1) @Scale(4) double service,
      @ForAll @IntRange(min = 1, max = 1_000_000) int servers) {
    double arrival = servers / service * (1 - below);
    BigDecimal spare = spare(arrival, service, servers);
    Assume.that(spare.doubleValue() > servers * 1e-15);
    assertThat(SharedQueue.of(arrival, service, servers).spare())
        .isCloseTo(spare.doubleValue(), withinRelative(0x1p-51));
  }

  @Property(tries = 300)
  void waitingIsExactNextToSaturation(
      @ForAll @IntRange(min = 1, max = 12) int zeros,
      @ForAll @DoubleRange(min = 0.0001, max = 1) @Scale(4) double service,
      @ForAll @IntRange(min = 1, max = 200) int servers) {
    double arrival = servers / service * (1 - Math.pow(10, -zeros));
    SharedQueue queue = SharedQueue.of(arrival, service, servers);
    BigDecimal spare = spare(arrival, service, servers);
    BigDecimal offered = BigDecimal.valueOf(servers).subtract(spare);
    BigDecimal lost = ErlangTest.recurrence(offered, servers);
    BigDecimal waits = ErlangTest.waits(offered, lost, servers);
    double wait =
        waits.multiply(new BigDecimal(service)).divide(spare, MathContext.DECIMAL128).doubleValue();
    assertThat(queue.waitProbability()).isCloseTo(waits.doubleValue(), withinRelative(1e-13));
    assertThat(queue.meanWait()).isCloseTo(wait, withinRelative(1e-13));
  }

  private static BigDecimal spare(double arrival, double service, int servers) {
    return BigDecimal.valueOf(servers)
        .subtract(new BigDecimal(arrival).multiply(new BigDecimal(service)));
  }

  @Property
  void aServiceRateSaysTheSameAsItsTime(
      @ForAll @DoubleRange(min = 0.001, max = 0.99) @Scale(3) double used,
      @ForAll @DoubleRange(min = 0.01, max = 1000) @Scale(2) double rate,
      @ForAll @IntRange(min = 1, max = 500) int servers) {
    double arrival = used * servers * rate;
    SharedQueue byRate = SharedQueue.ofServiceRate(arrival, rate, servers);
    SharedQueue byTime = SharedQueue.of(arrival, 1 / rate, servers);
    assertThat(byRate.offered()).isCloseTo(byTime.offered(), TWELVE_DIGITS);
    assertThat(byRate.meanWait()).isCloseTo(byTime.meanWait(), TWELVE_DIGITS);
    assertThat(byRate.serviceTime()).isEqualTo(1 / rate);
    assertThat(byRate.arrivalRate()).isEqualTo(arrival);
  }

  @ParameterizedTest(name = "1 − 1e-{0}")
  @CsvSource({"3", "7", "12"})
  void aServiceRateIsExactNextToSaturation(int zeros) {
    double arrival = 10 * (1 - Math.pow(10, -zeros));
    double left = new BigDecimal(10).subtract(new BigDecimal(arrival)).doubleValue();
    SharedQueue queue = SharedQueue.ofServiceRate(arrival, 10, 1);
    assertThat(queue.meanResponse()).isCloseTo(1 / left, withinRelative(1e-15));
    assertThat(queue.responseQuantile(0.99)).isCloseTo(-Math.log(0.01) / left, TWELVE_DIGITS);
  }

  @Property
  void oneServerIsTheClosedForm(
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double used,
      @ForAll @DoubleRange(min = 0.0001, max = 10) @Scale(4) double service,
      @ForAll("shares") double p) {
    SharedQueue queue = SharedQueue.of(used / service, service, 1);
    double mean = service / queue.spare();
    assertThat(queue.waitProbability()).isCloseTo(used, TWELVE_DIGITS);
    assertThat(queue.meanResponse()).isCloseTo(mean, TWELVE_DIGITS);
    assertThat(queue.responseTail(service)).isCloseTo(Math.exp(-service / mean), TWELVE_DIGITS);
    assertThat(queue.responseQuantile(p)).isCloseTo(-Math.log1p(-p) * mean, TWELVE_DIGITS);
  }

  @Property
  void moreServersWaitLessAndAnswerSooner(
      @ForAll @DoubleRange(min = 0.2, max = 300) @Scale(2) double offered,
      @ForAll @IntRange(min = 1, max = 20) int more,
      @ForAll("shares") double p) {
    double servers = Math.floor(offered) + more;
    SharedQueue fewer = SharedQueue.of(offered, 1, servers);
    SharedQueue larger = SharedQueue.of(offered, 1, servers + 1);
    assertThat(larger.waitProbability()).isLessThan(fewer.waitProbability());
    assertThat(larger.meanWait()).isLessThan(fewer.meanWait());
    assertThat(larger.waitQuantile(p)).isLessThanOrEqualTo(fewer.waitQuantile(p));
    assertThat(larger.responseQuantile(p))
        .isLessThanOrEqualTo(fewer.responseQuantile(p) * (1 + 1e-13));
  }

  @Property
  void moreArrivalsAndLongerServiceWaitLonger(
      @ForAll("queues") SharedQueue queue, @ForAll("shares") double p) {
    double arrival = queue.arrivalRate();
    double service = queue.serviceTime();
    double more = 1 + queue.spare() / queue.servers() / 2;
    for (SharedQueue busier :
        new SharedQueue[] {
          SharedQueue.of(arrival * more, service, (double) queue.servers()),
          SharedQueue.of(arrival, service * more, (double) queue.servers())
        }) {
      assertThat(busier.meanWait()).isGreaterThanOrEqualTo(queue.meanWait());
      assertThat(busier.waitQuantile(p)).isGreaterThanOrEqualTo(queue.waitQuantile(p));
      assertThat(busier.responseQuantile(p))
          .isGreaterThanOrEqualTo(queue.responseQuantile(p) * (1 - 1e-13));
    }
  }

  @Property
  void aQuantileIsWhereTheTailIs(@ForAll("queues") SharedQueue queue, @ForAll("shares") double p) {
    double response = queue.responseQuantile(p);
    assertThat(queue.responseTail(response)).isCloseTo(1 - p, within(1e-12 * (1 - p) + 1e-15));
    double wait = queue.waitQuantile(p);
    if (wait > 0) {
      assertThat(queue.waitTail(wait)).isCloseTo(1 - p, TWELVE_DIGITS);
    } else {
      assertThat(queue.waitProbability()).isLessThanOrEqualTo(1 - p);
    }
    assertThat(response).isGreaterThanOrEqualTo(wait);
    assertThat(response)
        .isGreaterThanOrEqualTo(-queue.serviceTime() * Math.log1p(-p) * (1 - 1e-13));
  }

  @Property
  void laterSharesTakeLonger(@ForAll("queues") SharedQueue queue, @ForAll("shares") double p) {
    double earlier = p * 0.999;
    assertThat(queue.responseQuantile(p)).isGreaterThan(queue.responseQuantile(earlier));
    assertThat(queue.waitQuantile(p)).isGreaterThanOrEqualTo(queue.waitQuantile(earlier));
  }

  @Property
  void theTextbookFormAgreesWhereItIsNotNothingOverNothing(
      @ForAll("queues") SharedQueue queue,
      @ForAll @DoubleRange(min = 0.001, max = 20) @Scale(3) double services) {
    double gap = queue.spare() - 1;
    Assume.that(Math.abs(gap) > 0.01 && -gap * services < 500);
    double textbook =
        Math.exp(-services) * (1 + queue.waitProbability() * (1 - Math.exp(-gap * services)) / gap);
    assertThat(queue.responseTail(services * queue.serviceTime()))
        .isCloseTo(textbook, withinRelative(1e-11));
  }

  @Property(tries = 100)
  void theTailAddsUpToTheMean(
      @ForAll @IntRange(min = 1, max = 50) int servers,
      @ForAll @DoubleRange(min = 0.1, max = 0.95) @Scale(3) double used) {
    SharedQueue queue = SharedQueue.of(used * servers, 1, servers);
    double end = 40 * Math.max(1, 1 / queue.spare());
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double weight = i == 0 || i == steps ? 1 : 2 + i % 2 * 2;
      sum += weight * queue.responseTail(i * end / steps);
    }
    // Simpson's rule, off by about (end/steps)⁴
    assertThat(sum * end / steps / 3).isCloseTo(queue.meanResponse(), withinRelative(1e-9));
  }

  @ParameterizedTest(name = "{0} servers")
  @CsvSource({"2", "10", "100", "1000"})
  void allButOneBusyIsNoGap(int servers) {
    SharedQueue at = SharedQueue.of(servers - 1, 1, servers);
    SharedQueue before = SharedQueue.of(servers - 1 - 1e-9, 1, servers);
    SharedQueue after = SharedQueue.of(servers - 1 + 1e-9, 1, servers);
    double middle = at.responseQuantile(0.99);
    assertThat(before.responseQuantile(0.99)).isCloseTo(middle, withinRelative(1e-8));
    assertThat(after.responseQuantile(0.99)).isCloseTo(middle, withinRelative(1e-8));
    assertThat(middle).isBetween(before.responseQuantile(0.99), after.responseQuantile(0.99));
    // At 0/0 the fraction is 1.
    assertThat(at.responseTail(3))
        .isCloseTo(Math.exp(-3) * (1 + 3 * at.waitProbability()), TWELVE_DIGITS);
  }

  @Property
  void nothingArrivesNothingWaits(@ForAll @IntRange(min = 1, max = 10_000_000) int servers) {
    SharedQueue queue = SharedQueue.of(0, 0.25, servers);
    assertThat(queue.waitProbability()).isEqualTo(0);
    assertThat(queue.meanWait()).isEqualTo(0);
    assertThat(queue.meanResponse()).isEqualTo(0.25);
    assertThat(queue.meanInSystem()).isEqualTo(0);
    assertThat(queue.waitQuantile(0.999)).isEqualTo(0);
    assertThat(queue.responseQuantile(0.5)).isCloseTo(0.25 * Math.log(2), withinRelative(1e-15));
    assertThat(queue.spare()).isEqualTo(servers);
  }

  @Property
  void tailsStartAtTheirProbabilityAndEndAtNothing(@ForAll("queues") SharedQueue queue) {
    assertThat(queue.responseTail(0)).isEqualTo(1);
    assertThat(queue.waitTail(0)).isEqualTo(queue.waitProbability());
    assertThat(queue.responseTail(Double.MAX_VALUE)).isEqualTo(0);
    assertThat(queue.waitTail(Double.MAX_VALUE)).isEqualTo(0);
    assertThat(queue.responseQuantile(0)).isEqualTo(0);
    assertThat(queue.waitQuantile(0)).isEqualTo(0);
  }

  @Test
  void shortServicesAndLongTimesOverflowNowhere() {
    SharedQueue queue = SharedQueue.of(1e299, 1e-300, 1);
    assertThat(queue.responseTail(1e300)).isEqualTo(0);
    assertThat(queue.responseQuantile(0.99))
        .isCloseTo(-Math.log(0.01) / 0.9 * 1e-300, TWELVE_DIGITS);
  }

  @Property
  void theFunctionsOfTheCatalogueSayTheSame(
      @ForAll("queues") SharedQueue queue, @ForAll("shares") double p) {
    double arrival = queue.arrivalRate();
    double service = queue.serviceTime();
    double servers = queue.servers();
    assertThat(Mmc.meanWait(arrival, service, servers)).isEqualTo(queue.meanWait());
    assertThat(Mmc.meanResponse(arrival, service, servers)).isEqualTo(queue.meanResponse());
    assertThat(Mmc.waitProbability(arrival, service, servers)).isEqualTo(queue.waitProbability());
    assertThat(Mmc.meanQueueLength(arrival, service, servers)).isEqualTo(queue.meanQueueLength());
    assertThat(Mmc.meanInSystem(arrival, service, servers)).isEqualTo(queue.meanInSystem());
    assertThat(Mmc.waitQuantile(arrival, service, servers, p)).isEqualTo(queue.waitQuantile(p));
    assertThat(Mmc.responseQuantile(arrival, service, servers, p))
        .isEqualTo(queue.responseQuantile(p));
  }

  @Test
  void anUnstableQueueIsRefusedWithTheLargestStableArrival() {
    Refusal refusal = Refused.of(() -> Mmc.meanWait(10_000, 0.0012, 10));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "unstable: arrival · service must be below servers (10), got 12 erlang;"
                + " the largest stable arrival is just below 8333.33/s");
  }

  @ParameterizedTest(name = "{0}/s of {1} s on {2}")
  @CsvSource({"25000, 0.0012, 30", "1000, 0.1, 100", "30, 0.1, 3", "1e300, 1e300, 1"})
  void allServersBusyIsUnstableWhateverTheLastBitSays(double arrival, double service, double c) {
    Refusal refusal = Refused.of(() -> Mmc.meanWait(arrival, service, c));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
  }

  @ParameterizedTest(name = "{0} into {1}")
  @CsvSource({"10, 10", "20, 10"})
  void oneServerIsUnstableFromItsRateOn(double arrival, double rate) {
    Refusal refusal = Refused.of(() -> SharedQueue.ofServiceRate(arrival, rate, 1).meanWait());
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
  }
}
