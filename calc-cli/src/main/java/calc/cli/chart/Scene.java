package calc.cli.chart;

import java.util.List;

/**
 * A chart laid out, before it is drawn in any format.
 *
 * @param size how large it is
 * @param zoom of its lines
 * @param panes from back to front
 * @param texts all of its letters
 * @param title what it is called
 * @param description what it shows, in words
 */
record Scene(
    Size size, double zoom, List<Pane> panes, List<Text> texts, String title, String description) {
  Scene {
    panes = List.copyOf(panes);
    texts = List.copyOf(texts);
  }
}
