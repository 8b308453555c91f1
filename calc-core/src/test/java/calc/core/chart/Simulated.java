package calc.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Progress;
import calc.core.analysis.Simulation;
import calc.core.analysis.SimulationSettings;
import calc.core.analysis.SimulationSettings.Method;
import calc.core.model.Design;
import calc.core.model.Model;
import calc.core.result.Chart;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.ChartOutcome;
import calc.core.result.SimulationResult;
import java.util.List;
import java.util.OptionalLong;

/** Designs that were simulated to be drawn. */
final class Simulated {
  /** Costs that follow a law, nodes that are whole numbers. */
  static final Model MODEL =
      Design.of(
              "peak = 22k req/s ~ 18k to 33k req/s",
              "nodes = ceil(peak / 2000 req/s)",
              "bill = peak * $1/month / 1 req/s",
              "rent = $100/month")
          .model();

  private Simulated() {}

  static SimulationResult of(Model model) {
    return Simulation.of(model, settings().withSpreads(), Progress.NONE);
  }

  static SimulationSettings settings() {
    return new SimulationSettings(
        3,
        Method.QMC,
        1,
        OptionalLong.of(1 << 14),
        SimulationSettings.PRECISION,
        SimulationSettings.MOST_TRIALS);
  }

  /** The chart of an outcome; there is nothing in it that cannot be drawn. */
  static Chart chart(ChartOutcome outcome) {
    assertThat(outcome.why()).isEmpty();
    Chart chart = outcome.chart().orElseThrow();
    assertThat(chart.name()).isEqualTo(outcome.name());
    assertThat(chart.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(List.of(chart.title(), chart.subtitle(), chart.caption())).doesNotContain("");
    return chart;
  }

  static Plane plane(Chart chart) {
    return (Plane) chart.panels().get(0);
  }

  static <T extends Layer> T layer(Chart chart, Class<T> kind) {
    return plane(chart).layers().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  static List<String> marks(Chart chart) {
    return chart.panels().get(0).marks().stream().map(Mark::label).toList();
  }
}
