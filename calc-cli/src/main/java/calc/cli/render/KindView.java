package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.result.KindPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference page of one tier kind. */
public final class KindView implements View {
  private static final int TITLE = 1;

  private final KindPage kind;

  /** Shows one kind. */
  public KindView(KindPage kind) {
    this.kind = kind;
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(TITLE, kind.name() + " · " + kind.title(), ""));
    if (!kind.about().isEmpty()) {
      blocks.add(new Paragraph(kind.about(), Tone.PLAIN));
    }
    add(
        blocks,
        "Parameters",
        List.of("Parameter", "Unit", "Default", "Range", "Meaning"),
        parameters());
    add(blocks, "Quantities", List.of("Quantity", "Formula", "Meaning"), quantities());
    add(blocks, "Rules", List.of("Rules"), kind.rules().stream().map(List::of).toList());
    add(blocks, "Examples", List.of("Given", "Expected", "Source"), examples());
    return blocks;
  }

  private static void add(
      List<Block> blocks, String caption, List<String> titles, List<List<String>> cells) {
    if (!cells.isEmpty()) {
      List<Column> columns = titles.stream().map(Column::text).toList();
      List<Row> rows =
          cells.stream()
              .map(row -> new Row(row.stream().map(Cell::of).toList(), List.of()))
              .toList();
      blocks.add(new Table(caption, true, columns, rows, List.of()).withoutEmptyColumns());
    }
  }

  private List<List<String>> parameters() {
    return kind.parameters().stream()
        .map(p -> List.of(p.name(), p.unit(), p.fallback(), p.range(), p.meaning()))
        .toList();
  }

  private List<List<String>> quantities() {
    return kind.quantities().stream()
        .map(q -> List.of(q.name(), q.formula(), q.meaning()))
        .toList();
  }

  private List<List<String>> examples() {
    return kind.examples().stream()
        .map(e -> List.of(list(e.given()), list(e.expected()), e.source()))
        .toList();
  }

  private static String list(List<String> texts) {
    return String.join(", ", texts);
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    kind.parameters()
        .forEach(
            p ->
                rows.add(
                    List.of(
                        "parameter",
                        p.name(),
                        p.unit(),
                        p.fallback(),
                        p.range(),
                        "",
                        p.meaning())));
    kind.quantities()
        .forEach(
            q -> rows.add(List.of("quantity", q.name(), "", "", "", q.formula(), q.meaning())));
    return new Sheet(
        List.of("section", "name", "unit", "default", "range", "formula", "meaning"), rows);
  }

  @Override
  public Object data() {
    return new Fields()
        .with("name", kind.name())
        .with("title", kind.title())
        .with("about", kind.about())
        .with("parameters", kind.parameters().stream().map(KindView::parameter).toList())
        .with("quantities", kind.quantities().stream().map(KindView::quantity).toList())
        .with("rules", kind.rules())
        .with("examples", kind.examples().stream().map(KindView::example).toList())
        .map();
  }

  private static Map<String, Object> parameter(KindPage.Parameter parameter) {
    return new Fields()
        .with("name", parameter.name())
        .with("unit", parameter.unit())
        .with("default", parameter.fallback())
        .withText("range", parameter.range())
        .with("meaning", parameter.meaning())
        .map();
  }

  private static Map<String, Object> quantity(KindPage.Formula formula) {
    return new Fields()
        .with("name", formula.name())
        .with("formula", formula.formula())
        .withText("meaning", formula.meaning())
        .map();
  }

  private static Map<String, Object> example(KindPage.Example example) {
    return new Fields()
        .with("given", example.given())
        .with("expected", example.expected())
        .with("source", example.source())
        .map();
  }
}
