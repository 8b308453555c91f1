package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.cli.command.CoreEngine;
import calc.cli.read.LoadTestReader;
import calc.cli.read.MeasurementReader;
import calc.core.analysis.Comparison;
import calc.core.analysis.Progress;
import calc.core.analysis.SimulationSettings;
import calc.core.chart.FittedDistribution;
import calc.core.chart.ScalabilityCurves;
import calc.core.chart.Waterfall;
import calc.core.model.Model;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.ComparisonResult;
import calc.core.result.UslFit;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts of what was compared: two scenarios, or measurements and laws. */
class ComparedChartsTest {
  private static final CoreEngine ENGINE = new CoreEngine(InputStream.nullInputStream());

  private static ChartOutcome waterfall(String first, String second) {
    return Waterfall.of(compared(Models.ofText(first), Models.ofText(second)));
  }

  private static ComparisonResult compared(Model first, Model second) {
    SimulationSettings settings =
        new SimulationSettings(
            7,
            SimulationSettings.Method.QMC,
            1,
            OptionalLong.of(1 << 10),
            SimulationSettings.PRECISION,
            SimulationSettings.MOST_TRIALS);
    return Comparison.of(first, second, settings, Progress.NONE);
  }

  private static String costs(String title, String lines) {
    return "scenario: " + title + "\ninputs: { x: 1 to 2 }\ncosts: { " + lines + " }\n";
  }

