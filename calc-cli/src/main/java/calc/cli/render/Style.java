package calc.cli.render;

/**
 * What the place where text is shown can do.
 *
 * @param colour whether it knows colours
 * @param ascii whether it knows nothing but ASCII
 * @param charts whether charts in characters are wanted there
 */
public record Style(boolean colour, boolean ascii, boolean charts) {
  /** For files and pipes: no colour, all characters. */
  public static final Style PLAIN = new Style(false, false);

  /** A place without charts. */
  public Style(boolean colour, boolean ascii) {
    this(colour, ascii, false);
  }

  /** The same place with charts, if it has the characters they are made of. */
  public Style withCharts() {
    return new Style(colour, ascii, !ascii);
  }

  /** A stranger's text or our own, safe and in characters the place knows; on one line. */
  String text(String text) {
    String legible = Legible.line(text);
    return ascii ? Ascii.of(legible) : legible;
  }

  /** What stands for what was left out. */
  String ellipsis() {
    return ascii ? "..." : "…";
  }

  /** Text that {@link #text} has made safe, in a tone. */
  String paint(Tone tone, String safe) {
    return colour ? tone.wrap(safe) : safe;
  }
}
