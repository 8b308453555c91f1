package calc.cli.render;

/**
 * A column of a table.
 *
 * @param title what stands above it
 * @param align where its cells stand
 * @param lines into how many lines its cells may be broken when the table is too wide; 0 for cells
 *     that are never broken
 */
public record Column(String title, Align align, int lines) {
  private static final int FEW_LINES = 3;

  /** Where the cells of a column stand. */
  public enum Align {
    /** At the left. */
    LEFT,
    /** At the right. */
    RIGHT,
    /** A sign that belongs to what the next column says, and stands close to it. */
    MARK,
    /** The numbers right, their units left of a common line. */
    VALUE,
    /** Charts in characters, which only a terminal shows. */
    SKETCH
  }

  /** A column of words, all of which are shown. */
  public static Column text(String title) {
    return new Column(title, Align.LEFT, Integer.MAX_VALUE);
  }

  /** A column of words that may be cut short, because other commands show them in full. */
  public static Column brief(String title) {
    return new Column(title, Align.LEFT, FEW_LINES);
  }

  /** Whether its cells may be broken. */
  boolean wraps() {
    return lines > 0;
  }

  /** A column of signs that say at a glance what the row says in words. */
  public static Column mark() {
    return new Column("", Align.MARK, 0);
  }

  /** A column of numbers with a unit each. */
  public static Column value(String title) {
    return new Column(title, Align.VALUE, 0);
  }

  /** A column of small charts. */
  static Column sketch(String title) {
    return new Column(title, Align.SKETCH, 0);
  }

  /** A column of numbers that share the unit in the title. */
  public static Column number(String title) {
    return new Column(title, Align.RIGHT, 0);
  }
}