  /** Every bar begins where the one before ends; the totals stand on zero. */
  private static void chains(Chart chart, double first, double second) {
    Drawn.isSound(chart);
    List<Piece> pieces = Drawn.bars(chart).bars().stream().map(bar -> bar.pieces().get(0)).toList();
    assertThat(pieces.get(0).from()).isZero();
    assertThat(pieces.get(0).to()).isEqualTo(first);
    for (int i = 1; i < pieces.size() - 1; i++) {
      assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to());
      Ink ink = pieces.get(i).to() > pieces.get(i).from() ? Ink.WORSE : Ink.BETTER;
      assertThat(pieces.get(i).key().ink()).isEqualTo(ink);
    }
    Piece last = pieces.get(pieces.size() - 1);
    assertThat(last.from()).isZero();
    assertThat(last.to()).isEqualTo(second).isEqualTo(pieces.get(pieces.size() - 2).to());
  }

  static List<Path> scenarios() {
    return Bundled.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyBundledScenarioFallsToTheReferenceOrSaysWhyNot(Path file) {
    ComparisonResult result = compared(Models.of(file), Models.of(Bundled.EXEMPLAR));
    ChartOutcome outcome = Waterfall.of(result);
    result.lines().stream()
        .filter(line -> line.quantity().equals("cost.total"))
        .forEach(total -> chains(Drawn.chart(outcome), total.first(), total.second()));
    assertThat(outcome.chart().isPresent() || file.equals(Bundled.EXEMPLAR)).isTrue();
  }

  @Test
  void differencesAreThoseOfTheLines() {
    Chart chart =
        Drawn.chart(
            waterfall(
                costs("Old", "a: $100/month, b: $50/month, gone: $7/month"),
                costs("New", "a: $80/month, b: $90/month, fresh: $3/month")));
    assertThat(Drawn.bars(chart).bars().stream().map(Bar::label))
        .containsExactly("Old", "b", "a", "gone", "fresh", "New");
    assertThat(Drawn.bars(chart).bars().stream().map(bar -> bar.pieces().get(0).text()))
        .containsExactly(
            "$157/month", "+$40/month", "-$20/month", "-$7/month", "+$3/month", "$173/month");
    assertThat(chart.title()).isEqualTo("New costs $16/month more than Old");
    assertThat(chart.subtitle()).contains("B costs more in 100% of the trials");
  }

  @Test
  void smallDifferencesAreOneStep() {
    String many =
        IntStream.range(0, 20)
            .mapToObj(i -> "part_" + i + ": $" + (100 + i) + "/month")
            .collect(Collectors.joining(", "));
    Chart chart = Drawn.chart(waterfall(costs("Old", many), costs("New", "a: $5/month")));
    List<Bar> bars = Drawn.bars(chart).bars();
    assertThat(bars).hasSize(11);
    assertThat(bars.get(9).label()).isEqualTo("13 others");
    chains(chart, bars.get(0).pieces().get(0).to(), bars.get(10).pieces().get(0).to());
  }

  @Test
  void scenariosOfOneTitleAreToldApart() {
    Chart chart =
        Drawn.chart(waterfall(costs("Same", "a: $10/month"), costs("Same", "a: $20/month")));
    assertThat(chart.title()).isEqualTo("Same (B) costs $10/month more than Same (A)");
  }

  @Test
  void equalCostsHaveNoWaterfall() {
    assertThat(waterfall(costs("A", "a: $10/month"), costs("B", "a: $10/month")).why())
        .startsWith("both cost the same in every trial");
    assertThat(waterfall("scenario: A\ninputs: { x: 1 }", "scenario: B\ninputs: { x: 2 }").why())
        .startsWith("the scenarios have no total cost");
  }

  private static Path data(String name) {
    return Path.of("").toAbsolutePath().relativize(Calc.root().resolve("scenarios/data/" + name));
  }

  private static UslFit fit(String name) {
    LoadTestReader.Choice choice =
        new LoadTestReader.Choice(Optional.empty(), Optional.empty(), Optional.empty());
    return ENGINE.fitUsl(data(name + ".csv").toString(), choice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cisco", "raytracer", "specsdm91"})
  void lawsAndMeasurementsAreThoseOfTheFit(String name) {
    UslFit fit = fit(name);
    Chart chart = Drawn.chart(ScalabilityCurves.of(fit));
    Drawn.isSound(chart);
    Plane plane = Drawn.plane(chart);
    assertThat(Drawn.layers(plane, Dots.class).get(0).points()).hasSize(fit.measured().points());
    List<Line> lines = Drawn.layers(plane, Line.class);
    assertThat(lines.get(0).dashed()).isFalse();
    assertThat(lines.stream().skip(1)).allMatch(Line::dashed);
    double widest = fit.measured().highest().quantity().orElseThrow().value();
    List<Point> inside = lines.get(0).points();
    assertThat(inside.get(inside.size() - 1).x()).isEqualTo(widest);
    assertThat(lines.get(1).points().get(0)).isEqualTo(inside.get(inside.size() - 1));
    for (int i = 0; i < fit.points().concurrency().size(); i++) {
      double at = fit.points().concurrency().at(i).quantity().orElseThrow().value();
      double fitted = fit.points().fitted().at(i).quantity().orElseThrow().value();
      assertThat(fit.best().throughput(at)).isCloseTo(fitted, within(1e-9 * fitted));
    }
  }

  @Test
  void peakIsMarkedOrTheLimit() {
    Chart cisco = Drawn.chart(ScalabilityCurves.of(fit("cisco")));
    assertThat(cisco.title())
        .isEqualTo(
            "Throughput peaks at 12.3k req/s with a concurrency of 36, beyond what was measured");
    assertThat(Drawn.marks(Drawn.plane(cisco), AtPoint.class, Tone.NOTE).get(0).x()).isEqualTo(36);
    Chart raytracer = Drawn.chart(ScalabilityCurves.of(fit("raytracer")));
    assertThat(raytracer.title()).isEqualTo("Throughput has no peak and tends to 378 req/s");
    assertThat(Drawn.marks(Drawn.plane(raytracer), AtValue.class, Tone.NOTE)).hasSize(1);
    assertThat(raytracer.subtitle()).contains("held at kappa = 0");
  }

  @Test
  void percentilesOfADistributionLieBesideTheMeasuredOnes() {
    Chart chart =
        Drawn.chart(
            FittedDistribution.of(
                ENGINE.fitDistribution(
                    data("latency.csv").toString(),
                    new MeasurementReader.Choice(Optional.empty(), Optional.empty()))));
    Drawn.isSound(chart);
    assertThat(chart.title()).isEqualTo("The values follow lognormal");
    assertThat(Drawn.marks(Drawn.plane(chart), AtPoint.class, Tone.NOTE))
        .extracting(AtPoint::label)
        .containsExactly("P1", "P5", "P50", "P95", "P99");
  }
}
