package calc.cli.chart;

import java.util.List;

/**
 * One line of letters at its place.
 *
 * @param words what it says
 * @param x where its anchor stands
 * @param y its base line
 * @param anchor which part of it stands at x
 * @param type how it is set
 * @param tint its colour
 * @param ground whether the page shows around the letters, to keep lines off them
 */
record Text(String words, double x, double y, Anchor anchor, Type type, Tint tint, boolean ground) {

  /** Which part of a text stands at its place. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double before;

    Anchor(double before) {
      this.before = before;
    }

    /** Where a text begins that stands at x. */
    double start(double x, double width) {
      return x - width * before;
    }
  }

  static Text of(String words, Spot at, Anchor anchor, Type type, Tint tint) {
    return new Text(words, at.x(), at.y(), anchor, type, tint, false);
  }

  double width() {
    return type.width(words);
  }

  Box box() {
    double width = width();
    double top = y - type.ascent();
    return new Box(anchor.start(x, width), top, width, type.ascent() + type.descent());
  }

  Text moved(double dx, double dy) {
    return new Text(words, x + dx, y + dy, anchor, type, tint, ground);
  }

  Text onGround() {
    return new Text(words, x, y, anchor, type, tint, true);
  }

  /** The box around several. */
  static Box around(List<Text> texts) {
    Box box = texts.get(0).box();
    for (Text text : texts) {
      Box next = text.box();
      box =
          Box.between(
              Math.min(box.x(), next.x()),
              Math.min(box.y(), next.y()),
              Math.max(box.right(), next.right()),
              Math.max(box.bottom(), next.bottom()));
    }
    return box;
  }
}
