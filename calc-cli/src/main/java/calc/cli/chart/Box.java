package calc.cli.chart;

import java.awt.geom.Rectangle2D;

/** A rectangle of a picture; y grows downwards. */
record Box(double x, double y, double width, double height) {
  /** The box between two corners in any order. */
  static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middle() {
    return y + height / 2;
  }

  double centre() {
    return x + width / 2;
  }

  Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  Rectangle2D rectangle() {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
