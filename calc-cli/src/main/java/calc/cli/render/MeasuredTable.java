package calc.cli.render;

import calc.core.result.Estimate;
import calc.core.result.Explained;
import calc.core.result.Influence;
import calc.core.result.Influence.Measured;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The P95 of each quantity now, and what it is expected to become once an input is measured. */
final class MeasuredTable {
  private static final int P95 = 2;

  private final List<Explained> quantities;
  private final Known known;

  MeasuredTable(List<Explained> explained, Digits digits) {
    this.quantities =
        explained.stream()
            .filter(
                quantity -> quantity.influences().stream().anyMatch(i -> i.measured().isPresent()))
            .toList();
    this.known = new Known(digits);
  }

  List<Block> blocks() {
    if (quantities.isEmpty()) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("If it were measured", Column.Align.LEFT, 0));
    for (Explained quantity : quantities) {
      columns.add(Column.number("P95 of " + quantity.name()));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(now());
    inputs().forEach(input -> rows.add(row(input)));
    return new WideTable("Measured", columns, rows)
        .blocks(
            Column.text(""),
            List.of(),
            0,
            List.of("–: no change, or none that could be told from its error"));
  }

  private Row now() {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of("as it is"));
    for (Explained quantity : quantities) {
      Estimate now = quantity.percentiles().get(P95);
      cells.add(Cell.of(known.text(now, quantity.unit(), quantity.whole())));
    }
    return new Row(cells, List.of());
  }

  private Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    for (Explained quantity : quantities) {
      quantity.influences().stream()
          .filter(influence -> shrinks(influence.measured()))
          .forEach(influence -> inputs.add(influence.input()));
    }
    return inputs;
  }

  /** Whether more is gained than the error. */
  private static boolean shrinks(Optional<Measured> measured) {
    return measured
        .flatMap(Measured::shrinkage)
        .map(shrinkage -> Math.abs(shrinkage.value()) > shrinkage.error())
        .orElse(false);
  }

  private Row row(String input) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(input));
    for (Explained quantity : quantities) {
      Optional<Measured> measured =
          quantity.influences().stream()
              .filter(influence -> influence.input().equals(input))
              .findFirst()
              .flatMap(Influence::measured);
      cells.add(shrinks(measured) ? cell(measured.get(), quantity) : Cell.of("–", Tone.FAINT));
    }
    return new Row(cells, List.of());
  }

  private Cell cell(Measured measured, Explained quantity) {
    Estimate shrinkage = measured.shrinkage().orElseThrow();
    Estimate change = new Estimate(Math.abs(shrinkage.value()), shrinkage.error());
    String sign = shrinkage.value() > 0 ? "−" : "+";
    return Cell.of(
        known.text(measured.p95(), quantity.unit(), false) + ", " + sign + known.chance(change));
  }
}
