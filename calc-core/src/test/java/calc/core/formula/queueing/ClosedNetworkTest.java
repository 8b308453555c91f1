package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of closed networks, and what they come to for more users than can be counted. */
class ClosedNetworkTest {
  /** Rounding of a few hundred terms. */
  private static final double NOISE = 1e-13;

  @Provide
  Arbitrary<Closed> networks() {
    return Closed.networks(150);
  }

  @Provide
  Arbitrary<Closed> smallNetworks() {
    return Closed.networks(40);
  }

  @Property(tries = 150)
  void agreesWithDecimalsOfFiftyDigits(@ForAll("smallNetworks") Closed network) {
    Convolution exact = new Convolution(network);
    assertThat(network.throughput())
        .isCloseTo(exact.throughput().doubleValue(), withinRelative(NOISE));
    // Where no station has a demand, the decimals leave 1e-50 of a difference.
    double response = exact.response().doubleValue();
    assertThat(network.response()).isCloseTo(response, within(NOISE * response + 1e-40));
  }

  @Property(tries = 200)
  void oneUserMoreNeverSlowsTheNetworkNorSpeedsUpAnAnswer(@ForAll("networks") Closed network) {
    Closed more = network.withUsers(network.users() + 1);
    assertThat(more.throughput()).isGreaterThanOrEqualTo(network.throughput() * (1 - NOISE));
    assertThat(more.response()).isGreaterThanOrEqualTo(network.response() * (1 - NOISE));
  }

  @Property(tries = 200)
  void throughputStaysBelowWhatServersAndUsersCanDo(@ForAll("networks") Closed network) {
    double alone = network.users() / (network.think() + network.total());
    assertThat(network.throughput())
        .isPositive()
        .isLessThanOrEqualTo(Math.min(alone, network.limit()) * (1 + NOISE));
    assertThat(network.response()).isGreaterThanOrEqualTo(network.total() * (1 - NOISE));
  }

  @Property(tries = 200)
  void oneServerMoreNeverSlowsTheNetwork(
      @ForAll("networks") Closed network, @ForAll @IntRange(max = 3) int which) {
    int index = which % network.stations().size();
    Closed.Station station = network.stations().get(index);
    if (station.servers() > 0) {
      Closed more =
          network.with(index, new Closed.Station(station.demand(), station.servers() + 1));
      assertThat(more.throughput()).isGreaterThanOrEqualTo(network.throughput() * (1 - NOISE));
    }
  }

  @Property(tries = 200)
  void asManyServersAsUsersAreLikeNoQueue(
      @ForAll("networks") Closed network, @ForAll @IntRange(max = 3) int which) {
    int index = which % network.stations().size();
    double demand = network.stations().get(index).demand();
    Closed enough = network.with(index, new Closed.Station(demand, network.users()));
    Closed noQueue = network.with(index, new Closed.Station(demand, 0));
    assertThat(enough.response()).isCloseTo(noQueue.response(), withinRelative(NOISE));
  }

  @Property(tries = 200)
  void timeWhereNobodyWaitsIsLikeThinking(@ForAll("networks") Closed network) {
    List<Closed.Station> stations = new ArrayList<>(network.stations());
    stations.add(new Closed.Station(network.think(), 0));
    Closed delayed = new Closed(network.users(), 0, stations);
    assertThat(delayed.throughput()).isCloseTo(network.throughput(), withinRelative(NOISE));
    assertThat(delayed.response())
        .isCloseTo(network.response() + network.think(), withinRelative(NOISE));
  }

  @Property(tries = 200)
  void theOrderOfTheStationsDoesNotMatter(@ForAll("networks") Closed network) {
    List<Closed.Station> stations = new ArrayList<>(network.stations());
    Collections.reverse(stations);
    Closed reversed = new Closed(network.users(), network.think(), stations);
    assertThat(reversed.response()).isCloseTo(network.response(), withinRelative(NOISE));
  }

  @Property(tries = 200)
  void everyUserThinksOrIsAtAStation(@ForAll("networks") Closed network) {
    double[] visits = new double[network.stations().size()];
    Arrays.fill(visits, 2);
    double[] service = Arrays.stream(network.demand()).map(time -> time / 2).toArray();
    List<StationLoad> loads =
        ClosedNetwork.stations(
            network.users(), network.think(), visits, service, network.servers());
    double thinking = network.throughput() * network.think();
    double inside = loads.stream().mapToDouble(StationLoad::inside).sum();
    double response = loads.stream().mapToDouble(load -> 2 * load.response()).sum();
    assertThat(thinking + inside).isCloseTo(network.users(), withinRelative(NOISE));
    assertThat(response).isCloseTo(network.response(), withinRelative(NOISE));
    for (StationLoad load : loads) {
      assertThat(load.inside())
          .isCloseTo(load.throughput() * load.response(), within(NOISE * network.users()));
    }
  }

