package calc.cli.chart;

import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Tone;
import java.util.ArrayList;
import java.util.List;

/** Lays out a plane: axes, layers, names at the ends of lines, marks with their labels. */
final class PlaneLayout implements PanelLayout {
  private final Plane plane;
  private final Scale x;
  private final Scale values;
  private final Box slot;
  private final boolean lowest;
  private final Sheet sheet;
  private final Heading heading;
  private final List<Tick> rows;
  private final EndLabels ends;

  /**
   * For a stripe of a sheet.
   *
   * @param plane what is drawn
   * @param x the axis that all planes of the chart share
   * @param slot the stripe, as wide as the sheet
   * @param lowest whether the horizontal axis is numbered here
   * @param sheet to which it is added
   */
  PlaneLayout(Plane plane, Scale x, Box slot, boolean lowest, Sheet sheet) {
    this.plane = plane;
    this.x = x;
    this.slot = slot;
    this.lowest = lowest;
    this.sheet = sheet;
    values = Scale.of(plane.values(), Extents.values(plane), true);
    heading =
        new Heading(plane.title(), values.title(), sheet.letters())
            .within(slot.height() - footer());
    rows = Ticks.beside(values, bottom() - top(), sheet.letters());
    ends = new EndLabels(plane, x, values, sheet);
  }

  private double top() {
    return slot.y() + heading.height();
  }

  private double bottom() {
    return slot.bottom() - footer();
  }

  private double footer() {
    if (!lowest) {
      return sheet.px(6);
    }
    Type type = sheet.letters().axis();
    return sheet.px(8) + type.leading() * (x.title().isEmpty() ? 1 : 2);
  }

  @Override
  public double left() {
    Type type = sheet.letters().axis();
    return rows.stream().mapToDouble(tick -> type.width(tick.label())).max().orElse(0)
        + sheet.px(8);
  }

  @Override
  public double right() {
    return ends.room();
  }

  @Override
  public void lay(double left, double right) {
    Box box = whole(Box.between(left, top(), right, bottom()));
    Field field = new Field(box, x, values);
    heading.lay(box, slot.y(), sheet);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(new LayerFigures(field, sheet.inks(), sheet.letters()).of(plane.layers()));
    List<Figure> lines = markLines(field);
    laySides(box);
    Box room = Box.between(box.x(), slot.y(), sheet.page().right() - sheet.px(6), bottom());
    LabelPlacer placer = new LabelPlacer(room, sheet.px(2));
    sheet.texts().forEach(text -> placer.take(text.box()));
    figures.forEach(placer::avoid);
    lines.forEach(placer::avoid);
    if (plane.layers().stream().anyMatch(Columns.class::isInstance)) {
      lines.forEach(line -> figures.add(ground((Figure.Trace) line)));
    }
    figures.addAll(lines);
    sheet.add(
        new Pane(box, List.of(), rows.stream().map(t -> field.up(t.value())).toList(), figures));
    MarkLabels labels = new MarkLabels(box, sheet.letters(), placer);
    ends.lay(field, placer, labels);
    layMarks(field, placer, labels);
  }

  /** JFreeChart rounds the field to whole pixels, so it begins with them. */
  static Box whole(Box box) {
    return Box.between(
        Math.ceil(box.x()),
        Math.ceil(box.y()),
        Math.max(Math.ceil(box.x()) + 1, Math.floor(box.right())),
        Math.max(Math.ceil(box.y()) + 1, Math.floor(box.bottom())));
  }

  private void laySides(Box box) {
    Type type = sheet.letters().axis();
    for (Tick tick : rows) {
      double y = box.bottom() - values.share(tick.value()) * box.height();
      Spot spot = new Spot(box.x() - sheet.px(8), y + type.size() * 0.36);
      sheet.add(Text.of(tick.label(), spot, Text.Anchor.END, type, Palette.QUIET));
    }
    double zero = values.share(0) >= 0 && values.has(0) ? values.share(0) : 0;
    double base = box.bottom() - Math.max(0, Math.min(1, zero)) * box.height();
    sheet.addOnTop(axisLine(box, base));
    if (lowest) {
      double first = box.bottom() + sheet.px(8) + type.ascent();
      List<Tick> ticks = Ticks.along(x, box, sheet);
      sheet.addAll(Ticks.below(ticks, x, box, first, sheet));
      layTitle(box, first + type.leading());
    }
  }

  private Figure axisLine(Box box, double y) {
    List<Spot> spots = List.of(new Spot(box.x(), y), new Spot(box.right(), y));
    return new Figure.Trace(spots, Palette.AXIS, sheet.px(1), Figure.Dash.SOLID);
  }

  private void layTitle(Box box, double base) {
    if (!x.title().isEmpty()) {
      Type type = sheet.letters().axis();
      String words = Wording.shortened(x.title(), type, box.width());
      Spot spot = new Spot(box.centre(), base);
      sheet.add(Text.of(words, spot, Text.Anchor.MIDDLE, type, Palette.QUIET));
    }
  }

  private List<Figure> markLines(Field field) {
    List<Figure> lines = new ArrayList<>();
    Box box = field.box();
    for (Mark mark : plane.marks()) {
      if (mark instanceof AtX at && x.has(at.x())) {
        double across = field.across(at.x());
        lines.add(line(mark, new Spot(across, box.y()), new Spot(across, box.bottom())));
      } else if (mark instanceof AtValue at && values.has(at.value())) {
        double up = field.up(at.value());
        lines.add(line(mark, new Spot(box.x(), up), new Spot(box.right(), up)));
      }
    }
    return lines;
  }

  /** What keeps a line apart from the columns that it crosses. */
  private Figure ground(Figure.Trace line) {
    return new Figure.Trace(
        line.spots(), Palette.PAGE, line.width() + sheet.px(2), Figure.Dash.SOLID);
  }

  private Figure line(Mark mark, Spot from, Spot to) {
    return line(mark.tone(), from, to, sheet);
  }

  /** The line of a mark. */
  static Figure line(Tone tone, Spot from, Spot to, Sheet sheet) {
    Figure.Dash dash =
        switch (tone) {
          case NOW -> Figure.Dash.SOLID;
          case LIMIT, PLAN -> Figure.Dash.DASHED;
          case NOTE -> Figure.Dash.DOTTED;
        };
    double width = sheet.px(tone == Tone.LIMIT ? 1.8 : 1.4);
    return new Figure.Trace(List.of(from, to), Palette.mark(tone), width, dash);
  }

  private void layMarks(Field field, LabelPlacer placer, MarkLabels labels) {
    for (Mark mark : plane.marks()) {
      if (mark instanceof AtPoint at && x.has(at.x()) && values.has(at.value())) {
        Spot spot = new Spot(field.across(at.x()), field.up(at.value()));
        Tint tint = Palette.mark(at.tone());
        sheet.addOnTop(new Figure.Dots(List.of(spot), tint, sheet.px(5), Figure.Symbol.CIRCLE));
        placer.take(new Box(spot.x(), spot.y(), 0, 0).grown(sheet.px(5)));
      }
    }
    for (Mark mark : plane.marks()) {
      if (mark instanceof AtPoint at && x.has(at.x()) && values.has(at.value())) {
        sheet.addAll(labels.at(mark, new Spot(field.across(at.x()), field.up(at.value()))));
      }
    }
    for (Mark mark : plane.marks()) {
      if (mark instanceof AtValue at && values.has(at.value())) {
        sheet.addAll(labels.across(mark, field.up(at.value())));
      } else if (mark instanceof AtX at && x.has(at.x())) {
        sheet.addAll(labels.up(mark, field.across(at.x())));
      }
    }
  }
}
