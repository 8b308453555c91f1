package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Guarded;
import calc.core.math.Refusal;
import calc.core.vector.Refused;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users for a throughput and for a response time: both ways give the same number. */
class ClosedUsersTest {
  private static final double[] HALF_A_SECOND = {0.5};
  private static final double[] SIXTY_FOUR = {64};

  @Provide
  Arbitrary<Closed> networks() {
    return Closed.networks(120);
  }

  private static double forThroughput(double throughput, Closed network) {
    return ClosedUsers.forThroughput(
        throughput, network.think(), network.demand(), network.servers());
  }

  private static double forResponse(double response, Closed network) {
    return ClosedUsers.forResponse(response, network.think(), network.demand(), network.servers());
  }

  @Property(tries = 200)
  void theUsersForTheThroughputOfSoManyAreSoMany(@ForAll("networks") Closed network) {
    double throughput = network.throughput();
    double before = network.users() == 1 ? 0 : network.withUsers(network.users() - 1).throughput();
    Assume.that(Guarded.less(before, throughput) && Guarded.less(throughput, network.limit()));
    assertThat(forThroughput(throughput, network)).isEqualTo(network.users());
  }

  @Property(tries = 200)
  void theUsersForTheResponseOfSoManyAreSoMany(@ForAll("networks") Closed network) {
    double response = network.response();
    Assume.that(Guarded.less(response, network.withUsers(network.users() + 1).response()));
    assertThat(forResponse(response, network)).isEqualTo(network.users());
  }

  @Property(tries = 200)
  void oneUserFewerWouldMissTheThroughput(
      @ForAll("networks") Closed network,
      @ForAll @DoubleRange(min = 0.01, max = 0.95) @Scale(3) double share) {
    Assume.that(network.limit() < Double.POSITIVE_INFINITY);
    double wanted = share * network.limit();
    int users = (int) forThroughput(wanted, network);
    assertThat(Guarded.less(network.withUsers(users).throughput(), wanted)).isFalse();
    assertThat(users == 1 || network.withUsers(users - 1).throughput() < wanted).isTrue();
  }

  @Property(tries = 200)
  void oneUserMoreWouldMissTheResponse(
      @ForAll("networks") Closed network,
      @ForAll @DoubleRange(min = 1, max = 30) @Scale(3) double factor) {
    Assume.that(network.limit() < Double.POSITIVE_INFINITY);
    double allowed = factor * network.total();
    int users = (int) forResponse(allowed, network);
    assertThat(Guarded.less(allowed, network.withUsers(users).response())).isFalse();
    assertThat(network.withUsers(users + 1).response()).isGreaterThan(allowed);
  }

  @ParameterizedTest(name = "{0}/s")
  @CsvSource({"0, 0", "1e-9, 1", "0.66, 1", "0.67, 2", "126, 199", "127.9, 217"})
  void usersForAThroughput(double throughput, double users) {
    assertThat(ClosedUsers.forThroughput(throughput, 1, HALF_A_SECOND, SIXTY_FOUR))
        .isEqualTo(users);
  }

  @ParameterizedTest(name = "{0} s")
  @CsvSource({"0.5, 109", "0.6, 203", "60, 7808", "1e9, 128000000128"})
  void usersForAResponse(double response, double users) {
    assertThat(ClosedUsers.forResponse(response, 1, HALF_A_SECOND, SIXTY_FOUR)).isEqualTo(users);
  }

