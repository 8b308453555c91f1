package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of lines where they end: beside the field in the same order, or near an end within it. */
final class EndLabels {
  private static final double NEAR = 0.97;
  private static final double LONGEST = 0.22;
  private static final int MOST_LINES = 2;

  private final Sheet sheet;
  private final Scale x;
  private final Map<Chart.Key, Point> ends = new LinkedHashMap<>();

  EndLabels(Plane plane, Scale x, Scale values, Sheet sheet) {
    this.sheet = sheet;
    this.x = x;
    for (Layer layer : plane.layers()) {
      Point end = end(layer);
      boolean shown = end != null && x.has(end.x()) && values.has(end.y());
      boolean lineWins = layer instanceof Band && ends.containsKey(layer.key());
      if (shown && sheet.isDirect(layer.key()) && !lineWins) {
        ends.put(layer.key(), end);
      }
    }
    if (isNamedByAxis(plane)) {
      ends.clear();
    }
  }

  /** Whether all that is drawn here is what an axis is called by. */
  private boolean isNamedByAxis(Plane plane) {
    List<Chart.Key> keys = plane.layers().stream().map(Layer::key).distinct().toList();
    if (keys.size() != 1) {
      return false;
    }
    boolean columns = plane.layers().stream().allMatch(Columns.class::isInstance);
    String name = keys.get(0).name();
    return (columns && sheet.inks().all().size() == 1)
        || Stream.of(plane.title(), plane.values().title(), plane.x().title())
            .anyMatch(name::equalsIgnoreCase);
  }

  private static Point end(Layer layer) {
    if (layer instanceof Band band && !band.spans().isEmpty()) {
      Span last = band.spans().get(band.spans().size() - 1);
      // Bands around one line have the same middle.
      return new Point(last.x(), Math.max(last.low(), last.high()));
    }
    if (layer instanceof Columns columns && !columns.columns().isEmpty()) {
      Column last = columns.columns().get(columns.columns().size() - 1);
      return new Point(last.to(), last.low() / 2 + last.high() / 2);
    }
    List<Point> points = Extents.points(layer);
    return points.isEmpty() ? null : points.get(points.size() - 1);
  }

  private boolean isOutside(Point end) {
    return x.share(end.x()) >= NEAR;
  }

  /** How much room they need to the right of the field. */
  double room() {
    double widest = 0;
    for (Map.Entry<Chart.Key, Point> end : ends.entrySet()) {
      if (isOutside(end.getValue())) {
        widest = Math.max(widest, paragraph(end.getKey(), MOST_LINES).width());
      }
    }
    return widest == 0 ? 0 : widest + sheet.px(10);
  }

  private Paragraph paragraph(Chart.Key key, int most) {
    Type type = sheet.letters().label();
    double width = sheet.page().width() * LONGEST;
    List<String> lines = Wording.lines(Wording.clean(key.name()), type, width, most);
    return new Paragraph(lines, type, sheet.inks().of(key).text());
  }

  /** A name and where it should stand. */
  private record Name(Chart.Key key, Paragraph paragraph, Spot end) {
    double wanted() {
      return end.y() - paragraph.height() / 2;
    }
  }

  void lay(Field field, LabelPlacer placer, MarkLabels labels) {
    List<Name> outside = new ArrayList<>();
    for (Map.Entry<Chart.Key, Point> end : ends.entrySet()) {
      Spot spot = field.spot(end.getValue());
      if (isOutside(end.getValue())) {
        outside.add(new Name(end.getKey(), paragraph(end.getKey(), MOST_LINES), spot));
      }
    }
    outside.removeIf(name -> name.paragraph().lines().isEmpty());
    shrink(outside, field.box().height() + sheet.px(8));
    outside.sort(Comparator.comparingDouble(Name::wanted));
    layOutside(outside, field.box(), placer);
    for (Map.Entry<Chart.Key, Point> end : ends.entrySet()) {
      if (!isOutside(end.getValue())) {
        Tint tint = sheet.inks().of(end.getKey()).text();
        Spot spot = field.spot(end.getValue());
        sheet.addAll(labels.end(Wording.clean(end.getKey().name()), tint, spot));
      }
    }
  }

  /** Names on one line, and at last fewer of them, where the field is low. */
  private void shrink(List<Name> names, double height) {
    if (height(names) > height) {
      names.replaceAll(name -> new Name(name.key(), paragraph(name.key(), 1), name.end()));
    }
    while (height(names) > height) {
      names.remove(names.size() - 1);
    }
  }

  private static double height(List<Name> names) {
    return names.stream().mapToDouble(name -> name.paragraph().height() + 1).sum();
  }

  private void layOutside(List<Name> names, Box box, LabelPlacer placer) {
    double[] tops = tops(names, box);
    for (int i = 0; i < names.size(); i++) {
      Paragraph name = names.get(i).paragraph();
      Spot end = names.get(i).end();
      List<Text> texts = name.below(box.right() + sheet.px(8), tops[i], Text.Anchor.START);
      double moved = tops[i] - names.get(i).wanted();
      if (Math.abs(moved) > sheet.px(4)) {
        Spot from = new Spot(Math.max(end.x(), box.right()), end.y());
        Spot to = new Spot(box.right() + sheet.px(6), tops[i] + name.height() / 2);
        sheet.addOnTop(
            new Figure.Trace(List.of(from, to), name.tint(), sheet.px(1), Figure.Dash.SOLID));
      }
      placer.take(Text.around(texts).grown(1));
      sheet.addAll(texts);
    }
  }

  /** As near to the ends as can be without overlapping: pushed down, then up from the bottom. */
  private double[] tops(List<Name> names, Box box) {
    double[] tops = new double[names.size()];
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = Math.max(Math.max(names.get(i).wanted(), free), box.y() - sheet.px(6));
      free = tops[i] + names.get(i).paragraph().height() + 1;
    }
    double least = box.bottom() + sheet.px(4);
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], least - names.get(i).paragraph().height());
      least = tops[i] - 1;
    }
    return tops;
  }
}
