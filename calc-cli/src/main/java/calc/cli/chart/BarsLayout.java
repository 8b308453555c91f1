package calc.cli.chart;

import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out bars. Bars that should stand lie down when their names do not fit below them; of more
 * bars than can be told apart the first ones are drawn, and how many are left out is said.
 */
final class BarsLayout implements PanelLayout {
  private static final double LEAST_PITCH = 11;
  private static final double LONGEST_NAME = 0.34;
  private static final double BREADTH = 0.66;

  private final Bars bars;
  private final Box slot;
  private final Sheet sheet;
  private final boolean upright;
  private final List<Bar> shown;
  private final Scale values;
  private final Heading heading;

  BarsLayout(Bars bars, Box slot, Sheet sheet) {
    this.bars = bars;
    this.slot = slot;
    this.sheet = sheet;
    upright = bars.upright() && standsUpright();
    values = Scale.of(bars.values(), Extents.values(bars), upright);
    heading =
        new Heading(bars.title(), upright ? values.title() : "", sheet.letters())
            .within(bottom() - slot.y());
    int most = Math.max(1, (int) ((bottom() - top()) / sheet.px(LEAST_PITCH)));
    boolean all = upright || bars.bars().size() <= most;
    shown = all ? bars.bars() : bars.bars().subList(0, Math.max(1, most - 1));
  }

  private int rows() {
    return Math.max(1, shown.size() + (shown.size() < bars.bars().size() ? 1 : 0));
  }

  private boolean standsUpright() {
    double width = slot.width() * 0.86 / Math.max(1, bars.bars().size()) - sheet.px(6);
    for (Bar bar : bars.bars()) {
      String name = Wording.clean(bar.label());
      List<String> lines = Wording.lines(name, sheet.letters().axis(), width, 2);
      boolean whole = String.join(" ", lines).equals(name);
      boolean fits =
          bar.pieces().stream()
              .allMatch(p -> sheet.letters().label().width(Wording.clean(p.text())) < width);
      if (!whole || !fits) {
        return false;
      }
    }
    return true;
  }

  private double top() {
    boolean labelled = !upright && bars.marks().stream().anyMatch(AtValue.class::isInstance);
    return slot.y() + heading.height() + (labelled ? sheet.letters().label().leading() : 0);
  }

  private double bottom() {
    Type type = sheet.letters().axis();
    if (upright) {
      return slot.bottom() - sheet.px(6) - type.leading() * nameLines();
    }
    return slot.bottom() - sheet.px(6) - type.leading() * (values.title().isEmpty() ? 1 : 2);
  }

  private int nameLines() {
    double width = slot.width() * 0.86 / Math.max(1, bars.bars().size()) - sheet.px(6);
    return bars.bars().stream()
        .mapToInt(
            bar ->
                Wording.lines(Wording.clean(bar.label()), sheet.letters().axis(), width, 2).size())
        .max()
        .orElse(1);
  }

  @Override
  public double left() {
    Type type = sheet.letters().axis();
    if (upright) {
      return Ticks.beside(values, bottom() - top(), sheet.letters()).stream()
              .mapToDouble(tick -> type.width(tick.label()))
              .max()
              .orElse(0)
          + sheet.px(8);
    }
    double widest =
        shown.stream()
            .mapToDouble(bar -> nameType().width(Wording.clean(bar.label())))
            .max()
            .orElse(0);
    double rest = shown.size() < bars.bars().size() ? nameType().width(rest()) : 0;
    double most = slot.width() * LONGEST_NAME;
    return Math.min(most, Math.max(widest + 1, rest)) + sheet.px(10);
  }

  @Override
  public double right() {
    return 0;
  }

  private Type nameType() {
    double pitch = (bottom() - top()) / rows();
    return new Type(Math.min(sheet.letters().axis().size(), pitch * 0.82), false);
  }

  private String rest() {
    return "… and " + (bars.bars().size() - shown.size()) + " more";
  }

