package calc.core.formula.scaling;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.formula.scaling.Laws.Law;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** What holds for every law, whatever its figures. */
class UniversalScalabilityTest {
  /** Differences that rounding of a few operations can make. */
  private static final double NOISE = 1 + 1e-14;

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
  void whatIsInsideIsThroughputTimesLatency(
      @ForAll("laws") Law law, @ForAll @Scale(4) @DoubleRange(min = 0.5, max = 1e6) double n) {
    assertThat(law.throughput(n) * law.latency(n)).isCloseTo(n, withinRelative(1e-14));
  }

  @Property
  void oneGivesLambda(@ForAll("laws") Law law) {
    assertThat(law.throughput(1)).isEqualTo(law.lambda());
    assertThat(law.latency(1)).isEqualTo(1 / law.lambda());
    assertThat(UniversalScalability.efficiency(1, law.sigma(), law.kappa())).isEqualTo(1);
  }

  @Property
  void manyNeverGiveMoreThanSoManyTimesOneNorMoreThanTheLimit(
      @ForAll("laws") Law law, @ForAll @Scale(4) @DoubleRange(min = 1, max = 1e9) double n) {
    assertThat(law.throughput(n)).isBetween(0.0, n * law.lambda() * NOISE);
    assertThat(law.throughput(n))
        .isLessThanOrEqualTo(UniversalScalability.limit(law.lambda(), law.sigma()) * NOISE);
  }

  @Property
  void efficiencyNeverGrowsWithConcurrency(
      @ForAll("laws") Law law,
      @ForAll @Scale(4) @DoubleRange(min = 1, max = 1e6) double n,
      @ForAll @Scale(4) @DoubleRange(min = 1, max = 1e6) double other) {
    double few = UniversalScalability.efficiency(Math.min(n, other), law.sigma(), law.kappa());
    double many = UniversalScalability.efficiency(Math.max(n, other), law.sigma(), law.kappa());
    assertThat(many).isLessThanOrEqualTo(few * NOISE);
  }

  @Property
  void throughputRisesUpToThePeakAndFallsBeyondIt(
      @ForAll("peaked") Law law,
      @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 1) double share,
      @ForAll @Scale(4) @DoubleRange(min = 0.5, max = 0.9) double part) {
    double peak = law.peak();
    assertThat(law.throughput(peak * share)).isGreaterThan(law.throughput(peak * share * part));
    assertThat(law.throughput(peak / share)).isGreaterThan(law.throughput(peak / share / part));
  }

  @Property
  void theWholePeakIsNoWorseThanItsNeighbours(@ForAll("peaked") Law law) {
    double best = UniversalScalability.peakConcurrency(law.sigma(), law.kappa());
    double most = UniversalScalability.peakThroughput(law.lambda(), law.sigma(), law.kappa());
    assertThat(best).isEqualTo(Math.rint(best)).isGreaterThanOrEqualTo(1);
    assertThat(most).isEqualTo(law.throughput(best));
    assertThat(most * NOISE).isGreaterThanOrEqualTo(law.throughput(best + 1));
    assertThat(most * NOISE).isGreaterThanOrEqualTo(law.throughput(best - 1));
    assertThat(most).isLessThanOrEqualTo(law.throughput(law.peak()) * NOISE);
  }

  @Property
  void withoutCoherencyItIsAmdahlsLaw(
      @ForAll("limited") Law law, @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 1e6) double n) {
    assertThat(law.throughput(n) / law.lambda())
        .isCloseTo(Speedup.amdahl(law.sigma(), n), withinRelative(1e-13));
  }

  @Property
  void grownWorkIsNeverSpedUpLess(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double serial,
      @ForAll @Scale(3) @DoubleRange(min = 1, max = 1e6) double n) {
    assertThat(Speedup.gustafson(serial, n) * NOISE)
        .isBetween(Speedup.amdahl(serial, n), n * NOISE * NOISE);
  }

  @Test
  void linearGrowthIsExact() {
    for (int n = 1; n <= 1_000; n++) {
      assertThat(UniversalScalability.throughput(n, 1_000, 0, 0)).isEqualTo(1_000.0 * n);
      assertThat(Speedup.amdahl(0, n)).isEqualTo(n);
    }
  }

  @Test
  void oneFewerOrMoreThanTheWholePeakMayLieNearerToTheRealOne() {
    // The real peak is 2.449; two and three give the same, and the smaller is the answer.
    assertThat(UniversalScalability.peak(0.04, 0.16)).isCloseTo(2.449, withinRelative(1e-3));
    assertThat(UniversalScalability.peakConcurrency(0.04, 0.16)).isEqualTo(2);
    assertThat(UniversalScalability.peakConcurrency(0.04, 0.1599)).isEqualTo(3);
    assertThat(UniversalScalability.peakConcurrency(0.04, 0.1601)).isEqualTo(2);
  }
}
