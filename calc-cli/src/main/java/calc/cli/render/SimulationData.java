package calc.cli.render;

import calc.core.result.AssertResult;
import calc.core.result.Estimate;
import calc.core.result.InputReading;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulatedOutlook;
import calc.core.result.SimulatedOutlook.Fan;
import calc.core.result.SimulatedOutlook.LimitMonths;
import calc.core.result.SimulatedOutlook.Month;
import calc.core.result.SimulatedSaving;
import calc.core.result.SimulationResult;
import calc.core.result.SimulationResult.Run;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A simulation for other programs: every figure with its error, in the unit beside it. */
final class SimulationData {
  private static final int DIGITS = 3;

  private final SimulationResult result;

  SimulationData(SimulationResult result) {
    this.result = result;
  }

  Object data() {
    Map<String, Object> quantities = new LinkedHashMap<>();
    result.figures().forEach(figure -> quantities.put(figure.name(), figure(figure)));
    return new Fields()
        .with("scenario", result.scenario())
        .with(
            "conventions",
            new Fields()
                .with("month", result.conventions().monthText())
                .with("currency", result.conventions().currency())
                .map())
        .with("simulation", run())
        .with("quantities", quantities)
        .with(
            "limits",
            result.limits().stream()
                .map(
                    chance ->
                        new Fields()
                            .with("name", chance.name())
                            .with("probability", estimate(chance.probability(), Unit.ONE))
                            .map())
                .toList())
        .with("outlook", result.outlook().map(this::outlook).orElse(null))
        .with("asserts", result.asserts().stream().map(this::asserted).toList())
        .with("levers", result.savings().stream().map(this::saving).toList())
        .with("inputs", result.inputs().stream().map(SimulationData::reading).toList())
        .with(
            "failures",
            result.failures().stream()
                .map(
                    failure ->
                        new Fields()
                            .with("code", failure.problem().code().name())
                            .with("message", failure.problem().message())
                            .with("share", Numbers.exact(failure.share()))
                            .map())
                .toList())
        .map();
  }

