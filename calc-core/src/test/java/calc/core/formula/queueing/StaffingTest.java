package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fewest servers for a percentile: tight on both sides, and what binds is named. */
class StaffingTest {
  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/servers-for-percentile.json")
  void fewestServers(Vector v) {
    double arrival = v.in("arrival");
    double service = 1 / v.in("service_rate");
    boolean ofWait = v.in().text("of").equals("wait");
    Staffing staffing =
        ofWait
            ? Staffing.forWait(arrival, service, v.in("p"), v.in("limit"))
            : Staffing.forResponse(arrival, service, v.in("p"), v.in("limit"));
    assertThat(staffing).isEqualTo(new Staffing(v.expected().count("servers"), Binding.TARGET));
    SharedQueue queue =
        SharedQueue.ofServiceRate(arrival, v.in("service_rate"), (double) staffing.servers());
    double exceeds = ofWait ? queue.waitTail(v.in("limit")) : queue.responseTail(v.in("limit"));
    assertThat(exceeds).isCloseTo(v.expected("exceeds"), withinRelative(1e-12));
    assertThat(queue.utilization()).isCloseTo(v.expected("utilization"), withinRelative(1e-12));
    assertThat(queue.waitProbability()).isCloseTo(v.expected("waits"), withinRelative(1e-12));
  }

  @Test
  void thirtyThreeServersKeepSixMillisecondsAndThirtyTwoDoNot() {
    assertThat(Staffing.serversForResponse(25_000, 0.0012, 0.99, 0.006)).isEqualTo(33);
    assertThat(Mmc.responseQuantile(25_000, 0.0012, 33, 0.99)).isLessThanOrEqualTo(0.006);
    assertThat(Mmc.responseQuantile(25_000, 0.0012, 32, 0.99)).isGreaterThan(0.006);
  }

