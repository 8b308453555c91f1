package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer would ask about, as a part of the result. */
public final class WarningTable {
  private WarningTable() {}

  /** One row a warning, or nothing. */
  public static List<Block> blocks(List<Problem> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    List<Column> columns = List.of(Column.mark(), Column.text("Warning"));
    List<Row> rows = warnings.stream().map(WarningTable::row).toList();
    return List.of(new Table("Warnings", false, columns, rows, List.of()));
  }

  private static Row row(Problem warning) {
    List<String> details = new ArrayList<>();
    if (!warning.why().isEmpty()) {
      details.add("why: " + warning.why());
    }
    if (!warning.fix().isEmpty()) {
      details.add("fix: " + warning.fix());
    }
    String place = warning.origin().map(origin -> origin + ": ").orElse("");
    details.add(place + warning.code());
    return new Row(List.of(Cell.of("!", Tone.NOTICE_STRONG), Cell.of(warning.message())), details);
  }
}
