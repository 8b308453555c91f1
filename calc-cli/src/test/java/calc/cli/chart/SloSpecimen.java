package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Charts of service levels. */
final class SloSpecimen {
  private SloSpecimen() {}

  static Chart burnDown() {
    return Specimen.chart(
        "budget",
        "At this rate the error budget is spent on day 21",
        "Error budget left over a window of 30 days",
        new Plane(
            "",
            Specimen.axis("time", Specimen.unit("d"), Scaling.LINEAR, true),
            Specimen.axis("budget left", Unit.PERCENT, Scaling.LINEAR, true),
            List.of(
                Specimen.line(
                    "expected", Specimen.points(0, 30 * 86400.0, 30, t -> 1 - t / (30 * 86400.0))),
                Specimen.line(
                    "at this rate",
                    Specimen.points(0, 30 * 86400.0, 30, t -> 1 - 1.43 * t / (30 * 86400.0)))),
            List.of(new AtX(21 * 86400.0, "spent", Tone.LIMIT))));
  }

  static Chart detection() {
    List<Layer> layers = new ArrayList<>();
    double[] windows = {3600, 21_600, 259_200};
    double[] burns = {14.4, 6, 1};
    String[] names = {"page 1 h", "page 6 h", "ticket 3 d"};
    for (int i = 0; i < 3; i++) {
      List<Point> points = new ArrayList<>();
      for (double e = burns[i] * 1e-3; e < 1.01; e *= 1.2) {
        points.add(new Point(e, windows[i] * burns[i] * 1e-3 / e));
      }
      layers.add(Specimen.line(names[i], points));
    }
    return Specimen.chart(
        "detection",
        "A full outage is found in 52 s",
        "Detection time against error rate, by alert",
        new Plane(
            "",
            Specimen.axis("error rate", Unit.PERCENT, Scaling.LOGARITHMIC, false),
            Specimen.axis("time until detected", Specimen.unit("s"), Scaling.LOGARITHMIC, false),
            layers,
            List.of(new AtX(0.001, "SLO 99.9%", Tone.LIMIT))));
  }

  static Chart blocks() {
    String[] names = {"network", "database primary", "DNS", "deployments"};
    double[] minutes = {22, 13, 4.4, 2.1};
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      bars.add(
          Specimen.bar(
              names[i], new Piece(Specimen.key("down"), 0, minutes[i] * 60, minutes[i] + " min")));
    }
    return Specimen.chart(
        "availability",
        "The network takes half of the 43.2 min",
        "Expected downtime in a month by block",
        new Bars(
            "",
            Specimen.axis("downtime", Specimen.unit("min"), Scaling.LINEAR, true),
            false,
            bars,
            List.of(new AtValue(43.2 * 60, "budget 43.2 min", Tone.LIMIT))));
  }
}
