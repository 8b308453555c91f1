package calc.cli.chart;

import java.util.ArrayList;
import java.util.List;

/** Numbers along an axis, as many as stand beside each other. */
final class Ticks {
  private static final int MOST = 12;
  private static final int FEW = 3;

  private Ticks() {}

  /** Numbers beside a vertical axis of some height: a few at least where steps are coarse. */
  static List<Tick> beside(Scale scale, double height, Letters letters) {
    double least = letters.axis().leading() / Math.max(1, height);
    int most = (int) Math.max(1, Math.min(MOST, height / letters.px(38)));
    List<Tick> ticks = apart(scale.ticks(most), scale, least);
    for (int more = most + 1; ticks.size() < FEW && more * least < 1; more++) {
      List<Tick> closer = scale.ticks(more);
      if (apart(closer, scale, least).size() < closer.size()) {
        break;
      }
      ticks = closer;
    }
    return ticks.size() < 2 ? two(scale, least) : ticks;
  }

  /** A single number tells nothing of an axis: the outermost ones that stand apart. */
  private static List<Tick> two(Scale scale, double least) {
    List<Tick> ticks = List.of();
    for (int most = 1; most <= MOST; most++) {
      ticks = scale.ticks(most);
      if (ticks.size() > 1) {
        List<Tick> ends = List.of(ticks.get(0), ticks.get(ticks.size() - 1));
        if (apart(ends, scale, least).size() > 1) {
          return ends;
        }
      }
    }
    return apart(ticks, scale, least);
  }

  /** Without those that come too near to the one before. */
  private static List<Tick> apart(List<Tick> ticks, Scale scale, double least) {
    List<Tick> kept = new ArrayList<>();
    for (Tick tick : ticks) {
      double before = kept.isEmpty() ? -1 : scale.share(kept.get(kept.size() - 1).value());
      if (scale.share(tick.value()) - before >= least) {
        kept.add(tick);
      }
    }
    return kept;
  }

  /** Numbers along a horizontal axis, as many as stand beside each other. */
  static List<Tick> along(Scale scale, Box field, Sheet sheet) {
    double gap = sheet.letters().axis().size() * 0.7;
    int most = Math.min(2 * MOST, (int) (field.width() / sheet.px(56)));
    for (int count = Math.max(2, most); count > 1; count--) {
      List<Tick> ticks = scale.ticks(count);
      if (stand(below(ticks, scale, field, 0, sheet), gap)) {
        return ticks;
      }
    }
    List<Tick> last = scale.ticks(1);
    return last.isEmpty() ? last : last.subList(0, 1);
  }

  /** Their letters, kept within the page. */
  static List<Text> below(List<Tick> ticks, Scale scale, Box field, double base, Sheet sheet) {
    Type type = sheet.letters().axis();
    List<Text> texts = new ArrayList<>();
    for (Tick tick : ticks) {
      double edge = type.width(tick.label()) / 2 + sheet.px(4);
      double x = field.x() + scale.share(tick.value()) * field.width();
      double kept = Math.max(edge, Math.min(sheet.page().right() - edge, x));
      Spot spot = new Spot(kept, base);
      texts.add(Text.of(tick.label(), spot, Text.Anchor.MIDDLE, type, Palette.QUIET));
    }
    return texts;
  }

  private static boolean stand(List<Text> texts, double gap) {
    for (int i = 1; i < texts.size(); i++) {
      if (texts.get(i - 1).box().right() + gap > texts.get(i).box().x()) {
        return false;
      }
    }
    return true;
  }
}
