package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogGammaTest {
  /** Stirling's series and its steps are exact to some units in the last place. */
  private static final Percentage EXACT = Percentage.withPercentage(1e-11);

  /** Abramowitz and Stegun, 6.1 and 6.3: factorials, Γ(½) = √π, ψ(1) = −γ, ψ(½) = −γ − 2 ln 2. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5723649429247001",
    "4, 1.791759469228055",
    "10, 12.801827480081469",
    "101, 363.7393755555635"
  })
  void isTheLogarithmOfAFactorial(double x, double expected) {
    assertThat(LogGamma.of(x)).isCloseTo(expected, EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 1.2703628454614782",
    "1, 0.5772156649015329",
    "2, 0.2703628454614782",
    "10, 0.05083250392732505",
    "1e8, 5.0000000083333333e-9"
  })
  void slopeFallsShortOfTheLogarithm(double x, double expected) {
    assertThat(LogGamma.lnLessSlope(x)).isCloseTo(expected, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"2, 3, -2.4849066497880004", "1, 1, 0", "0.5, 0.5, 1.1447298858494002"})
  void betaIsWhatThreeGammasLeave(double a, double b, double expected) {
    assertThat(LogGamma.beta(a, b)).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-14));
    assertThat(LogGamma.beta(b, a)).isEqualTo(LogGamma.beta(a, b));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0.6137056388801094", "1e12, -12.896572024759518"})
  void restIsWhatStaysOfLargeArguments(double k, double expected) {
    assertThat(LogGamma.rest(k)).isCloseTo(expected, EXACT);
  }

  /** DLMF 5.11 and the recurrence ψ(x + 1) = ψ(x) + 1/x. */
  @Property
  void slopeKeepsToItsBoundsAndItsRecurrence(
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1000) double x) {
    double here = LogGamma.lnLessSlope(x);
    assertThat(here).isGreaterThan(1 / (2 * x)).isLessThan(1 / x);
    double next = LogGamma.lnLessSlope(x + 1) + 1 / x - Math.log1p(1 / x);
    assertThat(here).isCloseTo(next, Percentage.withPercentage(1e-8));
  }
}
