package calc.cli.chart;

import java.awt.Font;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a scene as SVG. Shapes come from Batik; letters are written here, with the width that the
 * layout gave them, so that a picture keeps its shape where the font is not at hand, and with their
 * weight, which Batik drops.
 */
final class SvgWriter {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FAMILY =
      "Inter, 'Helvetica Neue', Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";
  private static final int PRECISION = 2;
  private static final int SEMIBOLD = 600;
  private static final double GROUND = 0.28;

  private final Scene scene;
  private final Look look;
  private final String prefix;
  private final Function<Tint, String> colour;
  private final Document document = emptyDocument();

  private SvgWriter(Scene scene, Look look, String prefix, Function<Tint, String> colour) {
    this.scene = scene;
    this.look = look;
    this.prefix = prefix;
    this.colour = colour;
  }

  /** A file by itself. */
  static String file(Scene scene, Look look) {
    SvgWriter writer = new SvgWriter(scene, look, "", tint -> Tint.hex(tint.on(look)));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + XmlText.of(writer.root()) + "\n";
  }

  /** A part of a page, in colours that the page may set. */
  static String part(Scene scene, String prefix) {
    Function<Tint, String> variable =
        tint -> "var(--chart-" + tint.name() + ", " + Tint.hex(tint.light()) + ")";
    return XmlText.of(new SvgWriter(scene, Look.LIGHT, prefix, variable).root());
  }

  private Element root() {
    Element root = element("svg");
    String width = Integer.toString(scene.size().width());
    String height = Integer.toString(scene.size().height());
    root.setAttribute("xmlns", NAMESPACE);
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("width", width);
    root.setAttribute("height", height);
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", prefix + "title " + prefix + "desc");
    root.appendChild(named("title", scene.title()));
    root.appendChild(named("desc", scene.description()));
    root.appendChild(ground(width, height));
    root.appendChild(shapes());
    root.appendChild(letters());
    return root;
  }

  private Element named(String name, String words) {
    Element element = element(name);
    element.setAttribute("id", prefix + name);
    element.appendChild(document.createTextNode(words));
    return element;
  }

  private Element ground(String width, String height) {
    Element ground = element("rect");
    ground.setAttribute("width", width);
    ground.setAttribute("height", height);
    ground.setAttribute("fill", colour.apply(Palette.PAGE));
    return ground;
  }

  private Element shapes() {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(PRECISION);
    context.setComment(null);
    context.setStyleHandler(new SvgStyle(look, colour));
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String kind) {
            return prefix + super.generateID(kind);
          }
        });
    context.setGraphicContextDefaults(new SVGGeneratorContext.GraphicContextDefaults());
    context.getGraphicContextDefaults().setFont(new Unasked());
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    PlotPainter painter = new PlotPainter(look, scene.zoom());
    scene.panes().forEach(pane -> painter.paint(pane, graphics));
    return graphics.getTopLevelGroup();
  }

  /**
   * Batik asks for the family of its font though no letters are drawn, and a machine without fonts
   * has no answer.
   */
  private static final class Unasked extends Font {
    private static final long serialVersionUID = 1L;

    Unasked() {
      super(SANS_SERIF, PLAIN, 12);
    }

    @Override
    public String getFamily() {
      return SANS_SERIF;
    }

    @Override
    public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
      return this;
    }
  }

  private Element letters() {
    Element letters = element("g");
    letters.setAttribute("font-family", FAMILY);
    // Widths are counted without kerning.
    letters.setAttribute("font-kerning", "none");
    for (Text text : scene.texts()) {
      letters.appendChild(text(text));
    }
    return letters;
  }

  private Element text(Text text) {
    Element element = element("text");
    element.setAttribute("x", number(text.x()));
    element.setAttribute("y", number(text.y()));
    element.setAttribute("font-size", number(text.type().size()));
    if (text.type().semibold()) {
      element.setAttribute("font-weight", Integer.toString(SEMIBOLD));
    }
    if (text.anchor() != Text.Anchor.START) {
      element.setAttribute("text-anchor", text.anchor() == Text.Anchor.END ? "end" : "middle");
    }
    element.setAttribute("fill", colour.apply(text.tint()));
    if (text.ground()) {
      element.setAttribute("stroke", colour.apply(Palette.PAGE));
      element.setAttribute("stroke-width", number(text.type().size() * GROUND));
      element.setAttribute("stroke-linejoin", "round");
      element.setAttribute("paint-order", "stroke");
    }
    element.setAttribute("textLength", number(text.width()));
    element.setAttribute("lengthAdjust", "spacingAndGlyphs");
    element.appendChild(document.createTextNode(text.words()));
    return element;
  }

  private Element element(String name) {
    return document.createElementNS(NAMESPACE, name);
  }

  /** Two decimals, none that say nothing. */
  static String number(double pixels) {
    long hundredths = Math.round(pixels * 100);
    return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new DrawingException("this Java cannot make XML documents", e);
    }
  }
}
