package calc.core.formula.statistics;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.vector.Refused;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ForecastErrorTest {
  @Provide
  Arbitrary<double[]> amounts() {
    return Arbitraries.doubles().between(0.1, 1e6).ofScale(3).array(double[].class).ofSize(5);
  }

  @Property
  void forecastsThatComeTrueHaveNoError(@ForAll("amounts") double[] actual) {
    assertThat(ForecastError.mape(actual, actual)).isZero();
    assertThat(ForecastError.wape(actual, actual)).isZero();
    assertThat(ForecastError.bias(actual, actual)).isZero();
  }

  @Property
  void forecastsThatAreAllTooHighByAShareAreOffByThatShare(
      @ForAll("amounts") double[] actual,
      @ForAll @Scale(3) @DoubleRange(min = -1, max = 9) double share) {
    double[] forecast = Arrays.stream(actual).map(x -> x * (1 + share)).toArray();
    assertThat(ForecastError.mape(forecast, actual)).isCloseTo(Math.abs(share), within(1e-14));
    assertThat(ForecastError.wape(forecast, actual)).isCloseTo(Math.abs(share), within(1e-14));
    assertThat(ForecastError.bias(forecast, actual)).isCloseTo(share, within(1e-14));
  }

  @Property
  void noBiasIsLargerThanTheWholeError(
      @ForAll("amounts") double[] forecast, @ForAll("amounts") double[] actual) {
    double bias = ForecastError.bias(forecast, actual);
    assertThat(Math.abs(bias))
        .isLessThanOrEqualTo(ForecastError.wape(forecast, actual) * (1 + 1e-12));
  }

  @Property
  void theUnitDoesNotMatter(
      @ForAll("amounts") double[] forecast, @ForAll("amounts") double[] actual) {
    double[] large = Arrays.stream(forecast).map(x -> x * 0x1p1003).toArray();
    double[] largeActual = Arrays.stream(actual).map(x -> x * 0x1p1003).toArray();
    assertThat(ForecastError.mape(large, largeActual))
        .isCloseTo(ForecastError.mape(forecast, actual), withinRelative(1e-14));
    assertThat(ForecastError.wape(large, largeActual))
        .isCloseTo(ForecastError.wape(forecast, actual), withinRelative(1e-14));
    assertThat(ForecastError.bias(large, largeActual))
        .isCloseTo(ForecastError.bias(forecast, actual), within(1e-14));
  }

  @Test
  void errorsThatCancelLeaveNoBias() {
    double[] forecast = {10, 90};
    double[] actual = {0, 100};
    assertThat(ForecastError.bias(forecast, actual)).isZero();
    assertThat(ForecastError.wape(forecast, actual)).isCloseTo(0.2, withinRelative(1e-15));
    assertThat(Refused.by(() -> ForecastError.mape(forecast, actual)))
        .isEqualTo("actual must not hold 0, of which nothing is a percentage: wape allows it");
  }

  @Test
  void nothingIsAShareOfNothing() {
    double[] zero = {0, 0};
    double[] one = {1, 1};
    double[] cancelling = {1, -1};
    assertThat(Refused.by(() -> ForecastError.wape(one, zero)))
        .isEqualTo("actual must not hold only 0, of which nothing is a percentage");
    assertThat(Refused.by(() -> ForecastError.bias(one, cancelling)))
        .isEqualTo("actual must not add up to 0, of which nothing is a percentage");
    assertThat(ForecastError.wape(one, cancelling)).isEqualTo(1);
    assertThat(ForecastError.mape(zero, one)).isEqualTo(1);
  }

  @Test
  void listsGoTogether() {
    String rule = "forecast and actual must be lists of the same length, 1 or more, got ";
    double[] none = {};
    double[] one = {1};
    double[] two = {1, 2};
    assertThat(Refused.by(() -> ForecastError.mape(none, none))).isEqualTo(rule + "0 and 0");
    assertThat(Refused.by(() -> ForecastError.wape(one, two))).isEqualTo(rule + "1 and 2");
    assertThat(Refused.by(() -> ForecastError.bias(two, one))).isEqualTo(rule + "2 and 1");
  }

  @Test
  void whatIsNoNumberIsRefusedByName() {
    double[] one = {1};
    for (double none : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      double[] bad = {none};
      assertThat(Refused.by(() -> ForecastError.mape(bad, one)))
          .startsWith("forecast must be finite");
      assertThat(Refused.by(() -> ForecastError.wape(one, bad)))
          .startsWith("actual must be finite");
      assertThat(Refused.by(() -> ForecastError.bias(bad, one)))
          .startsWith("forecast must be finite");
    }
  }
}
