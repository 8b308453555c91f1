package calc.cli.report;

import calc.core.result.Chart;
import calc.core.result.ChartOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which picture belongs to which section. */
final class Pictures {
  private static final Map<String, List<String>> SECTIONS =
      Map.of(
          "tiers", List.of("load", "nodes", "usl"),
          "cost", List.of("cost", "waterfall"),
          "certainty", List.of("exceedance", "need", "histogram"),
          "limits", List.of("demand"),
          "levers", List.of("levers"),
          "risks", List.of("tornado", "sobol", "drivers"));

  private final Map<String, Chart> left = new LinkedHashMap<>();

  Pictures(List<ChartOutcome> outcomes) {
    for (ChartOutcome outcome : outcomes) {
      outcome.chart().ifPresent(chart -> left.put(chart.name(), chart));
    }
  }

  /** The pictures of a section. */
  List<Chart> of(String section) {
    List<String> words = SECTIONS.getOrDefault(section, List.of());
    List<Chart> charts =
        left.values().stream()
            .filter(chart -> words.contains(chart.name().replaceFirst("-.*", "")))
            .toList();
    charts.forEach(chart -> left.remove(chart.name()));
    return charts;
  }

  /** Those that no section has asked for. */
  List<Chart> rest() {
    return List.copyOf(left.values());
  }
}
