package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Span;
import calc.core.result.Chart.Steps;
import java.util.ArrayList;
import java.util.List;

/** Turns the layers of a plane into figures. */
final class LayerFigures {
  /** From this one on lines have signs, since its colour is as strong as one before. */
  static final int FIRST_WITH_SIGNS = 3;

  private static final int SIGNS = 6;

  private final Field field;
  private final Inks inks;
  private final Letters letters;
  private final List<Figure> figures = new ArrayList<>();

  LayerFigures(Field field, Inks inks, Letters letters) {
    this.field = field;
    this.inks = inks;
    this.letters = letters;
  }

  List<Figure> of(List<Layer> layers) {
    layers.forEach(this::add);
    return figures;
  }

  private void add(Layer layer) {
    Tint tint = inks.of(layer.key()).fill();
    if (layer instanceof Line line) {
      pieces(line.points()).forEach(piece -> addLine(line, piece, tint));
    } else if (layer instanceof Steps steps) {
      pieces(steps.points())
          .forEach(piece -> addTrace(corners(piece), tint, Figure.Dash.SOLID, steps.key()));
    } else if (layer instanceof Band band) {
      addBand(band, tint);
    } else if (layer instanceof Columns columns) {
      addColumns(columns, tint);
    } else if (layer instanceof Dots dots) {
      List<Spot> spots = dots.points().stream().filter(field::has).map(field::spot).toList();
      addDots(Thinning.dots(spots), tint, dots.key());
    }
  }

  /** Parts of a line between points that have no place on a logarithmic axis. */
  private List<List<Spot>> pieces(List<Point> points) {
    List<List<Spot>> pieces = new ArrayList<>();
    List<Spot> piece = new ArrayList<>();
    for (Point point : points) {
      if (field.has(point)) {
        piece.add(field.spot(point));
      } else if (!piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }

  private void addLine(Line line, List<Spot> piece, Tint tint) {
    addTrace(piece, tint, line.dashed() ? Figure.Dash.DASHED : Figure.Dash.SOLID, line.key());
  }

  private void addTrace(List<Spot> piece, Tint tint, Figure.Dash dash, Chart.Key key) {
    List<Spot> spots = Thinning.line(piece);
    if (spots.size() == 1) {
      addDots(spots, tint, key);
      return;
    }
    figures.add(new Figure.Trace(spots, tint, letters.px(2.2), dash));
    if (inks.number(key) >= FIRST_WITH_SIGNS) {
      addSigns(spots, tint, key);
    }
  }

  /** A few signs along a line, for print in which colours of equal strength meet. */
  private void addSigns(List<Spot> spots, Tint tint, Chart.Key key) {
    List<Spot> some = new ArrayList<>();
    int every = Math.max(1, spots.size() / SIGNS);
    for (int i = every / 2; i < spots.size(); i += every) {
      some.add(spots.get(i));
    }
    figures.add(new Figure.Dots(some, tint, letters.px(3.4), inks.symbol(key)));
  }

  /** JFreeChart's own steps are one shape for each, which makes large files. */
  private static List<Spot> corners(List<Spot> spots) {
    List<Spot> corners = new ArrayList<>();
    for (Spot spot : spots) {
      if (!corners.isEmpty()) {
        double before = corners.get(corners.size() - 1).y();
        if (before != spot.y()) {
          corners.add(new Spot(spot.x(), before));
        }
      }
      corners.add(spot);
    }
    return corners;
  }

  private void addBand(Band band, Tint tint) {
    List<Spot> upper = new ArrayList<>();
    List<Spot> lower = new ArrayList<>();
    for (Span span : band.spans()) {
      if (field.x().has(span.x()) && field.values().has(span.high())) {
        upper.add(field.spot(new Point(span.x(), span.high())));
        lower.add(field.spot(new Point(span.x(), span.low())));
      }
    }
    if (upper.size() > 1) {
      figures.add(new Figure.Area(upper, lower, tint));
    }
  }

  private void addColumns(Columns columns, Tint tint) {
    List<Box> boxes = new ArrayList<>();
    for (Column column : columns.columns()) {
      double left = field.across(column.from());
      double right = field.across(column.to());
      boxes.add(Box.between(left, field.up(column.low()), right, field.up(column.high())));
    }
    List<Box> kept = Thinning.columns(boxes);
    if (!kept.isEmpty()) {
      boolean broad = kept.stream().mapToDouble(Box::width).min().orElse(0) > letters.px(4);
      figures.add(new Figure.Blocks(kept, tint, broad ? letters.px(1) : 0));
    }
  }

  private void addDots(List<Spot> spots, Tint tint, Chart.Key key) {
    if (!spots.isEmpty()) {
      figures.add(new Figure.Dots(spots, tint, letters.px(4), inks.symbol(key)));
    }
  }
}
