package calc.cli.render;

import calc.cli.render.Block.Equation;
import calc.cli.render.Block.Facts;
import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Item;
import calc.cli.render.Block.Listing;
import calc.cli.render.Block.Outline;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.cli.render.Column.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Results for a document: Markdown with the tables that most renderers know. */
public final class MarkdownFormat {
  private static final String SPECIAL = "\\`*_[]|~#";

  /** The usual level of the names of tables, below that of a title. */
  private static final int CAPTION = 3;

  private static final Pattern LIST_START = Pattern.compile("^(\\d*)([-+.)])");

  private final List<String> lines = new ArrayList<>();

  private final String caption;

  private MarkdownFormat(int captionLevel) {
    this.caption = "#".repeat(captionLevel) + " ";
  }

  /** All pieces, one below the other, each line ended. */
  static String render(List<Block> blocks) {
    return render(blocks, CAPTION);
  }

  /** The same with the names of tables as headings of another level. */
  public static String render(List<Block> blocks, int captionLevel) {
    MarkdownFormat format = new MarkdownFormat(captionLevel);
    blocks.forEach(format::add);
    return String.join("\n", format.lines) + "\n";
  }

  private void add(Block block) {
    if (block instanceof Heading heading) {
      paragraph("#".repeat(heading.level() + 1) + " " + escaped(heading.title()));
      if (!heading.aside().isEmpty()) {
        paragraph(escaped(heading.aside()));
      }
    } else if (block instanceof Paragraph text) {
      paragraph(noList(escaped(text.text())));
    } else if (block instanceof Table table) {
      table(table.withoutSketches());
    } else if (block instanceof Outline outline) {
      paragraph("");
      item(outline.root(), "");
    } else if (block instanceof Equation equation) {
      fenced("text", EquationLines.of(equation, Style.PLAIN, TextFormat.WIDTH));
    } else if (block instanceof Facts facts) {
      facts(facts);
    } else if (block instanceof Listing listing) {
      paragraph(caption + escaped(listing.caption()));
      fenced("yaml", listing.lines());
    }
  }

  private void paragraph(String text) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    if (!text.isEmpty()) {
      lines.add(text);
    }
  }

  private void table(Table table) {
    if (!table.caption().isEmpty()) {
      paragraph(caption + escaped(table.caption()));
    }
    paragraph(row(table.columns().stream().map(column -> escaped(column.title())).toList()));
    lines.add(row(table.columns().stream().map(MarkdownFormat::rule).toList()));
    for (Row row : table.rows()) {
      lines.add(row(cells(row)));
    }
    table.notes().forEach(note -> paragraph(noList(escaped(note))));
  }

  /** Within a fence nothing has to be escaped, as long as nothing in it can end it. */
  private void fenced(String language, List<String> text) {
    String fence = "```";
    while (String.join("", text).contains(fence)) {
      fence += "`";
    }
    paragraph(fence + language);
    lines.addAll(text);
    lines.add(fence);
  }

  private void facts(Facts facts) {
    paragraph("");
    for (int i = 0; i < facts.words().size(); i++) {
      lines.add("- **" + facts.words().get(i) + ":** " + escaped(facts.texts().get(i)));
    }
  }

  /** One further row of a table, its line ended. */
  static String row(Row row) {
    return row(cells(row)) + "\n";
  }

  private static List<String> cells(Row row) {
    List<String> cells =
        new ArrayList<>(row.cells().stream().map(MarkdownFormat::emphasised).toList());
    String details =
        row.details().stream()
            .map(detail -> "<br>" + escaped(detail))
            .collect(Collectors.joining());
    cells.set(cells.size() - 1, cells.get(cells.size() - 1) + details);
    return cells;
  }

  private static String emphasised(Cell cell) {
    String text = escaped(cell.text());
    return cell.tone() == Tone.STRONG && !text.isEmpty() ? "**" + text + "**" : text;
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String rule(Column column) {
    boolean number = column.align() == Align.RIGHT || column.align() == Align.VALUE;
    return number ? "---:" : "---";
  }

  private void item(Item item, String indent) {
    StringBuilder text = new StringBuilder(indent + "- " + escaped(item.label()));
    item.steps().forEach(step -> text.append(" = ").append(emphasised(step)));
    if (!item.aside().isEmpty()) {
      text.append(" (").append(escaped(item.aside())).append(')');
    }
    item.remarks().forEach(remark -> text.append("<br>").append(escaped(remark)));
    lines.add(text.toString());
    for (Item part : item.parts()) {
      item(part, indent + "  ");
    }
  }

  /** A stranger's text, so that it is shown as it is and makes neither layout nor HTML. */
  public static String escaped(String text) {
    String legible = Legible.line(text).replace(Wrap.JOIN, ' ').strip();
    StringBuilder escaped = new StringBuilder(legible.length() + 8);
    for (int i = 0; i < legible.length(); i++) {
      char c = legible.charAt(i);
      if (c == '<') {
        escaped.append("&lt;");
      } else if (c == '>') {
        escaped.append("&gt;");
      } else if (c == '&') {
        escaped.append("&amp;");
      } else if (SPECIAL.indexOf(c) >= 0 && !isInsideWord(legible, i)) {
        escaped.append('\\').append(c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Keeps a paragraph that begins like an item of a list from becoming one. */
  private static String noList(String escaped) {
    return LIST_START.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  /** An underscore between letters, as in a name, marks nothing. */
  private static boolean isInsideWord(String text, int index) {
    return text.charAt(index) == '_'
        && index > 0
        && index < text.length() - 1
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }
}
