package calc.cli.render;

import calc.core.result.ComparisonResult;
import calc.core.result.ComparisonResult.LimitChance;
import calc.core.result.ComparisonResult.Line;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison for other programs. */
final class ComparisonData {
  private final ComparisonResult result;

  ComparisonData(ComparisonResult result) {
    this.result = result;
  }

  Object data() {
    Map<String, Object> differences = new LinkedHashMap<>();
    result.lines().forEach(line -> differences.put(line.quantity(), line(line)));
    return new Fields()
        .with("a", result.first())
        .with("b", result.second())
        .with("conventions", EstimateData.conventions(result.conventions()))
        .with("simulation", EstimateData.run(result.run()))
        .with("differences", differences)
        .with("limits", result.limits().stream().map(ComparisonData::limit).toList())
        .with("same", result.same())
        .with("only_a", result.onlyFirst())
        .with("only_b", result.onlySecond())
        .with("notes", result.notes())
        .map();
  }

  private static Map<String, Object> line(Line line) {
    Fields fields =
        new Fields()
            .with("unit", line.unit().symbol())
            .with("a", EstimateData.number(line.first(), line.unit()))
            .with("b", EstimateData.number(line.second(), line.unit()))
            .with(
                "mean",
                line.mean().map(mean -> EstimateData.estimate(mean, line.unit())).orElse(null));
    line.percentiles().forEach(percentile -> EstimateData.with(fields, percentile, line.unit()));
    return fields
        .with("lower", EstimateData.probability(line.lower()))
        .with("higher", EstimateData.probability(line.higher()))
        .map();
  }

  private static Map<String, Object> limit(LimitChance limit) {
    return new Fields()
        .with("name", limit.limit())
        .with("a", limit.first().map(EstimateData::probability).orElse(null))
        .with("b", limit.second().map(EstimateData::probability).orElse(null))
        .map();
  }

  Sheet sheet() {
    List<String> header = new ArrayList<>(List.of("quantity", "unit", "a", "b", "mean"));
    header.add("mean_error");
    for (Line line : result.lines().stream().limit(1).toList()) {
      for (Percentile percentile : line.percentiles()) {
        header.add(EstimateData.name(percentile.probability()));
        header.add(EstimateData.name(percentile.probability()) + "_error");
      }
    }
    header.addAll(List.of("lower", "higher"));
    return new Sheet(header, result.lines().stream().map(ComparisonData::cells).toList());
  }

  private static List<Object> cells(Line line) {
    List<Object> cells = new ArrayList<>(List.of(line.quantity(), line.unit().symbol()));
    cells.add(orEmpty(EstimateData.number(line.first(), line.unit())));
    cells.add(orEmpty(EstimateData.number(line.second(), line.unit())));
    double none = Double.POSITIVE_INFINITY;
    add(cells, line.mean().orElse(new Estimate(none, none)), line);
    line.percentiles().forEach(percentile -> add(cells, percentile.value(), line));
    cells.add(Numbers.exact(line.lower().value()));
    cells.add(Numbers.exact(line.higher().value()));
    return cells;
  }

  private static void add(List<Object> cells, Estimate estimate, Line line) {
    cells.add(orEmpty(EstimateData.number(estimate.value(), line.unit())));
    cells.add(orEmpty(EstimateData.number(estimate.error(), line.unit())));
  }

  private static Object orEmpty(BigDecimal number) {
    return number == null ? "" : number;
  }
}
