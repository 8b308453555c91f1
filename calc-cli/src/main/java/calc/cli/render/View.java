package calc.cli.render;

import java.util.List;

/** One result made ready to be shown; each format takes from it what it can use. */
public interface View {
  /** For people: text and Markdown. */
  List<Block> blocks();

  /** For spreadsheets. */
  Sheet sheet();

  /**
   * For programs: maps, lists, strings, numbers, booleans and null, as JSON knows them. Maps keep
   * the order in which they are written.
   */
  Object data();
}