  private Map<String, Object> run() {
    Run run = result.run();
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

  private Map<String, Object> figure(SimulatedFigure figure) {
    Fields fields =
        new Fields()
            .with("value", figure.point().map(point -> number(point, figure.unit())).orElse(null))
            .with("unit", figure.unit().symbol())
            .with("text", figure.point().map(point -> text(point, figure)).orElse(""))
            .with("basis", figure.basis().name().toLowerCase(Locale.ROOT))
            .withText("title", figure.title())
            .withText("read_as", figure.readAs());
    fields.with("mean", figure.mean().map(mean -> estimate(mean, figure.unit())).orElse(null));
    fields.with("sd", figure.deviation().map(sd -> estimate(sd, figure.unit())).orElse(null));
    for (Percentile percentile : figure.percentiles()) {
      fields.with(name(percentile.probability()), estimate(percentile.value(), figure.unit()));
    }
    fields.with("point_rank", estimate(figure.pointRank(), Unit.ONE));
    if (!figure.steps().isEmpty()) {
      fields.with("at_most", figure.steps().stream().map(step -> step(step, figure)).toList());
    }
    if (figure.failedShare() > 0) {
      fields.with("failed", Numbers.exact(figure.failedShare()));
    }
    return fields.map();
  }

  private Map<String, Object> outlook(SimulatedOutlook outlook) {
    return new Fields()
        .with("horizon", outlook.horizon())
        .with("trials", BigDecimal.valueOf(outlook.trials()))
        .with("fans", outlook.fans().stream().map(this::fan).toList())
        .with("limits", outlook.limits().stream().map(this::months).toList())
        .map();
  }

  private Map<String, Object> fan(Fan fan) {
    List<Object> months = new ArrayList<>();
    for (Month month : fan.months()) {
      Fields fields = new Fields().with("month", month.month());
      for (Percentile percentile : month.percentiles()) {
        fields.with(name(percentile.probability()), estimate(percentile.value(), fan.unit()));
      }
      months.add(fields.map());
    }
    return new Fields()
        .with("quantity", fan.quantity())
        .with("unit", fan.unit().symbol())
        .with("months", months)
        .map();
  }

  private Map<String, Object> months(LimitMonths limit) {
    Fields fields = new Fields().with("name", limit.limit());
    for (Percentile percentile : limit.month()) {
      fields.with(name(percentile.probability()), estimate(percentile.value(), Unit.ONE));
    }
    return fields
        .with("hit_by", limit.hitBy().stream().map(hit -> estimate(hit, Unit.ONE)).toList())
        .map();
  }

  private Map<String, Object> asserted(AssertResult result) {
    return new Fields()
        .with("assert", result.text())
        .with("probability", estimate(result.probability(), Unit.ONE))
        .with("bound", Numbers.exact(result.bound()))
        .with("verdict", result.verdict().name().toLowerCase(Locale.ROOT))
        .map();
  }

  private Map<String, Object> saving(SimulatedSaving saving) {
    Fields fields =
        new Fields()
            .with("lever", saving.lever())
            .with("saves", saving.quantity())
            .with("unit", saving.unit().symbol());
    fields.with("mean", saving.mean().map(mean -> estimate(mean, saving.unit())).orElse(null));
    for (Percentile percentile : saving.percentiles()) {
      fields.with(name(percentile.probability()), estimate(percentile.value(), saving.unit()));
    }
    return fields
        .with("point", number(saving.point(), saving.unit()))
        .with("chance", estimate(saving.chance(), Unit.ONE))
        .map();
  }

  private static Map<String, Object> reading(InputReading reading) {
    Fields parameters = new Fields();
    for (InputReading.Parameter parameter : reading.parameters()) {
      parameters.with(parameter.name(), number(parameter.value(), parameter.unit()));
    }
    Fields fields =
        new Fields()
            .with("name", reading.name())
            .with("unit", reading.unit().symbol())
            .with("family", reading.family())
            .with("parameters", parameters.map());
    for (Percentile percentile : reading.percentiles()) {
      fields.with(
          name(percentile.probability()), number(percentile.value().value(), reading.unit()));
    }
    return fields.map();
  }

  private static String text(double value, SimulatedFigure figure) {
    return new Quantity(value, figure.unit()).text(Digits.of(DIGITS), figure.whole());
  }

  private static String name(double probability) {
    return "p" + Math.round(probability * 100);
  }

  private Map<String, Object> step(Step step, SimulatedFigure figure) {
    return new Fields()
        .with("value", number(step.value(), figure.unit()))
        .with("probability", estimate(step.atMost(), Unit.ONE))
        .map();
  }

  /** A figure with half the width of its 95 % interval; null where there is none. */
  private Map<String, Object> estimate(Estimate estimate, Unit unit) {
    return new Fields()
        .with("value", number(estimate.value(), unit))
        .with("error", number(estimate.error(), unit))
        .map();
  }

  private static BigDecimal number(double value, Unit unit) {
    return Math.abs(value) < Double.POSITIVE_INFINITY
        ? Numbers.exact(Value.known(new Quantity(value, unit), false))
        : null;
  }

  Sheet sheet() {
    List<String> header = new ArrayList<>(List.of("quantity", "unit", "mean", "mean_error"));
    header.addAll(List.of("sd", "sd_error"));
    result.figures().stream()
        .findFirst()
        .ifPresent(
            figure ->
                figure
                    .percentiles()
                    .forEach(
                        percentile -> {
                          header.add(name(percentile.probability()));
                          header.add(name(percentile.probability()) + "_error");
                        }));
    header.addAll(List.of("point", "point_rank"));
    return new Sheet(header, result.figures().stream().map(this::line).toList());
  }

  private List<Object> line(SimulatedFigure figure) {
    List<Object> cells = new ArrayList<>();
    cells.add(figure.name());
    cells.add(figure.unit().symbol());
    List<Estimate> estimates = new ArrayList<>();
    Estimate none = new Estimate(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    estimates.add(figure.mean().orElse(none));
    estimates.add(figure.deviation().orElse(none));
    figure.percentiles().forEach(percentile -> estimates.add(percentile.value()));
    for (Estimate estimate : estimates) {
      cells.add(orEmpty(number(estimate.value(), figure.unit())));
      cells.add(orEmpty(number(estimate.error(), figure.unit())));
    }
    cells.add(orEmpty(figure.point().map(point -> number(point, figure.unit())).orElse(null)));
    cells.add(Numbers.exact(figure.pointRank().value()));
    return cells;
  }

  private static Object orEmpty(BigDecimal number) {
    return number == null ? "" : number;
  }
}
