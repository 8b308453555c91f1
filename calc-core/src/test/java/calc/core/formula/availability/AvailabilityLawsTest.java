package calc.core.formula.availability;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Laws of redundancy, on what is missing: an availability near 1 would hide a mistake. */
class AvailabilityLawsTest {
  private static final double NOISE = 1e-13;

  /** Shares of time without service: from one half down to twelve nines. */
  @Provide
  Arbitrary<Double> shares() {
    Arbitrary<Double> powers = Arbitraries.doubles().between(-12, 0).ofScale(3);
    return Arbitraries.oneOf(powers.map(x -> Math.pow(10, x)), Arbitraries.of(0.0, 1.0, 0.5, 1e-4));
  }

  @Provide
  Arbitrary<double[]> parts() {
    return shares().array(double[].class).ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void aSeriesIsNoBetterThanItsWorstPartAndNoWorseThanTheSum(@ForAll("parts") double[] missing) {
    double series = Unavailability.series(missing);
    double worst = Arrays.stream(missing).max().orElseThrow();
    assertThat(series).isGreaterThanOrEqualTo(worst * (1 - NOISE));
    assertThat(series).isLessThanOrEqualTo(Arrays.stream(missing).sum() * (1 + NOISE));
  }

  @Property
  void inParallelNothingIsWorseThanTheBestPart(@ForAll("parts") double[] missing) {
    double best = Arrays.stream(missing).min().orElseThrow();
    assertThat(Unavailability.parallel(missing)).isBetween(0.0, best);
  }

  @Property
  void availabilitiesKeepTheOrderToo(@ForAll("parts") double[] available) {
    double least = Arrays.stream(available).min().orElseThrow();
    double most = Arrays.stream(available).max().orElseThrow();
    assertThat(Composition.series(available)).isBetween(0.0, least * (1 + NOISE));
    assertThat(Composition.parallel(available)).isBetween(most * (1 - NOISE), 1.0);
  }

  @Property
  void whatIsAvailableAndWhatIsMissingMakeOne(@ForAll("parts") double[] missing) {
    double[] available = Arrays.stream(missing).map(u -> 1 - u).toArray();
    assertThat(Composition.series(available) + Unavailability.series(missing))
        .isCloseTo(1, within(1e-15));
    assertThat(Composition.parallel(available) + Unavailability.parallel(missing))
        .isCloseTo(1, within(1e-15));
  }

  /** De Morgan: something missing in a row is nothing working side by side. */
  @Property
  void aSeriesOfSharesIsWhatAParallelOfTheRestsLeaves(@ForAll("parts") double[] shares) {
    double[] rests = Arrays.stream(shares).map(x -> 1 - x).toArray();
    assertThat(Composition.series(shares) + Composition.parallel(rests))
        .isCloseTo(1, within(1e-15));
  }

  @Property
  void oneOfAllIsParallelAndAllOfAllIsASeries(
      @ForAll("shares") double missing, @ForAll @IntRange(min = 1, max = 40) int n) {
    double[] copies = new double[n];
    Arrays.fill(copies, missing);
    assertThat(Unavailability.someOf(1, n, missing))
        .isCloseTo(Unavailability.parallel(copies), withinRelative(NOISE * 3));
    assertThat(Unavailability.someOf(n, n, missing))
        .isCloseTo(Unavailability.seriesOf(missing, n), withinRelative(NOISE));
    assertThat(Unavailability.series(copies))
        .isCloseTo(Unavailability.seriesOf(missing, n), withinRelative(NOISE));
  }

  @Property
  void needingMoreOrHavingFewerIsWorse(
      @ForAll("shares") double missing,
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @IntRange(min = 1, max = 300) int k) {
    Assume.that(k <= n);
    double lost = Unavailability.someOf(k, n, missing);
    assertThat(lost).isBetween(0.0, 1.0);
    assertThat(Unavailability.someOf(k, n + 1, missing)).isLessThanOrEqualTo(lost * (1 + NOISE));
    if (k < n) {
      assertThat(Unavailability.someOf(k + 1, n, missing))
          .isGreaterThanOrEqualTo(lost * (1 - NOISE));
    }
    assertThat(Unavailability.someOf(k, n, missing * 0.9)).isLessThanOrEqualTo(lost * (1 + NOISE));
    assertThat(Composition.someOf(k, n, 1 - missing) + lost).isCloseTo(1, within(1e-12));
  }

  @Property
  void dependenciesThatKeepTheirTargetKeepTheObjective(
      @ForAll("shares") double missing, @ForAll @IntRange(min = 1, max = 100_000) int n) {
    Assume.that(missing < 1);
    double each = Unavailability.ofDependency(missing, n);
    assertThat(Unavailability.seriesOf(each, n)).isCloseTo(missing, withinRelative(NOISE));
    assertThat(each).isLessThanOrEqualTo(missing * (1 + NOISE));
    // An availability near 1 is off by up to half an ulp, and n of them by n times that.
    assertThat(Composition.seriesOf(Composition.ofDependency(1 - missing, n), n))
        .isCloseTo(1 - missing, within((n + 2) * 0x1p-53));
  }

  @Property
  void aCommonCauseLiesBetweenNoRedundancyAndAll(
      @ForAll("shares") double missing,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double beta,
      @ForAll @IntRange(min = 1, max = 9) int n) {
    double lost = Unavailability.commonCause(missing, beta, n);
    double apart = Unavailability.someOf(1, n, missing);
    assertThat(lost).isLessThanOrEqualTo(missing * (1 + NOISE));
    assertThat(lost).isGreaterThanOrEqualTo(Math.max(beta * missing, 0));
    assertThat(Unavailability.commonCause(missing, 0, n))
        .isCloseTo(apart, withinRelative(NOISE * 3));
    assertThat(Unavailability.commonCause(missing, 1, n)).isCloseTo(missing, withinRelative(NOISE));
    assertThat(Unavailability.commonCause(missing, beta, 1))
        .isCloseTo(missing, withinRelative(NOISE));
    assertThat(Unavailability.commonCause(missing, beta, n + 1.0)).isLessThanOrEqualTo(lost);
  }

  @Property
  void aFallbackIsAPartInParallel(
      @ForAll("shares") double missing, @ForAll("shares") double notServed) {
    assertThat(Composition.withFallback(1 - missing, 1 - notServed))
        .isCloseTo(Composition.parallel(1 - missing, 1 - notServed), withinRelative(NOISE));
  }

  @Property
  void downtimeIsTheRepairsShareOfTheWindow(
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1e6) double mttf,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 1e4) double mttr) {
    double down = Outages.downtime(Composition.ofRepair(mttf, mttr), mttf + mttr);
    assertThat(down).isCloseTo(mttr, within(5e-16 * (mttf + mttr)));
  }

  @Property
  void everyNineIsATenthOfTheDowntime(
      @ForAll @IntRange(min = 1, max = 14) int nines, @ForAll @Size(1) int[] days) {
    double window = 86_400.0 * (1 + Math.abs(days[0] % 400));
    double availability = 1 - Double.parseDouble("1e-" + nines);
    double downtime = Outages.downtime(availability, window);
    assertThat(downtime).isCloseTo(window / Math.pow(10, nines), withinRelative(1e-15));
  }
}
