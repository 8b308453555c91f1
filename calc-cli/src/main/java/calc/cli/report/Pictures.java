package calc.cli.report;

import calc.core.result.Chart;
import calc.core.result.ChartOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which picture belongs to which section. */
final class Pictures {
  /** Of pictures that differ in their subject alone, the first few say enough. */
  private static final int FEW = 3;

  private static final Map<String, List<String>> SECTIONS =
      Map.of(
          "tiers", List.of("load", "nodes", "usl"),
          "cost", List.of("cost", "waterfall"),
          "certainty", List.of("exceedance", "histogram"),
          "limits", List.of("demand"),
          "levers", List.of("levers"),
          "risks", List.of("tornado", "sobol"));

  private final Map<String, List<Chart>> byKind = new LinkedHashMap<>();

  Pictures(List<ChartOutcome> outcomes) {
    for (ChartOutcome outcome : outcomes) {
      outcome.chart().ifPresent(this::add);
    }
  }

  private void add(Chart chart) {
    List<Chart> charts =
        byKind.computeIfAbsent(chart.name().replaceFirst("-.*", ""), kind -> new ArrayList<>());
    if (charts.size() < FEW) {
      charts.add(chart);
    }
  }

  /** The pictures of a section. */
  List<Chart> of(String section) {
    List<Chart> charts = new ArrayList<>();
    for (String kind : SECTIONS.getOrDefault(section, List.of())) {
      List<Chart> some = byKind.remove(kind);
      charts.addAll(some == null ? List.of() : some);
    }
    return charts;
  }

  /** Those that no section has asked for. */
  List<Chart> rest() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }
}
