package calc.cli.report;

import calc.cli.render.Legible;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements one after the other. Whatever it is given as text or as the value of an attribute
 * is shown as it is and never becomes markup; names of elements and attributes are the program's.
 */
final class Html {
  /** Elements without an end. */
  private static final Set<String> VOID = Set.of("meta");

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one with a null value is left out
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Ends the element that was begun last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Text within the element. */
  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** A line end, for those who read the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  /** What the program itself wrote as markup, a style or a script. */
  Html markup(String ours) {
    out.append(ours);
    return this;
  }

  /** The page, once every element has ended. */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not ended: " + open);
    }
    return out.append('\n').toString();
  }

  /** A stranger's text in a form that cannot end what it stands in. */
  static String escaped(String text) {
    String legible = Legible.line(text);
    StringBuilder escaped = new StringBuilder(legible.length() + 8);
    for (int i = 0; i < legible.length(); i++) {
      char c = legible.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
