package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class UslWarningsTest {
  private static final double[] WIDE = {1, 2, 4, 8, 16, 32, 64, 96, 128};

  @Test
  void measurementsOnBothSidesOfThePeakCallForNone() {
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, WIDE))).isEmpty();
  }

  @Test
  void amdahlsLawCallsForNoneEither() {
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0, WIDE))).isEmpty();
  }

  @Test
  void fewerThanSixConcurrenciesAreFew() {
    double[] five = {1, 20, 60, 90, 128};
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, five)))
        .containsExactly(
            Problem.of(Code.FEW_POINTS, "only 5 different concurrencies were measured")
                .because("three parameters follow so few measurements closely, right or wrong")
                .mend("measure at six or more, from 1 to beyond the peak"));
    double[] six = {1, 20, 40, 60, 90, 128};
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, six))).isEmpty();
    double[] fiveTwice = {1, 20, 60, 90, 128, 1, 20, 60, 90, 128};
    assertThat(codes(LoadTests.exactly(1000, 0.05, 0.0002, fiveTwice)))
        .containsExactly(Code.FEW_POINTS);
  }

  @Test
  void aPeakAboveWhatWasMeasuredIsAGuess() {
    double[] low = {1, 2, 4, 8, 16, 32};
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, low)))
        .containsExactly(
            Problem.of(
                    Code.PEAK_NOT_MEASURED,
                    "the peak at a concurrency of 69 lies above what was measured (1 to 32)")
                .because("outside the measured range the law is a guess")
                .mend("measure up to there and beyond"));
  }

  @Test
  void soIsAPeakBelowIt() {
    double[] high = {70, 80, 96, 128, 160, 200};
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, high)))
        .containsExactly(
            Problem.of(
                    Code.PEAK_NOT_MEASURED,
                    "the peak at a concurrency of 69 lies below what was measured (70 to 200)")
                .because("outside the measured range the law is a guess")
                .mend("measure down to there and below"));
  }

  @Test
  void aPeakAtEitherEndWasMeasured() {
    double[] upTo = {1, 2, 4, 8, 16, 32, 69};
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, upTo))).isEmpty();
    double[] from = {69, 80, 96, 128, 160, 200};
    assertThat(warnings(LoadTests.exactly(1000, 0.05, 0.0002, from))).isEmpty();
  }

  @Test
  void proportionalGrowthShowsNoContention() {
    assertThat(warnings(LoadTests.exactly(1000, 0, 0, WIDE)))
        .containsExactly(
            Problem.of(
                    Code.NO_CONTENTION,
                    "no contention is visible: throughput grows in proportion to concurrency")
                .because("every system stops growing somewhere, and nothing here says where")
                .mend("measure at higher concurrencies, until throughput clearly bends"));
  }

  @Test
  void whatIsWithinTwoStandardErrorsOfZeroIsHardlyVisible() {
    LoadTest test =
        LoadTests.of(
            new double[] {1, 2, 3, 4, 5, 6},
            new double[] {819.664, 1611.928, 2349.504, 3100.007, 3595.128, 4305.568});
    Problem hardly = warnings(test).get(0);
    assertThat(hardly)
        .isEqualTo(
            Problem.of(
                    Code.NO_CONTENTION,
                    "contention is hardly visible: neither sigma nor kappa is two standard errors"
                        + " above 0")
                .because("other laws, with other peaks, follow these measurements as well")
                .mend("measure at higher concurrencies, until throughput clearly bends"));
    assertThat(codes(test)).containsExactly(Code.NO_CONTENTION, Code.PEAK_NOT_MEASURED);
  }

  @Test
  void threeMeasurementsTellNothingOfErrorsSoTheirLawIsTaken() {
    assertThat(codes(LoadTests.exactly(1000, 0.05, 0.0002, 1, 20, 96)))
        .containsExactly(Code.FEW_POINTS);
  }

  @Test
  void negativeCoherencyIsHeldAndSaid() {
    LoadTest raytracer =
        LoadTests.of(
            new double[] {1, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64},
            new double[] {20, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310});
    assertThat(warnings(raytracer))
        .containsExactly(
            Problem.of(
                    Code.BOUND_ACTIVE,
                    "kappa = 0 was held; least squares alone would make it -0.000201121")
                .because("nothing measured falls as coherency would have it, so there is no peak")
                .mend("measure at higher concurrencies if you expect one"));
  }

  @Test
  void growthBeyondLinearIsHeldAndSaid() {
    List<Problem> warnings =
        warnings(LoadTests.exactly(100, -0.05, 0.001, 1, 2, 4, 8, 12, 16, 20, 24));
    assertThat(warnings.stream().map(Problem::code))
        .containsExactly(Code.NO_CONTENTION, Code.BOUND_ACTIVE, Code.BOUND_ACTIVE);
    assertThat(warnings.get(1))
        .isEqualTo(
            Problem.of(
                    Code.BOUND_ACTIVE,
                    "sigma = 0 was held; least squares alone would make it -0.05")
                .because(
                    "growth beyond linear has causes of its own, such as caches that grow with"
                        + " nodes")
                .mend("look for what the first measurements lacked, or measure them again"));
    // Coherency is at its bound only because contention is at its own.
    assertThat(warnings.get(2).message()).isEqualTo("kappa = 0 was held");
  }

  @Test
  void throughputThatFallsAtOnceIsHeldAndSaid() {
    List<Problem> warnings = warnings(LoadTests.exactly(100, 1.5, 0.001, 1, 2, 4, 8, 12, 16));
    assertThat(warnings)
        .contains(
            Problem.of(
                    Code.BOUND_ACTIVE, "sigma = 1 was held; least squares alone would make it 1.5")
                .because("throughput falls from the lowest concurrencies on")
                .mend("check that the columns are not mixed up; --x and --y name them"));
  }

  private static List<Problem> warnings(LoadTest test) {
    return UslFitting.of(test).warnings();
  }

  private static List<Code> codes(LoadTest test) {
    return warnings(test).stream().map(Problem::code).toList();
  }
}
