package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.KindPage;
import java.util.List;

/** All tier kinds, a line each. */
public final class KindListView implements View {
  private final List<KindPage> kinds;

  /** Shows kinds in the order in which they are given. */
  public KindListView(List<KindPage> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public List<Block> blocks() {
    List<Column> columns = List.of(Column.text("Kind"), Column.text("What it is"));
    List<Row> rows =
        kinds.stream()
            .map(kind -> Row.of(Cell.of(kind.name(), Tone.STRONG), Cell.of(kind.title())))
            .toList();
    return List.of(new Table("Tier kinds", true, columns, rows, List.of()));
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows =
        kinds.stream().map(kind -> List.<Object>of(kind.name(), kind.title())).toList();
    return new Sheet(List.of("kind", "title"), rows);
  }

  @Override
  public Object data() {
    return kinds.stream()
        .map(kind -> new Fields().with("name", kind.name()).with("title", kind.title()).map())
        .toList();
  }
}
