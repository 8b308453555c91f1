package calc.core.analysis;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.formula.scaling.UniversalScalability;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every fit, of whatever measurements. */
class UslFitLawsTest {
  private static final List<Double> SIGMAS = grid(1e-5, 1, 25);
  private static final List<Double> KAPPAS = grid(1e-9, 1e2, 45);

  /** Measurements that scatter by factors around laws with any contention, usable or not. */
  @Provide
  Arbitrary<LoadTest> scattered() {
    Arbitrary<Double> widths =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 40).map(Integer::doubleValue),
            Arbitraries.integers().between(1, 3000).map(Integer::doubleValue),
            Arbitraries.doubles().between(1, 50).ofScale(2));
    Arbitrary<Double> noises = Arbitraries.doubles().between(0.5, 2).ofScale(3);
    Arbitrary<Double> sigmas = Arbitraries.doubles().between(0, 1.5).ofScale(4);
    Arbitrary<Double> kappas = Arbitraries.doubles().between(0, 0.01).ofScale(6);
    return Arbitraries.integers()
        .between(3, 12)
        .flatMap(
            size ->
                Combinators.combine(
                        widths.list().ofSize(size).uniqueElements(),
                        noises.list().ofSize(size),
                        sigmas,
                        kappas)
                    .as(
                        (n, noise, sigma, kappa) ->
                            noisy(LoadTests.exactly(100, sigma, kappa, array(n)), noise)));
  }

  private static LoadTest noisy(LoadTest exact, List<Double> noise) {
    IntStream points = IntStream.range(0, exact.points());
    return LoadTests.of(
        IntStream.range(0, exact.points()).mapToDouble(exact::concurrency).toArray(),
        points.mapToDouble(i -> exact.throughput(i) * noise.get(i)).toArray());
  }

  /** Laws with noise. */
  @Provide
  Arbitrary<LoadTest> measured() {
    Arbitrary<Double> lambdas = Arbitraries.doubles().between(1, 1000).ofScale(2);
    Arbitrary<Double> sigmas = Arbitraries.doubles().between(0, 0.5).ofScale(4);
    Arbitrary<Double> kappas = Arbitraries.doubles().between(0, 0.01).ofScale(6);
    Arbitrary<List<Double>> noises =
        Arbitraries.doubles().between(0.9, 1.1).ofScale(3).list().ofSize(9);
    double[] n = {1, 2, 3, 5, 8, 13, 21, 34, 55};
    return Combinators.combine(lambdas, sigmas, kappas, noises)
        .as(
            (lambda, sigma, kappa, noise) ->
                noisy(LoadTests.exactly(lambda, sigma, kappa, n), noise));
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Property(tries = 100)
  void noLawWithinTheBoundsComesCloser(@ForAll("measured") LoadTest test) {
    checkAgainstAll(test, 1e-9);
  }

  /** Of two valleys that are as deep within a hundredth, either may be found. */
  @Property(tries = 100)
  void norDoesAnyWhereMeasurementsScatterWidely(@ForAll("scattered") LoadTest test) {
    checkAgainstAll(test, 1e-2);
  }

  private static void checkAgainstAll(LoadTest test, double tolerance) {
    FittedLaw law = bounded(test);
    assertThat(law.sigma()).isBetween(0.0, 1.0);
    assertThat(law.kappa()).isNotNegative();
    assertThat(law.lambda()).isPositive();
    double total = 0;
    for (int i = 0; i < test.points(); i++) {
      total += test.throughput(i) * test.throughput(i);
    }
    double least = law.squares() * (1 - tolerance) - 1e-12 * total;
    for (double sigma : SIGMAS) {
      for (double kappa : KAPPAS) {
        assertThat(squares(test, sigma, kappa)).isGreaterThanOrEqualTo(least);
      }
    }
  }

  /**
   * With large coherency a law of less than one on average has a pole, which can follow anything.
   */
  @Property(tries = 100)
  void noLawHasAPoleWhereItWasMeasured(
      @ForAll("scattered") LoadTest test, @ForAll @DoubleRange(min = 0.01, max = 1) double least) {
    double[] n = IntStream.range(0, test.points()).mapToDouble(test::concurrency).toArray();
    double[] x = IntStream.range(0, test.points()).mapToDouble(test::throughput).toArray();
    n[0] = least;
    FittedLaw law = bounded(LoadTests.of(n, x));
    for (double of = least; of <= n[n.length - 1]; of = Math.max(of * 1.1, of + least / 20)) {
      assertThat(UniversalScalability.throughput(of, law.lambda(), law.sigma(), law.kappa()))
          .isPositive();
    }
  }

  @Property(tries = 100)
  void itsSquaresAreThoseOfItsResiduals(@ForAll("measured") LoadTest test) {
    FittedLaw law = bounded(test);
    double squares = 0;
    for (int i = 0; i < test.points(); i++) {
      double residual = test.throughput(i) - law.throughput(test.concurrency(i));
      squares += residual * residual;
    }
    double noise = 1e-24 * test.points() * test.fastest() * test.fastest();
    assertThat(law.squares()).isCloseTo(squares, within(1e-9 * squares + noise));
  }

  @Property(tries = 100)
  void moreFreedomNeverFitsWorse(@ForAll("measured") LoadTest test) {
    ScalabilityFits fits = new ScalabilityFits(test);
    List<FittedLaw> free = fits.free();
    double bounded = fits.bounded(free).squares();
    double noise = 1e-15 * test.fastest() * test.fastest();
    assertThat(free.get(0).squares()).isLessThanOrEqualTo(bounded + noise);
    assertThat(bounded).isLessThanOrEqualTo(fits.amdahl().squares() + noise);
  }

  @Property(tries = 100)
  void anotherUnitScalesLambdaAndNothingElse(@ForAll("measured") LoadTest test) {
    FittedLaw law = bounded(test);
    double[] n = IntStream.range(0, test.points()).mapToDouble(test::concurrency).toArray();
    double[] x = IntStream.range(0, n.length).mapToDouble(i -> 64 * test.throughput(i)).toArray();
    FittedLaw scaled = bounded(LoadTests.of(n, x));
    // A power of two changes no bit of what is fitted.
    assertThat(scaled.lambda()).isEqualTo(64 * law.lambda());
    assertThat(scaled.sigma()).isEqualTo(law.sigma());
    assertThat(scaled.kappa()).isEqualTo(law.kappa());
  }

  @Property(tries = 100)
  void theOrderOfMeasurementsDoesNotMatter(@ForAll("measured") LoadTest test) {
    int last = test.points() - 1;
    double[] n =
        IntStream.rangeClosed(0, last).mapToDouble(i -> test.concurrency(last - i)).toArray();
    double[] x =
        IntStream.rangeClosed(0, last).mapToDouble(i -> test.throughput(last - i)).toArray();
    assertThat(bounded(LoadTests.of(n, x))).isEqualTo(bounded(test));
  }

  @Property(tries = 100)
  void measuringTwiceAndGettingTheMeanIsTheSameLaw(@ForAll("measured") LoadTest test) {
    DoubleStream.Builder n = DoubleStream.builder();
    DoubleStream.Builder x = DoubleStream.builder();
    double apart = 0.05 * test.fastest();
    double scatter = 0;
    for (int i = 0; i < test.points(); i++) {
      double half = Math.min(apart, test.throughput(i));
      scatter += 2 * half * half;
      n.add(test.concurrency(i)).add(test.concurrency(i));
      x.add(test.throughput(i) - half).add(test.throughput(i) + half);
    }
    FittedLaw once = bounded(test);
    FittedLaw twice = bounded(LoadTests.of(n.build().toArray(), x.build().toArray()));
    double width = test.widest();
    assertThat(twice.lambda()).isCloseTo(once.lambda(), withinRelative(1e-6));
    assertThat(twice.sigma()).isCloseTo(once.sigma(), within(1e-6 / width + 1e-6 * once.sigma()));
    assertThat(twice.kappa())
        .isCloseTo(once.kappa(), within(1e-6 / width / width + 1e-6 * once.kappa()));
    assertThat(twice.squares()).isCloseTo(2 * once.squares() + scatter, withinRelative(1e-9));
    assertThat(twice.freedom()).isEqualTo(once.freedom() + test.points());
  }

  @Property(tries = 5)
  void aThousandsOfLevelsReachTheSameOptimumAsFew(@ForAll("measured") LoadTest some) {
    // Twenty thousand levels on a law; a few steps from what some of them say.
    FittedLaw law = bounded(some);
    double[] n = IntStream.range(0, 20_000).mapToDouble(i -> 1 + i / 200.0).toArray();
    LoadTest many = LoadTests.exactly(law.lambda(), law.sigma(), law.kappa(), n);
    FittedLaw found = bounded(many);
    assertThat(found.lambda()).isCloseTo(law.lambda(), withinRelative(1e-8));
    assertThat(found.sigma()).isCloseTo(law.sigma(), within(1e-9));
    assertThat(found.kappa()).isCloseTo(law.kappa(), within(1e-11));
  }

  private static FittedLaw bounded(LoadTest test) {
    ScalabilityFits fits = new ScalabilityFits(test);
    return fits.bounded(fits.free());
  }

  /** The least squares for given contention and coherency; λ then has a closed form. */
  private static double squares(LoadTest test, double sigma, double kappa) {
    double along = 0;
    double length = 0;
    double total = 0;
    for (int i = 0; i < test.points(); i++) {
      double n = test.concurrency(i);
      double denominator = 1 + (n - 1) * (sigma + kappa * n);
      if (denominator <= 0) {
        return Double.POSITIVE_INFINITY;
      }
      double value = n / denominator;
      along += value * test.throughput(i);
      length += value * value;
      total += test.throughput(i) * test.throughput(i);
    }
    return total - along * along / length;
  }

  private static List<Double> grid(double least, double most, int steps) {
    return DoubleStream.concat(
            DoubleStream.of(0),
            IntStream.range(0, steps)
                .mapToDouble(i -> least * StrictMath.pow(most / least, i / (steps - 1.0))))
        .boxed()
        .toList();
  }
}
