package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/** Reference values. Each takes a few operations of doubles, so twelve digits must agree. */
class CapacityVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/littles-law.json")
  void littlesLaw(Vector v) {
    assertThat(LittlesLaw.concurrency(v.in("throughput"), v.in("residence")))
        .isCloseTo(v.expected("inside"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/cpu-tier.json")
  void aCpuTierFromLoadToWholeNodes(Vector v) {
    double busy = LittlesLaw.concurrency(v.in("peak"), v.in("cpu"));
    double needed = busy / v.in("target");
    double nodes = Nodes.forNeed(needed, v.in("cores"));
    assertThat(busy).isCloseTo(v.expected("busy"), TWELVE_DIGITS);
    assertThat(needed).isCloseTo(v.expected("needed"), TWELVE_DIGITS);
    assertThat(nodes).isEqualTo(v.expected("nodes"));
    assertThat(busy / (nodes * v.in("cores"))).isCloseTo(v.expected("utilization"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/zone-nodes.json")
  void nodesOverZones(Vector v) {
    double total = Nodes.overZones(v.in("nodes"), v.in("zones"), v.in("survive"));
    assertThat(total).isEqualTo(v.expected("total"));
    assertThat(total / v.in("zones")).isEqualTo(v.expected("per_zone"));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/n-plus-k.json")
  void nodesWithSpares(Vector v) {
    assertThat(Nodes.withSpares(v.in("nodes"), v.in("spares"))).isEqualTo(v.expected("total"));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/headroom.json")
  void headroom(Vector v) {
    assertThat(Nodes.headroomFactor(v.in("spare"))).isCloseTo(v.expected("factor"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/growth-time.json")
  void timeUntilALimit(Vector v) {
    assertThat(Growth.time(v.in("now"), v.in("limit"), v.in("rate")))
        .isCloseTo(v.expected("periods"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/growth-periods.json")
  void firstWholePeriodAtOrAboveALimit(Vector v) {
    assertThat(Growth.periods(v.in("now"), v.in("limit"), v.in("rate")))
        .isEqualTo(v.expected("periods"));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/compound.json")
  void compoundGrowth(Vector v) {
    assertThat(Growth.compound(v.in("now"), v.in("rate"), v.in("periods")))
        .isCloseTo(v.expected("value"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/first-year-cost.json")
  void billsThatGrow(Vector v) {
    double total =
        IntStream.range(0, (int) v.count("months"))
            .mapToDouble(month -> Growth.compound(v.in("monthly"), v.in("rate"), month))
            .sum();
    assertThat(total).isCloseTo(v.expected("total"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/monthly-rate.json")
  void monthlyRateOfAnAnnualOne(Vector v) {
    assertThat(Growth.monthlyRate(v.in("annual"))).isCloseTo(v.expected("monthly"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/cache-load.json")
  void loadBehindACache(Vector v) {
    double all = v.in("reads") + v.in("writes");
    double store = CacheLoad.store(v.in("reads"), v.in("writes"), v.in("hit"), v.in("cacheable"));
    assertThat(store).isCloseTo(v.expected("store"), TWELVE_DIGITS);
    assertThat(1 - store / all).isCloseTo(v.expected("saved"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/backlog-drain.json")
  void backlogAfterAnOutage(Vector v) {
    double drain = Backlog.drain(v.in("arrival"), v.in("capacity"), v.in("outage"));
    assertThat(v.in("arrival") * v.in("outage")).isCloseTo(v.expected("backlog"), TWELVE_DIGITS);
    assertThat(drain).isCloseTo(v.expected("drain"), TWELVE_DIGITS);
    assertThat(v.in("outage") + drain).isCloseTo(v.expected("affected"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("capacity/backfill.json")
  void backfillBesideLiveLoad(Vector v) {
    double seconds =
        Backlog.backfill(v.in("rows"), v.in("capacity"), v.in("live"), v.in("max_utilization"));
    assertThat(seconds).isCloseTo(v.expected("seconds"), TWELVE_DIGITS);
    assertThat(seconds / 86_400).isCloseTo(v.expected("days"), TWELVE_DIGITS);
  }
}
