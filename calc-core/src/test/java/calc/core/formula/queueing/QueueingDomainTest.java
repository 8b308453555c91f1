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
 * Every border of every domain: outside of it a formula names the argument, the rule and the value.
 */
class QueueingDomainTest {
  private static final double TINY = Double.MIN_VALUE;
  private static final String POSITIVE = "must be above 0";
  private static final String NOT_NEGATIVE = "must be 0 or more";
  private static final String SOME = "must be a whole number, 1 or more";
  private static final String COUNT = "must be a whole number, 0 or more";
  private static final String RATIO = "must lie between 0 and 1 (100%)";
  private static final String BELOW_ONE = "must be 0 or more and below 1 (100%)";

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "offered " + NOT_NEGATIVE, x -> Erlang.blocking(x, 1), -TINY, -1);
    add(cases, "servers " + SOME, x -> Erlang.blocking(1, x), 0, -1, 0.5);
    add(cases, "offered " + NOT_NEGATIVE, x -> Erlang.waitProbability(x, 1), -TINY, -1);
    add(cases, "servers " + SOME, x -> Erlang.waitProbability(0, x), 0, -1, 2.5);
    add(cases, "offered " + NOT_NEGATIVE, x -> Erlang.serversForBlocking(x, 0.1), -TINY);
    add(cases, "max_blocking " + RATIO, x -> Erlang.serversForBlocking(1, x), -TINY, 1.01);
    add(cases, "offered " + NOT_NEGATIVE, x -> Erlang.serversForWaitProbability(x, 0.1), -TINY);
    add(
        cases,
        "max_wait_probability " + RATIO,
        x -> Erlang.serversForWaitProbability(1, x),
        -TINY,
        20);
    add(cases, "arrival " + NOT_NEGATIVE, x -> Mmc.meanWait(x, 1, 1), -TINY, -1);
    add(cases, "service " + POSITIVE, x -> Mmc.meanWait(0, x, 1), 0, -0.0, -1);
    add(cases, "servers " + SOME, x -> Mmc.meanWait(0, 1, x), 0, -1, 0.5);
    add(cases, "p " + BELOW_ONE, x -> Mmc.waitQuantile(0, 1, 1, x), -TINY, 1, 99);
    add(cases, "p " + BELOW_ONE, x -> Mmc.responseQuantile(0, 1, 1, x), -TINY, 1, 99);
    add(cases, "n " + COUNT, x -> Mmc.stateLogProbability(0, 1, 1, x), -1, 0.5);
    add(cases, "arrival " + NOT_NEGATIVE, x -> rate(x, 1), -TINY);
    add(cases, "service rate " + POSITIVE, x -> rate(0, x), 0, -1);
    add(cases, "time " + NOT_NEGATIVE, SharedQueue.of(0, 1, 1)::waitTail, -TINY);
    add(cases, "time " + NOT_NEGATIVE, SharedQueue.of(0, 1, 1)::responseTail, -TINY);
    return cases.stream();
  }

  static Stream<Arguments> refusalsOfTargets() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "arrival " + NOT_NEGATIVE, x -> Staffing.serversForWait(x, 1, 0.9, 1), -TINY);
    add(cases, "service " + POSITIVE, x -> Staffing.serversForWait(0, x, 0.9, 1), 0, -1);
    add(cases, "p " + BELOW_ONE, x -> Staffing.serversForWait(0, 1, x, 1), -TINY, 1);
    add(cases, "max_wait " + NOT_NEGATIVE, x -> Staffing.serversForWait(0, 1, 0, x), -TINY);
    add(cases, "arrival " + NOT_NEGATIVE, x -> Staffing.serversForResponse(x, 1, 0, 9), -TINY);
    add(cases, "service " + POSITIVE, x -> Staffing.serversForResponse(0, x, 0, 9), 0, -1);
    add(cases, "p " + BELOW_ONE, x -> Staffing.serversForResponse(0, 1, x, 9), -TINY, 1);
    add(cases, "max_response " + NOT_NEGATIVE, x -> Staffing.serversForResponse(0, 1, 0, x), -TINY);
    add(cases, "service " + POSITIVE, x -> Admission.maxArrivalForWait(x, 1, 0, 1), 0, -1);
    add(cases, "servers " + SOME, x -> Admission.maxArrivalForWait(1, x, 0, 1), 0, 1.5);
    add(cases, "p " + BELOW_ONE, x -> Admission.maxArrivalForWait(1, 1, x, 1), -TINY, 1);
    add(cases, "max_wait " + NOT_NEGATIVE, x -> Admission.maxArrivalForWait(1, 1, 0, x), -TINY);
    add(cases, "service " + POSITIVE, x -> Admission.maxArrivalForResponse(x, 1, 0, 1), 0, -1);
    add(cases, "servers " + SOME, x -> Admission.maxArrivalForResponse(1, x, 0, 1), 0, 1.5);
    add(cases, "p " + BELOW_ONE, x -> Admission.maxArrivalForResponse(1, 1, x, 1), -TINY, 1);
    add(
        cases,
        "max_response " + NOT_NEGATIVE,
        x -> Admission.maxArrivalForResponse(1, 1, 0, x),
        -TINY);
    return cases.stream();
  }

  private static double rate(double arrival, double serviceRate) {
    return SharedQueue.ofServiceRate(arrival, serviceRate, 1).offered();
  }

  /** What is no number or without end is outside of every domain. */
  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double everywhere : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      cases.add(Arguments.of(rule, everywhere, call));
    }
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @MethodSource({"refusals", "refusalsOfTargets"})
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule + ", got ");
  }

  @Test
  void serversAreCountedUpToTenMillion() {
    List<DoubleUnaryOperator> calls =
        List.of(
            c -> Erlang.blocking(0, c),
            c -> Erlang.waitProbability(0, c),
            c -> Mmc.meanWait(0, 1, c),
            c -> Admission.maxArrivalForWait(1, c, 0, 0),
            c -> Admission.maxArrivalForResponse(1, c, 0, 0));
    for (DoubleUnaryOperator call : calls) {
      assertThat(call.applyAsDouble(10_000_000)).isFinite();
      for (double many : new double[] {10_000_001, 1e15}) {
        assertThat(Refused.by(() -> call.applyAsDouble(many)))
            .startsWith("servers must be at most 10000000, got 1");
      }
    }
  }

  @Test
  void countsForgiveNoise() {
    assertThat(Erlang.blocking(2, 5 - 1e-10)).isEqualTo(Erlang.blocking(2, 5));
    assertThat(Mmc.meanWait(2, 1, 0.1 * 30)).isEqualTo(Mmc.meanWait(2, 1, 3));
  }

  @Test
  void noShareIsKeptByNoNumberOfServers() {
    assertThat(Refused.by(() -> Erlang.serversForBlocking(1, 0)))
        .startsWith("max_blocking must be above 0, got 0");
    assertThat(Refused.by(() -> Erlang.serversForWaitProbability(1, 0)))
        .startsWith("max_wait_probability must be above 0, got 0");
  }

  @Test
  void aStateThatCannotBeHasNoLogarithm() {
    Refusal refusal = Refused.of(() -> Mmc.stateLogProbability(0, 1, 5, 3));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage())
        .isEqualTo("n of 3 is impossible and has no logarithm: arrival is 0");
    assertThat(Mmc.stateLogProbability(0, 1, 5, 0)).isEqualTo(0);
  }
}
