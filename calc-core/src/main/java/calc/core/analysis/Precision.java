package calc.core.analysis;

import calc.core.result.AssertResult;
import calc.core.result.ComparisonResult.Line;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulatedSaving;
import calc.core.result.SimulationResult.Chance;
import java.util.List;
import java.util.Optional;

/**
 * Whether every figure of a simulation is known as well as asked for, and which one is known worst.
 * Values are measured by themselves or by the distance of their 5th and 95th percentiles, whichever
 * is larger; probabilities by half a point.
 */
final class Precision {
  private static final double HALF_A_POINT = 0.005;
  private static final double HALF_A_UNIT = 0.5;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final double asked;
  private String worst = "";
  private double error;

  Precision(double asked) {
    this.asked = asked;
  }

  /** The figure that is known worst, in words, or empty when all are exact. */
  String worst() {
    return worst;
  }

  /** Its error as a share of what it is measured by. */
  double error() {
    return error;
  }

  boolean isReached() {
    return error <= asked;
  }

  void figures(List<SimulatedFigure> figures) {
    for (SimulatedFigure figure : figures) {
      values(figure.name(), figure.whole(), figure.mean(), figure.percentiles());
      probability("P(" + figure.name() + " up to its point estimate)", figure.pointRank());
      for (Step step : figure.steps()) {
        probability("P(" + figure.name() + " <= " + (long) step.value() + ")", step.atMost());
      }
    }
  }

  void savings(List<SimulatedSaving> savings) {
    for (SimulatedSaving saving : savings) {
      String name = saving.lever() + ".saves." + saving.quantity();
      values(name, false, saving.mean(), saving.percentiles());
      probability("P(" + name + " > 0)", saving.chance());
    }
  }

  void difference(Line line) {
    values(line.quantity(), line.whole(), line.mean(), line.percentiles());
    probability("P(B is lower) of " + line.quantity(), line.lower());
    probability("P(B is higher) of " + line.quantity(), line.higher());
  }

  void chances(List<Chance> chances) {
    chances.forEach(chance -> probability("P(" + chance.name() + ")", chance.probability()));
  }

  /** One that cannot be told yet is worth going on for. */
  void asserts(List<AssertResult> asserts) {
    for (AssertResult result : asserts) {
      probability(result.text(), result.probability());
      if (result.verdict() == AssertResult.Verdict.UNDECIDED) {
        worse(result.text(), Math.max(2 * asked, result.probability().error()));
      }
    }
  }

  private void values(
      String name, boolean whole, Optional<Estimate> mean, List<Percentile> percentiles) {
    double low = SimulatedFigure.percentile(percentiles, LOW).value();
    double range = Math.abs(SimulatedFigure.percentile(percentiles, HIGH).value() - low);
    mean.ifPresent(of -> value(name + " mean", of, range));
    for (Percentile percentile : percentiles) {
      Estimate value = percentile.value();
      // Of a value between two steps no number of trials may tell more.
      boolean attained = percentile.border() || (whole && value.error() < HALF_A_UNIT);
      if (!attained) {
        value(name + " P" + Math.round(percentile.probability() * 100), value, range);
      }
    }
  }

  private void value(String name, Estimate estimate, double range) {
    // What is infinite in one trial of twenty has no such distance.
    double spread = range < Double.POSITIVE_INFINITY ? range : 0;
    double scale = Math.max(Math.abs(estimate.value()), spread);
    // Infinite where waits are: more trials would not tell more.
    if (estimate.error() > 0 && scale < Double.POSITIVE_INFINITY) {
      worse(name, estimate.error() / scale);
    }
  }

  private void probability(String name, Estimate probability) {
    worse(name, probability.error() / HALF_A_POINT * asked);
  }

  private void worse(String name, double share) {
    if (share > error) {
      error = share;
      worst = name;
    }
  }
}
