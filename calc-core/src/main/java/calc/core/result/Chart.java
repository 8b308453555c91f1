package calc.core.result;

import calc.core.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture as data: what is drawn, in which units, with which words. Colours, sizes and fonts are
 * not its matter. All numbers are finite and in base units; where something has no value, nothing
 * is drawn.
 *
 * @param name what it is asked for by and its file is called: {@code demand}, {@code load-app}
 * @param title what it shows, as a sentence that its data make true
 * @param subtitle what is drawn, over what
 * @param panels from top to bottom; planes in one chart share their horizontal axis
 * @param caption where it comes from: scenario, conventions, seed
 */
public record Chart(
    String name, String title, String subtitle, List<Panel> panels, String caption) {
  public Chart {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(subtitle);
    panels = List.copyOf(panels);
    Objects.requireNonNull(caption);
  }

  /** A field with axes. */
  public sealed interface Panel {
    /** What it shows, where a chart has several; or empty. */
    String title();

    /** The axis along which values are read. */
    Axis values();

    /** Lines and points of note, in the order of their weight. */
    List<Mark> marks();
  }

  /**
   * Values over values.
   *
   * @param title what it shows, or empty
   * @param x the horizontal axis
   * @param values the vertical axis
   * @param layers from back to front
   * @param marks lines and points of note
   */
  public record Plane(String title, Axis x, Axis values, List<Layer> layers, List<Mark> marks)
      implements Panel {
    public Plane {
      layers = List.copyOf(layers);
      marks = List.copyOf(marks);
    }
  }

  /**
   * Values by name.
   *
   * @param title what it shows, or empty
   * @param values the axis of the values
   * @param upright whether bars stand; else they lie, the first one on top
   * @param bars in the order in which they are shown
   * @param marks lines of note across the values
   */
  public record Bars(String title, Axis values, boolean upright, List<Bar> bars, List<Mark> marks)
      implements Panel {
    public Bars {
      bars = List.copyOf(bars);
      marks = List.copyOf(marks);
    }
  }

  /**
   * An axis.
   *
   * @param title what is read from it
   * @param unit the unit it is shown in, which may be given another prefix
   * @param scaling how values lie on it
   * @param fromZero whether it begins at zero however far away the values are
   */
  public record Axis(String title, Unit unit, Scaling scaling, boolean fromZero) {}

  /** How values lie on an axis. */
  public enum Scaling {
    /** Equal distances are equal differences. */
    LINEAR,
    /** The same, with marks at whole numbers only. */
    WHOLE,
    /** Equal distances are equal factors. */
    LOGARITHMIC,
    /** Whole months from now, 0. */
    MONTHS
  }

  /**
   * What a layer or a piece of a bar belongs to; all that share a key share a colour.
   *
   * @param name what a legend calls it
   * @param ink what its colour says
   */
  public record Key(String name, Ink ink) {}

  /** What a colour says. */
  public enum Ink {
    /** One of several, each in a colour of its own. */
    OWN,
    /** The first of them in a lighter shade: a part of it, or its lower side. */
    LIGHT,
    /** Of less interest. */
    QUIET,
    /** To be avoided. */
    WORSE,
    /** To be welcomed. */
    BETTER
  }

  /** Something drawn over a plane. */
  public sealed interface Layer {
    /** What it belongs to. */
    Key key();
  }

  /**
   * A line from point to point; one with a gap is two of them.
   *
   * @param key what it belongs to
   * @param points from left to right
   * @param dashed whether it is dashed, as what is assumed or another scenario's
   */
  public record Line(Key key, List<Point> points, boolean dashed) implements Layer {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A line that keeps its height until the next point.
   *
   * @param key what it belongs to
   * @param points where it takes another height, from left to right, and its end
   */
  public record Steps(Key key, List<Point> points) implements Layer {
    public Steps {
      points = List.copyOf(points);
    }
  }

  /**
   * What lies between two lines.
   *
   * @param key what it belongs to
   * @param spans from left to right
   */
  public record Band(Key key, List<Span> spans) implements Layer {
    public Band {
      spans = List.copyOf(spans);
    }
  }

  /**
   * Columns beside each other.
   *
   * @param key what they belong to
   * @param columns from left to right
   */
  public record Columns(Key key, List<Column> columns) implements Layer {
    public Columns {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Points by themselves, as measured.
   *
   * @param key what they belong to
   * @param points in any order
   */
  public record Dots(Key key, List<Point> points) implements Layer {
    public Dots {
      points = List.copyOf(points);
    }
  }

  /** A point. */
  public record Point(double x, double y) {}

  /** A stretch of the vertical axis. */
  public record Span(double x, double low, double high) {}

  /** A column that stands on {@code low}. */
  public record Column(double from, double to, double low, double high) {}

  /**
   * A bar with what it is made of.
   *
   * @param label its name
   * @param pieces what is drawn, later ones over earlier ones
   * @param error the ends of its error bar, or empty
   */
  public record Bar(String label, List<Piece> pieces, Optional<Ends> error) {
    public Bar {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A piece of a bar.
   *
   * @param key what it belongs to
   * @param from where it begins
   * @param to where it ends
   * @param text what stands at that end, or empty
   */
  public record Piece(Key key, double from, double to, String text) {}

  /** Two ends on an axis. */
  public record Ends(double low, double high) {}

  /** Something of note. */
  public sealed interface Mark {
    /** What it says. */
    String label();

    /** What kind of thing it is. */
    Tone tone();
  }

  /** A line up from a place on the horizontal axis. */
  public record AtX(double x, String label, Tone tone) implements Mark {}

  /** A line across from a value. */
  public record AtValue(double value, String label, Tone tone) implements Mark {}

  /** A point of a plane. */
  public record AtPoint(double x, double value, String label, Tone tone) implements Mark {}

  /** What a mark means. */
  public enum Tone {
    /** How things are today. */
    NOW,
    /** What must not be passed. */
    LIMIT,
    /** What is to be done by then. */
    PLAN,
    /** What is worth knowing. */
    NOTE
  }
}
