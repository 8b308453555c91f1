package calc.core.analysis;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.formula.scaling.UniversalScalability;
import calc.core.result.UslFit;
import calc.core.result.UslFit.Tier;
import calc.core.unit.LiteralException;
import calc.core.unit.QuantityReader;
import calc.core.unit.Units;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The law as it is pasted into a scenario. */
class UslTierTest {
  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-fit.json")
  void whatIsPastedHasTheSamePeakOrLimit(Vector v) throws LiteralException {
    UslFit fit = UslFitting.of(LoadTests.of(v));
    double lambda = read(fit.tier().lambda());
    double sigma = read(fit.tier().sigma());
    double kappa = read(fit.tier().kappa());
    if (fit.best().peak().isPresent()) {
      assertThat(UniversalScalability.peakConcurrency(sigma, kappa))
          .isEqualTo(v.expected("peak_concurrency"));
      assertThat(UniversalScalability.peakThroughput(lambda, sigma, kappa))
          .isCloseTo(v.expected("peak_throughput"), withinRelative(5.1e-4));
    } else {
      assertThat(kappa).isZero();
      assertThat(sigma > 0 ? lambda / sigma : lambda)
          .isCloseTo(
              sigma > 0 ? v.expected("limit") : v.expected("bounded_lambda"),
              withinRelative(5.1e-4));
    }
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-fit.json")
  void itCarriesItsLoad(Vector v) throws LiteralException {
    LoadTest test = LoadTests.of(v);
    double load = read(UslFitting.of(test).tier().load());
    assertThat(load).isBetween(0.4 * test.fastest(), 0.7 * test.fastest());
  }

  @Test
  void itHasNoMoreDigitsThanTheMeasurementsSupport() {
    // Standard errors 28.7, 0.0045 and 0.000086; one digit more makes the peak the same.
    Tier cisco = UslFitting.of(LoadTests.of(CISCO_N, CISCO_X)).tier();
    assertThat(cisco).isEqualTo(new Tier("6000 req/s", "995.6 req/s", "0.02672", "0.0007691"));
  }

  @Test
  void measurementsWithoutNoiseGiveTheLawBack() {
    Tier tier =
        UslFitting.of(LoadTests.exactly(1000, 0.05, 0.0002, 1, 2, 4, 8, 16, 32, 64, 96)).tier();
    assertThat(tier).isEqualTo(new Tier("6000 req/s", "1000 req/s", "0.05", "0.0002"));
  }

  @Test
  void digitsAreThoseOfTheUnitThatIsShown() {
    double[] n = {1, 2, 4, 8, 16, 32, 64, 96};
    double[] x = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      x[i] = 1234.5 / 60 * n[i] / (1 + 0.05 * (n[i] - 1) + 0.0002 * n[i] * (n[i] - 1));
    }
    Tier tier =
        UslFitting.of(new LoadTest("a.csv", Units.standard().parse("req/min"), n, x)).tier();
    assertThat(tier).isEqualTo(new Tier("8000 req/min", "1234.5 req/min", "0.05", "0.0002"));
  }

  @Test
  void aRateWithoutALabelIsWrittenAsOne() {
    double[] n = {1, 2, 4, 8, 16, 32};
    double[] x = {10, 20, 40, 80, 160, 320};
    Tier tier = UslFitting.of(new LoadTest("a.csv", Units.standard().parse("/s"), n, x)).tier();
    assertThat(tier).isEqualTo(new Tier("200/s", "10/s", "0", "0"));
  }

  private static double read(String text) throws LiteralException {
    return QuantityReader.read(text, Units.standard()).value();
  }

  private static final double[] CISCO_N = DoubleStream.iterate(1, n -> n + 1).limit(32).toArray();

  private static final double[] CISCO_X = {
    955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71,
    8646.7, 9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43,
    11518.63, 11806, 12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4,
    12074.39
  };
}
