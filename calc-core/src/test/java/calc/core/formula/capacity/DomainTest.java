package calc.core.formula.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every border of every domain: outside of it a formula names the argument, the rule and the value.
 */
class DomainTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double TINY = Double.MIN_VALUE;

  private static final String POSITIVE = "must be above 0";
  private static final String NOT_NEGATIVE = "must be 0 or more";
  private static final String FINITE = "must be finite";
  private static final String COUNT = "must be a whole number, 0 or more";
  private static final String SOME = "must be a whole number, 1 or more";
  private static final String ONE = "must be 1 or more";
  private static final String GROWTH = "must be above -100%";
  private static final String RATIO = "must lie between 0 and 1 (100%)";
  private static final String BELOW_ONE = "must be 0 or more and below 1 (100%)";

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "throughput " + NOT_NEGATIVE, x -> LittlesLaw.concurrency(x, 1), -TINY, -1);
    add(cases, "residence " + NOT_NEGATIVE, x -> LittlesLaw.concurrency(1, x), -TINY, -1);
    add(cases, "need " + NOT_NEGATIVE, x -> Nodes.forNeed(x, 1), -TINY, -1);
    add(cases, "per_node " + POSITIVE, x -> Nodes.forNeed(1, x), 0, -0.0, -TINY, -1);
    add(cases, "nodes " + COUNT, x -> Nodes.overZones(x, 3, 1), -1, 0.5, 12.999);
    add(cases, "zones " + SOME, x -> Nodes.overZones(13, x, 0), 0, -1, 1.5);
    add(cases, "survive " + COUNT, x -> Nodes.overZones(13, 3, x), -1, 0.5);
    add(cases, "nodes " + COUNT, x -> Nodes.withSpares(x, 1), -1, 0.5);
    add(cases, "spares " + COUNT, x -> Nodes.withSpares(1, x), -1, 0.5);
    add(cases, "spare " + BELOW_ONE, Nodes::headroomFactor, -TINY, 1, 1.5);
    add(cases, "now " + FINITE, x -> Growth.compound(x, 0.1, 1));
    add(cases, "rate " + GROWTH, x -> Growth.compound(1, x, 1), -1, -2);
    add(cases, "periods " + FINITE, x -> Growth.compound(1, 0.1, x));
    add(cases, "now " + POSITIVE, x -> Growth.time(x, 1, 0.1), 0, -1);
    add(cases, "limit " + POSITIVE, x -> Growth.time(1, x, 0.1), 0, -1);
    add(cases, "rate " + GROWTH, x -> Growth.time(1, 2, x), -1, -2);
    add(cases, "now " + POSITIVE, x -> Growth.periods(x, 1, 0.1), 0, -1);
    add(cases, "limit " + POSITIVE, x -> Growth.periods(1, x, 0.1), 0, -1);
    add(cases, "rate " + GROWTH, x -> Growth.periods(1, 2, x), -1, -2);
    add(cases, "annual " + GROWTH, Growth::monthlyRate, -1, -2);
    add(cases, "reads " + NOT_NEGATIVE, x -> CacheLoad.store(x, 1, 0.5, 1), -TINY, -1);
    add(cases, "writes " + NOT_NEGATIVE, x -> CacheLoad.store(1, x, 0.5, 1), -TINY, -1);
    add(cases, "hit " + RATIO, x -> CacheLoad.store(1, 1, x, 1), -TINY, 1.5, 85);
    add(cases, "cacheable " + RATIO, x -> CacheLoad.store(1, 1, 1, x), -TINY, 1.5);
    add(cases, "arrival " + NOT_NEGATIVE, x -> Backlog.drain(x, 2, 1), -TINY, -1);
    add(cases, "capacity " + POSITIVE, x -> Backlog.drain(0, x, 1), 0, -0.0, -1);
    add(cases, "outage " + NOT_NEGATIVE, x -> Backlog.drain(1, 2, x), -TINY, -1);
    add(cases, "rows " + NOT_NEGATIVE, x -> Backlog.backfill(x, 2, 1, 1), -TINY, -1);
    add(cases, "capacity " + POSITIVE, x -> Backlog.backfill(1, x, 0, 1), 0, -1);
    add(cases, "live " + NOT_NEGATIVE, x -> Backlog.backfill(1, 2, x, 1), -TINY, -1);
    add(cases, "max_utilization " + RATIO, x -> Backlog.backfill(1, 2, 0, x), -TINY, 1.5, 80);
    return cases.stream();
  }

  static Stream<Arguments> refusalsOfFlows() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "p " + RATIO, x -> FanOut.slow(x, 1), -TINY, 1.5, 99);
    add(cases, "n " + ONE, x -> FanOut.slow(0.5, x), 0, 0.999, -1);
    add(cases, "q " + RATIO, x -> FanOut.leafBudget(x, 1), -TINY, 1.5, 99);
    add(cases, "n " + ONE, x -> FanOut.leafBudget(0.5, x), 0, 0.999, -1);
    add(cases, "rate " + NOT_NEGATIVE, x -> TokenBucket.admitted(x, 1, 1, 1), -TINY, -1);
    add(cases, "burst " + NOT_NEGATIVE, x -> TokenBucket.admitted(1, x, 1, 1), -TINY, -1);
    add(cases, "offered " + NOT_NEGATIVE, x -> TokenBucket.admitted(1, 1, x, 1), -TINY, -1);
    add(cases, "time " + NOT_NEGATIVE, x -> TokenBucket.admitted(1, 1, 1, x), -TINY, -1);
    add(cases, "rate " + NOT_NEGATIVE, x -> TokenBucket.timeToThrottle(x, 1, 1), -TINY, -1);
    add(cases, "burst " + NOT_NEGATIVE, x -> TokenBucket.timeToThrottle(1, x, 2), -TINY, -1);
    add(cases, "offered " + NOT_NEGATIVE, x -> TokenBucket.timeToThrottle(0, 1, x), -TINY, -1);
    add(cases, "drain " + POSITIVE, x -> LeakyBucket.delay(x, 1, 1, 1), 0, -TINY, -1);
    add(cases, "limit " + NOT_NEGATIVE, x -> LeakyBucket.delay(1, x, 1, 1), -TINY, -1);
    add(cases, "offered " + NOT_NEGATIVE, x -> LeakyBucket.delay(1, 1, x, 1), -TINY, -1);
    add(cases, "time " + NOT_NEGATIVE, x -> LeakyBucket.delay(1, 1, 1, x), -TINY, -1);
    add(cases, "drain " + POSITIVE, x -> LeakyBucket.dropped(x, 1, 1, 1), 0, -TINY, -1);
    add(cases, "limit " + NOT_NEGATIVE, x -> LeakyBucket.dropped(1, x, 1, 1), -TINY, -1);
    add(cases, "offered " + NOT_NEGATIVE, x -> LeakyBucket.dropped(1, 1, x, 1), -TINY, -1);
    add(cases, "time " + NOT_NEGATIVE, x -> LeakyBucket.dropped(1, 1, 1, x), -TINY, -1);
    return cases.stream();
  }

  static Stream<Arguments> refusalsOfPopularities() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "items " + ONE, x -> Zipf.topKHit(x, 1, 1), 0, -1, -0.5);
    add(cases, "exponent " + NOT_NEGATIVE, x -> Zipf.topKHit(10, x, 1), -TINY, -1);
    add(cases, "cached " + NOT_NEGATIVE, x -> Zipf.topKHit(10, 1, x), -1, -0.5);
    add(cases, "items " + ONE, x -> Zipf.topShare(x, 1), 0, -1, -0.5);
    add(cases, "exponent " + NOT_NEGATIVE, x -> Zipf.topShare(10, x), -TINY, -1);
    add(cases, "items " + ONE, x -> Zipf.hottestShardFactor(x, 1, 1), 0, -1, -0.5);
    add(cases, "shards " + ONE, x -> Zipf.hottestShardFactor(1, 1, x), 0, -1, -0.5);
    add(cases, "items " + ONE, x -> LruCache.zipfHit(x, 1, 1), 0, -1, -0.5);
    add(cases, "exponent " + NOT_NEGATIVE, x -> LruCache.zipfHit(10, x, 1), -TINY, -1);
    add(cases, "cached " + NOT_NEGATIVE, x -> LruCache.zipfHit(10, 1, x), -1, -0.5);
    add(cases, "items " + ONE, x -> LruCache.characteristicRequests(x, 1, 0), 0, -1, -0.5);
    add(cases, "cached " + NOT_NEGATIVE, x -> LruCache.characteristicRequests(9, 1, x), -1, -0.5);
    add(
        cases,
        "exponent must be 0 or more and below 64",
        x -> LruCache.characteristicRequests(9, x, 1),
        -TINY,
        64);
    add(cases, "nodes " + ONE, x -> ConsistentHash.variation(x, 1), 0, -1, -0.5);
    add(cases, "vnodes " + ONE, x -> ConsistentHash.variation(1, x), 0, -1, -0.5);
    return cases.stream();
  }

  /** What is no number or without end is outside of every domain. */
  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double everywhere : new double[] {NAN, INFINITY, -INFINITY}) {
      cases.add(Arguments.of(rule, everywhere, call));
    }
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @MethodSource({"refusals", "refusalsOfFlows", "refusalsOfPopularities"})
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule + ", got ");
  }

  @Test
  void theLastValuesInsideAreAnswered() {
    assertThat(LittlesLaw.concurrency(0, 0)).isZero();
    assertThat(Nodes.forNeed(0, TINY)).isZero();
    assertThat(Nodes.overZones(0, 1, 0)).isZero();
    assertThat(Nodes.overZones(0x1p53, 1, 0)).isEqualTo(0x1p53);
    assertThat(Nodes.withSpares(0, 0)).isZero();
    assertThat(Nodes.headroomFactor(0)).isEqualTo(1);
    assertThat(Nodes.headroomFactor(Math.nextDown(1.0))).isEqualTo(0x1p53);
    assertThat(Growth.compound(0, 0, 0)).isZero();
    assertThat(Growth.compound(1, Math.nextUp(-1.0), 1)).isEqualTo(0x1p-53);
    assertThat(Growth.time(TINY, TINY, -0.5)).isZero();
    assertThat(Growth.periods(1, Math.nextDown(1.0), 0)).isZero();
  }

  @Test
  void countsForgiveNoise() {
    assertThat(Nodes.overZones(13 + 1e-9, 3 - 1e-10, 1)).isEqualTo(21);
    assertThat(Nodes.withSpares(0.1 * 30, 2)).isEqualTo(5);
  }

  @Test
  void aRefusalShowsTheFractionItIsAbout() {
    assertThat(Refused.by(() -> Nodes.overZones(13.0000001, 3, 1))).endsWith(", got 13.0000001");
    assertThat(Refused.by(() -> Nodes.headroomFactor(1.0000001))).endsWith(", got 1.0000001");
    assertThat(Refused.by(() -> Nodes.withSpares(-1e-300, 1))).endsWith(", got -1E-300");
  }

  @ParameterizedTest(name = "{0} of {1} zones")
  @CsvSource({"1, 1", "3, 3", "4, 3", "1e9, 3"})
  void notEveryZoneMayBeLost(double survive, double zones) {
    assertThat(Refused.by(() -> Nodes.overZones(13, zones, survive)))
        .startsWith("survive must be below zones (" + (long) zones + "), got " + (long) survive);
  }

  @ParameterizedTest(name = "rate {0}")
  @CsvSource({"0, 0", "-0.1, -0.1", "-0.9999999, -0.9999999"})
  void whatDoesNotGrowNeverGetsThere(double rate, String shown) {
    Refusal refusal = Refused.of(() -> Growth.time(25_000, 40_000, rate));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "never reached: at a rate of " + shown + " a period nothing grows from 25000 to 40000");
    assertThat(Refused.by(() -> Growth.periods(25_000, 40_000, rate)))
        .isEqualTo(refusal.getMessage());
  }

  @ParameterizedTest(name = "{0} into {1}")
  @CsvSource({"8000, 8000", "8001, 8000", "1e9, 1"})
  void backlogNeverDrainsWithoutSpareCapacity(double arrival, double capacity) {
    Refusal refusal = Refused.of(() -> Backlog.drain(arrival, capacity, 0));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal.getMessage())
        .startsWith("the backlog never drains: arrival must be below capacity");
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"40000, 50000", "40001, 50000"})
  void backfillNeverEndsWithoutSpareCapacity(double live, double capacity) {
    Refusal refusal = Refused.of(() -> Backlog.backfill(1, capacity, live, 0.8));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal.getMessage())
        .startsWith("the backfill never ends: live must be below capacity")
        .contains("(40000 a second)");
  }

  @Test
  void noUtilizationIsNoCapacityForABackfill() {
    assertThat(Refused.by(() -> Backlog.backfill(1, 2, 0, 0)))
        .startsWith("max_utilization must be above 0");
  }
}
