package calc.cli.render;

import calc.core.result.Estimate;
import calc.core.result.Explained;
import calc.core.result.Explained.Kind;
import calc.core.result.Influence;
import calc.core.result.Influence.Response;
import calc.core.result.InputReading;
import calc.core.result.SensitivityResult;
import calc.core.result.SensitivityResult.Run;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A sensitivity analysis for other programs: every share with its error. */
final class SensitivityData {
  private static final List<String> PERCENTILES = List.of("p5", "p50", "p95");

  private final SensitivityResult result;

  SensitivityData(SensitivityResult result) {
    this.result = result;
  }

  Object data() {
    return new Fields()
        .with("scenario", result.scenario())
        .with(
            "conventions",
            new Fields()
                .with("month", result.conventions().monthText())
                .with("currency", result.conventions().currency())
                .map())
        .with("sensitivity", run())
        .with("inputs", result.inputs().stream().map(InputReading::name).toList())
        .with("quantities", of(Kind.QUANTITY))
        .with("limits", of(Kind.LIMIT))
        .with("asserts", of(Kind.ASSERT))
        .map();
  }

  private Map<String, Object> of(Kind kind) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (Explained explained : result.explained()) {
      if (explained.kind() == kind) {
        found.put(explained.name(), explained(explained));
      }
    }
    return found;
  }

  private Map<String, Object> run() {
    Run run = result.run();
    return new Fields()
        .with("seed", BigDecimal.valueOf(run.seed()))
        .with("method", run.method())
        .with("evaluations", BigDecimal.valueOf(run.evaluations()))
        .with("base", BigDecimal.valueOf(run.base()))
        .with("replicates", run.replicates())
        .with("precision", Numbers.exact(run.precision()))
        .with("ended", run.end().name().toLowerCase(Locale.ROOT))
        .withText("worst", run.worst())
        .with("worst_error", Numbers.exact(run.worstError()))
        .with("correlated", result.isCorrelated())
        .map();
  }

  private Map<String, Object> explained(Explained explained) {
    Fields fields = new Fields().withText("when", explained.condition());
    if (!explained.isChance()) {
      fields.with("unit", explained.unit().symbol());
    }
    explained.chance().ifPresent(chance -> fields.with("probability", estimate(chance, Unit.ONE)));
    for (int i = 0; i < explained.percentiles().size(); i++) {
      fields.with(PERCENTILES.get(i), estimate(explained.percentiles().get(i), explained.unit()));
    }
    explained
        .interaction()
        .ifPresent(share -> fields.with("interaction", estimate(share, Unit.ONE)));
    if (explained.failedShare() > 0) {
      fields.with("failed", Numbers.exact(explained.failedShare()));
    }
    return fields
        .with(
            "inputs",
            explained.influences().stream().map(i -> influence(i, explained.unit())).toList())
        .with(
            "disagreements",
            explained.disagreements().stream()
                .map(
                    d ->
                        new Fields()
                            .with("rank_puts", d.above().input())
                            .with("above", d.below().input())
                            .map())
                .toList())
        .map();
  }

  private Map<String, Object> influence(Influence influence, Unit unit) {
    Fields fields = new Fields().with("input", influence.input());
    String share = result.isCorrelated() ? "shapley" : "total";
    influence.share().ifPresent(of -> fields.with(share, estimate(of, Unit.ONE)));
    influence.first().ifPresent(of -> fields.with("first", estimate(of, Unit.ONE)));
    influence.rank().ifPresent(of -> fields.with("spearman", estimate(of, Unit.ONE)));
    influence.response().ifPresent(response -> fields.with("tornado", tornado(response, unit)));
    influence
        .elasticity()
        .ifPresent(
            elasticity ->
                fields.with(
                    "elasticity",
                    new Fields()
                        .with("value", number(elasticity.value(), Unit.ONE))
                        .with("step", number(elasticity.step(), Unit.ONE))
                        .map()));
    influence
        .measured()
        .ifPresent(
            measured -> {
              Fields p95 = new Fields().with("p95", estimate(measured.p95(), unit));
              measured
                  .shrinkage()
                  .ifPresent(shrinkage -> p95.with("shrinkage", estimate(shrinkage, Unit.ONE)));
              fields.with("measured", p95.map());
            });
    return fields.map();
  }

  private static Map<String, Object> tornado(Response response, Unit unit) {
    return new Fields()
        .with("p5", number(response.p5(), unit))
        .with("p25", number(response.p25(), unit))
        .with("p50", number(response.p50(), unit))
        .with("p75", number(response.p75(), unit))
        .with("p95", number(response.p95(), unit))
        .with("swing", number(response.swing(), unit))
        .with("monotone", response.isMonotone())
        .map();
  }

  /** A figure with half the width of its 95 % interval; null where there is none. */
  private static Map<String, Object> estimate(Estimate estimate, Unit unit) {
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
    List<String> header = new ArrayList<>(List.of("quantity", "unit", "input"));
    for (String name : List.of(result.isCorrelated() ? "shapley" : "total", "first", "spearman")) {
      header.add(name);
      header.add(name + "_error");
    }
    header.addAll(List.of("at_p5", "at_p95", "swing", "elasticity", "elasticity_step"));
    header.addAll(List.of("measured_p95", "measured_p95_error", "shrinkage", "shrinkage_error"));
    List<List<Object>> rows = new ArrayList<>();
    for (Explained explained : result.explained()) {
      explained.influences().forEach(influence -> rows.add(line(explained, influence)));
    }
    return new Sheet(header, rows);
  }

  private static List<Object> line(Explained explained, Influence influence) {
    Unit unit = explained.unit();
    List<Object> cells = new ArrayList<>();
    cells.add(explained.name());
    cells.add(explained.isChance() ? "" : unit.symbol());
    cells.add(influence.input());
    add(cells, influence.share(), Unit.ONE);
    add(cells, influence.first(), Unit.ONE);
    add(cells, influence.rank(), Unit.ONE);
    cells.add(cell(influence.response().map(Response::p5), unit));
    cells.add(cell(influence.response().map(Response::p95), unit));
    cells.add(cell(influence.response().map(Response::swing), unit));
    cells.add(cell(influence.elasticity().map(Influence.Elasticity::value), Unit.ONE));
    cells.add(cell(influence.elasticity().map(Influence.Elasticity::step), Unit.ONE));
    add(cells, influence.measured().map(Influence.Measured::p95), unit);
    add(cells, influence.measured().flatMap(Influence.Measured::shrinkage), Unit.ONE);
    return cells;
  }

  private static void add(List<Object> cells, Optional<Estimate> estimate, Unit unit) {
    cells.add(cell(estimate.map(Estimate::value), unit));
    cells.add(cell(estimate.map(Estimate::error), unit));
  }

  private static Object cell(Optional<Double> value, Unit unit) {
    BigDecimal number = value.map(of -> number(of, unit)).orElse(null);
    return number == null ? "" : number;
  }
}
