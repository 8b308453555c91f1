package calc.cli.chart;

import calc.core.result.Chart;
import java.util.ArrayList;
import java.util.List;

/** Draws charts. The same chart is the same SVG, byte for byte, on every machine. */
public final class Drawing {
  private Drawing() {}

  /**
   * A chart as an SVG file of its own.
   *
   * @throws DrawingException if it cannot be drawn
   */
  public static String svg(Chart chart, Look look, Size size) {
    return Guard.drawn(() -> SvgWriter.file(Composition.of(chart, size), look));
  }

  /**
   * A chart as a PNG file with two pixels for each pixel of its size.
   *
   * @throws DrawingException if it cannot be drawn, also for want of a font library
   */
  public static byte[] png(Chart chart, Look look, Size size) {
    return Guard.drawn(() -> PngWriter.file(Composition.of(chart, size), look));
  }

  /**
   * A chart as SVG to stand in an HTML page, in colours that the page may set.
   *
   * @param chart what is drawn
   * @param size how large
   * @param idPrefix what the ids in it begin with; another one for each chart of a page
   * @throws DrawingException if it cannot be drawn
   * @see #variables
   */
  public static String inline(Chart chart, Size size, String idPrefix) {
    return Guard.drawn(() -> SvgWriter.part(Composition.of(chart, size), idPrefix));
  }

  /**
   * The colours of charts in a page, as declarations of CSS: {@code --chart-ink: #24292f;} and so
   * on, a line each.
   */
  public static String variables(Look look) {
    List<Tint> tints = new ArrayList<>(Palette.all());
    Palette.all().forEach(tint -> tints.add(Palette.over(tint)));
    StringBuilder css = new StringBuilder();
    for (Tint tint : tints) {
      css.append("--chart-").append(tint.name()).append(": ");
      css.append(Tint.hex(tint.on(look))).append(";\n");
    }
    return css.toString();
  }
}
