package calc.cli.chart;

import java.util.List;

/** Something drawn, in pixels of the picture. */
sealed interface Figure {
  /** Its colour. */
  Tint tint();

  /**
   * A line through places.
   *
   * @param spots at least two
   * @param tint its colour
   * @param width in pixels
   * @param dash how it is broken
   */
  record Trace(List<Spot> spots, Tint tint, double width, Dash dash) implements Figure {
    public Trace {
      spots = List.copyOf(spots);
    }
  }

  /**
   * What lies between two lines.
   *
   * @param upper its upper edge, from left to right
   * @param lower its lower edge at the same places
   * @param tint its colour, of which a part is seen
   */
  record Area(List<Spot> upper, List<Spot> lower, Tint tint) implements Figure {
    public Area {
      upper = List.copyOf(upper);
      lower = List.copyOf(lower);
    }
  }

  /**
   * Filled rectangles.
   *
   * @param boxes where
   * @param tint their colour
   * @param seam how wide a line of the page sets them apart; 0 for none
   */
  record Blocks(List<Box> boxes, Tint tint, double seam) implements Figure {
    public Blocks {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * Points.
   *
   * @param spots where
   * @param tint their colour
   * @param radius in pixels
   * @param symbol their shape
   */
  record Dots(List<Spot> spots, Tint tint, double radius, Symbol symbol) implements Figure {
    public Dots {
      spots = List.copyOf(spots);
    }
  }

  /**
   * An error bar.
   *
   * @param from one end
   * @param to the other end, beside or above it
   * @param tint its colour
   * @param width in pixels
   * @param cap how long the strokes at its ends are
   */
  record Whisker(Spot from, Spot to, Tint tint, double width, double cap) implements Figure {}

  /** How a line is broken. */
  enum Dash {
    SOLID,
    DASHED,
    DOTTED
  }

  /** The shape of a point. */
  enum Symbol {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE
  }
}
