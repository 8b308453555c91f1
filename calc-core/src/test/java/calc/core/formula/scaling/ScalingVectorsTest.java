package calc.core.formula.scaling;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Reference values. Each takes a few operations of doubles, so twelve digits must agree; so they do
 * for the inverses, none of which lies where the law is flat.
 */
class ScalingVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-law.json")
  void theLaw(Vector v) {
    double n = v.in("n");
    double lambda = v.in("lambda");
    double sigma = v.in("sigma");
    double kappa = v.in("kappa");
    assertThat(UniversalScalability.throughput(n, lambda, sigma, kappa))
        .isCloseTo(v.expected("throughput"), TWELVE_DIGITS);
    assertThat(UniversalScalability.latency(n, lambda, sigma, kappa))
        .isCloseTo(v.expected("latency"), TWELVE_DIGITS);
    assertThat(UniversalScalability.efficiency(n, sigma, kappa))
        .isCloseTo(v.expected("efficiency"), TWELVE_DIGITS);
    assertThat(UniversalScalability.throughput(n, 1, sigma, kappa))
        .isCloseTo(v.expected("speedup"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-peak.json")
  void thePeak(Vector v) {
    double lambda = v.in("lambda");
    double sigma = v.in("sigma");
    double kappa = v.in("kappa");
    double peak = UniversalScalability.peak(sigma, kappa);
    assertThat(peak).isCloseTo(v.expected("concurrency"), TWELVE_DIGITS);
    assertThat(UniversalScalability.throughput(peak, lambda, sigma, kappa))
        .isCloseTo(v.expected("throughput"), TWELVE_DIGITS);
    assertThat(UniversalScalability.peakConcurrency(sigma, kappa)).isEqualTo(v.expected("whole"));
    assertThat(UniversalScalability.peakThroughput(lambda, sigma, kappa))
        .isCloseTo(v.expected("whole_throughput"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-for-throughput.json")
  void concurrencyForAThroughput(Vector v) {
    double x = v.in("x");
    double lambda = v.in("lambda");
    double sigma = v.in("sigma");
    double kappa = v.in("kappa");
    double n = ScalabilityInverse.concurrencyForThroughput(x, lambda, sigma, kappa);
    assertThat(n).isCloseTo(v.expected("n"), TWELVE_DIGITS);
    assertThat(UniversalScalability.latency(n, lambda, sigma, kappa))
        .isCloseTo(v.expected("latency"), TWELVE_DIGITS);
    if (v.expected().has("retrograde")) {
      assertThat(ScalabilityInverse.retrogradeConcurrency(x, lambda, sigma, kappa))
          .isCloseTo(v.expected("retrograde"), TWELVE_DIGITS);
    }
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-for-latency.json")
  void concurrencyForALatency(Vector v) {
    double r = v.in("r");
    double lambda = v.in("lambda");
    double sigma = v.in("sigma");
    double kappa = v.in("kappa");
    double n = ScalabilityInverse.concurrencyForLatency(r, lambda, sigma, kappa);
    assertThat(n).isCloseTo(v.expected("n"), TWELVE_DIGITS);
    assertThat(UniversalScalability.throughput(n, lambda, sigma, kappa))
        .isCloseTo(v.expected("throughput"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/speedup.json")
  void speedUp(Vector v) {
    assertThat(Speedup.amdahl(v.in("serial"), v.in("n")))
        .isCloseTo(v.expected("amdahl"), TWELVE_DIGITS);
    assertThat(Speedup.gustafson(v.in("serial"), v.in("n")))
        .isCloseTo(v.expected("gustafson"), TWELVE_DIGITS);
  }
}