  @Override
  public void lay(double left, double right) {
    Box box = PlaneLayout.whole(Box.between(left, top(), right, bottom()));
    heading.lay(box, slot.y(), sheet);
    BarTexts texts = new BarTexts(shown, sheet, upright);
    Grain grain = texts.grain(box, values, rows());
    double breadth = breadth(grain);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      addBar(figures, grain, i, breadth);
    }
    List<Mark> marks = bars.marks().stream().filter(this::isShown).toList();
    marks.forEach(mark -> figures.add(line(mark, grain)));
    laySides(grain, figures);
    texts.lay(grain, breadth, markLines(marks, grain));
    layMarks(marks, grain, figures);
  }

  private boolean isShown(Mark mark) {
    return mark instanceof AtValue at && values.has(at.value());
  }

  private static double value(Mark mark) {
    return ((AtValue) mark).value();
  }

  private double breadth(Grain grain) {
    double most = upright ? grain.box().width() * 0.14 : sheet.px(40);
    return Math.min(grain.pitch() * BREADTH, most);
  }

  private void addBar(List<Figure> figures, Grain grain, int i, double breadth) {
    Bar bar = shown.get(i);
    for (Piece piece : bar.pieces()) {
      Box block = grain.block(piece.from(), piece.to(), i, breadth);
      double seam = bar.pieces().size() > 1 ? sheet.px(1) : 0;
      Tint tint = sheet.inks().of(piece.key()).fill();
      figures.add(new Figure.Blocks(List.of(block), tint, seam));
    }
    bar.error()
        .ifPresent(
            ends ->
                figures.add(
                    new Figure.Whisker(
                        grain.spot(ends.low(), i),
                        grain.spot(ends.high(), i),
                        Palette.INK,
                        sheet.px(1.3),
                        Math.min(breadth * 0.4, sheet.px(8)))));
  }

  private Figure line(Mark mark, Grain grain) {
    double at = grain.along(value(mark));
    Box box = grain.box();
    return upright
        ? PlaneLayout.line(mark.tone(), new Spot(box.x(), at), new Spot(box.right(), at), sheet)
        : PlaneLayout.line(mark.tone(), new Spot(at, box.y()), new Spot(at, box.bottom()), sheet);
  }

  private List<Figure> markLines(List<Mark> marks, Grain grain) {
    return marks.stream().map(mark -> line(mark, grain)).toList();
  }

  private void laySides(Grain grain, List<Figure> figures) {
    Box box = grain.box();
    Type type = sheet.letters().axis();
    if (upright) {
      List<Tick> ticks = Ticks.beside(values, box.height(), sheet.letters());
      sheet.add(new Pane(box, List.of(), places(ticks, grain), figures));
      for (Tick tick : ticks) {
        double y = grain.along(tick.value()) + type.size() * 0.36;
        Spot spot = new Spot(box.x() - sheet.px(8), y);
        sheet.add(Text.of(tick.label(), spot, Text.Anchor.END, type, Palette.QUIET));
      }
    } else {
      List<Tick> ticks = Ticks.along(grain.values(), box, sheet);
      sheet.add(new Pane(box, places(ticks, grain), List.of(), figures));
      double base = box.bottom() + sheet.px(6) + type.ascent();
      sheet.addAll(Ticks.below(ticks, grain.values(), box, base, sheet));
      String title = Wording.shortened(values.title(), type, box.width());
      Spot spot = new Spot(box.centre(), base + type.leading());
      if (!title.isEmpty()) {
        sheet.add(Text.of(title, spot, Text.Anchor.MIDDLE, type, Palette.QUIET));
      }
    }
    if (values.isLogarithmic() || isOnZero()) {
      sheet.addOnTop(baseline(grain));
    }
  }

  /** Bars around another value than zero do not stand on it. */
  private boolean isOnZero() {
    boolean shows = values.range().low() <= 0 && values.range().high() >= 0;
    return shows
        && (bars.values().fromZero()
            || bars.bars().stream()
                .anyMatch(bar -> bar.pieces().stream().anyMatch(piece -> piece.from() == 0)));
  }

  private static List<Double> places(List<Tick> ticks, Grain grain) {
    return ticks.stream().map(tick -> grain.along(tick.value())).toList();
  }

  /** Where bars begin. */
  private Figure baseline(Grain grain) {
    Box box = grain.box();
    double at = grain.along(values.isLogarithmic() ? values.range().low() : 0);
    List<Spot> spots =
        upright
            ? List.of(new Spot(box.x(), at), new Spot(box.right(), at))
            : List.of(new Spot(at, box.y()), new Spot(at, box.bottom()));
    return new Figure.Trace(spots, Palette.AXIS, sheet.px(1), Figure.Dash.SOLID);
  }

  private void layMarks(List<Mark> marks, Grain grain, List<Figure> figures) {
    double edge = sheet.px(6);
    Box room = Box.between(edge, slot.y(), sheet.page().right() - edge, slot.bottom());
    LabelPlacer placer = new LabelPlacer(room, sheet.px(2));
    sheet.texts().forEach(text -> placer.take(text.box()));
    figures.forEach(placer::avoid);
    MarkLabels labels = new MarkLabels(grain.box(), sheet.letters(), placer);
    for (Mark mark : marks) {
      double at = grain.along(value(mark));
      sheet.addAll(upright ? labels.across(mark, at) : labels.above(mark, at));
    }
  }
}
