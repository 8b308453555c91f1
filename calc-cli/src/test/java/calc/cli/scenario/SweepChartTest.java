package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Sweep;
import calc.core.chart.SweepChart;
import calc.core.result.Chart;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.SweepTable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Charts of sweeps. */
class SweepChartTest {
  private static SweepTable sweep(
      String scenario, boolean logarithmic, int steps, List<String> ranges, String... quantities) {
    return Sweep.of(
        scenario.isEmpty() ? Models.of(Bundled.EXEMPLAR) : Models.ofText(scenario),
        new Sweep.Question(ranges, OptionalInt.of(steps), logarithmic, List.of(quantities)));
  }

  private static Chart drawn(SweepTable table) {
    Chart chart = Drawn.chart(SweepChart.of(table));
    Drawn.isSound(chart);
    return chart;
  }

  @Test
  void eachUnitHasAPanel() {
    Chart chart = drawn(sweep("", false, 11, List.of("peak=10k to 60k req/s")));
    assertThat(chart.panels()).hasSize(3);
    assertThat(Drawn.layers(Drawn.plane(chart), Line.class))
        .extracting(line -> line.key().name())
        .containsExactly("app.utilization", "db.utilization");
    assertThat(chart.title()).isEqualTo("db_saturation is hit at 40k req/s of peak");
  }

  /** More steps than a sweep looks for: nothing is drawn as if there were none in between. */
  @Test
  void aCountWithMoreStepsThanAreKnownIsALine() {
    Chart chart = drawn(sweep("", true, 11, List.of("peak=10 to 1M req/s"), "app.nodes"));
    assertThat(Drawn.layers(Drawn.plane(chart), Steps.class)).isEmpty();
    assertThat(Drawn.layers(Drawn.plane(chart), Line.class)).hasSize(1);
  }

  @Test
  void pointsAreThoseOfTheTable() {
    SweepTable table = sweep("", false, 7, List.of("peak=10k to 60k req/s"), "db.utilization");
    List<Point> points = Drawn.points(Drawn.plane(drawn(table)), "db.utilization");
    for (int i = 0; i < 7; i++) {
      assertThat(points.get(i).x())
          .isEqualTo(table.axes().get(0).values().at(i).quantity().orElseThrow().value());
      assertThat(points.get(i).y())
          .isEqualTo(table.quantities().get(0).at(i).quantity().orElseThrow().value());
    }
  }

  @Test
  void countsAreStepsAtTheirBreakpoints() {
    Chart chart = drawn(sweep("", false, 3, List.of("peak=20k to 30k req/s"), "app.nodes"));
    List<Point> steps = Drawn.layers(Drawn.plane(chart), Steps.class).get(0).points();
    assertThat(steps.stream().map(Point::y))
        .containsExactly(10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 15.0);
    assertThat(steps.get(3).x()).isBetween(24_000.0, 24_000.001);
  }

  @Test
  void equalFactorsAreEqualDistances() {
    assertThat(axis(drawn(sweep("", true, 9, List.of("peak=1k to 1M req/s")))))
        .isEqualTo(Scaling.LOGARITHMIC);
    assertThat(axis(drawn(sweep("", false, 9, List.of("peak=1k to 1M req/s")))))
        .isEqualTo(Scaling.LINEAR);
  }

  private static Scaling axis(Chart chart) {
    return Drawn.plane(chart).x().scaling();
  }

  @Test
  void todayIsMarkedWhereItLiesOnTheWay() {
    Plane through = Drawn.plane(drawn(sweep("", false, 5, List.of("peak=10k to 60k req/s"))));
    assertThat(Drawn.marks(through, AtX.class, Tone.NOW).get(0).x()).isEqualTo(25_000);
    Plane beyond = Drawn.plane(drawn(sweep("", false, 5, List.of("peak=30k to 60k req/s"))));
    assertThat(Drawn.marks(beyond, AtX.class, Tone.NOW)).isEmpty();
  }

  @Test
  void ofAGridEachValueOfOneInputIsALine() {
    SweepTable table =
        sweep("", false, 5, List.of("peak=10k to 60k req/s", "cache_hit=50% to 90%"), "db_load");
    Plane plane = Drawn.plane(drawn(table));
    assertThat(Drawn.layers(plane, Line.class))
        .extracting(line -> line.key().name())
        .containsExactly(
            "cache_hit 50%", "cache_hit 60%", "cache_hit 70%", "cache_hit 80%", "cache_hit 90%");
    // 60k requests, 80 % of them reads, of which a tenth reach the database.
    assertThat(Drawn.points(plane, "cache_hit 90%").get(4).y())
        .isCloseTo(16_800.0, Offset.offset(1e-6));
  }

  @Test
  void tooManyLinesAreRefusedWithAWayOut() {
    ChartOutcome outcome =
        SweepChart.of(
            sweep("", false, 11, List.of("peak=10k to 60k req/s", "cache_hit=50% to 90%")));
    assertThat(outcome.why())
        .isEqualTo(
            "too many lines to tell apart, 11: ask for at most 7 values of an input, as --steps 7"
                + " does");
  }

  @Test
  void whatHasNoValueAnywhereIsNotDrawn() {
    String scenario = "scenario: None\ninputs: { x: 1 }\nquantities:\n  y: 1 / max(0, x - 5)";
    ChartOutcome outcome =
        SweepChart.of(
            sweep(scenario.replace("x: 1 ", "x: 9 "), false, 5, List.of("x=1 to 4"), "y"));
    assertThat(outcome.why()).startsWith("no value anywhere on the way: ");
  }

  @Test
  void curveStopsWhereThereIsNoValue() {
    String scenario = "scenario: Some\ninputs: { x: 1 }\nquantities:\n  y: 1 / max(0, 5 - x)";
    Chart chart = drawn(sweep(scenario, false, 10, List.of("x=1 to 10"), "y"));
    assertThat(Drawn.points(Drawn.plane(chart), "y")).hasSize(4);
    assertThat(chart.title()).isEqualTo("no value from 5 of x on");
  }

  @Test
  void unitsThatHaveNoRoomAreNamed() {
    List<String> units = List.of("apple", "pear", "fig", "req", "msg", "user");
    String quantities =
        IntStream.range(0, 6)
            .mapToObj(i -> "q" + i + ": \"x * 1 " + units.get(i) + "\"")
            .collect(Collectors.joining(", ", "quantities: { ", " }"));
    String labels = "units: [apple, pear, fig]\n";
    Chart chart =
        drawn(
            sweep(
                "scenario: Units\n" + labels + "inputs: { x: 1 }\n" + quantities,
                false,
                3,
                List.of("x=1 to 3"),
                "q0",
                "q1",
                "q2",
                "q3",
                "q4",
                "q5"));
    assertThat(chart.panels()).hasSize(4);
    assertThat(chart.subtitle()).isEqualTo("over x · not drawn: q4, q5");
  }
}
