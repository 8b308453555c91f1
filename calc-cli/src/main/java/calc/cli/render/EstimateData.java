package calc.cli.render;

import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulationResult.Run;
import calc.core.result.Value;
import calc.core.unit.Conventions;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Simulated figures as programs read them: numbers in a unit, each with its error. */
final class EstimateData {
  private EstimateData() {}

  /** A figure with half the width of its 95 % interval; null where there is none. */
  static Map<String, Object> estimate(Estimate estimate, Unit unit) {
    return new Fields()
        .with("value", number(estimate.value(), unit))
        .with("error", number(estimate.error(), unit))
        .map();
  }

  static Map<String, Object> probability(Estimate probability) {
    return estimate(probability, Unit.ONE);
  }

  /** A percentile under the name it has, {@code p95}. */
  static void with(Fields fields, Percentile percentile, Unit unit) {
    fields.with(name(percentile.probability()), estimate(percentile.value(), unit));
  }

  static String name(double probability) {
    return "p" + Math.round(probability * 100);
  }

  /** A base value in a unit, or null when it is infinite. */
  static BigDecimal number(double value, Unit unit) {
    return Math.abs(value) < Double.POSITIVE_INFINITY
        ? Numbers.exact(Value.known(new Quantity(value, unit), false))
        : null;
  }

  static Map<String, Object> run(Run run) {
    return new Fields()
        .with("seed", BigDecimal.valueOf(run.seed()))
        .with("method", run.method())
        .with("trials", BigDecimal.valueOf(run.trials()))
        .with("replicates", run.replicates())
        .with("precision", Numbers.exact(run.precision()))
        .with("ended", run.end().name().toLowerCase(Locale.ROOT))
        .withText("worst", run.worst())
        .with("worst_error", Numbers.exact(run.worstError()))
        .map();
  }

  static Map<String, Object> conventions(Conventions conventions) {
    return new Fields()
        .with("month", conventions.monthText())
        .with("currency", conventions.currency())
        .map();
  }
}
