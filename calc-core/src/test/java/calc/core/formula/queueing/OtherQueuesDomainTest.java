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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every border of the queues beyond M/M/c: outside of it the argument is named. */
class OtherQueuesDomainTest {
  private static final double TINY = Double.MIN_VALUE;
  private static final double TOO_MANY = Erlang.MOST_SERVERS + 1.0;

  private static final String POSITIVE = "must be above 0";
  private static final String NOT_NEGATIVE = "must be 0 or more";
  private static final String SOME = "must be a whole number, 1 or more";
  private static final String AT_MOST = "must be at most 10000000";

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "arrival " + NOT_NEGATIVE, x -> Mmck.blocking(x, 1, 1, 2), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> Mmck.throughput(1, x, 1, 2), 0, -0.0, -1);
    add(cases, "servers " + SOME, x -> Mmck.meanResponse(1, 1, x, 9), 0, -1, 1.5);
    add(cases, "capacity " + SOME, x -> Mmck.meanWait(1, 1, 1, x), 0, -1, 1.5);
    add(cases, "arrival " + NOT_NEGATIVE, x -> rated(x, 1), -TINY, -1);
    add(cases, "service rate " + POSITIVE, x -> rated(1, x), 0, -0.0, -1);
    add(cases, "arrival " + NOT_NEGATIVE, x -> Mg1.meanWait(x, 1, 1), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> Mg1.meanWait(0, x, 1), 0, -0.0, -1);
    add(cases, "scv " + NOT_NEGATIVE, x -> Mg1.meanResponse(0.5, 1, x), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> moments(x, 1), 0, -0.0, -1);
    add(cases, "second moment " + POSITIVE, x -> moments(1, x), 0, -0.0, -1);
    add(cases, "arrival " + NOT_NEGATIVE, x -> TwoMoments.meanWait(x, 1, 1, 1), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> TwoMoments.meanWaitKlb(0, x, 1, 1), 0, -0.0, -1);
    add(cases, "scv_arrival " + NOT_NEGATIVE, x -> TwoMoments.meanWait(0, 1, x, 1), -TINY, -1);
    add(cases, "scv_service " + NOT_NEGATIVE, x -> TwoMoments.meanWait(0, 1, 1, x), -TINY, -1);
    add(cases, "arrival " + NOT_NEGATIVE, x -> allenCunneen(x, 1, 2, 1, 1), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> allenCunneen(1, x, 2, 1, 1), 0, -0.0, -1);
    add(cases, "servers " + SOME, x -> allenCunneen(1, 1, x, 1, 1), 0, -1, 1.5);
    add(cases, "scv_arrival " + NOT_NEGATIVE, x -> allenCunneen(1, 1, 2, x, 1), -TINY, -1);
    add(cases, "scv_service " + NOT_NEGATIVE, x -> allenCunneen(1, 1, 2, 1, x), -TINY, -1);
    add(cases, "ratio " + NOT_NEGATIVE, x -> Engset.callCongestion(x, 1, 2), -TINY, -1);
    add(cases, "servers " + SOME, x -> Engset.timeCongestion(1, x, 2), 0, -1, 1.5);
    add(cases, "sources " + SOME, x -> Engset.timeCongestion(1, 1, x), 0, -1, 1.5);
    add(cases, "arrival " + NOT_NEGATIVE, x -> InfiniteServers.meanInSystem(x, 1), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> InfiniteServers.meanInSystem(1, x), 0, -0.0, -1);
    cases.add(Arguments.of("servers " + AT_MOST, TOO_MANY, call(x -> Mmck.blocking(1, 1, x, x))));
    cases.add(Arguments.of("servers " + AT_MOST, TOO_MANY, call(x -> allenCunneen(1, 1, x, 1, 1))));
    cases.add(
        Arguments.of("servers " + AT_MOST, TOO_MANY, call(x -> Engset.callCongestion(1, x, 9))));
    cases.add(
        Arguments.of(
            "capacity must be at most 2^53", 0x1p54, call(x -> Mmck.blocking(1, 1, 1, x))));
    cases.add(Arguments.of("arrival · service must be finite", 1e300, call(x -> rated(x, 1 / x))));
    cases.add(
        Arguments.of(
            "arrival · service must be finite", 1e300, call(x -> Mmck.blocking(x, x, 1, 1))));
    cases.add(
        Arguments.of(
            "arrival · service must be finite",
            1e300,
            call(x -> InfiniteServers.meanInSystem(x, x))));
    return cases.stream();
  }

  private static double rated(double arrival, double serviceRate) {
    return FiniteQueue.ofServiceRate(arrival, serviceRate, 1, 2).blocking();
  }

  private static double moments(double service, double secondMoment) {
    return GeneralService.ofMoments(0, service, secondMoment).meanWait();
  }

  private static double allenCunneen(double a, double b, double c, double d, double e) {
    return AllenCunneen.meanWait(a, b, c, d, e);
  }

  private static DoubleUnaryOperator call(DoubleUnaryOperator call) {
    return call;
  }

  /** What is no number or without end is outside of every domain. */
  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double everywhere :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      cases.add(Arguments.of(rule, everywhere, call));
    }
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @MethodSource("refusals")
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule).contains(", got ");
  }

  @ParameterizedTest(name = "{0} servers, {1} inside")
  @CsvSource({"5, 3", "2, 1", "1000, 999"})
  void aCapacityCountsThoseInServiceToo(int servers, int capacity) {
    Refusal refusal = Refused.of(() -> Mmck.blocking(1, 1, servers, capacity));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "capacity must be servers (%d) or more, got %d: it counts those in service too"
                .formatted(servers, capacity));
  }

  @ParameterizedTest(name = "{0}/s of {1} s")
  @CsvSource({
    "10, 0.1",
    "3, 0.3333333333333333",
    "8, 0.125",
    "11, 0.1",
    "1e300, 1",
    "1e300, 1e300"
  })
  void oneServerThatCannotKeepUpIsRefusedWithTheLoadItCanServe(double arrival, double service) {
    for (DoubleUnaryOperator call :
        new DoubleUnaryOperator[] {
          x -> Mg1.meanWait(x, service, 0),
          x -> TwoMoments.meanWait(x, service, 1, 1),
          x -> TwoMoments.meanWaitUpperBound(x, service, 1, 1),
          x -> TwoMoments.meanWaitKlb(x, service, 1, 1),
          x -> AllenCunneen.meanWait(x, service, 1, 1, 1)
        }) {
      Refusal refusal = Refused.of(() -> call.applyAsDouble(arrival));
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
      assertThat(refusal.getMessage())
          .contains("arrival", "below " + calc.core.math.Plain.number(1 / service) + "/s");
      assertThat(call.applyAsDouble(0.999 / service)).isPositive();
    }
  }

  @Test
  void withoutArrivalsThereIsNoBoundOfTheirVariation() {
    assertThat(Refused.by(() -> TwoMoments.meanWaitUpperBound(0, 1, 1, 1)))
        .isEqualTo("arrival must be above 0, got 0");
  }

  @Test
  void aSecondMomentIsNoLessThanTheSquareOfTheMean() {
    assertThat(Refused.by(() -> moments(0.1, 0.009)))
        .isEqualTo("second moment must be service² (0.01) or more, got 0.009");
  }

  @Test
  void theLastValuesInsideAreAnswered() {
    assertThat(Mmck.blocking(0, TINY, 1, 1)).isZero();
    assertThat(Mmck.blocking(1, 1, Erlang.MOST_SERVERS, Erlang.MOST_SERVERS)).isZero();
    assertThat(Mmck.blocking(1, 1, 1, 0x1p53))
        .isCloseTo(0, org.assertj.core.data.Offset.offset(2e-16));
    assertThat(Mmck.throughput(2, 1, 3 + 1e-10, 5 - 1e-10)).isEqualTo(Mmck.throughput(2, 1, 3, 5));
    assertThat(Engset.callCongestion(0, 1, 1)).isZero();
    assertThat(InfiniteServers.meanInSystem(0, TINY)).isZero();
    assertThat(InfiniteServers.meanInSystem(Double.MAX_VALUE, 1)).isEqualTo(Double.MAX_VALUE);
    assertThat(Mg1.meanWait(1 - 1e-14, 1, 0)).isPositive();
  }
}
