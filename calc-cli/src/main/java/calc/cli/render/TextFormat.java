package calc.cli.render;

import calc.cli.render.Block.Equation;
import calc.cli.render.Block.Facts;
import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Listing;
import calc.cli.render.Block.Outline;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Sketch;
import calc.cli.render.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Results for a terminal, {@value #WIDTH} columns wide whatever the terminal, so output is the same
 * everywhere.
 */
final class TextFormat {
  static final int WIDTH = 100;

  private static final int ASIDE_GAP = 4;

  private final Style style;
  private final List<String> lines = new ArrayList<>();
  private boolean joinNext = true;

  private TextFormat(Style style) {
    this.style = style;
  }

  /** All pieces, one below the other, each line ended. */
  static String render(List<Block> blocks, Style style) {
    TextFormat body = new TextFormat(style);
    boolean titled =
        !blocks.isEmpty() && blocks.get(0) instanceof Heading first && first.level() == 1;
    body.addAll(titled ? blocks.subList(1, blocks.size()) : blocks);
    List<String> all = new ArrayList<>();
    if (titled) {
      all.addAll(body.title((Heading) blocks.get(0)));
      if (!body.lines.isEmpty() && !(blocks.get(1) instanceof Paragraph)) {
        all.add("");
      }
    }
    all.addAll(body.lines);
    return String.join("\n", all) + "\n";
  }

  private void addAll(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Sketch && !style.charts()) {
        continue;
      }
      if (!joinNext) {
        lines.add("");
      }
      joinNext = false;
      if (block instanceof Heading heading) {
        section(heading);
      } else if (block instanceof Paragraph paragraph) {
        paragraph(paragraph);
      } else if (block instanceof Table table) {
        lines.addAll(
            TextTable.lines(style.charts() ? table : table.withoutSketches(), style, WIDTH));
      } else if (block instanceof Sketch sketch) {
        lines.addAll(TextTable.lines(sketch.table(), style, WIDTH));
      } else if (block instanceof Outline outline) {
        lines.addAll(TextOutline.lines(outline.root(), style, WIDTH));
      } else if (block instanceof Equation equation) {
        lines.addAll(EquationLines.of(equation, style, WIDTH));
      } else if (block instanceof Facts facts) {
        lines.addAll(TextTable.lines(table(facts), style, WIDTH));
      } else if (block instanceof Listing listing) {
        listing(listing);
      }
    }
  }

  private void section(Heading heading) {
    String aside = heading.aside().isEmpty() ? "" : "   " + style.text(heading.aside());
    lines.add(style.paint(Tone.STRONG, style.text(heading.title())) + aside);
    joinNext = true;
  }

  private void paragraph(Paragraph paragraph) {
    for (String line : Wrap.lines(style.text(paragraph.text()), WIDTH)) {
      lines.add(style.paint(paragraph.tone(), line));
    }
  }

  private void listing(Listing listing) {
    lines.add(style.paint(Tone.STRONG, style.text(listing.caption())));
    listing.lines().forEach(line -> lines.add("  " + style.text(line)));
  }

  private static Table table(Facts facts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < facts.words().size(); i++) {
      rows.add(Row.of(Cell.of(facts.words().get(i), Tone.STRONG), Cell.of(facts.texts().get(i))));
    }
    List<Column> columns = List.of(Column.text(""), Column.text(""));
    return new Table("", false, columns, rows, List.of());
  }

  /** The title at the left and its aside at the right edge of what follows. */
  private List<String> title(Heading heading) {
    List<String> titleLines = Wrap.lines(style.text(heading.title()), WIDTH);
    List<String> result =
        new ArrayList<>(titleLines.stream().map(line -> style.paint(Tone.STRONG, line)).toList());
    if (heading.aside().isEmpty()) {
      return result;
    }
    String aside = style.text(heading.aside());
    int used = DisplayWidth.of(titleLines.get(titleLines.size() - 1));
    int edge = Math.max(bodyWidth(), used + ASIDE_GAP + DisplayWidth.of(aside));
    if (edge > WIDTH) {
      result.add(aside);
    } else {
      int gap = edge - used - DisplayWidth.of(aside);
      result.add(result.remove(result.size() - 1) + " ".repeat(gap) + aside);
    }
    return result;
  }

  private int bodyWidth() {
    int widest =
        lines.stream().mapToInt(line -> DisplayWidth.of(Tone.stripped(line))).max().orElse(0);
    return Math.min(WIDTH, widest);
  }
}
