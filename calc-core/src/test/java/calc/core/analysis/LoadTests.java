package calc.core.analysis;

import calc.core.unit.Units;
import calc.core.vector.Vector;

/** Load tests of tests. */
final class LoadTests {
  private LoadTests() {}

  /** One in requests per second. */
  static LoadTest of(double[] concurrencies, double[] throughputs) {
    return new LoadTest("test.csv", Units.standard().parse("req/s"), concurrencies, throughputs);
  }

  static LoadTest of(Vector v) {
    return of(v.in().list("n"), v.in().list("x"));
  }

  /** What a law gives, without noise. */
  static LoadTest exactly(double lambda, double sigma, double kappa, double... concurrencies) {
    double[] throughputs = new double[concurrencies.length];
    for (int i = 0; i < throughputs.length; i++) {
      double n = concurrencies[i];
      throughputs[i] = lambda * n / (1 + (n - 1) * (sigma + kappa * n));
    }
    return of(concurrencies, throughputs);
  }
}
