package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of a queue that turns away when full, at any load. */
class FiniteQueueTest {
  /** Some operations of doubles on either side of an equation. */
  private static final Percentage NEARLY_EXACT = withinRelative(1e-13);

  /** What one comparison of two computed values allows: monotone but for rounding. */
  private static final double ROUNDING = 1e-12;

  /** A queue in units of its service time. */
  record Shape(double ratio, int servers, int places) {
    FiniteQueue queue() {
      return with(ratio, servers, servers + places);
    }

    static FiniteQueue with(double ratio, int servers, int capacity) {
      return FiniteQueue.of(ratio * servers, 1, servers, capacity);
    }
  }

  @Provide
  Arbitrary<Shape> shapes() {
    Arbitrary<Double> wide =
        Arbitraries.doubles().between(-12, 12).ofScale(6).map(x -> Math.pow(10, x));
    Arbitrary<Double> near = Arbitraries.doubles().between(0.5, 2).ofScale(15);
    Arbitrary<Double> critical = Arbitraries.of(1.0, Math.nextUp(1.0), 1 - 1e-12, 1 + 1e-12);
    return Combinators.combine(
            Arbitraries.oneOf(wide, near, critical),
            Arbitraries.integers().between(1, 300),
            Arbitraries.integers().between(0, 2_000))
        .as(Shape::new);
  }

  @Property
  void whatIsServedIsWhatWasNotTurnedAwayAndNoMoreThanServersCan(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = shape.queue();
    double offered = shape.ratio() * shape.servers();
    assertThat(queue.throughput()).isBetween(0.0, Math.min(offered, shape.servers()));
    assertThat(queue.throughput()).isCloseTo(queue.utilization() * shape.servers(), NEARLY_EXACT);
    assertThat(queue.throughput() / offered + queue.blocking()).isCloseTo(1, NEARLY_EXACT);
    assertThat(queue.blocking()).isBetween(0.0, 1.0);
    assertThat(queue.utilization()).isBetween(0.0, 1.0);
  }

  @Property
  void littlesLawHoldsInsideInTheQueueAndInService(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = shape.queue();
    double served = queue.throughput();
    assertThat(queue.meanInSystem()).isCloseTo(served * queue.meanResponse(), NEARLY_EXACT);
    assertThat(queue.meanQueueLength()).isCloseTo(served * queue.meanWait(), NEARLY_EXACT);
    assertThat(queue.meanInSystem())
        .isCloseTo(queue.meanQueueLength() + queue.utilization() * shape.servers(), NEARLY_EXACT);
  }

  @Property
  void nobodyWaitsLongerThanForThoseWhoFitInside(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = shape.queue();
    double longest = (double) shape.places() / shape.servers();
    assertThat(queue.meanWait()).isBetween(0.0, longest * (1 + ROUNDING));
    assertThat(queue.meanResponse()).isBetween(1.0, (1 + longest) * (1 + ROUNDING));
    assertThat(queue.meanInSystem())
        .isBetween(0.0, (shape.servers() + shape.places()) * (1 + ROUNDING));
  }

  @Property
  void oneMorePlaceTurnsFewerAwayAndMakesThemWaitLonger(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = shape.queue();
    FiniteQueue larger = Shape.with(shape.ratio(), shape.servers(), capacity(shape) + 1);
    assertThat(larger.blocking()).isLessThanOrEqualTo(queue.blocking() * (1 + ROUNDING));
    assertThat(larger.throughput()).isGreaterThanOrEqualTo(queue.throughput() * (1 - ROUNDING));
    assertThat(larger.meanWait()).isGreaterThanOrEqualTo(queue.meanWait() * (1 - ROUNDING));
  }

  @Property
  void oneMoreServerInPlaceOfAPlaceTurnsFewerAwayAndMakesThemWaitLess(
      @ForAll("shapes") Shape shape) {
    double offered = shape.ratio() * shape.servers();
    int capacity = capacity(shape) + 1;
    FiniteQueue queue = FiniteQueue.of(offered, 1, shape.servers(), capacity);
    FiniteQueue stronger = FiniteQueue.of(offered, 1, shape.servers() + 1, capacity);
    assertThat(stronger.blocking()).isLessThanOrEqualTo(queue.blocking() * (1 + ROUNDING));
    assertThat(stronger.throughput()).isGreaterThanOrEqualTo(queue.throughput() * (1 - ROUNDING));
    assertThat(stronger.meanWait()).isLessThanOrEqualTo(queue.meanWait() * (1 + ROUNDING));
  }

  @Property
  void moreArrivalsAreServedMoreTurnedAwayMoreAndWaitLonger(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = shape.queue();
    FiniteQueue busier = Shape.with(shape.ratio() * 1.01, shape.servers(), capacity(shape));
    assertThat(busier.blocking()).isGreaterThanOrEqualTo(queue.blocking() * (1 - ROUNDING));
    assertThat(busier.throughput()).isGreaterThanOrEqualTo(queue.throughput() * (1 - ROUNDING));
    assertThat(busier.meanWait()).isGreaterThanOrEqualTo(queue.meanWait() * (1 - ROUNDING));
    assertThat(busier.emptyLogProbability()).isLessThan(queue.emptyLogProbability());
  }

