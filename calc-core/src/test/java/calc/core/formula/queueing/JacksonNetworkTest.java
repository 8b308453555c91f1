package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Routing by chance: reference values, conservation of flow, and routes without an end. */
class JacksonNetworkTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/jackson-network.json")
  void everyStation(Vector v) {
    double[][] routing = v.in().table("routing");
    double[] external = v.in().list("external");
    double[] service = v.in().list("service");
    double[] servers = v.in().list("servers");
    Columns.check(
        JacksonNetwork.stations(routing, external, service, servers), v.expected(), TWELVE_DIGITS);
    double[] visits = v.expected().list("visits");
    double response = 0;
    for (int i = 0; i < visits.length; i++) {
      assertThat(JacksonNetwork.visits(routing, external)[i]).isCloseTo(visits[i], TWELVE_DIGITS);
      response += visits[i] * v.expected().list("response")[i];
    }
    assertThat(JacksonNetwork.response(routing, external, service, servers))
        .isCloseTo(response, TWELVE_DIGITS);
  }

  /** Three to five rows of shares that come to 1 with what leaves. */
  @Provide
  Arbitrary<double[][]> routes() {
    Arbitrary<Double> weights = Arbitraries.doubles().between(0, 1).ofScale(3);
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            n ->
                weights
                    .array(double[].class)
                    .ofSize(n)
                    .map(JacksonNetworkTest::shares)
                    .array(double[][].class)
                    .ofSize(n));
  }

  private static double[] shares(double[] weights) {
    double all = 0.01 + Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / all).toArray();
  }

  @Property(tries = 200)
  void whatComesToAStationCameFromOutsideOrFromAnother(@ForAll("routes") double[][] routing) {
    int n = routing.length;
    double[] external = new double[n];
    for (int i = 0; i < n; i++) {
      external[i] = i + 0.5;
    }
    double[] visits = JacksonNetwork.visits(routing, external);
    double total = Arrays.stream(external).sum();
    double leaving = 0;
    for (int j = 0; j < n; j++) {
      double arriving = external[j] / total;
      double left = visits[j];
      for (int i = 0; i < n; i++) {
        arriving += visits[i] * routing[i][j];
        left -= visits[j] * routing[j][i];
      }
      leaving += left;
      assertThat(visits[j]).isCloseTo(arriving, withinRelative(1e-13));
    }
    assertThat(leaving).isCloseTo(1, within(1e-13 * Arrays.stream(visits).sum()));
  }

  @Property(tries = 100)
  void theOrderOfTheStationsDoesNotMatter(@ForAll("routes") double[][] routing) {
    int n = routing.length;
    double[][] reversed = new double[n][n];
    double[] external = new double[n];
    double[] mirrored = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        reversed[n - 1 - i][n - 1 - j] = routing[i][j];
      }
      external[i] = i;
      mirrored[n - 1 - i] = i;
    }
    external[0] = 1;
    mirrored[n - 1] = 1;
    double[] visits = JacksonNetwork.visits(routing, external);
    double[] others = JacksonNetwork.visits(reversed, mirrored);
    for (int i = 0; i < n; i++) {
      assertThat(others[n - 1 - i]).isCloseTo(visits[i], withinRelative(1e-13));
    }
  }

  @Test
  void aRequestThatComesBackAMillionTimesIsCountedToTheLastDigits() {
    double stays = 1 - 0x1p-20;
    double[][] routing = {{0, stays}, {stays, 0}};
    double[] visits = JacksonNetwork.visits(routing, new double[] {1, 0});
    // By hand: 1 / (1 − s²), and s times that; the difference is exact in binary.
    double leaves = 0x1p-19 - 0x1p-40;
    assertThat(visits[0]).isCloseTo(1 / leaves, withinRelative(1e-15));
    assertThat(visits[1]).isCloseTo(stays / leaves, withinRelative(1e-15));
  }

  @Test
  void aStationMaySendRequestsBackToItself() {
    double[] visits = JacksonNetwork.visits(new double[][] {{0.75}}, new double[] {3});
    assertThat(visits).containsExactly(4);
  }

  @Test
  void sharesThatComeToOneButForNoiseLeaveNothing() {
    double[][] routing = {{0, 0.1, 0.2, 0.7}, {0.5, 0, 0, 0}, {0.5, 0, 0, 0}, {0.5, 0, 0, 0}};
    double[] visits = JacksonNetwork.visits(routing, new double[] {1, 0, 0, 0});
    assertThat(visits[0]).isCloseTo(2, withinRelative(1e-15));
  }

  @Test
  void whereRequestsNeverComeAnythingGoes() {
    double[][] routing = {{0, 0}, {0, 1}};
    double[] external = {1, 0};
    double[] half = {0.5, 0.5};
    double[] one = {1, 1};
    assertThat(JacksonNetwork.visits(routing, external)).containsExactly(1, 0);
    assertThat(JacksonNetwork.response(routing, external, half, one)).isCloseTo(1, TWELVE_DIGITS);
  }

  @Test
  void routesWithoutAnEndAreRefusedWithTheStation() {
    double[][] routing = {{0, 0.5, 0}, {0, 0, 1}, {0, 1, 0}};
    Refusal refusal =
        Refused.of(() -> JacksonNetwork.visits(routing, new double[] {1, 0, 0}).length);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal)
        .hasMessage(
            "routing keeps requests for ever: from station 2, which they come to, no way leads out");
  }

  @Test
  void theStationThatSaturatesFirstIsNamedWithTheLargestArrivals() {
    double[][] routing = {{0, 0.5}, {0.3, 0}};
    double[] external = {50, 10};
    double[] service = {0.05, 0.04};
    double[] one = {1, 1};
    Refusal refusal = Refused.of(() -> JacksonNetwork.response(routing, external, service, one));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    // Ten times the load of the reference value that keeps the first station busy 31.2 %.
    assertThat(refusal)
        .hasMessage(
            "unstable: station 1 would be busy 311.765% of the time;"
                + " the largest stable external, in all, is just below 19.2453/s");
  }

  @Test
  void whatIsNoRoutingIsRefused() {
    double[] two = {1, 1};
    assertThat(Refused.by(() -> JacksonNetwork.visits(new double[][] {{0, 0}}, two).length))
        .isEqualTo("routing must list as many stations as external (2), got 1");
    assertThat(Refused.by(() -> JacksonNetwork.visits(new double[][] {{0, 0}, {0}}, two).length))
        .isEqualTo("routing from station 2 must list as many stations as external (2), got 1");
    assertThat(
            Refused.by(
                () -> JacksonNetwork.visits(new double[][] {{0, 0}, {0.9, 0.2}}, two).length))
        .isEqualTo("routing from station 2 must come to at most 1 (100%), got 1.1");
    double[][] routing = {{0, 0}, {0, 0}};
    assertThat(Refused.by(() -> JacksonNetwork.visits(routing, new double[] {0, 0}).length))
        .isEqualTo("external must be above 0 at one station at least, got none");
    assertThat(Refused.by(() -> JacksonNetwork.visits(routing, new double[] {}).length))
        .isEqualTo("external must list at least one station, got an empty list");
    assertThat(Refused.by(() -> JacksonNetwork.response(routing, two, new double[] {1}, two)))
        .isEqualTo("service must list as many stations as external (2), got 1");
    assertThat(Refused.by(() -> JacksonNetwork.response(routing, two, two, new double[] {1})))
        .isEqualTo("servers must list as many stations as external (2), got 1");
  }
}
