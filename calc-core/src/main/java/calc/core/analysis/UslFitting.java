package calc.core.analysis;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.result.UslFit;
import calc.core.result.UslFit.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits the Universal Scalability Law to a load test: by least squares within the bounds that make
 * it a law, and in the other ways that are in use, since each of them has been called the answer.
 */
public final class UslFitting {
  private static final int PARAMETERS = 3;

  private UslFitting() {}

  /**
   * The law of a load test.
   *
   * @throws ProblemException if there are too few measurements, or nothing came through
   */
  public static UslFit of(LoadTest test) {
    check(test);
    ScalabilityFits fits = new ScalabilityFits(test);
    List<FittedLaw> free = fits.free();
    FittedLaw best = fits.bounded(free);
    Optional<FittedLaw> unbounded =
        free.stream().findFirst().filter(law -> !law.isNearlyUsable(test.widest()));
    UslCandidates as = new UslCandidates(test);
    List<UslFit.Candidate> candidates = new ArrayList<>();
    candidates.add(as.candidate(Way.BOUNDED, best));
    fits.quadratic().ifPresent(law -> candidates.add(as.candidate(Way.QUADRATIC, law)));
    candidates.add(as.candidate(Way.AMDAHL, fits.amdahl()));
    unbounded.ifPresent(law -> candidates.add(as.candidate(Way.FREE, law)));
    UslComparison comparison = new UslComparison(test, best);
    return new UslFit(
        test.source(),
        as.measured(),
        candidates,
        comparison.points(),
        comparison.rows(),
        new UslTier(test, best).text(),
        new UslWarnings(test, best, unbounded).all());
  }

  private static void check(LoadTest test) {
    if (test.levels() < PARAMETERS) {
      String measured =
          test.levels() == 0
              ? " holds no measurements"
              : " has measurements at " + test.levels() + " different concurrencies only";
      throw new ProblemException(
          Problem.of(Code.MISSING, test.source() + measured)
              .because("the law has three parameters: lambda, sigma and kappa")
              .mend(
                  "measure at three concurrencies or more, better six, from 1 to beyond the peak"));
    }
    if (test.fastest() == 0) {
      throw new ProblemException(
          Problem.of(Code.OUT_OF_RANGE, test.source() + ": every throughput is 0")
              .because("without any throughput there is nothing to scale")
              .mend("check that the column is the right one; --y NAME picks another"));
    }
  }
}
