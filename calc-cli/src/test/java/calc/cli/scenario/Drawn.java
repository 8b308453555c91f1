package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds its way in charts. */
final class Drawn {
  private Drawn() {}

  static Chart chart(ChartOutcome outcome) {
    assertThat(outcome.why()).isEmpty();
    return outcome.chart().orElseThrow();
  }

  static Plane plane(Chart chart) {
    return (Plane) chart.panels().get(0);
  }

  static Bars bars(Chart chart) {
    return (Bars) chart.panels().get(0);
  }

  /** The layers of a kind. */
  static <L extends Layer> List<L> layers(Plane plane, Class<L> kind) {
    return plane.layers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The points of all lines of a name. */
  static List<Point> points(Plane plane, String key) {
    return layers(plane, Line.class).stream()
        .filter(line -> line.key().name().equals(key))
        .flatMap(line -> line.points().stream())
        .toList();
  }

  /** The marks of a kind and a tone. */
  static <M extends Mark> List<M> marks(Panel panel, Class<M> kind, Tone tone) {
    return panel.marks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(mark -> mark.tone() == tone)
        .toList();
  }

  /** Whatever is drawn is a number, goes from left to right, and says what it is. */
  static void isSound(Chart chart) {
    assertThat(chart.title()).isNotBlank();
    assertThat(chart.subtitle()).isNotBlank();
    assertThat(chart.caption()).isNotBlank();
    assertThat(chart.panels()).isNotEmpty();
    for (Panel panel : chart.panels()) {
      assertThat(numbers(panel).toArray()).as(chart.name()).isNotEmpty();
      assertThat(numbers(panel)).as(chart.name()).allMatch(number -> Double.isFinite(number));
      assertThat(panel.marks()).as(chart.name()).allMatch(mark -> !mark.label().isBlank());
      assertThat(abscissae(panel)).as(chart.name()).allSatisfy(Drawn::goesRight);
    }
  }

  private static void goesRight(double... xs) {
    assertThat(xs).isSorted();
  }

  private static List<double[]> abscissae(Panel panel) {
    return panel instanceof Plane plane
        ? plane.layers().stream()
            .filter(layer -> !(layer instanceof Dots))
            .map(layer -> spots(layer).mapToDouble(spot -> spot[0]).toArray())
            .toList()
        : List.of();
  }

  private static DoubleStream numbers(Panel panel) {
    Stream<double[]> drawn =
        panel instanceof Plane plane
            ? plane.layers().stream().flatMap(Drawn::spots)
            : ((Bars) panel).bars().stream().flatMap(Drawn::ends);
    return Stream.concat(drawn, panel.marks().stream().map(Drawn::spot))
        .flatMapToDouble(DoubleStream::of);
  }

  private static Stream<double[]> ends(Bar bar) {
    return Stream.concat(
        bar.pieces().stream().map(piece -> new double[] {piece.from(), piece.to()}),
        bar.error().stream().map(ends -> new double[] {ends.low(), ends.high()}));
  }

  private static double[] spot(Mark mark) {
    if (mark instanceof AtX at) {
      return new double[] {at.x()};
    }
    if (mark instanceof AtValue at) {
      return new double[] {at.value()};
    }
    AtPoint at = (AtPoint) mark;
    return new double[] {at.x(), at.value()};
  }

  /** The numbers of a layer, spot by spot, the horizontal one first. */
  private static Stream<double[]> spots(Layer layer) {
    if (layer instanceof Band band) {
      return band.spans().stream().map(span -> new double[] {span.x(), span.low(), span.high()});
    }
    if (layer instanceof Columns columns) {
      return columns.columns().stream()
          .map(column -> new double[] {column.from(), column.to(), column.low(), column.high()});
    }
    List<Point> points =
        layer instanceof Line line
            ? line.points()
            : layer instanceof Steps steps ? steps.points() : ((Dots) layer).points();
    return points.stream().map(point -> new double[] {point.x(), point.y()});
  }
}
