package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Reference values. The sums have no term below 0, so twelve digits must agree whatever the size.
 */
class ClosedNetworkVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/closed-network.json")
  void everyStation(Vector v) {
    double[] visits = v.in().list("visits");
    List<StationLoad> stations =
        ClosedNetwork.stations(
            v.in("users"), v.in("think"), visits, v.in().list("service"), v.in().list("servers"));
    Columns.check(stations, v.expected(), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/closed-network.json")
  void theWholeNetwork(Vector v) {
    double[] visits = v.in().list("visits");
    double[] demand = v.in().list("service");
    double response = 0;
    for (int i = 0; i < demand.length; i++) {
      demand[i] *= visits[i];
      response += visits[i] * v.expected().list("response")[i];
    }
    double[] servers = v.in().list("servers");
    double throughput = v.expected().list("throughput")[0] / visits[0];
    assertThat(ClosedNetwork.throughput(v.in("users"), v.in("think"), demand, servers))
        .isCloseTo(throughput, TWELVE_DIGITS);
    assertThat(ClosedNetwork.response(v.in("users"), v.in("think"), demand, servers))
        .isCloseTo(response, TWELVE_DIGITS);
    assertThat(ClosedNetwork.utilization(v.in("users"), v.in("think"), demand, servers, 1))
        .isCloseTo(v.expected().list("utilization")[0], TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/closed-network-large.json")
  void thousandsOfUsers(Vector v) {
    double[] demand = v.in().list("demand");
    double[] servers = v.in().list("servers");
    assertThat(ClosedNetwork.throughput(v.in("users"), v.in("think"), demand, servers))
        .isCloseTo(v.expected("throughput"), TWELVE_DIGITS);
    assertThat(ClosedNetwork.response(v.in("users"), v.in("think"), demand, servers))
        .isCloseTo(v.expected("response"), TWELVE_DIGITS);
  }
}
