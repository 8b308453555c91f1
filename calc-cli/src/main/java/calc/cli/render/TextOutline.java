package calc.cli.render;

import calc.cli.render.Block.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lays out an outline as a tree of equations: the steps of an item stand below each other at their
 * equals signs, what it rests on hangs below it.
 */
final class TextOutline {
  private static final int NARROWEST = 40;
  private static final String EQUALS = " = ";

  private final Style style;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private TextOutline(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The lines of a tree, without spaces at their ends. */
  static List<String> lines(Item root, Style style, int width) {
    TextOutline outline = new TextOutline(style, width);
    outline.add(root, "", "");
    return outline.lines;
  }

  /**
   * Adds an item and what it rests on.
   *
   * @param first what stands before its first line
   * @param rest what stands before its further lines and its parts
   */
  private void add(Item item, String first, String rest) {
    String label = style.text(item.label());
    String below = rest + (item.parts().isEmpty() ? "  " : guide("│ "));
    int indent = DisplayWidth.of(label) - 2;
    String margin = below + " ".repeat(Math.max(0, indent));
    addSteps(item, first + style.paint(Tone.STRONG, label), margin);
    addAside(item, margin);
    for (String remark : item.remarks()) {
      addWrapped(style.text(remark), Tone.FAINT, margin + "   ", margin + "   ");
    }
    for (int i = 0; i < item.parts().size(); i++) {
      boolean last = i == item.parts().size() - 1;
      add(
          item.parts().get(i),
          rest + guide(last ? "└─ " : "├─ "),
          rest + guide(last ? "   " : "│  "));
    }
  }

  private void addSteps(Item item, String head, String margin) {
    if (item.steps().size() == 2 && joined(item, head).isPresent()) {
      lines.add(joined(item, head).get());
      return;
    }
    String before = head;
    for (Cell step : item.steps()) {
      addWrapped(style.text(step.text()), step.tone(), before + EQUALS, margin + EQUALS);
      before = margin;
    }
    if (item.steps().isEmpty()) {
      lines.add(head);
    }
  }

  /** A mere renaming of a value needs no lines of its own. */
  private Optional<String> joined(Item item, String head) {
    String line =
        item.steps().stream()
            .map(step -> EQUALS + style.paint(step.tone(), style.text(step.text())))
            .collect(Collectors.joining("", head, ""));
    return fits(line) ? Optional.of(line) : Optional.empty();
  }

  private void addAside(Item item, String margin) {
    if (item.aside().isEmpty()) {
      return;
    }
    String aside = style.text(item.aside());
    int last = lines.size() - 1;
    String line = lines.get(last) + "   " + style.paint(Tone.FAINT, aside);
    if (fits(line)) {
      lines.set(last, line);
    } else {
      addWrapped(aside, Tone.FAINT, margin + "   ", margin + "   ");
    }
  }

  private boolean fits(String line) {
    return DisplayWidth.of(Tone.stripped(line)) <= width;
  }

  /** A step behind what stands before it; its further lines begin where its words began. */
  private void addWrapped(String text, Tone tone, String before, String margin) {
    int room = Math.max(NARROWEST, width - DisplayWidth.of(margin));
    String start = before;
    for (String line : Wrap.lines(text, room)) {
      lines.add(start + style.paint(tone, line));
      start = margin.replace('=', ' ');
    }
  }

  private String guide(String lines) {
    return style.text(lines);
  }
}
