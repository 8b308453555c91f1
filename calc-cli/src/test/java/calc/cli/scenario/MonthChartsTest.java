package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.PointEstimate;
import calc.core.analysis.Progress;
import calc.core.analysis.Report;
import calc.core.analysis.Simulation;
import calc.core.analysis.SimulationSettings;
import calc.core.chart.CostChart;
import calc.core.chart.DemandChart;
import calc.core.model.Model;
import calc.core.problem.ProblemException;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.LimitResult;
import calc.core.result.RunResult;
import calc.core.result.SimulatedOutlook.Fan;
import calc.core.result.SimulationResult;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts over the months say what the run says. */
class MonthChartsTest {
  /** Powers and products in another order. */
  private static final Percentage NOISE = Percentage.withPercentage(1e-9);

  private static final String GROWING =
      """
      scenario: Growing
      inputs: { x: 10 req/s }
      growth: { of: x, rate: 10%/month, horizon: 12 months }
      """;

  static List<Path> scenarios() {
    Path shown = Path.of("").toAbsolutePath().relativize(Calc.root().resolve("docs/examples"));
    return Stream.concat(
            Bundled.scenarios().stream(),
            Stream.of("next-year", "nightly", "search-api")
                .map(name -> shown.resolve(name + ".yaml")))
        .toList();
  }

  static List<Path> growing() {
    return scenarios().stream().filter(file -> !Models.of(file).growths().isEmpty()).toList();
  }

  private static Chart demand(String scenario) {
    Model model = Models.ofText(scenario);
    return Drawn.chart(DemandChart.of(model, Report.of(model), Optional.empty()));
  }

  private static ChartOutcome cost(Model model) {
    return CostChart.of(model, Report.of(model));
  }

