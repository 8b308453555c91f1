package calc.core.analysis;

import calc.core.formula.scaling.UniversalScalability;
import calc.core.result.UslFit;
import calc.core.result.UslFit.Estimate;
import calc.core.result.UslFit.Peak;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Laws as results: values with their units, and what a law comes to. */
final class UslCandidates {
  private final LoadTest test;
  private final Unit rate;

  UslCandidates(LoadTest test) {
    this.test = test;
    this.rate = test.unit();
  }

  UslFit.Measured measured() {
    return new UslFit.Measured(
        test.points(),
        test.levels(),
        value(test.concurrency(0), Unit.ONE),
        value(test.widest(), Unit.ONE),
        value(test.fastest(), rate));
  }

  UslFit.Candidate candidate(UslFit.Way way, FittedLaw law) {
    String flaw = flaw(law);
    double perUnit = new Quantity(1, rate).inUnit();
    return new UslFit.Candidate(
        way,
        new Estimate(value(law.sigma(), Unit.ONE), value(law.errors().sigma(), Unit.ONE)),
        new Estimate(value(law.kappa(), Unit.ONE), value(law.errors().kappa(), Unit.ONE)),
        new Estimate(value(law.lambda(), rate), value(law.errors().lambda(), rate)),
        law.squares() * perUnit * perUnit,
        value(law.residual(), rate),
        law.held().stream().sorted().map(ScalabilityBound::words).toList(),
        flaw.isEmpty() ? peak(law) : Optional.empty(),
        flaw.isEmpty() ? limit(law) : Optional.empty(),
        flaw);
  }

  /** A negative parameter lets throughput grow without bound; noise is no flaw. */
  private String flaw(FittedLaw law) {
    if (law.isNearlyUsable(test.widest())) {
      return "";
    }
    List<String> negative = new ArrayList<>();
    if (law.sigma() < 0) {
      negative.add("sigma");
    }
    if (law.kappa() < 0) {
      negative.add("kappa");
    }
    return negative.isEmpty() ? "sigma above 1" : String.join(" and ", negative) + " negative";
  }

  private Optional<Peak> peak(FittedLaw law) {
    if (!(law.kappa() > 0)) {
      return Optional.empty();
    }
    double sigma = law.usableSigma();
    double concurrency = UniversalScalability.peakConcurrency(sigma, law.kappa());
    double throughput = UniversalScalability.peakThroughput(law.lambda(), sigma, law.kappa());
    return Optional.of(
        new Peak(Value.known(new Quantity(concurrency, Unit.ONE), true), value(throughput, rate)));
  }

  private Optional<Value> limit(FittedLaw law) {
    boolean limited = !(law.kappa() > 0) && law.usableSigma() > 0;
    return limited
        ? Optional.of(value(UniversalScalability.limit(law.lambda(), law.usableSigma()), rate))
        : Optional.empty();
  }

  private static Optional<Value> value(OptionalDouble number, Unit unit) {
    return number.isPresent() ? Optional.of(value(number.getAsDouble(), unit)) : Optional.empty();
  }

  private static Value value(double number, Unit unit) {
    return Value.known(new Quantity(number, unit), false);
  }
}