  @Property(tries = 100)
  void singleServersAgreeWithMeanValueAnalysis(@ForAll("networks") Closed network) {
    List<Closed.Station> single =
        network.stations().stream().map(s -> new Closed.Station(s.demand(), 1)).toList();
    Closed queues = new Closed(network.users(), network.think(), single);
    double[] demand = queues.demand();
    double[] inside = new double[demand.length];
    double response = 0;
    for (int n = 1; n <= queues.users(); n++) {
      response = 0;
      for (int i = 0; i < demand.length; i++) {
        response += demand[i] * (1 + inside[i]);
      }
      for (int i = 0; i < demand.length; i++) {
        inside[i] = n / (queues.think() + response) * demand[i] * (1 + inside[i]);
      }
    }
    assertThat(queues.response()).isCloseTo(response, withinRelative(NOISE));
  }

  @ParameterizedTest(name = "{0} users")
  @CsvSource({"20000", "1000000", "1e9", "9007199254740992"})
  void aSaturatedNetworkIsSolvedForAnyNumberOfUsers(double users) {
    double[] demand = {0.002, 0.5, 0.03};
    double[] servers = {1, 64, 0};
    assertThat(ClosedNetwork.throughput(users, 1, demand, servers))
        .isCloseTo(128, withinRelative(NOISE));
    assertThat(ClosedNetwork.response(users, 1, demand, servers))
        .isCloseTo(users / 128 - 1, withinRelative(NOISE));
    List<StationLoad> loads =
        ClosedNetwork.stations(users, 1, new double[] {1, 1, 1}, demand, servers);
    // What is not the bottleneck gets 128 requests a second whatever stands in front of it.
    assertThat(loads.get(0).inside()).isCloseTo(0.256 / 0.744, withinRelative(NOISE));
    assertThat(loads.get(1).inside())
        .isCloseTo(users - 128 - 3.84 - 0.256 / 0.744, withinRelative(NOISE));
    assertThat(loads.get(2).inside()).isCloseTo(3.84, withinRelative(NOISE));
  }

  @Test
  void aResponseKeepsItsDigitsWhereUsersThinkAMillionTimesLonger() {
    double response = ClosedNetwork.response(2, 1000, new double[] {1e-6}, new double[] {1});
    // By hand: D + D · U(1), U(1) = D / (Z + D).
    assertThat(response).isCloseTo(1e-6 + 1e-12 / 1000.000001, withinRelative(1e-15));
  }

  @ParameterizedTest(name = "{0} s and {1} s")
  @CsvSource({"1e-300, 1", "1, 1e-300", "1e300, 1", "1, 1e300", "1e300, 1e300", "1e-300, 1e-300"})
  void timesOfAnySizeAreCounted(double think, double demand) {
    double response = ClosedNetwork.response(7, think, new double[] {demand}, new double[] {2});
    Closed unit = new Closed(7, 0, List.of(new Closed.Station(1, 2)));
    if (demand > think) {
      assertThat(response).isCloseTo(unit.response() * demand, withinRelative(NOISE));
    } else if (demand < think) {
      assertThat(response).isEqualTo(demand);
    } else {
      Closed alike = new Closed(7, 1, unit.stations());
      assertThat(response).isCloseTo(alike.response() * demand, withinRelative(NOISE));
    }
  }

  @Test
  void nobodyMakesNoRequests() {
    double[] one = {1};
    assertThat(ClosedNetwork.throughput(0, 1, one, one)).isZero();
    assertThat(ClosedNetwork.utilization(0, 1, one, one, 1)).isZero();
  }

  @Test
  void aStationThatNobodyVisitsIsIdle() {
    StationLoad load =
        ClosedNetwork.stations(
                5, 1, new double[] {1, 0}, new double[] {0.1, 0.3}, new double[] {1, 2})
            .get(1);
    assertThat(load).isEqualTo(new StationLoad(0, 0, 0, 0));
  }

  @Test
  void theBottleneckIsTheStationWithTheFewestServersForItsDemand() {
    double[] servers = {10, 2, 0};
    assertThat(ClosedNetwork.bottleneck(new double[] {0.05, 0.012, 9}, servers)).isEqualTo(2);
    assertThat(ClosedNetwork.bottleneck(new double[] {0.05, 0.01, 9}, servers)).isEqualTo(1);
    assertThat(ClosedNetwork.bottleneck(new double[] {0, 0, 9}, servers)).isZero();
  }

  @Test
  void tenThousandUsersTakeMuchLessThanASecond() {
    double[] demand = {0.002, 0.008, 0.012, 0.05, 0.3};
    double[] servers = {1, 4, 16, 64, 512};
    assertTimeoutPreemptively(
        ofSeconds(5), () -> ClosedNetwork.throughput(10_000, 30, demand, servers));
  }
}
