package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Progress;
import calc.core.analysis.Report;
import calc.core.analysis.Sensitivity;
import calc.core.analysis.Simulation;
import calc.core.analysis.SimulationSettings;
import calc.core.chart.Exceedance;
import calc.core.chart.Histogram;
import calc.core.chart.Savings;
import calc.core.chart.Sobol;
import calc.core.chart.Tornado;
import calc.core.model.Model;
import calc.core.result.Chart;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Ends;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Steps;
import calc.core.result.ChartOutcome;
import calc.core.result.Explained;
import calc.core.result.Influence;
import calc.core.result.Influence.Response;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts of what is uncertain say what the simulation and its drivers say. */
class UncertaintyChartsTest {
  private static final String UNCERTAIN =
      """
      scenario: Uncertain
      inputs:
        load: 20k to 30k req/s
        each: { value: 2k req/s, range: 1.8k to 2.5k req/s }
        price: $300/month
      tiers:
        app: { kind: flat, cost: price * ceil(load / each) }
      limits: { high: { when: load > 26k req/s } }
      """;

  static List<Path> scenarios() {
    return Bundled.scenarios();
  }

  private static SimulationSettings settings(long trials) {
    return new SimulationSettings(
        7,
        SimulationSettings.Method.QMC,
        1,
        OptionalLong.of(trials),
        SimulationSettings.PRECISION,
        SimulationSettings.MOST_TRIALS);
  }

  private static SimulationResult simulated(Model model) {
    return Simulation.of(model, settings(1 << 12).withSpreads(), Progress.NONE);
  }

