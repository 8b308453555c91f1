package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Bounds of closed networks: the reference values, and the exact network between them. */
class BoundsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private static final double NOISE = 1e-13;

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/asymptotic-bounds.json")
  void asymptotic(Vector v) {
    double[] demand = v.in().list("demand");
    check(
        Bounds.throughput(v.in("users"), v.in("think"), demand),
        Bounds.response(v.in("users"), v.in("think"), demand),
        v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/balanced-bounds.json")
  void balanced(Vector v) {
    double[] demand = v.in().list("demand");
    check(
        Bounds.balancedThroughput(v.in("users"), v.in("think"), demand),
        Bounds.balancedResponse(v.in("users"), v.in("think"), demand),
        v);
  }

  private static void check(Bounds.Range throughput, Bounds.Range response, Vector v) {
    assertThat(throughput.low()).isCloseTo(v.expected("throughput_low"), TWELVE_DIGITS);
    assertThat(throughput.high()).isCloseTo(v.expected("throughput_high"), TWELVE_DIGITS);
    assertThat(response.low()).isCloseTo(v.expected("response_low"), TWELVE_DIGITS);
    assertThat(response.high()).isCloseTo(v.expected("response_high"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/closed-knee.json")
  void knee(Vector v) {
    assertThat(Bounds.knee(v.in("think"), v.in().list("demand"), v.in().list("servers")))
        .isCloseTo(v.expected("users"), TWELVE_DIGITS);
  }

  @Provide
  Arbitrary<Closed> singleServers() {
    return Closed.networks(100)
        .map(
            network ->
                new Closed(
                    network.users(),
                    network.think(),
                    network.stations().stream()
                        .map(station -> new Closed.Station(station.demand(), 1))
                        .toList()));
  }

  @Property(tries = 300)
  void theExactNetworkLiesBetweenAndTheBalancedBoundsAreCloser(
      @ForAll("singleServers") Closed network) {
    double[] demand = network.demand();
    Bounds.Range wide = Bounds.throughput(network.users(), network.think(), demand);
    Bounds.Range close = Bounds.balancedThroughput(network.users(), network.think(), demand);
    assertRises(wide.low(), close.low(), network.throughput(), close.high(), wide.high());
    Bounds.Range slow = Bounds.response(network.users(), network.think(), demand);
    Bounds.Range slower = Bounds.balancedResponse(network.users(), network.think(), demand);
    assertRises(slow.low(), slower.low(), network.response(), slower.high(), slow.high());
  }

  private static void assertRises(double... values) {
    for (int i = 1; i < values.length; i++) {
      assertThat(values[i]).isGreaterThanOrEqualTo(values[i - 1] * (1 - NOISE));
    }
  }

  @Property(tries = 200)
  void atTheKneeUsersAndServersAllowTheSameThroughput(@ForAll("singleServers") Closed network) {
    Assume.that(network.total() > 0);
    double knee = Bounds.knee(network.think(), network.demand(), network.servers());
    assertThat(knee / (network.think() + network.total()))
        .isCloseTo(network.limit(), withinRelative(NOISE));
  }

  @Test
  void oneUserMeetsEveryBound() {
    double[] demand = {0.1, 0.3};
    assertMet(Bounds.throughput(1, 1, demand), 1 / 1.4);
    assertMet(Bounds.balancedThroughput(1, 1, demand), 1 / 1.4);
    assertMet(Bounds.response(1, 1, demand), 0.4);
    assertMet(Bounds.balancedResponse(1, 1, demand), 0.4);
  }

  private static void assertMet(Bounds.Range bounds, double value) {
    assertThat(bounds.low()).isCloseTo(value, TWELVE_DIGITS);
    assertThat(bounds.high()).isCloseTo(value, TWELVE_DIGITS);
  }

  @Test
  void nobodyMakesNoRequests() {
    double[] demand = {0.1, 0.3};
    assertThat(Bounds.throughput(0, 0, demand)).isEqualTo(new Bounds.Range(0, 0));
    assertThat(Bounds.balancedThroughput(0, 1, demand)).isEqualTo(new Bounds.Range(0, 0));
  }

  @Test
  void withoutDemandOnlyThinkingLimitsTheUsers() {
    double[] none = {0, 0};
    assertThat(Bounds.throughput(10, 2, none)).isEqualTo(new Bounds.Range(5, 5));
    assertThat(Bounds.balancedThroughput(10, 2, none)).isEqualTo(new Bounds.Range(5, 5));
    assertThat(Bounds.response(10, 2, none)).isEqualTo(new Bounds.Range(0, 0));
  }

  @Test
  void whereNobodyWaitsThereIsNoKnee() {
    for (double[] stations : List.of(new double[] {0.5, 0, 0, 1}, new double[] {0, 0, 1, 1})) {
      double[] demand = {stations[0], stations[1]};
      double[] servers = {stations[2], stations[3]};
      Refusal refusal = Refused.of(() -> Bounds.knee(1, demand, servers));
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
      assertThat(refusal)
          .hasMessage(
              "there is no knee: no station has both demand and servers, so nobody ever waits");
    }
  }
}
