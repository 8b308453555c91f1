package calc.core.formula.scaling;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.formula.scaling.Laws.Law;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** The inverses undo the law, with contention and coherency that differ. */
class ScalabilityInverseTest {
  @Provide
  Arbitrary<Law> laws() {
    return Laws.any();
  }

  @Provide
  Arbitrary<Law> peaked() {
    return Laws.peaked();
  }

  @Provide
  Arbitrary<Law> limited() {
    return Laws.limited();
  }

  @Property
  void aThroughputBelowThePeakGivesTheConcurrencyBack(
      @ForAll("peaked") Law law, @ForAll @Scale(6) @DoubleRange(min = 0.00001, max = 1) double of) {
    double n = of * law.peak();
    assertThat(forThroughput(law, law.throughput(n))).isCloseTo(n, within(flat(law, n)));
  }

  @Property
  void aThroughputBeyondThePeakGivesTheOtherConcurrencyBack(
      @ForAll("peaked") Law law, @ForAll @Scale(6) @DoubleRange(min = 0.00001, max = 1) double of) {
    double n = law.peak() / of;
    double x = law.throughput(n);
    assertThat(ScalabilityInverse.retrogradeConcurrency(x, law.lambda(), law.sigma(), law.kappa()))
        .isCloseTo(n, within(flat(law, n)));
  }

  @Property
  void aThroughputBelowTheLimitGivesTheConcurrencyBack(
      @ForAll("limited") Law law, @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 1e5) double n) {
    assertThat(forThroughput(law, law.throughput(n))).isCloseTo(n, within(flat(law, n)));
  }

  @Property
  void aLatencyGivesTheConcurrencyBack(
      @ForAll("laws") Law law, @ForAll @Scale(3) @DoubleRange(min = 1, max = 1e5) double n) {
    // λ·r is rounded, and its distance to 1 − σ is what counts.
    double inside = law.latency(n) * law.lambda();
    double slope = law.sigma() + law.kappa() * (2 * n - 1);
    assertThat(forLatency(law, law.latency(n)))
        .isCloseTo(n, within(8 * 0x1p-52 * inside / slope + 1e-14 * n));
  }

  @Property
  void moreThroughputTakesMoreConcurrencyAndSoDoesMoreLatency(
      @ForAll("peaked") Law law,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double of,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.99) double part) {
    double x = law.throughput(law.peak()) * of;
    assertThat(forThroughput(law, x * part)).isLessThan(forThroughput(law, x));
    double r = law.latency(1) / of;
    assertThat(forLatency(law, r)).isLessThan(forLatency(law, r / part));
  }

  @Property
  void coherencyThatGoesToNothingChangesNothing(
      @ForAll("limited") Law law, @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.9) double of) {
    double x = of * UniversalScalability.limit(law.lambda(), law.sigma());
    double r = law.latency(1) / of;
    for (double kappa : new double[] {1e-30, 1e-100, 1e-300, Double.MIN_VALUE}) {
      Law nearly = new Law(law.lambda(), law.sigma(), kappa);
      assertThat(forThroughput(nearly, x)).isCloseTo(forThroughput(law, x), withinRelative(1e-13));
      assertThat(forLatency(nearly, r)).isCloseTo(forLatency(law, r), withinRelative(1e-13));
    }
  }

  @Test
  void thePeakItselfIsReachedDespiteNoise() {
    Law law = new Law(995.6486, 0.02671591, 0.0007690945);
    double most = law.throughput(law.peak());
    assertThat(forThroughput(law, most)).isCloseTo(law.peak(), withinRelative(1e-7));
    assertThat(forThroughput(law, most * (1 + 5e-10)))
        .isEqualTo(forThroughput(law, most * 1.0000000001));
    assertThat(
            ScalabilityInverse.retrogradeConcurrency(
                most * (1 + 5e-10), law.lambda(), law.sigma(), law.kappa()))
        .isCloseTo(law.peak(), withinRelative(1e-12));
  }

  @Test
  void whereOneIsTooFewForCoherencyLatencyRisesFromItsLowestPoint() {
    Law law = new Law(100, 0.001, 0.2);
    double bottom = (0.2 - 0.001) / 0.4;
    assertThat(forLatency(law, law.latency(bottom))).isCloseTo(bottom, within(1e-7));
    assertThat(forLatency(law, law.latency(0.7))).isCloseTo(0.7, withinRelative(1e-13));
    assertThat(forLatency(law, law.latency(0))).isCloseTo(2 * bottom, withinRelative(1e-13));
  }

  @Test
  void nothingIsReachedWithNothing() {
    assertThat(ScalabilityInverse.concurrencyForThroughput(0, 10, 0.1, 0.01)).isZero();
    assertThat(ScalabilityInverse.concurrencyForThroughput(0, 10, 1, 0)).isZero();
    assertThat(ScalabilityInverse.concurrencyForLatency(0.09, 10, 0.1, 0.01)).isZero();
    assertThat(ScalabilityInverse.concurrencyForLatency(0, 10, 1, 0)).isZero();
  }

  private static double forThroughput(Law law, double x) {
    return ScalabilityInverse.concurrencyForThroughput(x, law.lambda(), law.sigma(), law.kappa());
  }

  private static double forLatency(Law law, double r) {
    return ScalabilityInverse.concurrencyForLatency(r, law.lambda(), law.sigma(), law.kappa());
  }

  /**
   * What rounding the throughput costs: its relative error over the relative slope of the law, and
   * at the peak, where there is no slope, the root of the error.
   */
  private static double flat(Law law, double n) {
    double error = 16 * 0x1p-52;
    double gap = Math.abs(1 - law.sigma() - law.kappa() * n * n);
    double denominator = law.lambda() * n / law.throughput(n);
    double bySlope = n * error * denominator / gap;
    double byRoot = n * Math.sqrt(error * denominator / (1 - law.sigma()));
    return Math.min(bySlope, byRoot) + error * n;
  }
}
