package calc.core.formula.statistics;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.junit.jupiter.params.ParameterizedTest;

class StatisticsVectorsTest {
  @ParameterizedTest(name = "{0}")
  @VectorSource("statistics/wilson.json")
  void wilson(Vector v) {
    double bad = v.in("bad");
    double total = v.in("total");
    double confidence = v.in("confidence");
    assertThat(Wilson.low(bad, total, confidence))
        .isCloseTo(v.expected("low"), withinRelative(1e-14));
    assertThat(Wilson.high(bad, total, confidence))
        .isCloseTo(v.expected("high"), withinRelative(1e-14));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("statistics/clopper-pearson.json")
  void clopperPearson(Vector v) {
    double bad = v.in("bad");
    double total = v.in("total");
    double confidence = v.in("confidence");
    assertThat(ClopperPearson.low(bad, total, confidence))
        .isCloseTo(v.expected("low"), withinRelative(1e-14));
    assertThat(ClopperPearson.high(bad, total, confidence))
        .isCloseTo(v.expected("high"), withinRelative(1e-14));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("statistics/samples-to-prove.json")
  void samplesToProve(Vector v) {
    assertThat(Evidence.samplesToProve(v.in("objective"), v.in("confidence")))
        .isEqualTo(v.expected("samples"));
  }

  /** A chance of 1e-220 has an exponent of 500, whose rounding is 1e-13 of it. */
  @ParameterizedTest(name = "{0}")
  @VectorSource("statistics/binomial-exceeds.json")
  void binomialExceeds(Vector v) {
    assertThat(Evidence.exceeds(v.in("n"), v.in("p"), v.in("threshold")))
        .isCloseTo(v.expected("probability"), withinRelative(1e-13));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("statistics/budget-forecast.json")
  void budgetForecast(Vector v) {
    double chance =
        Evidence.budgetForecast(v.in("bad"), v.in("total"), v.in("future"), v.in("objective"));
    assertThat(chance).isCloseTo(v.expected("keeps"), withinRelative(1e-12));
    assertThat(1 - chance).isCloseTo(v.expected("fails"), within(2e-15));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("statistics/forecast-error.json")
  void forecastErrors(Vector v) {
    double[] forecast = v.in().list("forecast");
    double[] actual = v.in().list("actual");
    assertThat(ForecastError.mape(forecast, actual))
        .isCloseTo(v.expected("mape"), withinRelative(1e-15));
    assertThat(ForecastError.wape(forecast, actual))
        .isCloseTo(v.expected("wape"), withinRelative(1e-15));
    assertThat(ForecastError.bias(forecast, actual))
        .isCloseTo(v.expected("bias"), withinRelative(1e-15));
  }
}
