package calc.cli.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An SVG read back: its letters and where they stand. */
record Drawn(Document document) {
  private static final double ASCENT = 0.73;
  private static final double DESCENT = 0.2;

  /** A line of letters. */
  record Words(String words, Box box) {}

  /** Reads it; what is not well-formed fails. */
  static Drawn of(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
      return new Drawn(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> all(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  String only(String name) {
    return all(name).get(0).getTextContent();
  }

  List<Words> words() {
    return all("text").stream().map(Drawn::words).toList();
  }

  private static Words words(Element text) {
    double size = number(text, "font-size");
    double width = number(text, "textLength");
    String anchor = text.getAttribute("text-anchor");
    double before = anchor.equals("end") ? 1 : anchor.equals("middle") ? 0.5 : 0;
    double left = number(text, "x") - width * before;
    double top = number(text, "y") - size * ASCENT;
    Box box = new Box(left, top, width, size * (ASCENT + DESCENT));
    return new Words(text.getTextContent(), box);
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** What is wrong with its letters: cut at the edge, or over each other. */
  List<String> faults(Size size) {
    List<String> faults = new ArrayList<>();
    Box page = new Box(0, 0, size.width(), size.height());
    List<Words> words = words();
    for (int i = 0; i < words.size(); i++) {
      Words one = words.get(i);
      if (!page.contains(one.box())) {
        faults.add("cut: " + one);
      }
      for (Words other : words.subList(i + 1, words.size())) {
        if (one.box().overlaps(other.box())) {
          faults.add("overlap: " + one + " and " + other);
        }
      }
    }
    return faults;
  }
}