  @Property
  void aQueueASixteenthAsFastWaitsSixteenTimesAsLong(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = shape.queue();
    FiniteQueue slower =
        FiniteQueue.of(shape.ratio() * shape.servers() / 16, 16, shape.servers(), capacity(shape));
    assertThat(slower.blocking()).isEqualTo(queue.blocking());
    assertThat(slower.throughput()).isEqualTo(queue.throughput() / 16);
    assertThat(slower.meanWait()).isEqualTo(queue.meanWait() * 16);
    assertThat(slower.meanResponse()).isEqualTo(queue.meanResponse() * 16);
    assertThat(slower.meanInSystem()).isEqualTo(queue.meanInSystem());
  }

  @Property
  void withoutPlacesToWaitItIsErlangB(@ForAll("shapes") Shape shape) {
    FiniteQueue queue = Shape.with(shape.ratio(), shape.servers(), shape.servers());
    double offered = shape.ratio() * shape.servers();
    assertThat(queue.blocking()).isCloseTo(Erlang.blocking(offered, shape.servers()), NEARLY_EXACT);
    assertThat(queue.meanWait()).isZero();
    assertThat(queue.meanQueueLength()).isZero();
    assertThat(queue.meanResponse()).isEqualTo(1);
  }

  @Property
  void withManyPlacesAStableQueueIsTheOneWithoutALimit(
      @ForAll @IntRange(min = 1, max = 999) int thousandths,
      @ForAll @IntRange(min = 1, max = 300) int servers) {
    double arrival = thousandths / 1000.0 * servers;
    // At a utilization of 0.999 this leaves a full queue e^-40 of the time.
    FiniteQueue queue = FiniteQueue.of(arrival, 1, servers, servers + 40_000);
    SharedQueue limitless = SharedQueue.of(arrival, 1, servers);
    assertThat(queue.meanWait()).isCloseTo(limitless.meanWait(), withinRelative(1e-12));
    assertThat(queue.meanResponse()).isCloseTo(limitless.meanResponse(), withinRelative(1e-12));
    assertThat(queue.meanInSystem()).isCloseTo(limitless.meanInSystem(), withinRelative(1e-12));
    assertThat(queue.throughput()).isCloseTo(arrival, NEARLY_EXACT);
    assertThat(queue.blocking()).isLessThan(1e-17);
  }

  @Property
  void theWaitGrowsTowardsThatOfTheQueueWithoutALimit(
      @ForAll @IntRange(min = 1, max = 99) int hundredths,
      @ForAll @IntRange(min = 1, max = 50) int servers) {
    double arrival = hundredths / 100.0 * servers;
    double limitless = SharedQueue.of(arrival, 1, servers).meanWait();
    double before = 0;
    for (int places = 0; places <= 1_000; places += 100) {
      double wait = FiniteQueue.of(arrival, 1, servers, servers + places).meanWait();
      assertThat(wait).isBetween(before * (1 - ROUNDING), limitless * (1 + ROUNDING));
      before = wait;
    }
  }

  @Property(tries = 200)
  void stateByStateItComesToTheSame(
      @ForAll @IntRange(min = 1, max = 8) int servers,
      @ForAll @IntRange(max = 12) int places,
      @ForAll("shapes") Shape any) {
    FiniteQueue queue = Shape.with(any.ratio(), servers, servers + places);
    // Ratios between neighbouring states, taken exactly; weights in decimals, which do not
    // overflow.
    BigDecimal offered = new BigDecimal(any.ratio() * servers);
    BigDecimal weight = BigDecimal.ONE;
    BigDecimal below = BigDecimal.ZERO;
    BigDecimal waits = BigDecimal.ZERO;
    for (int n = 0; n < servers + places; n++) {
      below = below.add(weight);
      waits = waits.add(weight.multiply(BigDecimal.valueOf(Math.max(0, n - servers + 1))));
      BigDecimal busy = BigDecimal.valueOf(Math.min(n + 1, servers));
      weight = weight.multiply(offered, Decimals.DIGITS).divide(busy, Decimals.DIGITS);
    }
    BigDecimal all = below.add(weight);
    // A product that is a rounding error away from the servers counts as equal to them.
    Percentage close = withinRelative(1e-13);
    assertThat(queue.blocking()).isCloseTo(Decimals.share(weight, all), close);
    assertThat(queue.emptyProbability()).isCloseTo(Decimals.share(BigDecimal.ONE, all), close);
    assertThat(queue.meanWait()).isCloseTo(Decimals.share(waits, below) / servers, close);
    double busy = Decimals.share(offered.multiply(below), all.multiply(new BigDecimal(servers)));
    assertThat(queue.utilization()).isCloseTo(busy, close);
  }