  private static SensitivityResult drivers(Model model) {
    return Sensitivity.of(model, List.of(), settings(1 << 13), Progress.NONE);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void chartsOfBundledScenariosAreSoundOrSayWhyThereAreNone(Path file) {
    Model model = Models.of(file);
    SimulationResult simulated = simulated(model);
    SensitivityResult drivers = drivers(model);
    List<ChartOutcome> outcomes = new ArrayList<>();
    simulated.spreads().forEach(s -> outcomes.add(Exceedance.of(simulated, s.name())));
    simulated.spreads().forEach(s -> outcomes.add(Histogram.of(simulated, s.name())));
    drivers.explained().forEach(e -> outcomes.add(Tornado.of(drivers, e)));
    drivers.explained().forEach(e -> outcomes.add(Sobol.of(drivers, e)));
    outcomes.add(Savings.of(Report.of(model), Optional.of(simulated)));
    outcomes.add(Savings.of(Report.of(model), Optional.empty()));
    for (ChartOutcome outcome : outcomes) {
      outcome.chart().ifPresent(Drawn::isSound);
      assertThat(outcome.chart().isPresent() || outcome.why().length() > 20).isTrue();
    }
  }

  @Test
  void enoughNodesOfTheReferenceAreThoseOfItsSimulation() {
    SimulationResult result = simulated(Models.of(Bundled.EXEMPLAR));
    Chart chart = Drawn.chart(Exceedance.of(result, "app.nodes"));
    assertThat(chart.title())
        .isEqualTo("app.nodes: 13 nodes suffice in 55% of cases, 19 nodes in 95%");
    Plane plane = Drawn.plane(chart);
    assertThat(Drawn.layers(plane, Steps.class)).hasSize(1);
    Chart cost = Drawn.chart(Exceedance.of(result, "cost.total"));
    assertThat(Drawn.layers(Drawn.plane(cost), Steps.class)).as("cost by the node").hasSize(1);
  }

  @Test
  void barsOfATornadoAreTheResponsesToItsInputsTheLargestFirst() {
    SensitivityResult result = drivers(Models.ofText(UNCERTAIN));
    Explained cost = explained(result, "cost.total");
    List<Bar> bars = Drawn.bars(Drawn.chart(Tornado.of(result, cost))).bars();
    assertThat(bars).hasSize(2);
    double last = Double.POSITIVE_INFINITY;
    for (Bar bar : bars) {
      Influence influence =
          cost.influences().stream()
              .filter(each -> each.input().equals(bar.label()))
              .findFirst()
              .orElseThrow();
      Response response = influence.response().orElseThrow();
      assertThat(bar.pieces().stream().map(Piece::from)).containsOnly(response.p50());
      assertThat(bar.pieces().stream().map(Piece::to))
          .containsExactlyInAnyOrder(response.p5(), response.p95());
      assertThat(Math.abs(response.swing())).isLessThanOrEqualTo(last);
      last = Math.abs(response.swing());
    }
  }

  @Test
  void manyInputsAreCounted() {
    StringBuilder inputs = new StringBuilder("scenario: Many\ninputs:\n");
    IntStream.range(0, 30).forEach(i -> inputs.append("  x" + i + ": 1 to " + (i + 2) + "\n"));
    inputs.append("  still: 1 to 2\nquantities:\n  sum: x0");
    IntStream.range(1, 30).forEach(i -> inputs.append(" + x" + i));
    SensitivityResult result =
        Sensitivity.of(
            Models.ofText(inputs + "\n"), List.of("sum"), settings(1 << 12), Progress.NONE);
    Chart chart = Drawn.chart(Tornado.of(result, result.explained().get(0)));
    assertThat(Drawn.bars(chart).bars()).hasSize(12);
    assertThat(Drawn.bars(chart).bars().get(0).label()).isEqualTo("x29");
    assertThat(chart.subtitle())
        .contains("; 18 smaller ones are not shown", "; 1 input moves nothing");
    assertThat(Drawn.bars(Drawn.chart(Sobol.of(result, result.explained().get(0)))).bars())
        .hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void limitHasSharesButNoTornado() {
    SensitivityResult result = drivers(Models.ofText(UNCERTAIN));
    Explained limit = explained(result, "high");
    assertThat(Tornado.of(result, limit).why()).startsWith("high is hit or not");
    Chart chart = Drawn.chart(Sobol.of(result, limit));
    assertThat(chart.title()).isEqualTo("load has 100% of the variance of whether high is hit");
    assertThat(chart.subtitle()).contains("; 1 input has less");
  }

  @Test
  void sharesAreThoseOfTheAnalysisTheFirstOrderInside() {
    SensitivityResult result = drivers(Models.ofText(UNCERTAIN));
    Explained cost = explained(result, "cost.total");
    Chart chart = Drawn.chart(Sobol.of(result, cost));
    for (int i = 0; i < 2; i++) {
      Influence influence = cost.influences().get(i);
      Bar bar = Drawn.bars(chart).bars().get(i);
      double share = influence.share().orElseThrow().value();
      assertThat(bar.label()).isEqualTo(influence.input());
      assertThat(bar.pieces().get(0).to()).isEqualTo(share);
      assertThat(bar.pieces().get(1).to())
          .isEqualTo(Math.min(share, influence.first().orElseThrow().value()));
      Ends ends = bar.error().orElseThrow();
      assertThat(ends.low()).isLessThanOrEqualTo(share).isNotNegative();
      assertThat(ends.high()).isGreaterThanOrEqualTo(share).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void correlatedInputsHaveShapleyEffects() {
    String correlated = UNCERTAIN + "correlations: [[load, each, 0.5]]\n";
    SensitivityResult result = drivers(Models.ofText(correlated));
    Explained cost = explained(result, "cost.total");
    Chart chart = Drawn.chart(Sobol.of(result, cost));
    assertThat(chart.subtitle()).startsWith("Shapley effects, since inputs are correlated");
    assertThat(Drawn.bars(chart).bars()).allMatch(bar -> bar.pieces().size() == 1);
    assertThat(Drawn.chart(Tornado.of(result, cost)).subtitle())
        .endsWith("correlations are left out");
  }

  @Test
  void certainScenarioHasNeither() {
    Model model = Models.ofText("scenario: Certain\ninputs: { x: 1 }\ncosts: { a: $1/month * x }");
    SensitivityResult result =
        Sensitivity.of(model, List.of("cost.total"), settings(1 << 12), Progress.NONE);
    Explained cost = explained(result, "cost.total");
    for (ChartOutcome outcome : List.of(Tornado.of(result, cost), Sobol.of(result, cost))) {
      assertThat(outcome.why()).startsWith("no input is uncertain; give one a range");
    }
    assertThat(Exceedance.of(simulated(model), "cost.total").why())
        .startsWith("cost.total is $1/month in every trial");
  }

  private static Explained explained(SensitivityResult result, String name) {
    return result.explained().stream()
        .filter(explained -> explained.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static final String LEVERS =
      UNCERTAIN
          + """
          levers:
            big: { set: { each: 4k req/s } }
            dear: { set: { price: $400/month } }
            fewer: { set: { load: 10k req/s } }
          """;

  @Test
  void leversStandByWhatTheySaveAndCostsAreWorse() {
    Model model = Models.ofText(LEVERS);
    SimulationResult simulated = simulated(model);
    Chart chart = Drawn.chart(Savings.of(Report.of(model), Optional.of(simulated)));
    List<Bar> bars = Drawn.bars(chart).bars();
    assertThat(bars.stream().map(Bar::label))
        .containsExactly("fewer", "big", "dear", "all together");
    assertThat(bars.get(0).pieces().get(0).key().ink()).isEqualTo(Ink.BETTER);
    assertThat(bars.get(2).pieces().get(0).key().ink()).isEqualTo(Ink.WORSE);
    assertThat(bars.get(2).pieces().get(0).to()).isNegative();
    assertThat(chart.title()).startsWith("fewer saves most: ").endsWith(" of cost.total");
    Ends ends = bars.get(0).error().orElseThrow();
    assertThat(ends.low())
        .isEqualTo(
            simulated.savings().stream()
                .filter(
                    saving ->
                        saving.lever().equals("fewer") && saving.quantity().equals("cost.total"))
                .findFirst()
                .orElseThrow()
                .percentile(0.05)
                .value());
    assertThat(chart.subtitle()).contains("lines and brackets: P5 to P95");
    Chart point = Drawn.chart(Savings.of(Report.of(model), Optional.empty()));
    assertThat(Drawn.bars(point).bars()).allMatch(bar -> bar.error().isEmpty());
  }

  @Test
  void leversForSomethingElseHaveTheirOwnPanel() {
    Chart chart = Drawn.chart(Savings.of(Report.of(Models.of(Bundled.EXEMPLAR)), Optional.empty()));
    assertThat(chart.panels().stream().map(panel -> panel.title()))
        .containsExactly("cost.total", "db_reads");
  }

  @Test
  void withoutLeversThereIsNothingToDraw() {
    assertThat(Savings.of(Report.of(Models.ofText(UNCERTAIN)), Optional.empty()).why())
        .startsWith("the scenario has no levers");
    String idle = UNCERTAIN + "levers: { idle: { set: { each: 2k req/s } } }\n";
    assertThat(Savings.of(Report.of(Models.ofText(idle)), Optional.empty()).why())
        .isEqualTo("no lever has an effect that is known: idle");
  }

  @Test
  void titlesAreTakenAsTheyAre() {
    String hostile = "<script>alert('x')</script> %s مرحبا";
    String text = UNCERTAIN.replace("scenario: Uncertain", "scenario: \"" + hostile + "\"");
    Model model = Models.ofText(text);
    SimulationResult simulated = simulated(model);
    SensitivityResult drivers = drivers(model);
    for (ChartOutcome outcome :
        Arrays.asList(
            Exceedance.of(simulated, "cost.total"),
            Histogram.of(simulated, "cost.total"),
            Tornado.of(drivers, explained(drivers, "cost.total")),
            Sobol.of(drivers, explained(drivers, "cost.total")))) {
      assertThat(Drawn.chart(outcome).caption()).startsWith(hostile + " · ");
    }
  }
}
