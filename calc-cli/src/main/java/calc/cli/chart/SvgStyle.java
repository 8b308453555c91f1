package calc.cli.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.StyleHandler;
import org.w3c.dom.Element;

/** Writes what Batik wants to say of a shape: only what matters, and colours by their names. */
final class SvgStyle implements StyleHandler {
  private static final Set<String> KEPT =
      Set.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "clip-path");

  private final Map<String, String> colours = new HashMap<>();

  /** How a colour of the palette is written. */
  SvgStyle(Look look, Function<Tint, String> written) {
    for (Tint tint : Palette.all()) {
      int rgb = tint.on(look);
      String name = "rgb(" + (rgb >> 16 & 255) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + ")";
      colours.putIfAbsent(name, written.apply(tint));
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as Batik declares it
  public void setStyle(Element element, Map style, SVGGeneratorContext context) {
    for (String name : KEPT) {
      Object value = style.get(name);
      if (value != null) {
        String text = value.toString();
        element.setAttribute(name, colours.getOrDefault(text, text));
      }
    }
  }
}
