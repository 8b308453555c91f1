package calc.cli.report;

import calc.cli.chart.Drawing;
import calc.cli.chart.DrawingException;
import calc.cli.chart.Look;
import calc.cli.chart.Size;
import calc.cli.render.Block;
import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Table;
import calc.cli.render.Cell;
import calc.cli.render.Column;
import calc.cli.render.MarkdownFormat;
import calc.cli.render.Row;
import calc.cli.render.Tone;
import calc.core.result.Chart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a section of a document in Markdown. */
final class MarkdownReport {
  private static final int TITLE = 1;
  private static final int SECTION = 2;

  /** A table is named below the heading of its section. */
  private static final int CAPTION = 4;

  private final String name;
  private final Map<String, String> pictures = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(String name) {
    this.name = name;
  }

  /** The report, with links to pictures whose files begin with a name; without one, none. */
  static Document of(Report report, String name) {
    MarkdownReport markdown = new MarkdownReport(name);
    markdown.words(List.of(new Heading(TITLE, report.title(), report.aside())));
    if (!report.about().isEmpty()) {
      markdown.words(List.of(new Block.Paragraph(report.about(), Tone.FAINT)));
    }
    report.sections().forEach(markdown::section);
    return new Document(markdown.text.toString(), markdown.pictures);
  }

  private void section(Section section) {
    List<Formula> formulas = new ArrayList<>();
    int before = text.length();
    words(List.of(new Heading(SECTION, section.title(), "")));
    int empty = text.length();
    for (Piece piece : section.pieces()) {
      if (piece instanceof Piece.Words words) {
        words(List.of(words.block()));
      } else if (piece instanceof Piece.Picture picture) {
        picture(picture.chart());
      } else if (piece instanceof Piece.Insides insides) {
        words(List.of(table(insides)));
      } else if (piece instanceof Piece.Step step) {
        formulas.add(step.step());
      }
    }
    if (!formulas.isEmpty()) {
      words(List.of(table(formulas)));
    }
    if (text.length() == empty) {
      // Nothing but pictures, and these were not wanted.
      text.setLength(before);
    }
  }

  private void words(List<Block> blocks) {
    text.append(text.isEmpty() ? "" : "\n").append(MarkdownFormat.render(blocks, CAPTION));
  }

  private void picture(Chart chart) {
    if (name.isEmpty()) {
      return;
    }
    String file = name + "-" + chart.name() + ".svg";
    try {
      pictures.put(file, Drawing.svg(chart, Look.LIGHT, Size.DOCUMENT));
    } catch (DrawingException e) {
      words(List.of(new Block.Paragraph(undrawn(chart, e), Tone.NOTICE)));
      return;
    }
    String alt = MarkdownFormat.escaped(chart.title() + ": " + chart.subtitle());
    text.append("\n![").append(alt).append("](<").append(target(file)).append(">)\n");
  }

  /** What stands in the place of a picture. */
  static String undrawn(Chart chart, DrawingException reason) {
    return chart.title() + " (the picture could not be drawn: " + reason.getMessage() + ")";
  }

  /** Within angle brackets a name may hold all but these. */
  private static String target(String file) {
    return file.replace("%", "%25").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
  }

  private static Table table(Piece.Insides insides) {
    List<Row> rows = new ArrayList<>();
    for (Piece.Inside inside : insides.tiers()) {
      String figures =
          inside.figures().stream()
              .map(named -> named.name() + " " + named.figure())
              .collect(Collectors.joining(" · "));
      rows.add(Row.of(Cell.of(inside.tier()), Cell.of(figures)));
    }
    List<Column> columns = List.of(Column.text("Tier"), Column.text("Inside"));
    return new Table(insides.caption(), true, columns, rows, List.of());
  }

  private static Table table(List<Formula> formulas) {
    List<Column> columns =
        List.of(
            Column.text("Quantity"),
            Column.text("Formula"),
            Column.text("With values"),
            Column.value("Value"),
            Column.text("Basis"));
    List<Row> rows = formulas.stream().map(MarkdownReport::row).toList();
    return new Table("", true, columns, rows, List.of()).withoutEmptyColumns();
  }

  private static Row row(Formula formula) {
    String basis =
        Stream.concat(Stream.of(formula.basis()), formula.remarks().stream())
            .filter(words -> !words.isEmpty())
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    return Row.of(
        Cell.of(formula.name()),
        Cell.of(formula.formula()),
        Cell.of(formula.substituted()),
        Cell.of(formula.value()),
        Cell.of(basis));
  }
}
