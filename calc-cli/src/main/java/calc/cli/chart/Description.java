package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Span;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a chart shows, in words for those who do not see it. */
final class Description {
  private static final int MOST_BARS = 40;

  private final List<String> sentences = new ArrayList<>();

  private Description() {}

  static String of(Chart chart) {
    Description description = new Description();
    description.say(chart.title());
    description.say(chart.subtitle());
    for (Panel panel : chart.panels()) {
      description.say(panel.title());
      if (panel instanceof Plane plane) {
        description.tell(plane);
      } else if (panel instanceof Bars bars) {
        description.tell(bars);
      }
    }
    description.say(chart.caption());
    return String.join(" ", description.sentences);
  }

  private void say(String words) {
    String clean = Wording.clean(words);
    if (!clean.isEmpty()) {
      boolean ended = ".!?…".indexOf(clean.charAt(clean.length() - 1)) >= 0;
      sentences.add(ended ? clean : clean + ".");
    }
  }

  private void tell(Plane plane) {
    say("Across: " + axis(plane.x(), Extents.across(List.of(plane))));
    say("Upwards: " + axis(plane.values(), Extents.values(plane)));
    plane.layers().forEach(layer -> say(layer(plane, layer)));
    for (Mark mark : plane.marks()) {
      say("Marked: " + mark(plane.x(), plane.values(), mark));
    }
  }

  private void tell(Bars bars) {
    say("Bars: " + axis(bars.values(), Extents.values(bars)));
    int count = Math.min(MOST_BARS, bars.bars().size());
    bars.bars().subList(0, count).forEach(bar -> say(bar(bars.values(), bar)));
    if (count < bars.bars().size()) {
      say("And " + (bars.bars().size() - count) + " more bars");
    }
    for (Mark mark : bars.marks()) {
      say("Marked: " + mark(bars.values(), bars.values(), mark));
    }
  }

  private static String axis(Axis axis, Range.Extent extent) {
    String title = Wording.clean(axis.title());
    String log = axis.scaling() == Scaling.LOGARITHMIC ? ", on a log scale" : "";
    String ends =
        extent.isEmpty()
            ? ""
            : " from " + value(axis, extent.low()) + " to " + value(axis, extent.high());
    return (title.isEmpty() ? "values" : title) + ends + log;
  }

  private static String value(Axis axis, double value) {
    return axis.scaling() == Scaling.MONTHS
        ? "month " + new Quantity(axis.unit().in(value), calc.core.unit.Unit.ONE).text()
        : new Quantity(value, axis.unit()).text();
  }

  private static String layer(Plane plane, Layer layer) {
    String name = Wording.clean(layer.key().name());
    List<Point> points = Extents.points(layer);
    if (!points.isEmpty()) {
      Point first = points.get(0);
      Point last = points.get(points.size() - 1);
      return name
          + (points.size() == 1 ? ": " + at(plane, first) : ": from " + at(plane, first))
          + (points.size() == 1 ? "" : " to " + at(plane, last));
    }
    if (layer instanceof Band band && !band.spans().isEmpty()) {
      Span first = band.spans().get(0);
      Span last = band.spans().get(band.spans().size() - 1);
      return name
          + ": from "
          + between(plane, first.low(), first.high(), first.x())
          + " to "
          + between(plane, last.low(), last.high(), last.x());
    }
    if (layer instanceof Columns columns && !columns.columns().isEmpty()) {
      Column first = columns.columns().get(0);
      Column last = columns.columns().get(columns.columns().size() - 1);
      return name
          + ": "
          + columns.columns().size()
          + " columns, from "
          + between(plane, first.low(), first.high(), first.from())
          + " to "
          + between(plane, last.low(), last.high(), last.to());
    }
    return name + ": no values";
  }

  private static String at(Plane plane, Point point) {
    return value(plane.values(), point.y()) + " at " + value(plane.x(), point.x());
  }

  private static String between(Plane plane, double low, double high, double x) {
    Axis values = plane.values();
    return value(values, low) + "–" + value(values, high) + " at " + value(plane.x(), x);
  }

  private static String bar(Axis values, Bar bar) {
    String pieces =
        bar.pieces().stream().map(piece -> piece(values, piece)).collect(Collectors.joining(", "));
    String error =
        bar.error()
            .map(
                ends ->
                    ", within " + value(values, ends.low()) + " to " + value(values, ends.high()))
            .orElse("");
    return Wording.clean(bar.label()) + ": " + (pieces.isEmpty() ? "no values" : pieces) + error;
  }

  private static String piece(Axis values, Piece piece) {
    String name = Wording.clean(piece.key().name());
    String from = piece.from() == 0 ? "" : value(values, piece.from()) + " to ";
    return (name.isEmpty() ? "" : name + " ") + from + value(values, piece.to());
  }

  private static String mark(Axis x, Axis values, Mark mark) {
    String label = Wording.clean(mark.label());
    if (mark instanceof AtX at) {
      return label + ", at " + value(x, at.x());
    }
    if (mark instanceof AtValue at) {
      return label + ", at " + value(values, at.value());
    }
    AtPoint point = (AtPoint) mark;
    return label + ", " + value(values, point.value()) + " at " + value(x, point.x());
  }
}
