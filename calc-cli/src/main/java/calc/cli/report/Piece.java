package calc.cli.report;

import calc.cli.render.Block;
import calc.core.result.Chart;
import java.util.List;

/** A piece of a report; every format lays out the same pieces. */
sealed interface Piece {
  /**
   * Words or a table, as every command prints them.
   *
   * @param block what is shown
   */
  record Words(Block block) implements Piece {}

  /**
   * A picture.
   *
   * @param chart what is drawn
   */
  record Picture(Chart chart) implements Piece {}

  /**
   * How a number came about.
   *
   * @param step its formula, and the same with values put in
   */
  record Step(Formula step) implements Piece {}

  /**
   * The few figures that somebody looks for first. Sentences say the same, so that a format may do
   * without.
   *
   * @param tiles the figures
   */
  record Glance(List<Tile> tiles) implements Piece {
    public Glance {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * A figure to be seen from afar.
   *
   * @param word what it is
   * @param figure the figure
   * @param aside what belongs to it, or empty
   * @param quantity full name of the quantity it shows, or empty
   */
  record Tile(String word, String figure, String aside, String quantity) {}

  /**
   * What is known inside of tiers.
   *
   * @param caption what it is called
   * @param tiers the tiers
   */
  record Insides(String caption, List<Inside> tiers) implements Piece {
    public Insides {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * What is known inside of a tier.
   *
   * @param tier its name
   * @param figures the figures
   */
  record Inside(String tier, List<Named> figures) {
    public Inside {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A figure by its short name.
   *
   * @param name its name within the tier
   * @param figure the figure
   * @param quantity its full name
   */
  record Named(String name, String figure, String quantity) {}
}
