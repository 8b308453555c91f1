package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Steps;
import java.util.List;

/**
 * What stands for a key in a legend: a piece of its line, one of its points, or a patch.
 *
 * @param chart in which it is drawn
 * @param inks its colours
 * @param letters how large
 */
record Swatches(Chart chart, Inks inks, Letters letters) {
  List<Figure> of(Chart.Key key, Box box) {
    Tint tint = inks.of(key).fill();
    Layer layer = layer(key);
    if (layer instanceof Dots) {
      return List.of(sign(key, box, tint, 4));
    }
    if (layer instanceof Line || layer instanceof Steps) {
      Figure.Dash dash =
          layer instanceof Line line && line.dashed() ? Figure.Dash.DASHED : Figure.Dash.SOLID;
      List<Spot> spots =
          List.of(new Spot(box.x(), box.middle()), new Spot(box.right(), box.middle()));
      Figure line = new Figure.Trace(spots, tint, letters.px(2.2), dash);
      return inks.number(key) < LayerFigures.FIRST_WITH_SIGNS
          ? List.of(line)
          : List.of(line, sign(key, box, tint, 3.4));
    }
    return List.of(new Figure.Blocks(List.of(box), tint, 0));
  }

  private Figure sign(Chart.Key key, Box box, Tint tint, double radius) {
    List<Spot> spots = List.of(new Spot(box.centre(), box.middle()));
    return new Figure.Dots(spots, tint, letters.px(radius), inks.symbol(key));
  }

  /** The layer that says most of how a key looks: a line before a band. */
  private Layer layer(Chart.Key key) {
    Layer found = null;
    for (Panel panel : chart.panels()) {
      if (panel instanceof Plane plane) {
        for (Layer layer : plane.layers()) {
          boolean line = layer instanceof Line || layer instanceof Steps;
          found = layer.key().equals(key) && (found == null || line) ? layer : found;
        }
      }
    }
    return found;
  }
}
