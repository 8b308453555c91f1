package calc.core.formula.scaling;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Laws as they are found by measuring, and some beyond: contention and coherency differ. */
final class Laws {
  private Laws() {}

  /**
   * One law.
   *
   * @param lambda throughput of one
   * @param sigma contention
   * @param kappa coherency
   */
  record Law(double lambda, double sigma, double kappa) {
    double throughput(double n) {
      return UniversalScalability.throughput(n, lambda, sigma, kappa);
    }

    double latency(double n) {
      return UniversalScalability.latency(n, lambda, sigma, kappa);
    }

    double peak() {
      return UniversalScalability.peak(sigma, kappa);
    }
  }

  /** With a peak at more than one. */
  static Arbitrary<Law> peaked() {
    return Combinators.combine(magnitudes(-3, 6), magnitudes(-4, -0.05), magnitudes(-12, -1.5))
        .as(Law::new)
        .filter(law -> law.kappa() < 0.9 * (1 - law.sigma()));
  }

  /** Without coherency, so that throughput has a limit and no peak. */
  static Arbitrary<Law> limited() {
    return Combinators.combine(magnitudes(-3, 6), magnitudes(-4, -0.05))
        .as((lambda, sigma) -> new Law(lambda, sigma, 0));
  }

  /** Any of them. */
  static Arbitrary<Law> any() {
    return Arbitraries.oneOf(peaked(), limited());
  }

  /** Numbers between powers of ten, as many in each decade. */
  private static Arbitrary<Double> magnitudes(double low, double high) {
    return Arbitraries.doubles()
        .between(low, high)
        .ofScale(6)
        .withDistribution(RandomDistribution.uniform())
        .map(exponent -> StrictMath.pow(10, exponent));
  }
}
