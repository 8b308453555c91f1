package calc.cli.render;

import calc.core.result.AssertResult;
import calc.core.result.CorrelationReport;
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
        .with("conventions", EstimateData.conventions(result.conventions()))
        .with("simulation", EstimateData.run(result.run()))
        .with("quantities", quantities)
        .with(
            "limits",
            result.limits().stream()
                .map(
                    chance ->
                        new Fields()
                            .with("name", chance.name())
                            .with(
                                "probability",
                                EstimateData.estimate(chance.probability(), Unit.ONE))
                            .map())
                .toList())
        .with("outlook", result.outlook().map(this::outlook).orElse(null))
        .with("correlations", result.correlations().map(SimulationData::correlations).orElse(null))
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

  private Map<String, Object> figure(SimulatedFigure figure) {
    Fields fields =
        new Fields()
            .with(
                "value",
                figure.point().map(point -> EstimateData.number(point, figure.unit())).orElse(null))
            .with("unit", figure.unit().symbol())
            .with("text", figure.point().map(point -> text(point, figure)).orElse(""))
            .with("basis", figure.basis().name().toLowerCase(Locale.ROOT))
            .withText("title", figure.title())
            .withText("read_as", figure.readAs());
    fields.with(
        "mean", figure.mean().map(mean -> EstimateData.estimate(mean, figure.unit())).orElse(null));
    fields.with(
        "sd", figure.deviation().map(sd -> EstimateData.estimate(sd, figure.unit())).orElse(null));
    for (Percentile percentile : figure.percentiles()) {
      fields.with(
          EstimateData.name(percentile.probability()),
          EstimateData.estimate(percentile.value(), figure.unit()));
    }
    fields.with("point_rank", EstimateData.estimate(figure.pointRank(), Unit.ONE));
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
        fields.with(
            EstimateData.name(percentile.probability()),
            EstimateData.estimate(percentile.value(), fan.unit()));
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
      fields.with(
          EstimateData.name(percentile.probability()),
          EstimateData.estimate(percentile.value(), Unit.ONE));
    }
    return fields
        .with(
            "hit_by",
            limit.hitBy().stream().map(hit -> EstimateData.estimate(hit, Unit.ONE)).toList())
        .map();
  }

  private static Map<String, Object> correlations(CorrelationReport report) {
    return new Fields()
        .with(
            "pairs",
            report.pairs().stream()
                .map(
                    pair ->
                        new Fields()
                            .with("of", List.of(pair.first(), pair.second()))
                            .with("stated", Numbers.exact(pair.stated()))
                            .with("drawn", EstimateData.probability(pair.achieved()))
                            .map())
                .toList())
        .with(
            "effects",
            report.effects().stream()
                .map(
                    effect ->
                        new Fields()
                            .with("quantity", effect.quantity())
                            .with("unit", effect.unit().symbol())
                            .with("p95", EstimateData.estimate(effect.together(), effect.unit()))
                            .with(
                                "p95_if_independent",
                                EstimateData.estimate(effect.independent(), effect.unit()))
                            .map())
                .toList())
        .map();
  }

  private Map<String, Object> asserted(AssertResult result) {
    return new Fields()
        .with("assert", result.text())
        .with("probability", EstimateData.estimate(result.probability(), Unit.ONE))
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
    fields.with(
        "mean", saving.mean().map(mean -> EstimateData.estimate(mean, saving.unit())).orElse(null));
    for (Percentile percentile : saving.percentiles()) {
      fields.with(
          EstimateData.name(percentile.probability()),
          EstimateData.estimate(percentile.value(), saving.unit()));
    }
    return fields
        .with("point", EstimateData.number(saving.point(), saving.unit()))
        .with("chance", EstimateData.estimate(saving.chance(), Unit.ONE))
        .map();
  }

  private static Map<String, Object> reading(InputReading reading) {
    Fields parameters = new Fields();
    for (InputReading.Parameter parameter : reading.parameters()) {
      parameters.with(parameter.name(), EstimateData.number(parameter.value(), parameter.unit()));
    }
    Fields fields =
        new Fields()
            .with("name", reading.name())
            .with("unit", reading.unit().symbol())
            .with("family", reading.family())
            .with("parameters", parameters.map());
    for (Percentile percentile : reading.percentiles()) {
      fields.with(
          EstimateData.name(percentile.probability()),
          EstimateData.number(percentile.value().value(), reading.unit()));
    }
    return fields.map();
  }

  private static String text(double value, SimulatedFigure figure) {
    return new Quantity(value, figure.unit()).text(Digits.of(DIGITS), figure.whole());
  }

  private Map<String, Object> step(Step step, SimulatedFigure figure) {
    return new Fields()
        .with("value", EstimateData.number(step.value(), figure.unit()))
        .with("probability", EstimateData.estimate(step.atMost(), Unit.ONE))
        .map();
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
                          header.add(EstimateData.name(percentile.probability()));
                          header.add(EstimateData.name(percentile.probability()) + "_error");
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
      cells.add(orEmpty(EstimateData.number(estimate.value(), figure.unit())));
      cells.add(orEmpty(EstimateData.number(estimate.error(), figure.unit())));
    }
    cells.add(
        orEmpty(
            figure.point().map(point -> EstimateData.number(point, figure.unit())).orElse(null)));
    cells.add(Numbers.exact(figure.pointRank().value()));
    return cells;
  }

  private static Object orEmpty(BigDecimal number) {
    return number == null ? "" : number;
  }
}
