package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.PointEstimate;
import calc.core.analysis.Report;
import calc.core.chart.CostChart;
import calc.core.chart.DemandChart;
import calc.core.chart.LoadChart;
import calc.core.chart.NodesChart;
import calc.core.model.Model;
import calc.core.problem.ProblemException;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts over load say what the model says there. */
class LoadChartsTest {
  /** Sums and quotients in another order. */
  private static final Percentage NOISE = Percentage.withPercentage(1e-9);

  private static final Path QUEUES =
      Bundled.EXEMPLAR.resolveSibling("../patterns/shared-queue.yaml").normalize();

  static List<Path> scenarios() {
    return MonthChartsTest.scenarios();
  }

  private static Chart chart(List<ChartOutcome> all, String name) {
    return Drawn.chart(all.stream().filter(of -> of.name().equals(name)).findFirst().orElseThrow());
  }

  private static Chart load(Path file, String tier) {
    Model model = Models.of(file);
    return chart(LoadChart.all(model, Report.of(model)), "load-" + tier);
  }

  private static Chart nodes(Path file, String tier) {
    Model model = Models.of(file);
    return chart(NodesChart.all(model, Report.of(model)), "nodes-" + tier);
  }

  private static double value(Model model, String quantity) {
    return PointEstimate.of(model).value(quantity).quantity().orElseThrow().value();
  }

