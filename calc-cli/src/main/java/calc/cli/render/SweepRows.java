package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Axis;
import calc.core.result.SweepTable.Breakpoint;
import calc.core.result.SweepTable.Kind;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.List;

/** A sweep over one input: a row a point, what happens there, and exactly where it happens. */
final class SweepRows {
  private static final int MOST_ROWS = 500;
  private static final int MOST_BREAKPOINTS = 25;
  private static final int ROOM_FOR_MARKS = 27;

  private final SweepTable sweep;
  private final Axis axis;
  private final Numbers numbers;

  SweepRows(SweepTable sweep, Numbers numbers) {
    this.sweep = sweep;
    this.axis = sweep.axes().get(0);
    this.numbers = numbers;
  }

  List<Block> blocks() {
    List<Column> columns = new ArrayList<>(List.of(Column.value(axis.input())));
    for (Series quantity : sweep.quantities()) {
      columns.add(Column.value(quantity.name()));
    }
    List<Row> rows = new ArrayList<>();
    List<Cell> happenings = new ArrayList<>();
    boolean anything = false;
    for (int point : shown()) {
      Cell happens = happens(point);
      anything |= !happens.text().isEmpty();
      happenings.add(happens);
      rows.add(row(point));
    }
    List<String> notes =
        rows.size() < sweep.points()
            ? List.of(
                rows.size()
                    + " of "
                    + sweep.points()
                    + " points, at which something happens; csv and json have all")
            : List.of();
    List<Block> blocks =
        new ArrayList<>(
            new WideTable("Points", columns, rows)
                .blocks(
                    Column.text("What happens"), happenings, anything ? ROOM_FOR_MARKS : 0, notes));
    new CurveSketch(numbers).block(sweep.quantities(), across()).ifPresent(blocks::add);
    if (!sweep.breakpoints().isEmpty()) {
      blocks.add(breakpoints());
    }
    return blocks;
  }

  private String across() {
    Series values = axis.values();
    return numbers.text(values.at(0)) + " to " + numbers.text(values.at(values.size() - 1));
  }

  /** All points, or of very many those at which something happens. */
  private List<Integer> shown() {
    List<Integer> shown = new ArrayList<>();
    boolean few = sweep.points() <= MOST_ROWS;
    int last = sweep.points() - 1;
    for (int point = 0; point < last; point++) {
      boolean changes = sweep.marks().containsKey(point) || lacksAnew(point);
      if (few || ((point == 0 || changes) && shown.size() < MOST_ROWS - 1)) {
        shown.add(point);
      }
    }
    shown.add(last);
    return shown;
  }

  private boolean lacksAnew(int point) {
    return point > 0 && sweep.lacks().containsKey(point) != sweep.lacks().containsKey(point - 1);
  }

  private Row row(int point) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(numbers.text(axis.values().at(point))));
    for (Series quantity : sweep.quantities()) {
      Value value = quantity.at(point);
      cells.add(value.isKnown() ? Cell.of(numbers.text(value)) : Cell.of("–", Tone.NOTICE));
    }
    return new Row(cells, List.of());
  }

  private Cell happens(int point) {
    List<String> words = new ArrayList<>();
    if (axis.values().at(point).equals(axis.now())) {
      words.add("today");
    }
    words.addAll(sweep.marks().getOrDefault(point, List.of()));
    String lacks = sweep.lacks().get(point);
    if (lacks != null && !lacks.equals(sweep.lacks().get(point - 1))) {
      words.add("no value: " + lacks);
    }
    boolean hits = words.stream().anyMatch(word -> word.startsWith("hits "));
    Tone tone = lacks != null || hits ? Tone.NOTICE : Tone.PLAIN;
    return Cell.of(String.join(", ", words), tone);
  }

  private Block breakpoints() {
    List<Breakpoint> all = sweep.breakpoints();
    List<Row> rows = new ArrayList<>();
    for (Breakpoint breakpoint : all.subList(0, Math.min(all.size(), MOST_BREAKPOINTS))) {
      rows.add(
          Row.of(Cell.of(ThresholdText.of(breakpoint.at(), numbers)), Cell.of(words(breakpoint))));
    }
    List<String> notes = new ArrayList<>();
    if (all.size() > MOST_BREAKPOINTS || sweep.more()) {
      notes.add(
          (all.size() - rows.size())
              + (sweep.more() ? " and more" : " more")
              + " breakpoints; json has "
              + (sweep.more() ? "the first " + all.size() : "all"));
    }
    List<Column> columns = List.of(Column.text(axis.input()), Column.text("Breakpoint"));
    return new Table("Breakpoints", true, columns, rows, notes);
  }

  private static String words(Breakpoint breakpoint) {
    return breakpoint.kind() == Kind.NO_VALUE
        ? breakpoint.change() + ": " + breakpoint.of()
        : breakpoint.of() + " " + breakpoint.change();
  }
}
