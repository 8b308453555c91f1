package calc.core.chart;

import static calc.core.chart.Simulated.MODEL;
import static calc.core.chart.Simulated.chart;
import static calc.core.chart.Simulated.layer;
import static calc.core.chart.Simulated.marks;
import static calc.core.chart.Simulated.plane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.analysis.Progress;
import calc.core.analysis.Simulation;
import calc.core.model.Assertion.Relation;
import calc.core.model.Design;
import calc.core.model.QuestionDrafts.OfAssertion;
import calc.core.model.Written;
import calc.core.result.Chart;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceedanceTest {
  private static final SimulationResult RESULT = Simulated.of(MODEL);
  private static final Chart NODES = chart(Exceedance.of(RESULT, "nodes"));
  private static final Chart BILL = chart(Exceedance.of(RESULT, "bill"));

  @Test
  void probabilitiesFallFromOneToZero() {
    for (List<Point> points :
        List.of(layer(NODES, Steps.class).points(), layer(BILL, Line.class).points())) {
      assertThat(points.get(0).y()).isBetween(0.98, 1.0);
      assertThat(points.get(points.size() - 1).y()).isBetween(0.0, 0.01);
      for (int i = 1; i < points.size(); i++) {
        assertThat(points.get(i).x()).isGreaterThan(points.get(i - 1).x());
        assertThat(points.get(i).y()).isLessThanOrEqualTo(points.get(i - 1).y());
      }
    }
  }

  @Test
  void stepsAreThoseOfTheFigure() {
    List<Point> points = layer(NODES, Steps.class).points();
    List<Step> steps = RESULT.figure("nodes").orElseThrow().steps();
    assertThat(steps).hasSizeGreaterThan(5);
    for (Step step : steps) {
      assertThat(points).contains(new Point(step.value(), 1 - step.atMost().value()));
    }
  }

  /** A round value on either side of a percentile. */
  @Test
  void percentilesLieOnTheLine() {
    List<Point> points = layer(BILL, Line.class).points();
    SimulatedFigure figure = RESULT.figure("bill").orElseThrow();
    for (Percentile percentile : figure.percentiles()) {
      double value = percentile.value().value();
      double above =
          points.stream().filter(p -> p.x() <= value).mapToDouble(Point::y).min().orElseThrow();
      double below =
          points.stream().filter(p -> p.x() >= value).mapToDouble(Point::y).max().orElseThrow();
      assertThat(1 - percentile.probability()).isBetween(below, above);
    }
  }

  @Test
  void titlesSayHowSureTodayIsAndWhatItTakes() {
    assertThat(NODES.title()).isEqualTo("nodes: 11 suffice in 29% of cases, 17 in 95%");
    assertThat(BILL.title())
        .isEqualTo("bill is at most $22k/month in 29% of cases, $33k/month in 95%");
    assertThat(NODES.caption()).contains("A design", "seed 3");
  }

  @Test
  void theTodayAndTheUsualPercentilesAreMarked() {
    assertThat(marks(NODES)).containsExactly("point estimate 11", "P95 17", "P50 13");
    assertThat(plane(NODES).x().scaling()).isEqualTo(Scaling.WHOLE);
    assertThat(plane(BILL).x().scaling()).isEqualTo(Scaling.LINEAR);
  }

  @Test
  void valuesFarApartLieAtEqualFactors() {
    SimulationResult wide =
        Simulated.of(Design.of("size ~ lognormal(p5=10, p95=1M)", "twice = 2 * size").model());
    assertThat(plane(chart(Exceedance.of(wide, "twice"))).x().scaling())
        .isEqualTo(Scaling.LOGARITHMIC);
  }

  @Test
  void whatIsAssertedIsALimit() {
    Design design = Design.of("load ~ uniform(10, 20)");
    design
        .builder()
        .assertion(
            new OfAssertion(
                "P(load <= 14) >= 90%",
                Written.generated("assert", "load <= 14"),
                Relation.AT_LEAST,
                Written.generated("assert", "90%"),
                design.source().at(0)));
    Chart chart = chart(Exceedance.of(Simulated.of(design.model()), "load"));
    assertThat(plane(chart).marks()).contains(new AtX(14, "at most 10% above 14", Tone.LIMIT));
  }

  @Test
  void trialsWithoutAValueAreTold() {
    SimulationResult result =
        Simulated.of(Design.of("room ~ uniform(-1, 3)", "wait = sqrt(room)").model());
    Chart chart = chart(Exceedance.of(result, "wait"));
    assertThat(chart.subtitle()).contains("in 25% it has no value, which counts as more");
    List<Point> points = layer(chart, Line.class).points();
    assertThat(points.get(points.size() - 1).y()).isCloseTo(0.25, within(0.01));
  }

  @Test
  void whatCannotBeDrawnSaysWhy() {
    assertThat(Exceedance.of(RESULT, "rent").why())
        .isEqualTo(
            "rent is $100/month in every trial;"
                + " give an input that it rests on a range, such as 18k to 34k req/s");
    assertThat(Exceedance.of(RESULT, "nothing").why()).startsWith("nothing was not simulated");
    assertThat(Exceedance.of(RESULT, "peak").why()).endsWith("assert something of peak");
    SimulationResult plain = Simulation.of(MODEL, Simulated.settings(), Progress.NONE);
    assertThat(Exceedance.of(plain, "nodes").chart()).isEmpty();
    assertThat(Exceedance.of(RESULT, "rent").name()).isEqualTo("exceedance-rent");
  }

  @Test
  void oneCountThatIsNearlyCertainIsNotDrawn() {
    SimulationResult result =
        Simulated.of(Design.of("load ~ 10 to 12", "nodes = ceil(load / 100)").model());
    assertThat(Exceedance.of(result, "nodes").why()).startsWith("nodes is 1 in every trial");
  }
}