  @ParameterizedTest(name = "{0} inside")
  @ValueSource(longs = {1, 2, 3, 10, 1_000, 1_000_000, 1_000_000_000})
  void atExactlyWhatOneServerCanServeEveryNumberInsideIsAsLikely(long capacity) {
    // 10/s of 0.1 s is a load of 1, though 0.1 is not quite a tenth.
    FiniteQueue queue = FiniteQueue.of(10, 0.1, 1, (double) capacity);
    assertThat(queue.blocking()).isCloseTo(1.0 / (capacity + 1), NEARLY_EXACT);
    assertThat(queue.emptyProbability()).isCloseTo(1.0 / (capacity + 1), withinRelative(1e-12));
    assertThat(queue.meanWait()).isCloseTo(0.1 * (capacity - 1) / 2, NEARLY_EXACT);
    assertThat(queue.meanInSystem()).isCloseTo(capacity / 2.0, NEARLY_EXACT);
    assertThat(queue.throughput()).isCloseTo(10.0 * capacity / (capacity + 1), NEARLY_EXACT);
  }

  @ParameterizedTest(name = "{0} servers, {1} places")
  @CsvSource({"1, 5", "1, 500", "7, 50", "300, 1000"})
  void nothingJumpsWhereTheLoadPassesTheServers(int servers, int places) {
    int capacity = servers + places;
    FiniteQueue below = Shape.with(1 - 1e-14, servers, capacity);
    FiniteQueue at = Shape.with(1, servers, capacity);
    FiniteQueue above = Shape.with(1 + 1e-14, servers, capacity);
    // Blocking goes with the ratio to the power of the places: so much may it differ.
    Percentage step = withinRelative(2e-14 * (places + Math.sqrt(servers) + 2));
    for (FiniteQueue beside : new FiniteQueue[] {below, above}) {
      assertThat(beside.blocking()).isCloseTo(at.blocking(), step);
      assertThat(beside.throughput()).isCloseTo(at.throughput(), step);
      assertThat(beside.meanWait()).isCloseTo(at.meanWait(), step);
      assertThat(beside.emptyProbability()).isCloseTo(at.emptyProbability(), step);
    }
    assertThat(below.blocking()).isLessThan(at.blocking());
    assertThat(above.blocking()).isGreaterThan(at.blocking());
  }

  @ParameterizedTest(name = "{0} servers, {1} inside")
  @CsvSource({"1, 1", "1, 9", "5, 5", "5, 9", "500, 600"})
  void withoutArrivalsNobodyIsInsideAndServiceAloneTakesTime(int servers, int capacity) {
    isIdle(FiniteQueue.of(0, 0.1, servers, capacity));
    isIdle(FiniteQueue.of(-0.0, 0.1, servers, capacity));
    isIdle(FiniteQueue.ofServiceRate(-0.0, 10, servers, capacity));
  }

  private static void isIdle(FiniteQueue queue) {
    assertThat(queue.blocking()).isEqualTo(0);
    assertThat(queue.throughput()).isEqualTo(0);
    assertThat(queue.utilization()).isEqualTo(0);
    assertThat(queue.meanWait()).isEqualTo(0);
    assertThat(queue.meanResponse()).isEqualTo(0.1);
    assertThat(queue.meanQueueLength()).isEqualTo(0);
    assertThat(queue.meanInSystem()).isEqualTo(0);
    assertThat(queue.emptyProbability()).isEqualTo(1);
    assertThat(queue.emptyLogProbability()).isZero();
  }

  @ParameterizedTest(name = "{0}/s of {1} s")
  @CsvSource({
    "1e300, 1",
    "1e-300, 1e300",
    "1e300, 1e-300",
    "1e300, 1e8",
    "1e-300, 1e-300",
    "4.9e-324, 1.7e308",
    "1.7e308, 4.9e-324",
    "1.7e308, 1",
    "4.9e-324, 1"
  })
  void theEndsOfDoublesAreAnsweredWithinBounds(double arrival, double service) {
    for (double servers : new double[] {1, 2, 1_000}) {
      for (double capacity : new double[] {servers, servers + 1, servers + 1_000_000}) {
        FiniteQueue queue = FiniteQueue.of(arrival, service, servers, capacity);
        assertThat(queue.blocking()).isBetween(0.0, 1.0);
        assertThat(queue.utilization()).isBetween(0.0, 1.0);
        assertThat(queue.throughput()).isBetween(0.0, Math.min(arrival, servers / service));
        assertThat(queue.meanWait()).isGreaterThanOrEqualTo(0);
        assertThat(queue.meanResponse()).isGreaterThanOrEqualTo(service);
        assertThat(queue.meanInSystem()).isBetween(0.0, capacity);
        assertThat(queue.emptyProbability()).isBetween(0.0, 1.0);
        assertThat(queue.emptyLogProbability()).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void millionsOfServersAndAnyNumberOfPlacesAreAnsweredAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (double ratio : new double[] {1e-9, 0.5, 0.999999, 1, 1.000001, 2, 1e9}) {
            double arrival = ratio * Erlang.MOST_SERVERS;
            FiniteQueue queue = FiniteQueue.of(arrival, 1, Erlang.MOST_SERVERS, 0x1p53);
            assertThat(queue.throughput()).isBetween(0.0, (double) Erlang.MOST_SERVERS);
            assertThat(queue.emptyLogProbability()).isNegative();
          }
        });
  }

  private static int capacity(Shape shape) {
    return shape.servers() + shape.places();
  }
}
