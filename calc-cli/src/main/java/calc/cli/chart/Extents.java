package calc.cli.chart;

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
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Steps;
import java.util.List;

/** How far all that is drawn reaches along an axis. */
final class Extents {
  private Extents() {}

  static Range.Extent across(List<Plane> planes) {
    Range.Extent extent = new Range.Extent();
    for (Plane plane : planes) {
      plane.layers().forEach(layer -> addAcross(extent, layer));
      for (Mark mark : plane.marks()) {
        if (mark instanceof AtX at) {
          extent.add(at.x());
        } else if (mark instanceof AtPoint at) {
          extent.add(at.x());
        }
      }
    }
    return extent;
  }

  private static void addAcross(Range.Extent extent, Layer layer) {
    points(layer).forEach(point -> extent.add(point.x()));
    if (layer instanceof Band band) {
      band.spans().forEach(span -> extent.add(span.x()));
    } else if (layer instanceof Columns columns) {
      columns.columns().forEach(column -> extent.add(column.from()));
      columns.columns().forEach(column -> extent.add(column.to()));
    }
  }

  static Range.Extent values(Plane plane) {
    Range.Extent extent = new Range.Extent();
    plane.layers().forEach(layer -> addValues(extent, layer));
    addMarks(extent, plane.marks());
    return extent;
  }

  private static void addValues(Range.Extent extent, Layer layer) {
    points(layer).forEach(point -> extent.add(point.y()));
    if (layer instanceof Band band) {
      band.spans().forEach(span -> extent.add(span.low()));
      band.spans().forEach(span -> extent.add(span.high()));
    } else if (layer instanceof Columns columns) {
      columns.columns().forEach(column -> extent.add(column.low()));
      columns.columns().forEach(column -> extent.add(column.high()));
    }
  }

  private static void addMarks(Range.Extent extent, List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark instanceof AtValue at) {
        extent.add(at.value());
      } else if (mark instanceof AtPoint at) {
        extent.add(at.value());
      }
    }
  }

  /** The points of a layer of points; none for others. */
  static List<Point> points(Layer layer) {
    if (layer instanceof Line line) {
      return line.points();
    }
    if (layer instanceof Steps steps) {
      return steps.points();
    }
    return layer instanceof Dots dots ? dots.points() : List.of();
  }

  static Range.Extent values(Bars bars) {
    Range.Extent extent = new Range.Extent();
    for (Bar bar : bars.bars()) {
      bar.pieces().forEach(piece -> extent.add(piece.from()));
      bar.pieces().forEach(piece -> extent.add(piece.to()));
      bar.error().ifPresent(ends -> extent.add(ends.low()));
      bar.error().ifPresent(ends -> extent.add(ends.high()));
    }
    addMarks(extent, bars.marks());
    return extent;
  }
}
