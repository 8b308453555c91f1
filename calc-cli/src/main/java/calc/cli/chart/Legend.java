package calc.cli.chart;

import calc.core.result.Chart;
import java.util.ArrayList;
import java.util.List;

/** Names beside patches of their colours, in rows above the panels. */
final class Legend {
  private static final double LONGEST = 0.45;

  private final List<Text> texts = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final Letters letters;
  private double bottom;

  private Legend(Letters letters) {
    this.letters = letters;
  }

  /**
   * Lays names out in rows.
   *
   * @param keys whose
   * @param look what their patches look like
   * @param field where; it may be higher than is needed
   * @param letters how they are set
   */
  static Legend of(List<Chart.Key> keys, Swatch look, Box field, Letters letters) {
    Legend legend = new Legend(letters);
    legend.fill(keys, look, field);
    return legend;
  }

  /** Draws the patch of a key. */
  interface Swatch {
    List<Figure> of(Chart.Key key, Box box);
  }

  List<Text> texts() {
    return texts;
  }

  List<Figure> figures() {
    return figures;
  }

  double bottom() {
    return bottom;
  }

  private void fill(List<Chart.Key> keys, Swatch look, Box field) {
    Type type = letters.axis();
    double row = letters.px(19);
    double x = field.x();
    double y = field.y();
    for (int i = 0; i < keys.size(); i++) {
      String name =
          Wording.shortened(Wording.clean(keys.get(i).name()), type, field.width() * LONGEST);
      String rest = "and " + (keys.size() - i) + " more";
      double width = letters.px(18) + type.width(name);
      boolean lastRow = y + 2 * row > field.bottom();
      boolean more = i + 1 < keys.size();
      double kept = lastRow && more ? letters.px(16) + type.width(rest) : 0;
      if (x + width + kept > field.right()) {
        if (lastRow) {
          texts.add(text(rest, x, y));
          break;
        }
        x = field.x();
        y += row;
      }
      figures.addAll(
          look.of(keys.get(i), new Box(x, y + letters.px(2), letters.px(13), letters.px(11))));
      texts.add(text(name, x + letters.px(18), y));
      x += width + letters.px(16);
    }
    bottom = keys.isEmpty() ? field.y() : y + row;
  }

  private Text text(String words, double x, double y) {
    Spot spot = new Spot(x, y + letters.px(12));
    return Text.of(words, spot, Text.Anchor.START, letters.axis(), Palette.INK);
  }
}
