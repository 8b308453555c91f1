package calc.cli.chart;

import calc.core.result.Chart.Point;

/**
 * Where values of a plane lie in the picture.
 *
 * @param box the field within its axes
 * @param x the horizontal axis
 * @param values the vertical axis
 */
record Field(Box box, Scale x, Scale values) {
  double across(double x) {
    return box.x() + x().share(x) * box.width();
  }

  double up(double value) {
    return box.bottom() - values.share(value) * box.height();
  }

  Spot spot(Point point) {
    return new Spot(across(point.x()), up(point.y()));
  }

  boolean has(Point point) {
    return x.has(point.x()) && values.has(point.y());
  }
}
