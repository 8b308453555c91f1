package calc.core.formula.availability;

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
class AvailabilityDomainTest {
  private static final double TINY = Double.MIN_VALUE;
  private static final double ABOVE = Math.nextUp(1.0);
  private static final String RATIO = "must lie between 0 and 1 (100%)";
  private static final String NOT_NEGATIVE = "must be 0 or more";
  private static final String POSITIVE = "must be above 0";
  private static final String SOME = "must be a whole number, 1 or more";
  private static final String ANY = "must be a whole number, 0 or more";

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "availabilities " + RATIO, x -> Composition.series(0.9, x), -TINY, ABOVE, 99.9);
    add(cases, "availabilities " + RATIO, x -> Composition.parallel(x, 1), -TINY, ABOVE, 99.9);
    add(cases, "a " + RATIO, x -> Composition.seriesOf(x, 2), -TINY, ABOVE);
    add(cases, "n " + ANY, x -> Composition.seriesOf(0.9, x), -1, 1.5);
    add(cases, "k " + SOME, x -> Composition.someOf(x, 3, 0.9), 0, -1, 1.5);
    add(cases, "k must be at most n (3)", x -> Composition.someOf(4 + 0 * x, 3, 0.9), 4, 9);
    add(cases, "n " + SOME, x -> Composition.someOf(1, x, 0.9), 0, -1, 1.5);
    add(cases, "a " + RATIO, x -> Composition.someOf(1, 2, x), -TINY, ABOVE);
    add(cases, "unavailability " + RATIO, x -> Composition.commonCause(x, 0.1, 2), -TINY, ABOVE);
    add(cases, "beta " + RATIO, x -> Composition.commonCause(0.1, x, 2), -TINY, ABOVE);
    add(cases, "n " + SOME, x -> Composition.commonCause(0.1, 0.1, x), 0, 1.5);
    add(cases, "mttf " + POSITIVE, x -> Composition.ofRepair(x, 1), 0, -1);
    add(cases, "mttr " + NOT_NEGATIVE, x -> Composition.ofRepair(1, x), -TINY);
    add(cases, "a " + RATIO, x -> Composition.withFallback(x, 0.5), -TINY, ABOVE);
    add(cases, "share " + RATIO, x -> Composition.withFallback(0.5, x), -TINY, ABOVE);
    add(cases, "objective " + RATIO, x -> Composition.ofDependency(x, 2), -TINY, ABOVE, 99.9);
    add(cases, "dependencies " + SOME, x -> Composition.ofDependency(0.9, x), 0, 0.5);
    add(cases, "unavailability " + RATIO, x -> Unavailability.series(x), -TINY, ABOVE);
    add(cases, "unavailability " + RATIO, x -> Unavailability.parallel(x), -TINY, ABOVE);
    add(cases, "unavailability " + RATIO, x -> Unavailability.seriesOf(x, 1), -TINY, ABOVE);
    add(cases, "n " + ANY, x -> Unavailability.seriesOf(0.1, x), -1, 1.5);
    add(cases, "unavailability " + RATIO, x -> Unavailability.someOf(1, 1, x), -TINY, ABOVE);
    add(cases, "unavailability " + RATIO, x -> Unavailability.withFallback(x, 1), -TINY, ABOVE);
    add(cases, "share " + RATIO, x -> Unavailability.withFallback(0.1, x), -TINY, ABOVE);
    add(cases, "unavailability " + RATIO, x -> Unavailability.ofDependency(x, 1), -TINY, ABOVE);
    add(cases, "dependencies " + SOME, x -> Unavailability.ofDependency(0.1, x), 0, 0.5);
    add(cases, "availability " + RATIO, x -> Outages.downtime(x, 1), -TINY, ABOVE);
    add(cases, "window " + NOT_NEGATIVE, x -> Outages.downtime(0.9, x), -TINY);
    add(cases, "incidents " + NOT_NEGATIVE, x -> Outages.chanceOfMeeting(x, 1, 1), -TINY);
    add(cases, "mean_duration " + POSITIVE, x -> Outages.chanceOfMeeting(1, x, 1), 0, -TINY);
    add(cases, "budget " + NOT_NEGATIVE, x -> Outages.chanceOfMeeting(1, 1, x), -TINY);
    add(cases, "copies " + SOME, x -> Durability.ofCopies(x, 0.1, 1), 0, 1.5);
    add(cases, "annual_failure_rate " + NOT_NEGATIVE, x -> Durability.ofCopies(2, x, 1), -TINY);
    add(cases, "repair " + NOT_NEGATIVE, x -> Durability.ofCopies(2, 0.1, x), -TINY);
    return cases.stream();
  }

  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
    if (!rule.startsWith("k must be at most")) {
      for (double everywhere : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
        cases.add(Arguments.of(rule, everywhere, call));
      }
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
  void aSystemHasParts() {
    String none = "the list must hold at least one value, got 0";
    assertThat(Refused.by(Composition::series)).isEqualTo(none);
    assertThat(Refused.by(Composition::parallel)).isEqualTo(none);
    assertThat(Refused.by(Unavailability::series)).isEqualTo(none);
    assertThat(Refused.by(Unavailability::parallel)).isEqualTo(none);
  }

  @Test
  void moreOutagesThanABillionAreNotAddedUp() {
    assertThat(Outages.chanceOfMeeting(1e9, 1, 1e9)).isBetween(0.5, 0.50001);
    assertThat(Refused.by(() -> Outages.chanceOfMeeting(1.1e9, 1, 1)))
        .isEqualTo("incidents must be at most a billion, got 1100000000");
  }

  @Test
  void whatNeverOrAlwaysWorks() {
    assertThat(Composition.someOf(2, 3, 1)).isEqualTo(1);
    assertThat(Composition.someOf(2, 3, 0)).isZero();
    assertThat(Composition.seriesOf(0, 0)).isEqualTo(1);
    assertThat(Composition.ofRepair(1e-300, 1e300)).isZero();
    assertThat(Composition.ofRepair(1e300, 1e300)).isEqualTo(0.5);
    assertThat(Unavailability.ofRepair(1e300, 1e-300)).isZero();
    assertThat(Outages.chanceOfMeeting(3, 1e-300, 1e300)).isEqualTo(1);
    assertThat(Outages.chanceOfMeeting(0, 5, 0)).isEqualTo(1);
  }
}
