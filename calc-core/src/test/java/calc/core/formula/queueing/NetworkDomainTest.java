package calc.core.formula.queueing;

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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every border of closed networks: outside of it the argument, the rule and the value are named.
 */
class NetworkDomainTest {
  private static final double[] ONE = {1};
  private static final double[] TWO = {1, 2};
  private static final double[] NONE = {};
  private static final String NOT_NEGATIVE = " must be 0 or more";
  private static final String ANY = " must be a whole number, 0 or more";
  private static final String SOME = " must be a whole number, 1 or more";

  private static double[] of(double value) {
    return new double[] {1, value};
  }

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    String demand = "demand at station 2" + NOT_NEGATIVE;
    String servers = "servers at station 2" + ANY;
    add(cases, "users" + ANY, x -> ClosedNetwork.throughput(x, 1, ONE, ONE), 0.5);
    add(cases, "think" + NOT_NEGATIVE, x -> ClosedNetwork.throughput(1, x, ONE, ONE));
    add(cases, demand, x -> ClosedNetwork.throughput(1, 1, of(x), TWO));
    add(cases, servers, x -> ClosedNetwork.throughput(1, 1, TWO, of(x)), 1.5);
    add(cases, "users" + SOME, x -> ClosedNetwork.response(x, 1, ONE, ONE), 0);
    add(cases, "think" + NOT_NEGATIVE, x -> ClosedNetwork.response(1, x, ONE, ONE));
    add(cases, "users" + ANY, x -> ClosedNetwork.utilization(x, 1, ONE, ONE, 1), 1.5);
    add(cases, "station" + SOME, x -> ClosedNetwork.utilization(1, 1, ONE, ONE, x), 0, 1.5);
    add(cases, "users" + SOME, x -> columns(x, 1, 1, 1), 0);
    add(cases, "visits at station 2" + NOT_NEGATIVE, x -> columns(1, x, 1, 1));
    add(cases, "service at station 2" + NOT_NEGATIVE, x -> columns(1, 1, x, 1));
    add(cases, servers, x -> columns(1, 1, 1, x), 0.5);
    add(cases, demand, x -> ClosedNetwork.bottleneck(of(x), TWO));
    add(cases, servers, x -> ClosedNetwork.bottleneck(TWO, of(x)), 0.5);
    add(cases, "throughput" + NOT_NEGATIVE, x -> ClosedUsers.forThroughput(x, 1, ONE, ONE));
    add(cases, "think" + NOT_NEGATIVE, x -> ClosedUsers.forThroughput(1, x, ONE, ONE));
    add(cases, "response must be above 0", x -> ClosedUsers.forResponse(x, 1, ONE, ONE), 0, -0.0);
    add(cases, "think" + NOT_NEGATIVE, x -> ClosedUsers.forResponse(1, x, ONE, ONE));
    add(cases, "users" + ANY, x -> Bounds.throughput(x, 1, ONE).low(), 0.5);
    add(cases, "users" + SOME, x -> Bounds.response(x, 1, ONE).low(), 0);
    add(cases, "users" + ANY, x -> Bounds.balancedThroughput(x, 1, ONE).low(), 0.5);
    add(cases, "users" + SOME, x -> Bounds.balancedResponse(x, 1, ONE).low(), 0);
    add(cases, "think" + NOT_NEGATIVE, x -> Bounds.throughput(1, x, ONE).low());
    add(cases, demand, x -> Bounds.throughput(1, 1, of(x)).low());
    add(cases, "think" + NOT_NEGATIVE, x -> Bounds.knee(x, ONE, ONE));
    add(cases, demand, x -> Bounds.knee(1, of(x), TWO));
    add(cases, servers, x -> Bounds.knee(1, TWO, of(x)), 0.5);
    addOpen(cases);
    addJackson(cases);
    return cases.stream();
  }

  private static void addOpen(List<Arguments> cases) {
    String demand = "demand at station 2" + NOT_NEGATIVE;
    String servers = "servers at station 2" + ANY;
    add(cases, "arrival" + NOT_NEGATIVE, x -> OpenNetwork.response(x, ONE, ONE));
    add(cases, demand, x -> OpenNetwork.response(0.1, of(x), TWO));
    add(cases, servers, x -> OpenNetwork.response(0.1, TWO, of(x)), 0.5);
    add(cases, "arrival" + NOT_NEGATIVE, x -> openColumns(x, 1, 1, 1));
    add(cases, "visits at station 2" + NOT_NEGATIVE, x -> openColumns(0.1, x, 1, 1));
    add(cases, "service at station 2" + NOT_NEGATIVE, x -> openColumns(0.1, 1, x, 1));
    add(cases, servers, x -> openColumns(0.1, 1, 1, x), 0.5);
    add(cases, demand, x -> OpenNetwork.maxArrival(of(x), TWO));
    add(cases, servers, x -> OpenNetwork.maxArrival(TWO, of(x)), 0.5);
    add(
        cases,
        "max_response must be above 0",
        x -> OpenNetwork.maxArrivalForResponse(ONE, ONE, x),
        0);
  }

  private static void addJackson(List<Arguments> cases) {
    String share = "routing from station 1 to station 2 must lie between 0 and 1 (100%)";
    add(cases, share, x -> jackson(x, 1, 1, 1), 1.1);
    add(cases, "external at station 2" + NOT_NEGATIVE, x -> jackson(0.5, x, 1, 1));
    add(cases, "service at station 2" + NOT_NEGATIVE, x -> jackson(0.5, 1, x, 1));
    add(cases, "servers at station 2" + ANY, x -> jackson(0.5, 1, 1, x), 0.5);
  }

  private static double jackson(double share, double external, double service, double servers) {
    double[][] routing = {{0, share}, {0, 0}};
    return JacksonNetwork.response(routing, new double[] {0.1, external}, of(service), of(servers));
  }

  private static double openColumns(double arrival, double visits, double service, double servers) {
    return OpenNetwork.stations(arrival, of(visits), of(service), of(servers)).size();
  }

  /** What is no number, without end or below 0 is outside of every domain. */
  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double everywhere :
        new double[] {
          Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, -1e-300
        }) {
      cases.add(Arguments.of(rule, everywhere, call));
    }
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
  }

  private static double columns(double users, double visits, double service, double servers) {
    return ClosedNetwork.stations(users, 1, of(visits), of(service), of(servers)).size();
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @MethodSource("refusals")
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule + ", got ");
  }

  @Test
  void listsThatDoNotMatchAreRefusedWithBothLengths() {
    String fewer = "servers must list as many stations as demand (2), got 1";
    assertThat(Refused.by(() -> OpenNetwork.response(0.1, TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> OpenNetwork.maxArrival(TWO, ONE))).isEqualTo(fewer);
    String empty = "demand must list at least one station, got an empty list";
    assertThat(Refused.by(() -> ClosedNetwork.throughput(1, 1, TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> ClosedNetwork.response(1, 1, TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> ClosedNetwork.utilization(1, 1, TWO, ONE, 1))).isEqualTo(fewer);
    assertThat(Refused.by(() -> ClosedNetwork.bottleneck(TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> ClosedUsers.forThroughput(1, 1, TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> ClosedUsers.forResponse(1, 1, TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> Bounds.knee(1, TWO, ONE))).isEqualTo(fewer);
    assertThat(Refused.by(() -> ClosedNetwork.throughput(1, 1, NONE, ONE))).isEqualTo(empty);
    assertThat(Refused.by(() -> Bounds.throughput(1, 1, NONE).low())).isEqualTo(empty);
    assertThat(Refused.by(() -> Bounds.knee(1, NONE, NONE))).isEqualTo(empty);
    assertThat(Refused.by(() -> OpenNetwork.response(1, NONE, NONE))).isEqualTo(empty);
    assertThat(Refused.by(() -> OpenNetwork.maxArrival(NONE, NONE))).isEqualTo(empty);
    assertThat(Refused.by(() -> ClosedNetwork.stations(1, 1, NONE, ONE, ONE).size()))
        .isEqualTo("visits must list at least one station, got an empty list");
    assertThat(Refused.by(() -> ClosedNetwork.stations(1, 1, TWO, ONE, ONE).size()))
        .isEqualTo("service must list as many stations as visits (2), got 1");
    assertThat(Refused.by(() -> ClosedNetwork.stations(1, 1, TWO, TWO, ONE).size()))
        .isEqualTo("servers must list as many stations as service (2), got 1");
  }

  @Test
  void aStationThatIsNotThereIsRefused() {
    assertThat(Refused.by(() -> ClosedNetwork.utilization(1, 1, TWO, TWO, 3)))
        .isEqualTo("station must be at most 2, got 3");
    assertThat(ClosedNetwork.utilization(1, 1, TWO, TWO, 2)).isEqualTo(0.25);
  }

  @Test
  void aStationWhereNobodyWaitsHasNoUtilization() {
    assertThat(Refused.by(() -> ClosedNetwork.utilization(1, 1, TWO, new double[] {1, 0}, 2)))
        .isEqualTo("station must have servers to be busy: station 2 has 0, nobody waits");
  }

  @Test
  void usersWhoTakeNoTimeHaveNoThroughput() {
    double[] zero = {0, 0};
    String message =
        "think or one demand must be above 0: users who take no time have no throughput";
    assertThat(Refused.by(() -> ClosedNetwork.throughput(1, 0, zero, TWO))).isEqualTo(message);
    assertThat(Refused.by(() -> Bounds.throughput(1, 0, zero).low())).isEqualTo(message);
    assertThat(ClosedNetwork.throughput(3, 2, zero, TWO)).isEqualTo(1.5);
    assertThat(ClosedNetwork.response(3, 2, zero, TWO)).isZero();
  }

  @Test
  void aProductThatIsTooLargeIsRefused() {
    double[] large = {1e300};
    assertThat(Refused.by(() -> ClosedNetwork.stations(1, 1, large, large, ONE).size()))
        .isEqualTo("visits · service at station 1 must be 0 or more, got infinity");
  }

  @Test
  void countsForgiveNoise() {
    double exact = ClosedNetwork.throughput(3, 1, ONE, ONE);
    assertThat(ClosedNetwork.throughput(0.1 * 30, 1, ONE, new double[] {1 + 1e-12}))
        .isEqualTo(exact);
  }
}
