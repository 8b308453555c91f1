package calc.core.formula.statistics;

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
class StatisticsDomainTest {
  private static final double TINY = Double.MIN_VALUE;
  private static final double ABOVE = Math.nextUp(1.0);
  private static final String RATIO = "must lie between 0 and 1 (100%)";
  private static final String CONFIDENCE = "confidence must be above 0 and below 1 (100%)";
  private static final String SOME = "must be a whole number, 1 or more";
  private static final String ANY = "must be a whole number, 0 or more";

  /** An interval, of which only the ends differ. */
  private interface Interval {
    double end(double bad, double total, double confidence);
  }

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    List<Interval> intervals =
        List.of(Wilson::low, Wilson::high, ClopperPearson::low, ClopperPearson::high);
    for (Interval interval : intervals) {
      add(cases, "bad " + ANY, x -> interval.end(x, 5, 0.95), -1, 0.5);
      add(cases, "total " + SOME, x -> interval.end(0, x, 0.95), 0, -1, 1.5);
      add(cases, CONFIDENCE, x -> interval.end(0, 5, x), 0, 1, -TINY, ABOVE, 95);
    }
    add(cases, "objective " + RATIO, x -> Evidence.samplesToProve(x, 0.95), -TINY, ABOVE, 99.9);
    add(cases, CONFIDENCE, x -> Evidence.samplesToProve(0.9, x), 0, 1, -TINY);
    add(cases, "bad " + ANY, x -> Evidence.budgetForecast(x, 5, 5, 0.9), -1, 0.5);
    add(cases, "total " + SOME, x -> Evidence.budgetForecast(0, x, 5, 0.9), 0, 1.5);
    add(cases, "future " + ANY, x -> Evidence.budgetForecast(0, 5, x, 0.9), -1, 1.5);
    add(cases, "objective " + RATIO, x -> Evidence.budgetForecast(0, 5, 5, x), -TINY, ABOVE);
    add(cases, "n " + ANY, x -> Evidence.exceeds(x, 0.5, 0.5), -1, 1.5);
    add(cases, "p " + RATIO, x -> Evidence.exceeds(5, x, 0.5), -TINY, ABOVE);
    add(cases, "threshold " + RATIO, x -> Evidence.exceeds(5, 0.5, x), -TINY, ABOVE);
    return cases.stream();
  }

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
  @MethodSource("refusals")
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule).contains(", got ");
  }

  @Test
  void noMoreFailThanThereAre() {
    assertThat(Wilson.high(5, 5, 0.95)).isEqualTo(1);
    assertThat(Refused.by(() -> Wilson.high(6, 5, 0.95)))
        .isEqualTo("bad must be at most total (5), got 6");
    assertThat(Refused.by(() -> Evidence.budgetForecast(2_000_001, 2_000_000, 1, 0.9)))
        .isEqualTo("bad must be at most total (2000000), got 2000001");
  }

  @Test
  void nothingProvesThatNothingEverFails() {
    Refusal refusal = Refused.of(() -> Evidence.samplesToProve(1, 0.95));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal)
        .hasMessage("no number of requests proves an objective of 1 (100%): the next one may fail");
    assertThat(Evidence.samplesToProve(Math.nextDown(1.0), 0.95)).isGreaterThan(1e16);
    assertThat(Evidence.samplesToProve(0, 0.95)).isEqualTo(1);
  }

  @Test
  void intervalsEndExactlyAtNoneAndAll() {
    for (double total : new double[] {1, 2, 1000, 1e12, 0x1p53}) {
      assertThat(Wilson.low(0, total, 0.95)).isZero();
      assertThat(Wilson.high(total, total, 0.95)).isEqualTo(1);
      assertThat(ClopperPearson.low(0, total, 0.95)).isZero();
      assertThat(ClopperPearson.high(total, total, 0.95)).isEqualTo(1);
    }
  }

  @Test
  void aConfidenceNextToNothingOrCertaintyIsAnswered() {
    for (double confidence : new double[] {Double.MIN_VALUE, 1e-17, Math.nextDown(1.0)}) {
      assertThat(Wilson.low(3, 10, confidence)).isBetween(0.0, 0.3);
      assertThat(Wilson.high(3, 10, confidence)).isBetween(0.3, 1.0);
      assertThat(ClopperPearson.low(3, 10, confidence)).isBetween(0.0, 0.3);
      assertThat(ClopperPearson.high(3, 10, confidence)).isBetween(0.3, 1.0);
    }
  }
}
