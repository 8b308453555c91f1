package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.CorrelationReport;
import calc.core.result.CorrelationReport.Effect;
import calc.core.result.CorrelationReport.Pair;
import calc.core.result.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Which inputs go together, and what that does to the figures. */
final class CorrelationTable {
  private CorrelationTable() {}

  static Block of(CorrelationReport report, Known known) {
    List<Column> columns =
        List.of(Column.text("Go together"), Column.number("Stated"), Column.number("Drawn"));
    List<Row> rows = new ArrayList<>();
    for (Pair pair : report.pairs()) {
      rows.add(
          Row.of(
              Cell.of(pair.first() + ", " + pair.second()),
              Cell.of(BigDecimal.valueOf(pair.stated()).stripTrailingZeros().toPlainString()),
              Cell.of(rank(pair.achieved()))));
    }
    List<String> notes = new ArrayList<>();
    for (Effect effect : report.effects()) {
      notes.add(
          effect.quantity()
              + ": P95 is "
              + known.text(effect.together(), effect.unit(), effect.whole())
              + ", and would be "
              + known.text(effect.independent(), effect.unit(), effect.whole())
              + " if they were independent");
    }
    if (notes.isEmpty()) {
      notes.add("no 95th percentile is moved by more than its error");
    }
    return new Table("Go together", true, columns, rows, notes);
  }

  private static String rank(Estimate achieved) {
    return BigDecimal.valueOf(achieved.value()).setScale(3, RoundingMode.HALF_UP)
        + " ± "
        + BigDecimal.valueOf(achieved.error()).setScale(3, RoundingMode.UP);
  }
}
