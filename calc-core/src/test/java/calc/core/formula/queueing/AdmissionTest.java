package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Most arrivals for a percentile: the rate keeps the limit itself, a little more does not. */
class AdmissionTest {
  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/max-arrival.json")
  void mostArrivals(Vector v) {
    double service = v.in("service");
    double servers = v.in("servers");
    boolean ofWait = v.in().text("of").equals("wait");
    Admission admission =
        ofWait
            ? Admission.forWait(service, servers, v.in("p"), v.in("limit"))
            : Admission.forResponse(service, servers, v.in("p"), v.in("limit"));
    assertThat(admission.binding()).isEqualTo(Binding.TARGET);
    assertThat(admission.arrivalRate()).isCloseTo(v.expected("arrival"), withinRelative(1e-10));
  }

  @Property(tries = 200)
  void theRateKeepsAWaitAndALittleMoreDoesNot(
      @ForAll @IntRange(min = 1, max = 2000) int servers,
      @ForAll @DoubleRange(min = 0.0001, max = 2) @Scale(4) double service,
      @ForAll @DoubleRange(max = 0.9999) @Scale(4) double p,
      @ForAll @DoubleRange(max = 3) @Scale(3) double services) {
    double limit = services * service;
    Admission admission = Admission.forWait(service, servers, p, limit);
    double rate = admission.arrivalRate();
    assertThat(Mmc.waitQuantile(rate, service, servers, p)).isLessThanOrEqualTo(limit);
    if (admission.binding() == Binding.TARGET) {
      assertThat(Mmc.waitQuantile(rate * (1 + 1e-10), service, servers, p)).isGreaterThan(limit);
    } else {
      assertUnstable(rate * (1 + 1e-14), service, servers);
    }
    assertThat(Admission.maxArrivalForWait(service, servers, p, limit)).isEqualTo(rate);
  }

  @Property(tries = 200)
  void theRateKeepsAResponseAndALittleMoreDoesNot(
      @ForAll @IntRange(min = 1, max = 2000) int servers,
      @ForAll @DoubleRange(min = 0.0001, max = 2) @Scale(4) double service,
      @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(4) double p,
      @ForAll @DoubleRange(min = 0.001, max = 3) @Scale(3) double beyondService) {
    double limit = -service * Math.log1p(-p) * (1 + beyondService);
    Admission admission = Admission.forResponse(service, servers, p, limit);
    double rate = admission.arrivalRate();
    assertThat(Mmc.responseQuantile(rate, service, servers, p)).isLessThanOrEqualTo(limit);
    if (admission.binding() == Binding.TARGET) {
      assertThat(Mmc.responseQuantile(rate * (1 + 1e-10), service, servers, p))
          .isGreaterThan(limit);
    } else {
      assertUnstable(rate * (1 + 1e-14), service, servers);
    }
    assertThat(Admission.maxArrivalForResponse(service, servers, p, limit)).isEqualTo(rate);
  }

  private static void assertUnstable(double arrival, double service, double servers) {
    Refusal refusal = Refused.of(() -> Mmc.meanWait(arrival, service, servers));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
  }

  @Property(tries = 200)
  void itUndoesTheServers(
      @ForAll @DoubleRange(min = 0.1, max = 2000) @Scale(3) double offered,
      @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double p,
      @ForAll @DoubleRange(min = 0.01, max = 3) @Scale(3) double beyondService) {
    double limit = -Math.log1p(-p) * (1 + beyondService);
    double servers = Staffing.serversForResponse(offered, 1, p, limit);
    assertThat(Admission.maxArrivalForResponse(1, servers, p, limit))
        .isGreaterThanOrEqualTo(offered * (1 - 1e-8));
    Assume.that(servers > 1);
    assertThat(Admission.maxArrivalForResponse(1, servers - 1, p, limit))
        .isLessThan(offered * (1 + 1e-8));
  }

  @Test
  void stabilityBindsWhereTheLimitIsEndless() {
    Admission admission = Admission.forResponse(0.0012, 30, 0.99, 1e300);
    assertThat(admission.binding()).isEqualTo(Binding.STABILITY);
    assertThat(admission.arrivalRate()).isLessThan(25_000).isCloseTo(25_000, withinRelative(1e-14));
    assertThat(Admission.forWait(0.0012, 30, 0, 0).binding()).isEqualTo(Binding.STABILITY);
    assertThat(Admission.forWait(0.0012, 30, 0.99, 0).binding()).isEqualTo(Binding.TARGET);
  }

  @Test
  void whatServiceAloneMissesIsRefusedWithTheReason() {
    Refusal refusal = Refused.of(() -> Admission.maxArrivalForResponse(0.0012, 33, 0.99, 0.003));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "max_response of 0.003 s cannot be kept:"
                + " service alone has a 99% quantile of 0.0055262 s");
    assertThat(Refused.by(() -> Staffing.serversForResponse(1, 0.0012, 0.999, 0)))
        .startsWith("max_response of 0 s cannot be kept: service alone has a 99.9% quantile of");
  }
}
