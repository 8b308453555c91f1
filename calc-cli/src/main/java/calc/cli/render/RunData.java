package calc.cli.render;

import calc.core.problem.Problem;
import calc.core.result.ClaimResult;
import calc.core.result.CostSummary;
import calc.core.result.Figure;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as JSON: names, places and units of what stands here are a contract, only ever added to.
 */
final class RunData {
  private final ValueData values;

  RunData(Numbers numbers) {
    this.values = new ValueData(numbers);
  }

  /** The whole result. */
  Map<String, Object> of(RunResult run) {
    Fields conventions =
        new Fields()
            .with("month", run.conventions().monthText())
            .with("currency", run.conventions().currency());
    OutlookData outlook = new OutlookData(run.outlook(), values);
    Fields quantities = new Fields();
    run.figures().forEach(figure -> quantities.with(figure.name(), figure(figure)));
    return new Fields()
        .with("scenario", run.scenario())
        .withText("about", run.about())
        .with("conventions", conventions.map())
        .with("quantities", quantities.map())
        .with("tiers", run.tiers().stream().map(this::tier).toList())
        .with("cost", run.cost().map(this::cost).orElse(null))
        .with("limits", outlook.limits())
        .with("levers", outlook.levers())
        .withAll(outlook.more())
        .with("claims", run.claims().stream().map(RunData::claim).toList())
        .with("warnings", run.warnings().stream().map(RunData::warning).toList())
        .map();
  }

  private Map<String, Object> figure(Figure figure) {
    return values
        .fields(figure.value())
        .with("basis", figure.basis().word())
        .withText("title", figure.title())
        .withText("formula", figure.formula())
        .withText("range", figure.range())
        .withText("source", figure.source())
        .map();
  }

  private Map<String, Object> tier(TierRow tier) {
    Fields fields = new Fields().with("name", tier.name()).with("kind", tier.kind());
    add(fields, "demand", tier.demand());
    add(fields, "needs", tier.needs());
    add(fields, "count", tier.count());
    add(fields, "each", tier.each());
    add(fields, "utilization", tier.utilization());
    add(fields, "response", tier.response());
    if (tier.response().isPresent()) {
      add(fields, "percentile", tier.percentile());
    }
    add(fields, "cost", tier.cost());
    add(fields, "share", tier.share());
    return fields.map();
  }

  private Map<String, Object> cost(CostSummary cost) {
    List<Map<String, Object>> lines =
        cost.lines().stream()
            .map(
                line ->
                    new Fields()
                        .with("name", line.name())
                        .with("cost", values.of(line.cost()))
                        .with("share", values.of(line.share()))
                        .map())
            .toList();
    Fields fields =
        new Fields()
            .with("lines", lines)
            .with("total", values.of(cost.total()))
            .with("known", values.of(cost.known()));
    add(fields, "per_million", cost.perMillion());
    add(fields, "peak_to_average", cost.peakToAverage());
    return fields.withText("counted", cost.counted()).map();
  }

  private void add(Fields fields, String name, Optional<Value> value) {
    value.ifPresent(v -> fields.with(name, values.of(v)));
  }

  private static Map<String, Object> claim(ClaimResult claim) {
    Value is = ClaimUnit.is(claim);
    Fields fields =
        new Fields()
            .with("claim", claim.claim())
            .with("statement", claim.statement())
            .with("relation", claim.relation())
            .with("says", Numbers.exact(claim.says()))
            .with("is", Numbers.exact(is))
            .with("unit", is.unit().symbol())
            .with("verdict", claim.verdict().word())
            .with("ratio", ratio(claim))
            .with("tolerance", claim.tolerance())
            .withText("diagnosis", claim.note());
    if (!is.isKnown()) {
      fields.with("missing", is.missing());
    }
    claim.origin().ifPresent(origin -> fields.with("line", origin.line()));
    return fields.map();
  }

  private static BigDecimal ratio(ClaimResult claim) {
    return claim.ratio().isPresent() ? Numbers.exact(claim.ratio().getAsDouble()) : null;
  }

  private static Map<String, Object> warning(Problem warning) {
    Fields fields =
        new Fields()
            .with("code", warning.code().name())
            .with("message", warning.message())
            .withText("why", warning.why())
            .withText("fix", warning.fix());
    warning
        .origin()
        .ifPresent(
            origin -> fields.with("file", origin.source().name()).with("line", origin.line()));
    return fields.map();
  }
}
