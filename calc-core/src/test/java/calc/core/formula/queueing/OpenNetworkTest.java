package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open networks: reference values, laws, and what they refuse when a station saturates. */
class OpenNetworkTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private static final double NOISE = 1e-12;
  private static final double[] APP_AND_DATABASE = {0.05, 0.012};
  private static final double[] TEN_AND_TWO = {10, 2};

  /** Stations; the users of the network do not matter. */
  @Provide
  Arbitrary<Closed> networks() {
    return Closed.networks(1).filter(network -> network.limit() < Double.POSITIVE_INFINITY);
  }

  private static double response(double share, Closed network) {
    return OpenNetwork.response(share * network.limit(), network.demand(), network.servers());
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/open-network.json")
  void everyStation(Vector v) {
    double[] visits = v.in().list("visits");
    double[] service = v.in().list("service");
    double[] servers = v.in().list("servers");
    Columns.check(
        OpenNetwork.stations(v.in("arrival"), visits, service, servers),
        v.expected(),
        TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/open-response.json")
  void theWholeNetwork(Vector v) {
    double[] demand = v.in().list("demand");
    double[] servers = v.in().list("servers");
    assertThat(OpenNetwork.response(v.in("arrival"), demand, servers))
        .isCloseTo(v.expected("response"), TWELVE_DIGITS);
    assertThat(OpenNetwork.maxArrival(demand, servers))
        .isCloseTo(v.expected("max_arrival"), TWELVE_DIGITS);
  }

  @Property(tries = 200)
  void oneStationIsAnOrdinaryQueue(@ForAll("networks") Closed network) {
    double arrival = 0.7 * network.limit();
    double sum = 0;
    for (Closed.Station station : network.stations()) {
      boolean waits = station.servers() > 0 && station.demand() > 0;
      sum +=
          waits ? Mmc.meanResponse(arrival, station.demand(), station.servers()) : station.demand();
    }
    assertThat(response(0.7, network)).isCloseTo(sum, TWELVE_DIGITS);
  }

  @Property(tries = 200)
  void moreTrafficNeverSpeedsUpAnAnswer(
      @ForAll("networks") Closed network,
      @ForAll @DoubleRange(min = 0, max = 0.99) @Scale(3) double share) {
    assertThat(response(share + 0.001, network))
        .isGreaterThanOrEqualTo(response(share, network) * (1 - NOISE))
        .isGreaterThanOrEqualTo(network.total() * (1 - NOISE));
  }

  @Property(tries = 100)
  void manyUsersWhoThinkForLongAreLikeTraffic(@ForAll("networks") Closed network) {
    double arrival = 0.5 * network.limit();
    double think = 20_000 / arrival;
    Closed many = new Closed(20_000, think, network.stations());
    // Users who wait are missing among those who think: a share of 1/20,000 of each that is inside.
    assertThat(many.response()).isCloseTo(response(0.5, network), withinRelative(0.01));
  }

  @Property(tries = 200)
  void theLargestArrivalForTheResponseToAnArrivalIsThatArrival(
      @ForAll("networks") Closed network,
      @ForAll @DoubleRange(min = 0.05, max = 0.999) @Scale(3) double share) {
    double arrival = share * network.limit();
    double response = response(share, network);
    // Where hardly anybody waits, the response says nothing about the arrival.
    Assume.that(response > 1.001 * network.total());
    double most = OpenNetwork.maxArrivalForResponse(network.demand(), network.servers(), response);
    assertThat(most).isCloseTo(arrival, withinRelative(1e-9));
  }

  @Property(tries = 200)
  void theLargestArrivalKeepsTheResponseAndAHundredthMoreDoesNot(
      @ForAll("networks") Closed network,
      @ForAll @DoubleRange(min = 1.01, max = 50) @Scale(3) double factor) {
    double limit = factor * network.total();
    double most = OpenNetwork.maxArrivalForResponse(network.demand(), network.servers(), limit);
    double share = most / network.limit();
    assertThat(response(share, network)).isLessThanOrEqualTo(limit * (1 + NOISE));
    Assume.that(share < 0.98);
    assertThat(response(1.01 * share, network)).isGreaterThan(limit);
  }

  @ParameterizedTest(name = "{0}/s")
  @CsvSource({"166.66666666666666, 100", "166.66666666666669, 100", "200, 120", "1e300, 6E+299"})
  void theStationThatSaturatesFirstIsNamedWithTheLargestArrival(double arrival, String busy) {
    Refusal refusal =
        Refused.of(() -> OpenNetwork.response(arrival, APP_AND_DATABASE, TEN_AND_TWO));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal)
        .hasMessage(
            "unstable: station 2 would be busy "
                + busy
                + "% of the time; the largest stable arrival is just below 166.667/s");
  }

  @Test
  void theStationIsTheFirstToSaturateAndNotTheFirstThatIsSaturated() {
    double[] demand = {0.05, 0.012, 9};
    double[] servers = {10, 2, 0};
    assertThat(Refused.by(() -> OpenNetwork.response(300, demand, servers)))
        .startsWith("unstable: station 2 would be busy 180% of the time;");
    assertThat(OpenNetwork.response(0, demand, servers)).isEqualTo(9.062);
    assertThat(ClosedNetwork.bottleneck(demand, servers)).isEqualTo(2);
  }

  @Test
  void whereNobodyWaitsAnyTrafficIsServed() {
    double[] none = {0, 0};
    assertThat(OpenNetwork.response(1e300, APP_AND_DATABASE, none)).isEqualTo(0.062);
    Refusal refusal = Refused.of(() -> OpenNetwork.maxArrival(APP_AND_DATABASE, none));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal)
        .hasMessage(
            "there is no largest arrival: no station has both demand and servers, so nobody ever"
                + " waits");
    assertThat(Refused.by(() -> OpenNetwork.maxArrivalForResponse(none, TEN_AND_TWO, 1)))
        .isEqualTo(refusal.getMessage());
  }

  @Test
  void aResponseBelowTheServiceIsRefusedWithTheService() {
    Refusal refusal =
        Refused.of(() -> OpenNetwork.maxArrivalForResponse(APP_AND_DATABASE, TEN_AND_TWO, 0.0619));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal)
        .hasMessage("max_response of 0.0619 s is never kept: service alone takes 0.062 s");
    assertThat(OpenNetwork.maxArrivalForResponse(APP_AND_DATABASE, TEN_AND_TWO, 0.062))
        .isBetween(0.0, 1.0);
  }

  @Test
  void aLimitThatIsAlwaysKeptLeavesStability() {
    double most = OpenNetwork.maxArrivalForResponse(APP_AND_DATABASE, TEN_AND_TWO, 1e12);
    assertThat(most).isLessThan(2 / 0.012).isCloseTo(2 / 0.012, withinRelative(1e-10));
  }

  @Test
  void moreServersThanCanBeCountedWithAreRefused() {
    assertThat(Refused.by(() -> OpenNetwork.response(1, APP_AND_DATABASE, new double[] {1, 2e7})))
        .isEqualTo("servers at station 2 must be at most 10000000, got 20000000");
    assertThat(OpenNetwork.maxArrival(new double[] {1}, new double[] {2e7})).isEqualTo(2e7);
  }
}