  /** The same with another load at the peak, in requests a second. */
  private static double at(Path file, double peak, String quantity) {
    return value(Models.of(file, "peak=" + peak + " req/s"), quantity);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void chartsOfBundledScenariosAreSoundAndStartFromTheRun(Path file) {
    Model model = Models.of(file);
    RunResult run = Report.of(model);
    for (TierRow tier : run.tiers()) {
      List<ChartOutcome> all =
          Stream.concat(LoadChart.all(model, run).stream(), NodesChart.all(model, run).stream())
              .filter(outcome -> outcome.name().endsWith("-" + tier.name()))
              .toList();
      for (ChartOutcome outcome : all) {
        assertThat(outcome.chart().isPresent() || outcome.why().contains(": state ")).isTrue();
        outcome.chart().ifPresent(Drawn::isSound);
        boolean load = outcome.name().startsWith("load-");
        double today =
            (load ? tier.utilization() : tier.count())
                .orElseThrow()
                .quantity()
                .orElseThrow()
                .value();
        outcome
            .chart()
            .ifPresent(
                chart ->
                    assertThat(
                            Drawn.marks(Drawn.plane(chart), AtPoint.class, Tone.NOW).get(0).value())
                        .isEqualTo(today));
      }
    }
  }

  @Test
  void nodesStayWhileTheLoadGrows() {
    Plane plane = Drawn.plane(load(Bundled.EXEMPLAR, "app"));
    for (Point point : Drawn.points(plane, "utilisation")) {
      assertThat(point.y())
          .isCloseTo(point.x() * 1.2e-3 / (13 * 4), Percentage.withPercentage(1e-7));
    }
  }

  @Test
  void curveIsTheModelAtEachLoad() {
    Plane plane = Drawn.plane(load(Bundled.EXEMPLAR, "db"));
    List<Point> points = Drawn.points(plane, "utilisation");
    for (int i = 10; i < points.size(); i += 50) {
      Point point = points.get(i);
      assertThat(point.y()).isCloseTo(at(Bundled.EXEMPLAR, point.x(), "db.utilization"), NOISE);
    }
  }

  @Test
  void titleSaysWhenATierIsFull() {
    assertThat(load(Bundled.EXEMPLAR, "app").title())
        .isEqualTo("app is 57.7% used at 25k req/s and full at 43.3k req/s");
    assertThat(load(Bundled.EXEMPLAR, "db").title())
        .isEqualTo("db is 50% used at 25k req/s and full at 50k req/s");
  }

  @Test
  void lostNodeStandsAboveTodaysLoad() {
    Plane plane = Drawn.plane(load(Bundled.EXEMPLAR, "app"));
    AtPoint lost = Drawn.marks(plane, AtPoint.class, Tone.NOTE).get(0);
    assertThat(lost.label()).isEqualTo("a node is lost 62.5%");
    assertThat(lost.x()).isEqualTo(25_000);
    assertThat(lost.value()).isCloseTo(25_000 * 1.2e-3 / (12 * 4), NOISE);
  }

  @Test
  void limitsThatWatchATierAreMarkedThere() {
    assertThat(Drawn.marks(Drawn.plane(load(Bundled.EXEMPLAR, "db")), AtX.class, Tone.LIMIT))
        .extracting(AtX::label)
        .containsExactly("db_saturation", "db.overload");
    assertThat(Drawn.marks(Drawn.plane(load(Bundled.EXEMPLAR, "app")), AtX.class, Tone.LIMIT))
        .isEmpty();
  }

  @Test
  void tierBesideAnOverloadedOneIsDrawnToItsOwnEnd() {
    assertThat(load(QUEUES, "sized_shared").title()).endsWith("full at 30k req/s");
    assertThat(load(QUEUES, "one_queue").title()).endsWith("full at 43.3k req/s");
  }

  @Test
  void kneeIsWhereTheResponseIsTwiceThatOfAnIdleTier() {
    Plane response = (Plane) load(QUEUES, "behind_balancer").panels().get(1);
    AtPoint knee =
        Drawn.marks(response, AtPoint.class, Tone.NOTE).stream()
            .filter(mark -> mark.label().startsWith("knee"))
            .findFirst()
            .orElseThrow();
    double idle = Drawn.points(response, "response").get(0).y();
    assertThat(knee.value()).isEqualTo(2 * idle);
    double there = at(QUEUES, knee.x(), "behind_balancer.response");
    // The load is found to a twenty-thousandth of what is drawn; the response rises steeply.
    assertThat(there).isCloseTo(2 * idle, Percentage.withPercentage(0.1));
  }

  @Test
  void responseEndsWhereItIsOutOfAllBounds() {
    Plane response = (Plane) load(QUEUES, "behind_balancer").panels().get(1);
    List<Point> points = Drawn.points(response, "response");
    assertThat(points).allMatch(point -> point.y() <= 10 * points.get(0).y());
    assertThat(response.values().title()).isEqualTo("response, P99");
    assertThat(Drawn.marks(response, AtX.class, Tone.LIMIT).get(0).label()).isEqualTo("overload");
  }

  @Test
  void stepsAreWhereTheCountChanges() {
    Chart chart = nodes(Bundled.EXEMPLAR, "app");
    List<Point> steps = Drawn.layers(Drawn.plane(chart), Steps.class).get(0).points();
    assertThat(steps).hasSizeGreaterThan(20);
    for (int i = 1; i < steps.size() - 1; i++) {
      double x = steps.get(i).x();
      assertThat(at(Bundled.EXEMPLAR, x, "app.nodes")).isEqualTo(steps.get(i).y());
      // Comparisons forgive a relative 1e-9.
      assertThat(at(Bundled.EXEMPLAR, x * (1 - 1e-8), "app.nodes")).isEqualTo(steps.get(i - 1).y());
    }
    assertThat(chart.title()).isEqualTo("13 nodes at 25k req/s; 14 nodes above 26k req/s");
  }

  @Test
  void nodesAreDrawnWithWhatTheyCost() {
    Plane cost = (Plane) nodes(Bundled.EXEMPLAR, "app").panels().get(1);
    for (Point step : Drawn.layers(cost, Steps.class).get(0).points()) {
      assertThat(step.y()).isCloseTo(at(Bundled.EXEMPLAR, step.x(), "app.cost"), NOISE);
    }
  }

  @Test
  void costThatIsNoMatterOfTheCountAloneIsALine() {
    String scenario =
        """
        scenario: Volume
        inputs: { x: 100 req/s }
        tiers:
          app:
            kind: throughput
            load: x
            node_capacity: 10 req/s
            target_utilization: 50%
            cost: app.nodes * $10/month + x * $0.001/req
        """;
    Model model = Models.ofText(scenario);
    Chart chart = chart(NodesChart.all(model, Report.of(model)), "nodes-app");
    assertThat(Drawn.layers((Plane) chart.panels().get(1), Line.class)).isNotEmpty();
  }

  /** A sweep looks for so many steps at most, of all tiers together. */
  @Test
  void nodesGrowInTheTitleWhereNoStepIsKnown() {
    StringBuilder scenario =
        new StringBuilder("scenario: Many\ninputs: { peak: 22k req/s }\ntiers:\n");
    for (int i = 0; i < 60; i++) {
      scenario.append(
          "  t"
              + i
              + ": { kind: compute, load: peak, cpu: 9 ms, target_utilization: 60%, cores_per_node: 4 }\n");
    }
    Model model = Models.ofText(scenario.toString());
    RunResult run = Report.of(model);
    Chart chart = NodesChart.of(model, run, model.tiers().get(59)).chart().orElseThrow();
    assertThat(chart.title()).matches("\\d+ nodes at 22k req/s; \\d+ nodes (at|above|from) .*");
  }

  @Test
  void manyNodesAreSeenFromNearby() {
    Path chat = Bundled.EXEMPLAR.resolveSibling("../chat.yaml").normalize();
    Chart chart = nodes(chat, "gateway");
    assertThat(Drawn.layers(Drawn.plane(chart), Steps.class).get(0).points().size())
        .isBetween(5, 45);
    assertThat(chart.subtitle()).isEqualTo("over people, around the 50M users of today");
  }

  @Test
  void statedNodesAreNoMatterOfTheLoad() {
    Model model = Models.of(Bundled.EXEMPLAR);
    Optional<ChartOutcome> db =
        NodesChart.all(model, Report.of(model)).stream()
            .filter(outcome -> outcome.name().equals("nodes-db"))
            .findFirst();
    assertThat(db.orElseThrow().why())
        .isEqualTo("db has 1 node at any load: state what it needs, not how many it has");
  }

  @Test
  void tierThatReceivesNothingHasNoCurve() {
    String scenario =
        """
        scenario: Idle
        inputs: { x: 0 req/s }
        tiers: { app: { kind: throughput, load: x, node_capacity: 10 req/s, nodes: 1 } }
        """;
    Model model = Models.ofText(scenario);
    assertThat(LoadChart.all(model, Report.of(model)).get(0).why())
        .isEqualTo("nothing to vary: state an input above 0 that the load of app rests on");
  }

  @Test
  void loadThatOutgrowsATierIsStillTheLoad() {
    String scenario =
        """
        scenario: Outgrown
        inputs: { x: 80 req/s }
        tiers: { app: { kind: pool, load: x, service: 10 ms, nodes: 1, servers_per_node: 1 } }
        growth: { of: x, rate: 5%/month, horizon: 12 months }
        """;
    Model model = Models.ofText(scenario);
    Chart chart = Drawn.chart(DemandChart.of(model, Report.of(model), Optional.empty()));
    assertThat(Drawn.points(Drawn.plane(chart), "x")).hasSize(13);
  }

  @Test
  void inputInItsOwnUnitIsReadBack() {
    Path payments = Bundled.EXEMPLAR.resolveSibling("../payments.yaml").normalize();
    Plane plane = Drawn.plane(load(payments, "ledger"));
    Point last = Drawn.points(plane, "utilisation").get(200);
    String set = new Quantity(last.x(), plane.x().unit()).text(Digits.FULL, false);
    assertThat(value(Models.of(payments, "payments=" + set), "ledger.utilization"))
        .isCloseTo(last.y(), NOISE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-300 req/s", "1e-9 req/s", "3 req/s", "1e15 req/s", "1e306 req/s"})
  void chartsOfAnySizeHoldNumbersOnly(String load) {
    String scenario =
        """
        scenario: Sizes
        inputs: { x: LOAD }
        tiers:
          app: { kind: compute, load: x, cpu: 1e-12 s, headroom: 40%, cores_per_node: 4 }
          db: { kind: throughput, load: x, node_capacity: 10 req/s, nodes: 3, price: $1e9/month }
          pool: { kind: pool, load: x, service: 1e-12 s, max_response: 1 s, price: $3/month }
        growth: { of: x, rate: 900%/month, horizon: 60 months }
        limits: { full: { when: db.utilization > 90% } }
        """
            .replace("LOAD", load);
    Model model = Models.ofText(scenario);
    RunResult run;
    try {
      run = Report.of(model);
    } catch (ProblemException e) {
      assertThat(load).isEqualTo("1e306 req/s");
      return;
    }
    Stream.of(
            LoadChart.all(model, run),
            NodesChart.all(model, run),
            List.of(DemandChart.of(model, run, Optional.empty()), CostChart.of(model, run)))
        .flatMap(List::stream)
        .flatMap(outcome -> outcome.chart().stream())
        .forEach(Drawn::isSound);
  }
}