  private static double value(Model model, String quantity) {
    return PointEstimate.of(model).value(quantity).quantity().orElseThrow().value();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void chartsOfBundledScenariosAreSoundOrSayWhyThereAreNone(Path file) {
    Model model = Models.of(file);
    RunResult run = Report.of(model);
    for (ChartOutcome outcome :
        List.of(DemandChart.of(model, run, Optional.empty()), CostChart.of(model, run))) {
      outcome.chart().ifPresent(Drawn::isSound);
      assertThat(outcome.chart().isPresent() || outcome.why().contains(": state ")).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("growing")
  void loadAndLimitsAreThoseOfTheRun(Path file) {
    Model model = Models.of(file);
    RunResult run = Report.of(model);
    Plane plane = Drawn.plane(Drawn.chart(DemandChart.of(model, run, Optional.empty())));
    String input = model.growths().get(0).input();
    AtPoint now = Drawn.marks(plane, AtPoint.class, Tone.NOW).get(0);
    assertThat(now.value()).isEqualTo(value(model, input));
    assertThat(Drawn.points(plane, input).get(0).y()).isEqualTo(now.value());
    for (AtValue mark : Drawn.marks(plane, AtValue.class, Tone.LIMIT)) {
      LimitResult limit =
          run.outlook().limits().stream()
              .filter(each -> mark.label().startsWith(each.name() + " "))
              .findFirst()
              .orElseThrow();
      assertThat(mark.value()).isEqualTo(limit.at().orElseThrow().quantity().orElseThrow().value());
    }
    assertThat(Drawn.marks(plane, AtValue.class, Tone.LIMIT)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("growing")
  void everyColumnEndsAtTheTotalOfTheGrownInput(Path file) {
    Model model = Models.of(file);
    if (cost(model).chart().isEmpty()) {
      return;
    }
    List<Columns> stack = Drawn.layers(Drawn.plane(Drawn.chart(cost(model))), Columns.class);
    String input = model.growths().get(0).input();
    double rate = value(model, model.growths().get(0).rate());
    for (int month = 0; month < stack.get(0).columns().size(); month += 5) {
      double grown = value(model, input) * Math.pow(1 + rate, month);
      String set =
          new Quantity(grown, model.find(input).orElseThrow().type().unit())
              .text(Digits.FULL, false);
      Optional<Double> total = total(Models.of(file, input + "=" + set));
      int at = month;
      double top =
          stack.stream().mapToDouble(part -> part.columns().get(at).high()).max().orElseThrow();
      String when = "month " + month;
      total.ifPresent(sum -> assertThat(top).as(when).isCloseTo(sum, NOISE));
      assertThat(total.isPresent() || month > 0).isTrue();
    }
  }

  /** Empty where another quantity has no value, such as a backlog that never drains. */
  private static Optional<Double> total(Model model) {
    try {
      return Optional.of(value(model, "cost.total"));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  @Test
  void limitIsTheFindingAndItsMonthsAreMarked() {
    Chart chart =
        Drawn.chart(
            DemandChart.of(
                Models.of(Bundled.EXEMPLAR),
                Report.of(Models.of(Bundled.EXEMPLAR)),
                Optional.empty()));
    assertThat(chart.title()).isEqualTo("db_saturation is reached in month 12: decide by month 9");
    assertThat(chart.caption()).isEqualTo("Public API · month = 730 h · USD · point estimate");
    assertThat(Drawn.marks(Drawn.plane(chart), AtPoint.class, Tone.LIMIT).get(0).x()).isEqualTo(12);
    assertThat(Drawn.marks(Drawn.plane(chart), AtX.class, Tone.PLAN).get(0).x()).isEqualTo(9);
  }

  @Test
  void bandsAreThePercentilesOfTheSimulation() {
    Model model = Models.of(Bundled.EXEMPLAR);
    SimulationResult simulated = Simulation.of(model, settings(), Progress.NONE);
    Chart chart = Drawn.chart(DemandChart.of(model, Report.of(model), Optional.of(simulated)));
    Fan fan =
        simulated.outlook().orElseThrow().fans().stream()
            .filter(each -> each.quantity().equals("peak"))
            .findFirst()
            .orElseThrow();
    Band widest = Drawn.layers(Drawn.plane(chart), Band.class).get(0);
    assertThat(widest.spans())
        .allSatisfy(
            span -> {
              int month = (int) span.x();
              assertThat(span.low()).isEqualTo(fan.months().get(month).percentile(0.05).value());
              assertThat(span.high()).isEqualTo(fan.months().get(month).percentile(0.95).value());
            })
        .hasSize(25);
    assertThat(chart.caption()).endsWith(" trials in 16 randomised nets · seed 7");
    Drawn.isSound(chart);
  }

  private static SimulationSettings settings() {
    return new SimulationSettings(
        7,
        SimulationSettings.Method.QMC,
        1,
        OptionalLong.of(1 << 12),
        SimulationSettings.PRECISION,
        SimulationSettings.MOST_TRIALS);
  }

  @Test
  void certainLoadHasNoBands() {
    Model model = Models.ofText(GROWING);
    SimulationResult simulated = Simulation.of(model, settings(), Progress.NONE);
    Chart chart = Drawn.chart(DemandChart.of(model, Report.of(model), Optional.of(simulated)));
    assertThat(Drawn.layers(Drawn.plane(chart), Band.class)).isEmpty();
    assertThat(chart.caption()).endsWith("point estimate");
  }

  @Test
  void noLimitLeavesTheGrowthAsTheFinding() {
    assertThat(demand(GROWING).title())
        .isEqualTo("x goes from 10 req/s to 31.4 req/s in 12 months");
  }

  @Test
  void limitThatIsFarAwayIsNotDrawn() {
    Chart chart = demand(GROWING + "limits: { far: { when: x > 1000 req/s } }");
    assertThat(chart.title()).isEqualTo("far is not reached within 12 months");
    assertThat(Drawn.marks(Drawn.plane(chart), AtValue.class, Tone.LIMIT)).isEmpty();
  }

  @Test
  void limitThatIsReachedTodayComesFirst() {
    Chart chart =
        demand(GROWING + "limits: { soon: { when: x > 15 req/s }, old: { when: x > 8 req/s } }");
    assertThat(chart.title()).isEqualTo("old is reached today, soon in month 5");
    assertThat(Drawn.marks(Drawn.plane(chart), AtValue.class, Tone.LIMIT).get(0).value())
        .isCloseTo(8, Percentage.withPercentage(1e-6));
  }

  @Test
  void decisionThatCannotWaitIsDueNow() {
    Chart chart = demand(GROWING + "limits: { soon: { when: x > 15 req/s, lead_time: 1 year } }");
    assertThat(chart.title()).isEqualTo("soon is reached in month 5: decide now");
  }

  @Test
  void shrinkingLoadMeetsLimitsFromAbove() {
    Chart chart =
        demand(GROWING.replace("10%", "-10%") + "limits: { idle: { when: x < 5 req/s } }");
    assertThat(chart.title()).isEqualTo("idle is reached in month 7");
    List<Line> lines = Drawn.layers(Drawn.plane(chart), Line.class);
    assertThat(lines.get(0).points().get(12).y()).isLessThan(5);
    Drawn.isSound(chart);
  }

  @Test
  void fewOfManyLimitsAreDrawnAndTheRestCounted() {
    String limits =
        IntStream.range(0, 30)
            .mapToObj(i -> "limit_" + i + ": { when: x > " + (11 + i) + " req/s }")
            .collect(Collectors.joining(", ", "limits: { ", " }"));
    Chart chart = demand(GROWING + limits);
    assertThat(chart.title()).isEqualTo("limit_0 is reached in month 2");
    assertThat(Drawn.marks(Drawn.plane(chart), AtValue.class, Tone.LIMIT)).hasSize(3);
    assertThat(chart.subtitle())
        .contains("18 more limits are reached")
        .contains("9 limits are not reached by then");
  }

  @Test
  void seasonsMoveTheLoadAroundItsTrend() {
    Chart chart =
        demand(
            """
            scenario: Seasons
            inputs: { x: 10 req/s }
            traffic:
              peak: x
              peak_to_average: 3
              profile: [1.2, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
            growth: { of: x, rate: 0%/month, horizon: 3 months }
            """);
    Plane plane = Drawn.plane(chart);
    assertThat(Drawn.points(plane, "x").stream().map(point -> point.y()))
        .containsExactly(12.0, 8.0, 10.0, 10.0);
    assertThat(Drawn.points(plane, "without seasons")).allMatch(point -> point.y() == 10);
    assertThat(Drawn.marks(plane, AtPoint.class, Tone.NOW).get(0).value()).isEqualTo(10);
  }

  @Test
  void partialCostSaysWhatIsMissing() {
    String tiers =
        """
        tiers:
          app: { kind: throughput, load: x, node_capacity: 10 req/s, target_utilization: 50% }
          db: { kind: flat, cost: $100/month }
        """;
    Chart chart = Drawn.chart(cost(Models.ofText(GROWING + tiers)));
    assertThat(chart.title()).startsWith("At least $100/month today and in month 12");
    assertThat(chart.subtitle()).contains("partial: unknown without app.price");
  }

  @Test
  void partsThatNobodyCouldSeeAreOneQuietPart() {
    String costs =
        IntStream.range(0, 9)
            .mapToObj(i -> "part_" + i + ": $" + (100 + i) + "/month")
            .collect(Collectors.joining(", ", "costs: { ", " }"));
    Plane plane = Drawn.plane(Drawn.chart(cost(Models.ofText(GROWING + costs))));
    assertThat(plane.layers().stream().map(layer -> layer.key().name()))
        .containsExactly("part_8", "part_7", "part_6", "part_5", "part_4", "part_3", "3 others");
  }

  @Test
  void creditsHangBelowTheAxis() {
    Chart chart =
        Drawn.chart(
            cost(Models.ofText(GROWING + "costs: { rent: $100/month, credit: -30 $/month }")));
    List<Columns> stack = Drawn.layers(Drawn.plane(chart), Columns.class);
    assertThat(stack.get(1).columns().get(0).high()).isZero();
    assertThat(stack.get(1).columns().get(0).low()).isNegative();
    assertThat(chart.title()).startsWith("$70/month today");
  }

  @Test
  void withoutGrowthBarsShowTheCostOfToday() {
    Chart chart =
        Drawn.chart(
            cost(
                Models.ofText(
                    "scenario: Now\ninputs: { x: 1 }\ncosts: { a: $1/month, b: $3/month, c: $3/month }")));
    assertThat(Drawn.bars(chart).bars().stream().map(bar -> bar.label()))
        .containsExactly("b", "c", "a");
    assertThat(chart.title()).isEqualTo("$7/month; the largest parts are b, c");
  }

  @Test
  void theLargestPartIsThatOfItsMonth() {
    String crossing = "costs: { rent: $15/month, use: $1/month * x / 1 req/s }";
    assertThat(Drawn.chart(cost(Models.ofText(GROWING + crossing))).title())
        .endsWith("in month 12; the largest part is rent today, use then");
    String alone = "costs: { rent: $15/month }";
    assertThat(Drawn.chart(cost(Models.ofText(GROWING + alone))).title())
        .isEqualTo("$15/month today and in month 12, all of it for rent");
  }

  @Test
  void monthsWithoutAValueAreLeftOutAndExplained() {
    String costs = "costs: { a: \"$1/month / (1 - min(1, x / 20 req/s))\" }";
    Chart chart = Drawn.chart(cost(Models.ofText(GROWING + costs)));
    assertThat(Drawn.layers(Drawn.plane(chart), Columns.class).get(0).columns()).hasSize(8);
    assertThat(chart.subtitle()).contains("none in month 8: ");
    Drawn.isSound(chart);
  }

  @Test
  void titleOfAScenarioIsTakenAsItIs() {
    String hostile = "<script>alert('x')</script> \\\"&amp; مرحبا %s";
    String text = GROWING.replace("scenario: Growing", "scenario: \"" + hostile + "\"");
    assertThat(demand(text).caption())
        .startsWith("<script>alert('x')</script> \"&amp; مرحبا %s · ");
  }

  @Test
  void growthOfNothingIsNoGrowth() {
    Model model = Models.ofText(GROWING.replace("10%", "0%"));
    assertThat(DemandChart.of(model, Report.of(model), Optional.empty()).why())
        .isEqualTo("nothing grows: state a rate other than 0 in its growth");
  }
}
