package calc.core.scenario;

import calc.core.problem.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Located trees for tests: {@code { peak: 25k req/s, of: [a, b], text: "x" }}. A text without
 * quotes ends at the next of {@code , : ] }}; nothing is checked.
 */
final class Located {
  private final Source source;
  private int at;

  private Located(Source source) {
    this.source = source;
  }

  static Node of(String text) {
    return new Located(Source.of("test.yaml", text)).node();
  }

  private Node node() {
    skip();
    return switch (peek()) {
      case '{' -> mapping();
      case '[' -> sequence();
      default -> scalar();
    };
  }

  private Mapping mapping() {
    int start = at++;
    List<Entry> entries = new ArrayList<>();
    for (skip(); peek() != '}'; skip()) {
      Scalar key = scalar();
      skip();
      at++;
      entries.add(new Entry(key, node()));
      comma();
    }
    at++;
    return new Mapping(source.at(start), entries);
  }

  private Sequence sequence() {
    int start = at++;
    List<Node> items = new ArrayList<>();
    for (skip(); peek() != ']'; skip()) {
      items.add(node());
      comma();
    }
    at++;
    return new Sequence(source.at(start), items);
  }

  private Scalar scalar() {
    int start = at;
    if (peek() == '"') {
      int end = source.text().indexOf('"', at + 1);
      at = end + 1;
      String text = source.text().substring(start + 1, end);
      return Scalar.contiguous(text, false, source.at(start), start + 1);
    }
    while (",:]}".indexOf(peek()) < 0) {
      at++;
    }
    String text = source.text().substring(start, at).strip();
    return Scalar.contiguous(text, true, source.at(start), start);
  }

  private void comma() {
    skip();
    at += peek() == ',' ? 1 : 0;
  }

  private void skip() {
    while (at < source.text().length() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  private char peek() {
    return at < source.text().length() ? source.text().charAt(at) : '}';
  }
}
