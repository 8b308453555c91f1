package calc.cli.report;

import calc.cli.chart.Drawing;
import calc.cli.chart.DrawingException;
import calc.cli.chart.Size;
import calc.cli.render.Block;
import calc.cli.render.Block.Facts;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.result.Chart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report as one page that holds all it needs, to be read on a screen, a phone or on paper. */
final class HtmlReport {
  private static final Size WIDE = Size.DOCUMENT;
  private static final Size NARROW = Size.of(390, 360);

  private final Report report;
  private final Html html = new Html();
  private final Set<String> derived = new HashSet<>();
  private final HtmlTables tables;

  private HtmlReport(Report report) {
    this.report = report;
    for (Section section : report.sections()) {
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Step step) {
          derived.add(step.step().name());
        }
      }
    }
    this.tables = new HtmlTables(html, derived);
  }

  /** The page. */
  static Document of(Report report) {
    return new Document(new HtmlReport(report).page(), Map.of());
  }

  private String page() {
    html.open("html", "lang", "en").line();
    head();
    html.open("body").line();
    html.element("a", "Skip to the report", "class", "skip", "href", "#report").line();
    header();
    html.open("div", "class", "columns").line();
    contents();
    html.open("main", "id", "report", "tabindex", "-1").line();
    report.sections().forEach(this::section);
    html.close().line().close().line();
    footer();
    dialog();
    html.open("script").markup(PageParts.script()).close().line();
    return html.close().close().page();
  }

  private void head() {
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", PageParts.policy());
    html.line().open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", report.title() + " · capacity and cost").line();
    html.open("style").markup(PageParts.style()).close().line();
    html.close().line();
  }

  private void header() {
    html.open("header", "class", "top").line();
    html.element("p", "Capacity and cost", "class", "kind").line();
    html.element("h1", report.title()).line();
    if (!report.about().isEmpty()) {
      html.element("p", report.about(), "class", "about").line();
    }
    html.element("p", report.aside(), "class", "aside").line();
    html.close().line();
  }

  private void contents() {
    html.open("nav", "aria-label", "Contents").line().open("ul").line();
    for (Section section : report.sections()) {
      html.open("li").element("a", section.title(), "href", "#" + section.id()).close().line();
    }
    html.close().line().close().line();
  }

  private void section(Section section) {
    html.open("section", "id", section.id()).line();
    html.element("h2", section.title()).line();
    List<Formula> formulas = new ArrayList<>();
    for (Piece piece : section.pieces()) {
      if (piece instanceof Piece.Words words) {
        block(words.block(), section.title());
      } else if (piece instanceof Piece.Glance glance) {
        tiles(glance);
      } else if (piece instanceof Piece.Picture picture) {
        picture(picture.chart());
      } else if (piece instanceof Piece.Insides insides) {
        insides(insides);
      } else if (piece instanceof Piece.Step step) {
        formulas.add(step.step());
      }
    }
    if (!formulas.isEmpty()) {
      new HtmlFormulas(html, derived).write(formulas);
    }
    html.close().line();
  }

  private void block(Block block, String section) {
    if (block instanceof Table table) {
      tables.write(table, section);
    } else if (block instanceof Facts facts) {
      facts(facts);
    } else if (block instanceof Paragraph paragraph) {
      html.element("p", paragraph.text()).line();
    } else {
      throw new IllegalArgumentException("a report has no " + block.getClass().getSimpleName());
    }
  }

  /** Twice, as a picture for a screen has letters too small for a phone; a page shows one. */
  private void picture(Chart chart) {
    try {
      String wide = Drawing.inline(chart, WIDE, "wide-" + chart.name() + "-");
      String narrow = Drawing.inline(chart, NARROW, "narrow-" + chart.name() + "-");
      html.open("figure").line();
      html.open("div", "class", "wide").markup(wide).close().line();
      html.open("div", "class", "narrow").markup(narrow).close().close().line();
    } catch (DrawingException e) {
      html.element("p", MarkdownReport.undrawn(chart, e), "class", "note").line();
    }
  }

  private void facts(Facts facts) {
    html.open("dl", "class", "facts").line();
    for (int i = 0; i < facts.words().size(); i++) {
      html.open("div").element("dt", facts.words().get(i));
      html.element("dd", facts.texts().get(i)).close().line();
    }
    html.close().line();
  }

  private void tiles(Piece.Glance glance) {
    html.open("dl", "class", "tiles").line();
    for (Piece.Tile tile : glance.tiles()) {
      html.open("div").element("dt", tile.word()).open("dd");
      tables.figure(tile.quantity(), tile.figure());
      html.close();
      if (!tile.aside().isEmpty()) {
        html.element("dd", tile.aside(), "class", "aside");
      }
      html.close().line();
    }
    html.close().line();
  }

  private void insides(Piece.Insides insides) {
    html.element("h3", insides.caption()).line().open("dl", "class", "insides").line();
    for (Piece.Inside inside : insides.tiers()) {
      html.open("div").element("dt", inside.tier()).open("dd").open("ul");
      for (Piece.Named named : inside.figures()) {
        html.open("li").element("span", named.name(), "class", "label").text(" ");
        tables.figure(named.quantity(), named.figure());
        html.close();
      }
      html.close().close().close().line();
    }
    html.close().line();
  }

  private void footer() {
    html.open("footer").element("p", report.title() + " · " + report.aside());
    html.element("p", "Computed by calc. A figure that is underlined opens its derivation.");
    html.close().line();
  }

  private void dialog() {
    html.open("dialog", "id", "derivation", "aria-labelledby", "derivation-title").line();
    html.open("div", "class", "bar").element("h2", "Derivation", "id", "derivation-title");
    html.element("button", "Close", "type", "button", "class", "close").close().line();
    html.open("div", "class", "steps").close().line().close().line();
  }
}
