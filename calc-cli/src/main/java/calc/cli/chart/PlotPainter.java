package calc.cli.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Draws a pane with JFreeChart. The axes of its plot count pixels of the picture; letters are not
 * JFreeChart's matter, since it does not keep them apart.
 */
final class PlotPainter {
  private static final double OPACITY = 0.28;
  private static final String ONLY = "";

  private final Look look;
  private final float zoom;

  PlotPainter(Look look, double zoom) {
    this.look = look;
    this.zoom = (float) zoom;
  }

  void paint(Pane pane, Graphics2D graphics) {
    Box box = pane.box();
    if (pane.figures().isEmpty() && pane.rows().isEmpty() && pane.columns().isEmpty()) {
      return;
    }
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(new PixelAxis(box.x(), box.right(), pane.columns(), false));
    plot.setRangeAxis(new PixelAxis(box.y(), box.bottom(), pane.rows(), true));
    plainGround(plot);
    int index = 0;
    for (Figure figure : pane.figures()) {
      plot.setDataset(index, data(figure));
      plot.setRenderer(index, renderer(figure));
      index++;
    }
    Shape clip = graphics.getClip();
    // JFreeChart puts back what was set before, and Batik refuses to take nothing back.
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    plot.draw(graphics, box.rectangle(), null, null, null);
    graphics.setClip(clip);
  }

  private void plainGround(XYPlot plot) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDomainGridlinePaint(Palette.GRID.color(look));
    plot.setRangeGridlinePaint(Palette.GRID.color(look));
    plot.setDomainGridlineStroke(new BasicStroke(zoom));
    plot.setRangeGridlineStroke(new BasicStroke(zoom));
    plot.setNoDataMessage(null);
  }

  /** An axis whose numbers are the pixels of the picture. */
  private static final class PixelAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<Double> lines;

    PixelAxis(double low, double high, List<Double> lines, boolean downwards) {
      this.lines = lines;
      setRange(low, high);
      setInverted(downwards);
      setVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return lines.stream()
          .map(at -> new NumberTick(at, ONLY, TextAnchor.CENTER, TextAnchor.CENTER, 0))
          .toList();
    }
  }

  private static XYDataset data(Figure figure) {
    if (figure instanceof Figure.Trace trace) {
      return points(trace.spots());
    }
    if (figure instanceof Figure.Dots dots) {
      return points(dots.spots());
    }
    if (figure instanceof Figure.Area area) {
      return spans(area);
    }
    XYIntervalSeries series = new XYIntervalSeries(ONLY, false, true);
    if (figure instanceof Figure.Blocks blocks) {
      for (Box box : blocks.boxes()) {
        series.add(box.centre(), box.x(), box.right(), box.middle(), box.y(), box.bottom());
      }
    } else if (figure instanceof Figure.Whisker whisker) {
      Box box =
          Box.between(whisker.from().x(), whisker.from().y(), whisker.to().x(), whisker.to().y());
      series.add(box.centre(), box.x(), box.right(), box.middle(), box.y(), box.bottom());
    }
    XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
    all.addSeries(series);
    return all;
  }

  private static XYDataset points(List<Spot> spots) {
    XYSeries series = new XYSeries(ONLY, false, true);
    spots.forEach(spot -> series.add(spot.x(), spot.y(), false));
    return new XYSeriesCollection(series);
  }

  private static XYDataset spans(Figure.Area area) {
    YIntervalSeries series = new YIntervalSeries(ONLY, false, true);
    for (int i = 0; i < area.upper().size(); i++) {
      Spot upper = area.upper().get(i);
      double low = area.lower().get(i).y();
      series.add(upper.x(), upper.y(), upper.y(), low);
    }
    YIntervalSeriesCollection all = new YIntervalSeriesCollection();
    all.addSeries(series);
    return all;
  }

  private XYItemRenderer renderer(Figure figure) {
    if (figure instanceof Figure.Trace trace) {
      XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
      line.setDrawSeriesLineAsPath(true);
      line.setSeriesPaint(0, trace.tint().color(look));
      line.setSeriesStroke(0, stroke(trace.width(), trace.dash()));
      return line;
    }
    if (figure instanceof Figure.Dots dots) {
      XYLineAndShapeRenderer shapes = new XYLineAndShapeRenderer(false, true);
      shapes.setSeriesPaint(0, dots.tint().color(look));
      shapes.setSeriesShape(0, shape(dots.symbol(), dots.radius()));
      shapes.setUseOutlinePaint(true);
      shapes.setSeriesOutlinePaint(0, Palette.PAGE.color(look));
      shapes.setSeriesOutlineStroke(0, new BasicStroke(zoom));
      return shapes;
    }
    if (figure instanceof Figure.Area area) {
      DeviationRenderer band = new DeviationRenderer(false, false);
      band.setAlpha(1);
      band.setSeriesFillPaint(0, area.tint().color(look, OPACITY));
      return band;
    }
    return figure instanceof Figure.Whisker whisker ? errorBar(whisker) : blocks(figure);
  }

  private XYItemRenderer errorBar(Figure.Whisker whisker) {
    XYErrorRenderer bar = new XYErrorRenderer();
    boolean lying = whisker.from().y() == whisker.to().y();
    bar.setDrawXError(lying);
    bar.setDrawYError(!lying);
    bar.setDefaultShapesVisible(false);
    bar.setCapLength(whisker.cap());
    bar.setErrorPaint(whisker.tint().color(look));
    bar.setErrorStroke(new BasicStroke((float) whisker.width()));
    return bar;
  }

  private XYItemRenderer blocks(Figure figure) {
    XYBarRenderer bars = new XYBarRenderer();
    bars.setUseYInterval(true);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, figure.tint().color(look));
    if (figure instanceof Figure.Blocks blocks && blocks.seam() > 0) {
      bars.setDrawBarOutline(true);
      bars.setSeriesOutlinePaint(0, Palette.PAGE.color(look));
      bars.setSeriesOutlineStroke(0, new BasicStroke((float) blocks.seam()));
    }
    return bars;
  }

  private static Stroke stroke(double width, Figure.Dash dash) {
    float w = (float) width;
    return switch (dash) {
      case SOLID -> new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      case DASHED -> broken(w, 3 * w, 2 * w);
      case DOTTED -> broken(w, w, 2 * w);
    };
  }

  private static Stroke broken(float width, float drawn, float left) {
    float[] pattern = {drawn, left};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
  }

  private static Shape shape(Figure.Symbol symbol, double r) {
    return switch (symbol) {
      case CIRCLE -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
      case DIAMOND -> polygon(0, -1.2 * r, 1.2 * r, 0, 0, 1.2 * r, -1.2 * r, 0);
      case TRIANGLE -> polygon(0, -1.15 * r, 1.1 * r, 0.85 * r, -1.1 * r, 0.85 * r);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