  @Test
  void whereNobodyWaitsUsersAreThroughputTimesTime() {
    double[] none = {0};
    assertThat(ClosedUsers.forThroughput(100, 1, HALF_A_SECOND, none)).isEqualTo(150);
    assertThat(ClosedUsers.forThroughput(100.001, 1, HALF_A_SECOND, none)).isEqualTo(151);
    assertThat(ClosedUsers.forThroughput(1e15, 1, HALF_A_SECOND, none)).isEqualTo(1.5e15);
    Refusal many = Refused.of(() -> ClosedUsers.forThroughput(1e16, 1, HALF_A_SECOND, none));
    assertThat(many.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(many)
        .hasMessage("throughput of 1E+16 a second takes more users than can be counted");
    Refusal any = Refused.of(() -> ClosedUsers.forResponse(0.5, 1, HALF_A_SECOND, none));
    assertThat(any.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(any).hasMessage("response of 0.5 s is kept by more users than can be counted");
  }

  @Test
  void aMillionServersAreEnoughForAMillionUsersAndNotForMore() {
    double[] servers = {2_000_000};
    assertThat(ClosedNetwork.throughput(1_000_000, 0, HALF_A_SECOND, servers)).isEqualTo(2e6);
    assertThat(Refused.by(() -> ClosedNetwork.throughput(2_000_001, 0, HALF_A_SECOND, servers)))
        .startsWith("users must be at most 1000000 ");
    assertThat(ClosedUsers.forThroughput(1e6, 0, HALF_A_SECOND, servers)).isEqualTo(500_000);
    assertThat(Refused.by(() -> ClosedUsers.forThroughput(1e9, 0, HALF_A_SECOND, servers)))
        .endsWith("takes more than 1000000 users, too many to step through");
    assertThat(Refused.by(() -> ClosedUsers.forResponse(0.6, 0, HALF_A_SECOND, servers)))
        .endsWith("is kept by more than 1000000 users, too many to step through");
  }

  @Test
  void oneStationAloneReachesWhatItServesAtMost() {
    assertThat(ClosedUsers.forThroughput(128, 0, HALF_A_SECOND, SIXTY_FOUR)).isEqualTo(64);
    assertThat(ClosedUsers.forResponse(0.5, 0, HALF_A_SECOND, SIXTY_FOUR)).isEqualTo(64);
    assertThat(ClosedUsers.forResponse(1, 0, HALF_A_SECOND, SIXTY_FOUR)).isEqualTo(128);
    assertThat(Refused.by(() -> ClosedUsers.forThroughput(129, 0, HALF_A_SECOND, SIXTY_FOUR)))
        .isEqualTo(
            "throughput of 129 a second is never reached: station 1 serves at most 128 a second");
  }

  @ParameterizedTest(name = "{0}/s")
  @CsvSource({"166.66666666666666", "200", "1e300"})
  void whatTheStationsCannotServeIsRefusedWithTheOneThatLimits(double throughput) {
    double[] demand = {0.05, 0.012, 3};
    double[] servers = {10, 2, 0};
    Refusal refusal = Refused.of(() -> ClosedUsers.forThroughput(throughput, 1, demand, servers));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .startsWith("throughput of ")
        .endsWith(
            " a second is never reached: station 2 serves at most 166.667 a second,"
                + " which more users only come nearer to");
  }

  @Test
  void aResponseBelowTheDemandIsRefusedWithTheDemand() {
    double[] demand = {0.3, 0.2};
    Refusal refusal =
        Refused.of(() -> ClosedUsers.forResponse(0.49, 1, demand, new double[] {2, 0}));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal).hasMessage("response of 0.49 s is never kept: one user alone takes 0.5 s");
  }

  @Test
  void whatTakesTooManyUsersToStepThroughSaysSo() {
    double[] alike = {1, 1};
    Refusal refusal = Refused.of(() -> ClosedUsers.forThroughput(0.99999999, 0, alike, alike));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "throughput of 0.99999999 a second takes more than 1000000 users, too many to step through");
    assertThat(Refused.by(() -> ClosedUsers.forResponse(1e9, 0, alike, alike)))
        .isEqualTo(
            "response of 1000000000 s is kept by more than 1000000 users, too many to step through");
    assertThat(Refused.by(() -> ClosedNetwork.throughput(1_000_001, 0, alike, alike)))
        .isEqualTo(
            "users must be at most 1000000 at these stations, which are not saturated by then,"
                + " got 1000001");
    assertThat(ClosedNetwork.throughput(1_000_000, 0, alike, alike))
        .isCloseTo(1e6 / (1e6 + 1), withinRelative(1e-13));
  }
}
