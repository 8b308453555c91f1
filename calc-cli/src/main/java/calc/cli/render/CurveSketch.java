package calc.cli.render;

import calc.cli.render.Block.Sketch;
import calc.cli.render.Block.Table;
import calc.core.result.Series;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quantities at many points as curves in characters. */
final class CurveSketch {
  private static final int MOST_POINTS = 48;

  private final Numbers numbers;

  CurveSketch(Numbers numbers) {
    this.numbers = numbers;
  }

  /**
   * The curves that rise or fall.
   *
   * @param across what they go along
   */
  Optional<Block> block(List<Series> quantities, String across) {
    List<Row> rows = new ArrayList<>();
    for (Series quantity : quantities) {
      List<Double> values = values(quantity);
      List<Double> known = values.stream().filter(Double::isFinite).sorted().toList();
      if (!known.isEmpty() && known.get(0) < known.get(known.size() - 1)) {
        rows.add(
            Row.of(
                Cell.of(quantity.name()),
                Cell.of(Sketches.line(values)),
                Cell.of(text(quantity, known.get(0))),
                Cell.of(text(quantity, known.get(known.size() - 1)))));
      }
    }
    List<Column> columns =
        List.of(
            Column.text("Curve"),
            Column.sketch(across),
            Column.value("Lowest"),
            Column.value("Highest"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sketch(new Table("", true, columns, rows, List.of())));
  }

  private String text(Series quantity, double value) {
    return numbers.text(Value.known(new Quantity(value, quantity.unit()), quantity.whole()));
  }

  /** Of very many points some at equal distances, the first and the last among them. */
  private List<Double> values(Series quantity) {
    int last = quantity.size() - 1;
    int shown = Math.min(quantity.size(), MOST_POINTS);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      int point = shown == 1 ? last : (int) ((long) last * i / (shown - 1));
      values.add(quantity.at(point).quantity().map(Quantity::value).orElse(Double.NaN));
    }
    return values;
  }
}
