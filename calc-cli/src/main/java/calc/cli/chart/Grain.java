package calc.cli.chart;

/**
 * Which way bars run: where a value and a place across a bar lie in the picture.
 *
 * @param box the field
 * @param values the axis along the bars
 * @param upright whether they stand
 * @param count how many bars there are
 */
record Grain(Box box, Scale values, boolean upright, int count) {
  /** How much of the field one bar has with the gap beside it. */
  double pitch() {
    return (upright ? box.width() : box.height()) / count;
  }

  /** The middle of a bar, across. */
  double centre(int bar) {
    return (upright ? box.x() : box.y()) + (bar + 0.5) * pitch();
  }

  /** Where a value lies, along. */
  double along(double value) {
    double share = values.share(value);
    return upright ? box.bottom() - share * box.height() : box.x() + share * box.width();
  }

  /** The place of a value on a bar. */
  Spot spot(double value, int bar) {
    return upright ? new Spot(centre(bar), along(value)) : new Spot(along(value), centre(bar));
  }

  /** From a value to another, across so many pixels of a bar. */
  Box block(double from, double to, int bar, double breadth) {
    double a = along(from);
    double b = along(to);
    double near = centre(bar) - breadth / 2;
    return upright
        ? Box.between(near, a, near + breadth, b)
        : Box.between(a, near, b, near + breadth);
  }
}