  @Test
  void whatServiceAloneMissesIsRefusedWithTheReason() {
    Refusal refusal = Refused.of(() -> Staffing.serversForResponse(25_000, 0.0012, 0.99, 0.003));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "max_response of 0.003 s cannot be kept:"
                + " service alone has a 99% quantile of 0.0055262 s");
  }

  @Property(tries = 300)
  void theServersKeepAWaitAndOneFewerDoesNot(
      @ForAll @DoubleRange(max = 3000) @Scale(3) double offered,
      @ForAll @DoubleRange(min = 0.0001, max = 2) @Scale(4) double service,
      @ForAll @DoubleRange(max = 0.9999) @Scale(4) double p,
      @ForAll @DoubleRange(max = 3) @Scale(3) double services) {
    double arrival = offered / service;
    double limit = services * service;
    Staffing staffing = Staffing.forWait(arrival, service, p, limit);
    assertThat(Mmc.waitQuantile(arrival, service, (double) staffing.servers(), p))
        .isLessThanOrEqualTo(limit * (1 + 1.1e-9));
    if (staffing.binding() == Binding.TARGET) {
      assertThat(Mmc.waitQuantile(arrival, service, staffing.servers() - 1.0, p))
          .isGreaterThan(limit);
    } else {
      assertUnstable(arrival, service, staffing.servers() - 1);
    }
    assertThat(Staffing.serversForWait(arrival, service, p, limit))
        .isEqualTo((double) staffing.servers());
  }

  @Property(tries = 300)
  void theServersKeepAResponseAndOneFewerDoesNot(
      @ForAll @DoubleRange(max = 3000) @Scale(3) double offered,
      @ForAll @DoubleRange(min = 0.0001, max = 2) @Scale(4) double service,
      @ForAll @DoubleRange(max = 0.9999) @Scale(4) double p,
      @ForAll @DoubleRange(min = 1e-5, max = 3) @Scale(5) double beyondService) {
    double arrival = offered / service;
    double limit = service * (-Math.log1p(-p) * (1 + beyondService) + 1e-5);
    Staffing staffing = Staffing.forResponse(arrival, service, p, limit);
    assertThat(Mmc.responseQuantile(arrival, service, (double) staffing.servers(), p))
        .isLessThanOrEqualTo(limit * (1 + 1.1e-9));
    if (staffing.binding() == Binding.TARGET) {
      assertThat(Mmc.responseQuantile(arrival, service, staffing.servers() - 1.0, p))
          .isGreaterThan(limit);
    } else {
      assertUnstable(arrival, service, staffing.servers() - 1);
    }
    assertThat(Staffing.serversForResponse(arrival, service, p, limit))
        .isEqualTo((double) staffing.servers());
  }

  private static void assertUnstable(double arrival, double service, long servers) {
    if (servers > 0) {
      Refusal refusal = Refused.of(() -> Mmc.meanWait(arrival, service, (double) servers));
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    }
  }

  @ParameterizedTest(name = "{0} at {1} within {2}")
  @CsvSource({
    "30, 0.99, 1e6, 31, STABILITY",
    "30, 0, 0, 31, STABILITY",
    "30, 0.99, 1, 34, TARGET",
    "29.5, 0.5, 1e300, 30, STABILITY",
    "0, 0.999, 0, 1, STABILITY"
  })
  void stabilityBindsWhereTheLimitIsGenerous(
      double offered, double p, double services, long servers, Binding binding) {
    assertThat(Staffing.forWait(offered * 10, 0.1, p, services / 10))
        .isEqualTo(new Staffing(servers, binding));
  }

  @Test
  void aLimitThatIsMetExactlyIsKept() {
    double limit = Mmc.responseQuantile(25_000, 0.0012, 33, 0.99);
    assertThat(Staffing.serversForResponse(25_000, 0.0012, 0.99, limit)).isEqualTo(33);
    assertThat(Staffing.serversForResponse(25_000, 0.0012, 0.99, limit * (1 - 1e-10)))
        .isEqualTo(33);
    assertThat(Staffing.serversForResponse(25_000, 0.0012, 0.99, limit * (1 - 1e-8))).isEqualTo(34);
    double wait = Mmc.waitQuantile(25_000, 0.0012, 33, 0.99);
    assertThat(Staffing.serversForWait(25_000, 0.0012, 0.99, wait)).isEqualTo(33);
    assertThat(Staffing.serversForWait(25_000, 0.0012, 0.99, wait * (1 - 1e-10))).isEqualTo(33);
    assertThat(Staffing.serversForWait(25_000, 0.0012, 0.99, wait * (1 - 1e-8))).isEqualTo(34);
  }

  @Test
  void whatServiceAloneTakesIsKeptWhenNobodyWaits() {
    double service = -Math.log(0.01) * 0.0012;
    double servers = Staffing.serversForResponse(25_000, 0.0012, 0.99, service);
    assertThat(Mmc.responseQuantile(25_000, 0.0012, servers, 0.99))
        .isCloseTo(service, withinRelative(1.1e-9));
    assertThat(servers).isBetween(60.0, 90.0);
  }

  @ParameterizedTest(name = "{0}/s of {1} s")
  @CsvSource({"1e7, 1", "10000001, 1", "1e300, 1e300", "9999999, 1"})
  void moreServersThanAreCountedWithAreRefused(double arrival, double service) {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> {
          Refusal refusal = Refused.of(() -> Staffing.serversForWait(arrival, service, 0.9999, 0));
          assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
          assertThat(refusal.getMessage())
              .startsWith("arrival · service is too much to be counted with, got ")
              .endsWith(" erlang: more than 10000000 servers would be needed");
        });
  }

  @Test
  void millionsOfServersAreFoundAtOnce() {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> {
          double servers = Staffing.serversForResponse(9e9, 0.001, 0.99, 0.00461);
          assertThat(Mmc.responseQuantile(9e9, 0.001, servers, 0.99)).isLessThan(0.00461);
          assertThat(Mmc.responseQuantile(9e9, 0.001, servers - 1, 0.99)).isGreaterThan(0.00461);
        });
  }
}
