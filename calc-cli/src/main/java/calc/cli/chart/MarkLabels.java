package calc.cli.chart;

import calc.core.result.Chart.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labels of marks: beside lines and points, wrapped or shortened where room is scarce. */
final class MarkLabels {
  private static final double[] WIDTHS = {0.6, 0.36, 0.22, 0.12};
  private static final double[] ALONG = {0, 1, 0.5, 0.25, 0.75};
  private static final int MOST_LINES = 3;

  private final Box box;
  private final Letters letters;
  private final LabelPlacer placer;

  MarkLabels(Box box, Letters letters, LabelPlacer placer) {
    this.box = box;
    this.letters = letters;
    this.placer = placer;
  }

  /** The label of a line across. */
  List<Text> across(Mark mark, double y) {
    return best(mark, paragraph -> across(paragraph, y));
  }

  /** The label of a line up. */
  List<Text> up(Mark mark, double x) {
    return best(mark, paragraph -> up(paragraph, x));
  }

  /** The label of a line up through a field that has room for it above. */
  List<Text> above(Mark mark, double x) {
    return best(mark, paragraph -> above(paragraph, x));
  }

  /** The label of a point. */
  List<Text> at(Mark mark, Spot spot) {
    return best(mark, paragraph -> around(paragraph, spot, letters.px(8)));
  }

  /** The label of a line at its end inside the field. */
  List<Text> end(String name, Tint tint, Spot spot) {
    return best(name, tint, paragraph -> around(paragraph, spot, letters.px(5)));
  }

  private interface Places {
    List<List<Text>> of(Paragraph paragraph);
  }

  private List<Text> best(Mark mark, Places places) {
    return best(Wording.clean(mark.label()), Palette.markText(mark.tone()), places);
  }

  private List<Text> best(String label, Tint tint, Places places) {
    for (double width : WIDTHS) {
      Type type = letters.label();
      List<String> lines = Wording.lines(label, type, box.width() * width, MOST_LINES);
      Optional<List<Text>> placed = placer.place(places.of(new Paragraph(lines, type, tint)));
      if (placed.isPresent()) {
        return placed.get();
      }
    }
    return List.of();
  }

  private List<List<Text>> across(Paragraph label, double y) {
    List<List<Text>> places = new ArrayList<>();
    double inset = letters.px(6);
    double room = box.width() - 2 * inset - label.width();
    for (double along : ALONG) {
      double x = box.x() + inset + room * along;
      places.add(label.belowOnGround(x, y - letters.px(4) - label.height(), Text.Anchor.START));
      places.add(label.belowOnGround(x, y + letters.px(3), Text.Anchor.START));
    }
    return places;
  }

  private List<List<Text>> up(Paragraph label, double x) {
    List<List<Text>> places = new ArrayList<>();
    double step = letters.label().leading() / 2;
    for (double top = box.y() + 1; top + label.height() < box.bottom(); top += step) {
      places.add(label.belowOnGround(x + letters.px(5), top, Text.Anchor.START));
      places.add(label.belowOnGround(x - letters.px(5), top, Text.Anchor.END));
    }
    return places;
  }

  private List<List<Text>> above(Paragraph label, double x) {
    List<List<Text>> places = new ArrayList<>();
    double top = box.y() - label.height() - letters.px(1);
    places.add(label.below(x, top, Text.Anchor.MIDDLE));
    places.add(label.below(x, top, Text.Anchor.START));
    places.add(label.below(x, top, Text.Anchor.END));
    places.addAll(up(label, x));
    return places;
  }

  private List<List<Text>> around(Paragraph label, Spot spot, double distance) {
    List<List<Text>> places = new ArrayList<>();
    for (double d = distance; d < 5 * distance; d += distance * 0.8) {
      double above = spot.y() - d - label.height();
      double beside = spot.y() - label.height() / 2;
      places.add(label.belowOnGround(spot.x() + d, spot.y() + d / 3, Text.Anchor.START));
      places.add(label.belowOnGround(spot.x() + d, beside, Text.Anchor.START));
      places.add(label.belowOnGround(spot.x() - d, above + d / 2, Text.Anchor.END));
      places.add(label.belowOnGround(spot.x(), above, Text.Anchor.MIDDLE));
      places.add(label.belowOnGround(spot.x() + d, above + d / 2, Text.Anchor.START));
      places.add(label.belowOnGround(spot.x() - d, beside, Text.Anchor.END));
      places.add(label.belowOnGround(spot.x() - d, spot.y() + d / 3, Text.Anchor.END));
      places.add(label.belowOnGround(spot.x(), spot.y() + d, Text.Anchor.MIDDLE));
    }
    return places;
  }
}
