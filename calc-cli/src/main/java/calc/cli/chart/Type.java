package calc.cli.chart;

/**
 * A kind of letters.
 *
 * @param size in pixels
 * @param semibold whether they are strong
 */
record Type(double size, boolean semibold) {
  private static final double LEADING = 1.32;

  double width(String text) {
    return size * Typeface.of(semibold).width(text);
  }

  double ascent() {
    return size * Typeface.ASCENT;
  }

  double descent() {
    return size * Typeface.DESCENT;
  }

  /** From one line to the next. */
  double leading() {
    return size * LEADING;
  }
}
