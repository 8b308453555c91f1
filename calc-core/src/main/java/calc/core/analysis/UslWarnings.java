package calc.core.analysis;

import calc.core.formula.scaling.UniversalScalability;
import calc.core.math.Plain;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a careful reader would say about a law that was fitted to these measurements. */
final class UslWarnings {
  private static final int ENOUGH = 6;
  private static final double CLEAR = 2;

  private final LoadTest test;
  private final FittedLaw law;
  private final Optional<FittedLaw> free;

  /**
   * Warnings about a law.
   *
   * @param free what least squares says without bounds, if that is another law
   */
  UslWarnings(LoadTest test, FittedLaw law, Optional<FittedLaw> free) {
    this.test = test;
    this.law = law;
    this.free = free;
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    fewPoints().ifPresent(all::add);
    noContention().ifPresent(all::add);
    free.ifPresent(unbounded -> all.addAll(held(unbounded)));
    peak().ifPresent(all::add);
    return all;
  }

  private Optional<Problem> fewPoints() {
    return test.levels() >= ENOUGH
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.FEW_POINTS,
                    "only " + test.levels() + " different concurrencies were measured")
                .because("three parameters follow so few measurements closely, right or wrong")
                .mend("measure at six or more, from 1 to beyond the peak"));
  }

  private Optional<Problem> noContention() {
    String fix = "measure at higher concurrencies, until throughput clearly bends";
    if (law.usableSigma() == 0 && law.kappa() == 0) {
      return Optional.of(
          Problem.of(
                  Code.NO_CONTENTION,
                  "no contention is visible: throughput grows in proportion to concurrency")
              .because("every system stops growing somewhere, and nothing here says where")
              .mend(fix));
    }
    boolean clear =
        isClear(law.sigma(), law.errors().sigma()) || isClear(law.kappa(), law.errors().kappa());
    return clear
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.NO_CONTENTION,
                    "contention is hardly visible: neither sigma nor kappa is two standard errors"
                        + " above 0")
                .because("other laws, with other peaks, follow these measurements as well")
                .mend(fix));
  }

  /** Where no error can be told, nothing speaks against the value. */
  private static boolean isClear(double value, OptionalDouble error) {
    return value > 0 && (error.isEmpty() || value >= CLEAR * error.getAsDouble());
  }

  private List<Problem> held(FittedLaw unbounded) {
    List<Problem> held = new ArrayList<>();
    if (law.held().contains(ScalabilityBound.NO_SIGMA)) {
      held.add(
          held("sigma = 0", unbounded.sigma() < 0, unbounded.sigma())
              .because(
                  "growth beyond linear has causes of its own, such as caches that grow with nodes")
              .mend("look for what the first measurements lacked, or measure them again"));
    }
    if (law.held().contains(ScalabilityBound.ALL_SIGMA)) {
      held.add(
          held("sigma = 1", unbounded.sigma() > 1, unbounded.sigma())
              .because("throughput falls from the lowest concurrencies on")
              .mend("check that the columns are not mixed up; --x and --y name them"));
    }
    if (law.held().contains(ScalabilityBound.NO_KAPPA)) {
      held.add(
          held("kappa = 0", unbounded.kappa() < 0, unbounded.kappa())
              .because("nothing measured falls as coherency would have it, so there is no peak")
              .mend("measure at higher concurrencies if you expect one"));
    }
    return held;
  }

  private static Problem held(String bound, boolean beyond, double value) {
    String instead = beyond ? "; least squares alone would make it " + Plain.number(value) : "";
    return Problem.of(Code.BOUND_ACTIVE, bound + " was held" + instead);
  }

  private Optional<Problem> peak() {
    if (!(law.kappa() > 0)) {
      return Optional.empty();
    }
    double peak = UniversalScalability.peakConcurrency(law.usableSigma(), law.kappa());
    double lowest = test.concurrency(0);
    if (peak >= lowest && peak <= test.widest()) {
      return Optional.empty();
    }
    boolean above = peak > lowest;
    return Optional.of(
        Problem.of(
                Code.PEAK_NOT_MEASURED,
                "the peak at a concurrency of "
                    + Plain.number(peak)
                    + " lies "
                    + (above ? "above" : "below")
                    + " what was measured ("
                    + Plain.number(lowest)
                    + " to "
                    + Plain.number(test.widest())
                    + ")")
            .because("outside the measured range the law is a guess")
            .mend("measure " + (above ? "up to there and beyond" : "down to there and below")));
  }
}
