package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Reference values of the queues beyond M/M/c: sums of positive terms and a handful of operations,
 * so twelve digits must agree.
 */
class OtherQueuesVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mmck.json")
  void aQueueThatTurnsAwayWhenFull(Vector v) {
    double arrival = v.in("arrival");
    double rate = v.in("service_rate");
    double servers = v.in("servers");
    double capacity = v.in("capacity");
    agrees(FiniteQueue.ofServiceRate(arrival, rate, servers, capacity), v);
    agrees(FiniteQueue.of(arrival, 1 / rate, servers, capacity), v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mmck-extremes.json")
  void aQueueThatTurnsAwayWhereDoublesAreShort(Vector v) {
    double arrival = v.in("arrival");
    double servers = v.in("servers");
    double capacity = v.in("capacity");
    agrees(
        v.in().has("service")
            ? FiniteQueue.of(arrival, v.in("service"), servers, capacity)
            : FiniteQueue.ofServiceRate(arrival, v.in("service_rate"), servers, capacity),
        v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mmck.json")
  void theFunctionsOfTheCatalogueSayTheSame(Vector v) {
    double arrival = v.in("arrival");
    double service = 1 / v.in("service_rate");
    double servers = v.in("servers");
    double capacity = v.in("capacity");
    assertThat(Mmck.blocking(arrival, service, servers, capacity))
        .isCloseTo(v.expected("blocking"), TWELVE_DIGITS);
    assertThat(Mmck.throughput(arrival, service, servers, capacity))
        .isCloseTo(v.expected("throughput"), TWELVE_DIGITS);
    assertThat(Mmck.meanResponse(arrival, service, servers, capacity))
        .isCloseTo(v.expected("response"), TWELVE_DIGITS);
    assertThat(Mmck.meanWait(arrival, service, servers, capacity))
        .isCloseTo(v.expected("wait"), TWELVE_DIGITS);
    assertThat(Mmck.meanInSystem(arrival, service, servers, capacity))
        .isCloseTo(v.expected("in_system"), TWELVE_DIGITS);
  }

  /** The queue is asked for exactly what stands in the file. */
  private static void agrees(FiniteQueue queue, Vector v) {
    for (String name : v.expected().names()) {
      assertThat(named(queue, name)).as(name).isCloseTo(v.expected(name), TWELVE_DIGITS);
    }
  }

  private static double named(FiniteQueue queue, String name) {
    return switch (name) {
      case "blocking" -> queue.blocking();
      case "throughput" -> queue.throughput();
      case "utilization" -> queue.utilization();
      case "response" -> queue.meanResponse();
      case "wait" -> queue.meanWait();
      case "queue" -> queue.meanQueueLength();
      case "in_system" -> queue.meanInSystem();
      case "p0" -> queue.emptyProbability();
      case "ln_p0" -> queue.emptyLogProbability();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mg1.json")
  void serviceTimesOfAnyDistribution(Vector v) {
    double arrival = v.in("arrival");
    double service = v.in("service");
    agrees(GeneralService.of(arrival, service, v.in("scv")), v);
    agrees(GeneralService.ofMoments(arrival, service, v.in("second_moment")), v);
    assertThat(Mg1.meanWait(arrival, service, v.in("scv")))
        .isCloseTo(v.expected("wait"), TWELVE_DIGITS);
    assertThat(Mg1.meanResponse(arrival, service, v.in("scv")))
        .isCloseTo(v.expected("response"), TWELVE_DIGITS);
  }

  private static void agrees(GeneralService queue, Vector v) {
    assertThat(queue.scv()).isCloseTo(v.expected("scv"), TWELVE_DIGITS);
    assertThat(queue.utilization()).isCloseTo(v.expected("utilization"), TWELVE_DIGITS);
    assertThat(queue.emptyProbability()).isCloseTo(v.expected("p0"), TWELVE_DIGITS);
    assertThat(queue.meanWait()).isCloseTo(v.expected("wait"), TWELVE_DIGITS);
    assertThat(queue.meanResponse()).isCloseTo(v.expected("response"), TWELVE_DIGITS);
    assertThat(queue.meanQueueLength()).isCloseTo(v.expected("queue"), TWELVE_DIGITS);
    assertThat(queue.meanInSystem()).isCloseTo(v.expected("in_system"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/gg1.json")
  void oneServerByMeansAndVariations(Vector v) {
    double arrival = v.in("arrival");
    double service = v.in("service");
    double ofArrivals = v.in("scv_arrival");
    double ofServices = v.in("scv_service");
    assertThat(TwoMoments.meanWait(arrival, service, ofArrivals, ofServices))
        .isCloseTo(v.expected("kingman"), TWELVE_DIGITS);
    assertThat(TwoMoments.meanWaitUpperBound(arrival, service, ofArrivals, ofServices))
        .isCloseTo(v.expected("upper_bound"), TWELVE_DIGITS);
    assertThat(TwoMoments.meanWaitKlb(arrival, service, ofArrivals, ofServices))
        .isCloseTo(v.expected("klb"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/ggc.json")
  void severalServersByMeansAndVariations(Vector v) {
    double wait =
        AllenCunneen.meanWait(
            v.in("arrival"),
            v.in("service"),
            v.in("servers"),
            v.in("scv_arrival"),
            v.in("scv_service"));
    assertThat(wait).isCloseTo(v.expected("wait"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/engset.json")
  void fewSources(Vector v) {
    double ratio = v.in("ratio");
    double servers = v.in("servers");
    double sources = v.in("sources");
    assertThat(Engset.callCongestion(ratio, servers, sources))
        .isCloseTo(v.expected("call"), TWELVE_DIGITS);
    assertThat(Engset.timeCongestion(ratio, servers, sources))
        .isCloseTo(v.expected("time"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mminf.json")
  void aServerForEverybody(Vector v) {
    InfiniteServers queue = InfiniteServers.of(v.in("arrival"), v.in("service"));
    assertThat(queue.offered()).isCloseTo(v.expected("in_system"), TWELVE_DIGITS);
    assertThat(queue.meanResponse()).isCloseTo(v.expected("response"), TWELVE_DIGITS);
    assertThat(queue.throughput()).isCloseTo(v.expected("throughput"), TWELVE_DIGITS);
    assertThat(queue.emptyProbability()).isCloseTo(v.expected("p0"), TWELVE_DIGITS);
    assertThat(queue.emptyLogProbability()).isCloseTo(v.expected("ln_p0"), TWELVE_DIGITS);
    assertThat(InfiniteServers.meanInSystem(v.in("arrival"), v.in("service")))
        .isCloseTo(v.expected("in_system"), TWELVE_DIGITS);
  }
}
