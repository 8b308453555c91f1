package calc.cli.chart;

import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Piece;
import java.util.ArrayList;
import java.util.List;

/** The names of bars, and the words at the ends of their pieces. */
final class BarTexts {
  /** How much of a field words may take at one end. */
  private static final double MOST = 0.42;

  private static final double LEAST = 0.01;

  private final List<Bar> bars;
  private final Sheet sheet;
  private final boolean upright;

  BarTexts(List<Bar> bars, Sheet sheet, boolean upright) {
    this.bars = bars;
    this.sheet = sheet;
    this.upright = upright;
  }

  /** The field with so much room at both ends that no words are cut. */
  Grain grain(Box box, Scale values, int count) {
    if (upright) {
      return new Grain(box, values, true, count);
    }
    double before = 0;
    double after = 0;
    Type type = type(box.height() / count);
    for (Bar bar : bars) {
      for (Piece piece : bar.pieces()) {
        String words = Wording.clean(piece.text());
        if (!words.isEmpty()) {
          double width = type.width(words) + sheet.px(10);
          double share = values.share(farEnd(bar, piece));
          boolean forwards = isForwards(piece);
          after = forwards ? Math.max(after, missing(width, 1 - share, box)) : after;
          before = forwards ? before : Math.max(before, missing(width, share, box));
        }
      }
    }
    before = Math.max(before, floats() ? 2 * LEAST : 0);
    return new Grain(box, values.padded(before, Math.max(after, LEAST)), false, count);
  }

  /** Whether no bar begins at zero: then none should seem to stand on the edge. */
  private boolean floats() {
    return bars.stream().noneMatch(bar -> bar.pieces().stream().anyMatch(p -> p.from() == 0));
  }

  /** How much of the field must be added beyond its end for so wide a text to fit. */
  private static double missing(double width, double share, Box box) {
    double needed = width / box.width();
    return Math.max(0, Math.min(MOST, (needed - share) / Math.max(0.2, 1 - share)));
  }

  private static boolean isForwards(Piece piece) {
    return piece.to() >= piece.from();
  }

  /** Words stand beyond an error bar. */
  private static double farEnd(Bar bar, Piece piece) {
    if (bar.error().isEmpty()) {
      return piece.to();
    }
    return isForwards(piece)
        ? Math.max(piece.to(), bar.error().get().high())
        : Math.min(piece.to(), bar.error().get().low());
  }

  private Type type(double pitch) {
    Type label = sheet.letters().label();
    return upright ? label : new Type(Math.min(label.size(), pitch * 0.82), true);
  }

  void lay(Grain grain, double breadth, List<Figure> lines) {
    LabelPlacer placer = new LabelPlacer(sheet.page(), 0);
    for (int i = 0; i < bars.size(); i++) {
      layName(grain, i);
    }
    sheet.texts().forEach(text -> placer.take(text.box()));
    for (int i = 0; i < bars.size(); i++) {
      for (Piece piece : bars.get(i).pieces()) {
        layPiece(grain, i, piece, breadth, placer);
      }
    }
  }

  private void layName(Grain grain, int i) {
    String name = Wording.clean(bars.get(i).label());
    if (upright) {
      Type type = sheet.letters().axis();
      List<String> lines = Wording.lines(name, type, grain.pitch() - sheet.px(6), 2);
      Paragraph paragraph = new Paragraph(lines, type, Palette.INK);
      double top = grain.box().bottom() + sheet.px(5);
      sheet.addAll(paragraph.below(grain.centre(i), top, Text.Anchor.MIDDLE));
      return;
    }
    Type type = new Type(Math.min(sheet.letters().axis().size(), grain.pitch() * 0.82), false);
    double right = grain.box().x() - sheet.px(8);
    double width = right - sheet.px(8);
    boolean twoLines = grain.pitch() > 2 * type.leading();
    Paragraph paragraph =
        new Paragraph(Wording.lines(name, type, width, twoLines ? 2 : 1), type, Palette.INK);
    double top = grain.centre(i) - paragraph.height() / 2;
    sheet.addAll(paragraph.below(right, top, Text.Anchor.END));
  }

  private void layPiece(Grain grain, int i, Piece piece, double breadth, LabelPlacer placer) {
    String words = Wording.clean(piece.text());
    if (words.isEmpty()) {
      return;
    }
    Type type = type(grain.pitch());
    List<List<Text>> places = new ArrayList<>();
    Bar bar = bars.get(i);
    Box block = grain.block(piece.from(), piece.to(), i, breadth);
    if (!isCovered(grain, bar, piece)) {
      places.add(List.of(beyond(words, type, grain.spot(farEnd(bar, piece), i), piece)));
    }
    Text inside = inside(words, type, block, piece);
    if (block.grown(-sheet.px(1)).contains(inside.box())) {
      places.add(List.of(inside));
    }
    placer.place(places).ifPresent(sheet::addAll);
  }

  /** Whether another piece begins where this one ends. */
  private boolean isCovered(Grain grain, Bar bar, Piece piece) {
    double end = grain.along(piece.to());
    double beyond = end + (grain.along(piece.to()) >= grain.along(piece.from()) ? 3 : -3);
    for (Piece other : bar.pieces()) {
      double a = grain.along(other.from());
      double b = grain.along(other.to());
      if (Math.min(a, b) < beyond && Math.max(a, b) > beyond) {
        return true;
      }
    }
    return false;
  }

  private Text beyond(String words, Type type, Spot end, Piece piece) {
    double gap = sheet.px(5);
    boolean forwards = isForwards(piece);
    if (upright) {
      double base = forwards ? end.y() - gap : end.y() + gap + type.ascent();
      return Text.of(words, new Spot(end.x(), base), Text.Anchor.MIDDLE, type, Palette.QUIET);
    }
    Spot spot = new Spot(end.x() + (forwards ? gap : -gap), end.y() + type.size() * 0.36);
    Text.Anchor anchor = forwards ? Text.Anchor.START : Text.Anchor.END;
    return Text.of(words, spot, anchor, type, Palette.QUIET).onGround();
  }

  private Text inside(String words, Type type, Box block, Piece piece) {
    Tint tint = Palette.over(sheet.inks().of(piece.key()).fill());
    Spot spot = new Spot(block.centre(), block.middle() + type.size() * 0.36);
    return Text.of(words, spot, Text.Anchor.MIDDLE, type, tint);
  }
}
