package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which key of a chart has which colour and shape, in the order in which they first appear. */
final class Inks {
  private static final Palette.Pair LIGHT =
      new Palette.Pair(Palette.SHADE, Palette.series(4).text());
  private static final Palette.Pair QUIET = new Palette.Pair(Palette.FAINT, Palette.QUIET);
  private static final Palette.Pair WORSE = new Palette.Pair(Palette.WORSE, Palette.LIMIT_TEXT);
  private static final Palette.Pair BETTER =
      new Palette.Pair(Palette.BETTER, Palette.series(2).text());

  private final Map<Chart.Key, Integer> numbers = new LinkedHashMap<>();
  private int own;

  private Inks() {}

  static Inks of(Chart chart) {
    Inks inks = new Inks();
    for (Panel panel : chart.panels()) {
      keys(panel).forEach(inks::add);
    }
    return inks;
  }

  private void add(Chart.Key key) {
    if (!numbers.containsKey(key)) {
      numbers.put(key, own);
      own += key.ink() == Ink.OWN ? 1 : 0;
    }
  }

  /** The keys of a panel as they come, some of them more than once. */
  static List<Chart.Key> keys(Panel panel) {
    List<Chart.Key> keys = new ArrayList<>();
    if (panel instanceof Plane plane) {
      plane.layers().stream().map(Layer::key).forEach(keys::add);
    } else if (panel instanceof Bars bars) {
      for (Bar bar : bars.bars()) {
        bar.pieces().stream().map(Piece::key).forEach(keys::add);
      }
    }
    return keys;
  }

  /** All keys. */
  List<Chart.Key> all() {
    return List.copyOf(numbers.keySet());
  }

  Palette.Pair of(Chart.Key key) {
    return switch (key.ink()) {
      case OWN -> Palette.series(number(key));
      case LIGHT -> LIGHT;
      case QUIET -> QUIET;
      case WORSE -> WORSE;
      case BETTER -> BETTER;
    };
  }

  /** Its number among those that have colours of their own, from 0. */
  int number(Chart.Key key) {
    return key.ink() == Ink.OWN ? numbers.getOrDefault(key, 0) : 0;
  }

  /** The shape of its points; keys that look alike in grey differ in it. */
  Figure.Symbol symbol(Chart.Key key) {
    Figure.Symbol[] symbols = Figure.Symbol.values();
    return symbols[number(key) % symbols.length];
  }
}
