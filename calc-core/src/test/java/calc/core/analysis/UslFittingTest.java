package calc.core.analysis;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.result.UslFit;
import calc.core.result.UslFit.Candidate;
import calc.core.result.UslFit.Way;
import calc.core.result.Value;
import calc.core.unit.Units;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Data sets with their optimum in forty digits. The squares must be least within 1e-9, and so the
 * parameters, which the squares hardly feel close to the optimum, within 1e-6; where measurements
 * lie on the law, what is left is rounding.
 */
class UslFittingTest {
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-fit.json")
  void theFreeFitReachesTheOptimum(Vector v) {
    LoadTest test = LoadTests.of(v);
    List<FittedLaw> free = new ScalabilityFits(test).free();
    assertThat(free).isNotEmpty();
    checkLaw(free.get(0), v, "free_", test);
    FittedLaw.Errors errors = free.get(0).errors();
    if (v.expected("free_squares") > 1e-15 * test.fastest() * test.fastest()) {
      assertThat(errors.sigma().orElseThrow())
          .isCloseTo(v.expected("free_sigma_error"), withinRelative(1e-6));
      assertThat(errors.kappa().orElseThrow())
          .isCloseTo(v.expected("free_kappa_error"), withinRelative(1e-6));
      assertThat(errors.lambda().orElseThrow())
          .isCloseTo(v.expected("free_lambda_error"), withinRelative(1e-6));
    }
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-fit.json")
  void theBoundedFitReachesTheOptimum(Vector v) {
    LoadTest test = LoadTests.of(v);
    ScalabilityFits fits = new ScalabilityFits(test);
    checkLaw(fits.bounded(fits.free()), v, "bounded_", test);
  }

  private static void checkLaw(FittedLaw law, Vector v, String which, LoadTest test) {
    double width = test.widest();
    assertThat(law.sigma())
        .isCloseTo(v.expected(which + "sigma"), within(v, which + "sigma", width));
    assertThat(law.kappa())
        .isCloseTo(v.expected(which + "kappa"), within(v, which + "kappa", width * width));
    assertThat(law.lambda()).isCloseTo(v.expected(which + "lambda"), withinRelative(1e-6));
    double rounding = 1e-25 * test.points() * test.fastest() * test.fastest();
    assertThat(law.squares())
        .isCloseTo(
            v.expected(which + "squares"),
            Offset.offset(1e-9 * v.expected(which + "squares") + rounding));
  }

  private static Offset<Double> within(Vector v, String parameter, double scale) {
    return Offset.offset(1e-6 * Math.abs(v.expected(parameter)) + ROUNDING / scale);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-fit.json")
  void theResultNamesBoundsAndPeakOrLimit(Vector v) {
    UslFit fit = UslFitting.of(LoadTests.of(v));
    Candidate best = fit.best();
    assertThat(best.way()).isEqualTo(Way.BOUNDED);
    assertThat(String.join(", ", best.bounds())).isEqualTo(v.expected().text("bounds"));
    assertThat(best.peak().isPresent()).isEqualTo(v.expected().has("peak_concurrency"));
    if (best.peak().isPresent()) {
      assertThat(base(best.peak().get().concurrency())).isEqualTo(v.expected("peak_concurrency"));
      assertThat(base(best.peak().get().throughput()))
          .isCloseTo(v.expected("peak_throughput"), withinRelative(1e-6));
    }
    assertThat(best.limit().isPresent()).isEqualTo(v.expected().has("limit"));
    if (best.limit().isPresent()) {
      assertThat(base(best.limit().get())).isCloseTo(v.expected("limit"), withinRelative(1e-6));
    }
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("scaling/usl-fit.json")
  void theParabolaStandsBesideItWhereOneWasMeasured(Vector v) {
    LoadTest test = LoadTests.of(v);
    Optional<Candidate> quadratic = of(UslFitting.of(test), Way.QUADRATIC);
    assertThat(quadratic.isPresent()).isEqualTo(v.expected().has("quadratic_sigma"));
    if (quadratic.isPresent()) {
      double width = test.widest();
      assertThat(base(quadratic.get().sigma().value()))
          .isCloseTo(v.expected("quadratic_sigma"), within(v, "quadratic_sigma", width));
      assertThat(base(quadratic.get().kappa().value()))
          .isCloseTo(v.expected("quadratic_kappa"), within(v, "quadratic_kappa", width * width));
      assertThat(base(quadratic.get().lambda().value())).isEqualTo(v.expected("quadratic_lambda"));
    }
  }

  @Test
  void theSameMeasurementsHaveThreeAnswersAndAllAreShown() {
    UslFit fit =
        UslFitting.of(
            LoadTests.of(
                new double[] {1, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64},
                new double[] {20, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310}));
    assertThat(fit.fits().stream().map(Candidate::way))
        .containsExactly(Way.BOUNDED, Way.QUADRATIC, Way.AMDAHL, Way.FREE);
    assertThat(base(of(fit, Way.QUADRATIC).orElseThrow().peak().orElseThrow().concurrency()))
        .isEqualTo(449);
    assertThat(of(fit, Way.AMDAHL).orElseThrow().squares())
        .isCloseTo(fit.best().squares(), withinRelative(1e-9));
    Candidate free = of(fit, Way.FREE).orElseThrow();
    assertThat(free.flaw()).isEqualTo("kappa negative");
    assertThat(free.peak()).isEmpty();
    assertThat(free.limit()).isEmpty();
    assertThat(free.squares()).isLessThan(fit.best().squares());
  }

  @Test
  void theFreeFitIsLeftOutWhereItIsTheBoundedOne() {
    UslFit fit = UslFitting.of(LoadTests.exactly(1000, 0.05, 0.0002, 1, 2, 4, 8, 16, 32, 64, 96));
    assertThat(of(fit, Way.FREE)).isEmpty();
    assertThat(fit.best().flaw()).isEmpty();
    assertThat(fit.best().bounds()).isEmpty();
  }

  @Test
  void growthBeyondLinearIsNoLawToUse() {
    UslFit fit = UslFitting.of(LoadTests.exactly(100, -0.05, 0.001, 1, 2, 4, 8, 12, 16, 20, 24));
    assertThat(of(fit, Way.FREE).orElseThrow().flaw()).isEqualTo("sigma negative");
    fit = UslFitting.of(LoadTests.exactly(100, -0.01, -0.0001, 1, 2, 4, 8, 12, 16, 20, 24));
    assertThat(of(fit, Way.FREE).orElseThrow().flaw()).isEqualTo("sigma and kappa negative");
    fit = UslFitting.of(LoadTests.exactly(100, 1.5, 0.001, 1, 2, 4, 8, 12, 16, 20, 24));
    assertThat(of(fit, Way.FREE).orElseThrow().flaw()).isEqualTo("sigma above 1");
    assertThat(fit.best().bounds()).containsExactly("sigma = 1");
    assertThat(base(fit.best().peak().orElseThrow().concurrency())).isEqualTo(1);
  }

  @Test
  void standardErrorsBelongToWhatWasNotHeld() {
    Candidate best =
        UslFitting.of(
                LoadTests.of(
                    new double[] {1, 4, 8, 16, 32, 64}, new double[] {20, 74, 120, 190, 260, 350}))
            .best();
    assertThat(best.bounds()).containsExactly("kappa = 0");
    assertThat(best.kappa().error()).isEmpty();
    assertThat(base(best.sigma().error().orElseThrow())).isBetween(0.001, 0.01);
    assertThat(base(best.lambda().error().orElseThrow())).isBetween(0.1, 2.0);
    // Six measurements, two parameters.
    assertThat(base(best.residual().orElseThrow()))
        .isCloseTo(Math.sqrt(best.squares() / 4), withinRelative(1e-12));
  }

  @Test
  void threeMeasurementsLeaveNothingToTellErrors() {
    Candidate best = UslFitting.of(LoadTests.exactly(1000, 0.05, 0.0002, 1, 20, 96)).best();
    assertThat(base(best.sigma().value())).isCloseTo(0.05, withinRelative(1e-9));
    assertThat(best.residual()).isEmpty();
    assertThat(best.sigma().error()).isEmpty();
    assertThat(best.kappa().error()).isEmpty();
    assertThat(best.lambda().error()).isEmpty();
  }

  @Test
  void aParabolaNeedsThroughputEverywhere() {
    UslFit fit =
        UslFitting.of(
            LoadTests.of(new double[] {1, 2, 4, 8, 16, 32}, new double[] {10, 18, 30, 0, 50, 60}));
    assertThat(of(fit, Way.QUADRATIC)).isEmpty();
  }

  @Test
  void aParabolaRestsOnTheMeanOfWhatWasMeasuredAtOne() {
    UslFit fit =
        UslFitting.of(
            LoadTests.of(new double[] {1, 1, 2, 4, 8, 16}, new double[] {9, 11, 18, 30, 44, 50}));
    assertThat(base(of(fit, Way.QUADRATIC).orElseThrow().lambda().value())).isEqualTo(10);
  }

  @Test
  void figuresAreInTheUnitOfTheTest() {
    double[] n = {1, 4, 8, 16, 32, 64};
    double[] perMinute = {20, 78, 130, 190, 260, 310};
    double[] perSecond = java.util.Arrays.stream(perMinute).map(x -> x / 60).toArray();
    UslFit fit =
        UslFitting.of(new LoadTest("a.csv", Units.standard().parse("req/min"), n, perSecond));
    UslFit same = UslFitting.of(LoadTests.of(n, perMinute));
    assertThat(fit.best().squares()).isCloseTo(same.best().squares(), withinRelative(1e-9));
    assertThat(fit.best().lambda().value().unit().symbol()).isEqualTo("req/min");
    assertThat(fit.best().lambda().value().quantity().orElseThrow().inUnit())
        .isCloseTo(base(same.best().lambda().value()), withinRelative(1e-7));
    assertThat(fit.measured().fastest().quantity().orElseThrow().inUnit()).isEqualTo(310);
  }

  @Test
  void fewerThanThreeConcurrenciesAreRefused() {
    Problem two = refusal(new double[] {1, 2, 2, 1}, new double[] {10, 19, 18, 11});
    assertThat(two.code()).isEqualTo(Code.MISSING);
    assertThat(two.message())
        .isEqualTo("test.csv has measurements at 2 different concurrencies only");
    assertThat(two.why()).isEqualTo("the law has three parameters: lambda, sigma and kappa");
    assertThat(two.fix()).startsWith("measure at three concurrencies or more");
    assertThat(refusal(new double[] {}, new double[] {}).message())
        .isEqualTo("test.csv holds no measurements");
  }

  @Test
  void nothingButZeroIsRefused() {
    Problem zero = refusal(new double[] {1, 2, 3, 4}, new double[] {0, 0, 0, 0});
    assertThat(zero.code()).isEqualTo(Code.OUT_OF_RANGE);
    assertThat(zero.message()).isEqualTo("test.csv: every throughput is 0");
    assertThat(zero.fix()).contains("--y NAME");
  }

  private static Problem refusal(double[] n, double[] x) {
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> UslFitting.of(LoadTests.of(n, x)));
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }

  private static Optional<Candidate> of(UslFit fit, Way way) {
    return fit.fits().stream().filter(candidate -> candidate.way() == way).findFirst();
  }

  private static double base(Value value) {
    return value.quantity().orElseThrow().value();
  }
}
