package calc.cli.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of one label, to be put at places.
 *
 * @param lines what they say
 * @param type how they are set
 * @param tint their colour
 */
record Paragraph(List<String> lines, Type type, Tint tint) {
  Paragraph {
    lines = List.copyOf(lines);
  }

  double width() {
    return lines.stream().mapToDouble(type::width).max().orElse(0);
  }

  double height() {
    return lines.isEmpty()
        ? 0
        : type.leading() * (lines.size() - 1) + type.ascent() + type.descent();
  }

  /** Its lines with their upper edge at a place. */
  List<Text> below(double x, double top, Text.Anchor anchor) {
    List<Text> texts = new ArrayList<>();
    double base = top + type.ascent();
    for (String line : lines) {
      texts.add(Text.of(line, new Spot(x, base), anchor, type, tint));
      base += type.leading();
    }
    return texts;
  }

  /** The same with the page around its letters. */
  List<Text> belowOnGround(double x, double top, Text.Anchor anchor) {
    return below(x, top, anchor).stream().map(Text::onGround).toList();
  }
}
