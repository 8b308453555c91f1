package calc.cli.render;

/**
 * One cell of a table, or one step of an outline.
 *
 * @param text the words; a no-break space keeps what it joins on one line
 * @param tone what they mean to the reader
 * @param spills whether it may run over the empty cells at its right instead of widening its column
 */
public record Cell(String text, Tone tone, boolean spills) {
  /** Nothing. */
  static final Cell EMPTY = of("");

  /** Plain words. */
  static Cell of(String text) {
    return new Cell(text, Tone.PLAIN, false);
  }

  /** Words in a tone. */
  static Cell of(String text, Tone tone) {
    return new Cell(text, tone, false);
  }

  /** The same, free to run over the empty cells at its right. */
  Cell spilling() {
    return new Cell(text, tone, true);
  }
}
