package calc.cli.chart;

import java.util.List;

/**
 * A part of a picture to which its figures are kept.
 *
 * @param box where, in whole pixels
 * @param columns where light lines go up
 * @param rows where light lines go across
 * @param figures from back to front
 */
record Pane(Box box, List<Double> columns, List<Double> rows, List<Figure> figures) {
  Pane {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    figures = List.copyOf(figures);
  }
}
