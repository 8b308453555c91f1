package calc.cli.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Plane;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lays out a chart: title and subtitle, legend, panels one above the other, caption. */
final class Composition {
  private static final int MOST_DIRECT = 4;
  private static final double HIGHEST_HEAD = 0.45;
  private static final double LEAST_PANEL = 60;
  private static final double FAIR_PANEL = 100;
  private static final double LEAST_FIELD = 60;
  private static final double LOW = 300;

  private final Chart chart;
  private final Size size;
  private final Letters letters;
  private final Box page;
  private final Sheet sheet;
  private final Inks inks;
  private final Set<Chart.Key> direct;

  private Composition(Chart chart, Size size) {
    this.chart = chart;
    this.size = size;
    letters = new Letters(size.zoom());
    page = new Box(0, 0, size.width(), size.height());
    inks = Inks.of(chart);
    direct = direct(chart);
    sheet = new Sheet(page, letters, inks, direct);
  }

  static Scene of(Chart chart, Size size) {
    return new Composition(chart, size).scene();
  }

  static double margin(Letters letters) {
    return letters.px(16);
  }

  private Scene scene() {
    double top = layHead();
    double bottom = layCaption();
    top = layLegend(top, bottom);
    layPanels(top, bottom);
    String title = Wording.clean(chart.title());
    String words = title.isEmpty() ? name() : title;
    return new Scene(size, size.zoom(), sheet.panes(), sheet.texts(), words, Description.of(chart));
  }

  private double width() {
    return page.width() - 2 * margin(letters);
  }

  private double layHead() {
    double y = margin(letters) - letters.px(2);
    y = layLines(chart.title(), letters.title(), Palette.INK, y, mostLines());
    y = layLines(chart.subtitle(), letters.subtitle(), Palette.QUIET, y, mostLines());
    return y + letters.px(8);
  }

  private int mostLines() {
    return size.height() < letters.px(LOW) ? 1 : 2;
  }

  private double layLines(String words, Type type, Tint tint, double top, int most) {
    List<String> lines = Wording.lines(Wording.clean(words), type, width(), most);
    Paragraph paragraph = new Paragraph(lines, type, tint);
    sheet.addAll(paragraph.below(margin(letters), top, Text.Anchor.START));
    return top + type.leading() * lines.size();
  }

  /** The caption stands on the lower edge; returns where it begins. */
  private double layCaption() {
    Type type = letters.caption();
    List<String> lines = Wording.lines(Wording.clean(chart.caption()), type, width(), mostLines());
    Paragraph paragraph = new Paragraph(lines, type, Palette.QUIET);
    double top = page.bottom() - letters.px(9) - paragraph.height();
    sheet.addAll(paragraph.below(margin(letters), top, Text.Anchor.START));
    return lines.isEmpty() ? page.bottom() - letters.px(12) : top - letters.px(8);
  }

  private double layLegend(double top, double bottom) {
    List<Chart.Key> keys = new ArrayList<>();
    for (Chart.Key key : inks.all()) {
      if (!direct.contains(key) && !Wording.clean(key.name()).isEmpty()) {
        keys.add(key);
      }
    }
    if (keys.isEmpty() || (inks.all().size() == 1 && keys.size() == 1)) {
      return top;
    }
    double panels = bottom - chart.panels().size() * letters.px(FAIR_PANEL);
    double lowest = Math.max(top + letters.px(20), Math.min(panels, page.height() * HIGHEST_HEAD));
    Box field = Box.between(margin(letters), top, page.right() - margin(letters), lowest);
    Legend legend = Legend.of(keys, new Swatches(chart, inks, letters)::of, field, letters);
    sheet.addAll(legend.texts());
    legend.figures().forEach(sheet::addOnTop);
    return legend.bottom() + letters.px(7);
  }

  private void layPanels(double top, double bottom) {
    List<Panel> panels = chart.panels();
    double gap = letters.px(10);
    double height = (bottom - top - gap * (panels.size() - 1)) / Math.max(1, panels.size());
    List<PanelLayout> layouts = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      layouts.add(layout(i, new Box(0, top + i * (height + gap), page.width(), height)));
    }
    double left = layouts.stream().mapToDouble(PanelLayout::left).max().orElse(0);
    double right = layouts.stream().mapToDouble(PanelLayout::right).max().orElse(0);
    double margin = margin(letters);
    double field = page.width() - left - right - 2 * margin;
    if (!panels.isEmpty()
        && (height < letters.px(LEAST_PANEL) || field < letters.px(LEAST_FIELD))) {
      throw new DrawingException(
          size.width() + "x" + size.height() + " is too small for the chart " + name());
    }
    layouts.forEach(layout -> layout.lay(margin + left, page.right() - margin - right));
  }

  private String name() {
    return Wording.clean(chart.name());
  }

  private PanelLayout layout(int index, Box slot) {
    Panel panel = chart.panels().get(index);
    if (panel instanceof Plane plane) {
      boolean lowest = chart.panels().stream().skip(index + 1L).noneMatch(Plane.class::isInstance);
      return new PlaneLayout(plane, across(planes()), slot, lowest, sheet);
    }
    return new BarsLayout((Bars) panel, slot, sheet);
  }

  private List<Plane> planes() {
    List<Plane> planes = new ArrayList<>();
    for (Panel panel : chart.panels()) {
      if (panel instanceof Plane plane) {
        planes.add(plane);
      }
    }
    return planes;
  }

  private static Scale across(List<Plane> planes) {
    boolean dots =
        planes.stream().flatMap(p -> p.layers().stream()).anyMatch(Dots.class::isInstance);
    Scale scale = Scale.of(planes.get(0).x(), Extents.across(planes), false);
    return dots ? scale.padded(0.015, 0.015) : scale;
  }

  /** Keys that are named where their lines end: all that have lines, if there are few. */
  private static Set<Chart.Key> direct(Chart chart) {
    Set<Chart.Key> keys = new LinkedHashSet<>();
    for (Panel panel : chart.panels()) {
      if (panel instanceof Plane plane) {
        plane.layers().stream().filter(Composition::hasEnd).map(Layer::key).forEach(keys::add);
      }
    }
    return keys.size() <= MOST_DIRECT ? keys : Set.of();
  }

  private static boolean hasEnd(Layer layer) {
    if (layer instanceof Band band) {
      return !band.spans().isEmpty();
    }
    if (layer instanceof Columns columns) {
      return !columns.columns().isEmpty();
    }
    return !(layer instanceof Dots) && !Extents.points(layer).isEmpty();
  }
}
