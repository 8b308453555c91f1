package calc.cli.chart;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an element and what is in it. The serializers of the JDK order and indent differently from
 * version to version; this one always writes the same bytes.
 */
final class XmlText {
  private final StringBuilder text = new StringBuilder(1 << 14);

  private XmlText() {}

  static String of(Element element) {
    XmlText text = new XmlText();
    text.write(element);
    return text.text.toString();
  }

  private void write(Node node) {
    if (node instanceof Element element) {
      writeElement(element);
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      escape(node.getNodeValue(), false);
    }
  }

  private void writeElement(Element element) {
    String name = element.getTagName();
    text.append('<').append(name);
    // The map is in the order of the names.
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      text.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
      escape(attributes.item(i).getNodeValue(), true);
      text.append('"');
    }
    if (!element.hasChildNodes()) {
      text.append("/>");
      return;
    }
    text.append('>');
    boolean lines = element.getFirstChild().getNodeType() == Node.ELEMENT_NODE;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(lines ? "\n" : "");
      write(child);
    }
    text.append(lines ? "\n" : "").append("</").append(name).append('>');
  }

  private void escape(String value, boolean quoted) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '"' -> text.append(quoted ? "&quot;" : "\"");
        default -> text.append(c);
      }
    }
  }
}
