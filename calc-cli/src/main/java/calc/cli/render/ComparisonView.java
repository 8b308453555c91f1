package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.chart.Caption;
import calc.core.result.ComparisonResult;
import calc.core.result.ComparisonResult.LimitChance;
import calc.core.result.ComparisonResult.Line;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulationResult.End;
import calc.core.result.SimulationResult.Run;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two scenarios side by side, and how sure their difference is. */
public final class ComparisonView implements View {
  private static final int TITLE = 1;
  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;
  private static final String TOTAL = "cost.total";

  private final ComparisonResult result;
  private final String changes;
  private final Numbers numbers;
  private final Known known;

  /**
   * Shows a comparison.
   *
   * @param changes what makes B of A, or empty for two files
   */
  public ComparisonView(ComparisonResult result, String changes, Digits digits) {
    this.result = result;
    this.changes = changes;
    this.numbers = new Numbers(digits);
    this.known = new Known(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(TITLE, "A " + result.first() + " · B " + second(), summary()));
    blocks.add(new Paragraph(verdict(), Tone.STRONG));
    if (!result.lines().isEmpty()) {
      blocks.add(lines());
    }
    if (!result.limits().isEmpty()) {
      blocks.add(limits());
    }
    return blocks;
  }

  private String second() {
    return changes.isEmpty() ? result.second() : "with " + changes;
  }

  private String summary() {
    if (result.uncertain() == 0) {
      return "nothing is uncertain in either";
    }
    return Caption.how(result.run());
  }

  /** What a reader wants to know first. */
  private String verdict() {
    Optional<Line> total =
        result.lines().stream().filter(line -> line.quantity().equals(TOTAL)).findFirst();
    if (result.run().trials() == 0) {
      return "Stopped before any difference was known.";
    }
    if (result.lines().isEmpty()) {
      return "They do not differ in anything that both have.";
    }
    if (total.isEmpty()) {
      return result.same().contains(TOTAL)
          ? "They cost the same, as far as costs are known."
          : "They differ as follows; neither has a known cost.";
    }
    Line line = total.get();
    if (line.mean().isEmpty()) {
      return "What they cost cannot be compared in every trial.";
    }
    double mean = line.mean().get().value();
    String amount = text(new Estimate(Math.abs(mean), line.mean().get().error()), line, false);
    String share =
        line.first() == 0 ? "" : " (" + Known.percent(Math.abs(mean) / line.first()) + ")";
    String expected = "B is expected to cost " + amount + share + (mean < 0 ? " less" : " more");
    return result.uncertain() == 0
        ? expected.replace("is expected to cost", "costs") + "."
        : expected + " than A, and is cheaper in " + known.chance(line.lower()) + " of all cases.";
  }

  private Block lines() {
    boolean uncertain = result.uncertain() > 0;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("B − A"));
    columns.add(Column.number("A"));
    columns.add(Column.number("B"));
    if (uncertain) {
      columns.add(Column.number("P5"));
      columns.add(Column.number("P50"));
      columns.add(Column.number("P95"));
    }
    columns.add(Column.number(uncertain ? "Mean" : "B − A"));
    columns.add(Column.text(""));
    if (uncertain) {
      columns.add(Column.number("±"));
      columns.add(Column.number("B lower"));
    }
    List<Row> rows = result.lines().stream().map(line -> row(line, uncertain)).toList();
    return new Table("B − A", true, columns, rows, notes());
  }

  private Row row(Line line, boolean uncertain) {
    List<String> texts = new ArrayList<>();
    texts.add(point(line.first(), line));
    texts.add(point(line.second(), line));
    if (uncertain) {
      for (double probability : List.of(LOW, MIDDLE, HIGH)) {
        texts.add(
            signed(SimulatedFigure.shown(line.percentiles(), probability), line, line.whole()));
      }
    }
    boolean whole = line.whole() && !uncertain;
    texts.add(line.mean().map(mean -> signed(mean, line, whole)).orElse("none"));
    CommonUnit common = CommonUnit.of(texts);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(line.quantity()));
    common.numbers().forEach(number -> cells.add(Cell.of(number)));
    cells.add(Cell.of(common.unit(), Tone.FAINT));
    if (uncertain) {
      cells.add(Cell.of(known.worst(line.percentiles()), Tone.FAINT));
      cells.add(Cell.of(Known.percent(line.lower().value())));
    }
    return new Row(cells, List.of());
  }

  private String point(double value, Line line) {
    return numbers.text(Value.known(new Quantity(value, line.unit()), line.whole()));
  }

  private String signed(Estimate estimate, Line line, boolean whole) {
    String text = text(estimate, line, whole);
    return estimate.value() > 0 && estimate.value() < Double.POSITIVE_INFINITY ? "+" + text : text;
  }

  private String text(Estimate estimate, Line line, boolean whole) {
    return known.text(estimate, line.unit(), whole);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    Run run = result.run();
    if (result.uncertain() > 0 && run.end() != End.PRECISE) {
      String worst = numbers.share(Value.known(new Quantity(run.worstError(), Unit.ONE), false));
      String cut =
          switch (run.end()) {
            case STOPPED -> "stopped: partial";
            case LIMIT -> "ended at the most trials allowed";
            default -> "ended: as many trials as asked for";
          };
      notes.add(run.worst().isEmpty() ? cut : cut + ", " + run.worst() + " is known to " + worst);
    }
    if (!result.same().isEmpty()) {
      notes.add("the same in both: " + Numbers.names(result.same()));
    }
    if (!result.onlyFirst().isEmpty()) {
      notes.add("only in A: " + Numbers.names(result.onlyFirst()));
    }
    if (!result.onlySecond().isEmpty()) {
      notes.add("only in B: " + Numbers.names(result.onlySecond()));
    }
    notes.addAll(result.notes());
    return notes;
  }

  private Block limits() {
    List<Column> columns =
        List.of(Column.text("Limit hit today"), Column.number("in A"), Column.number("in B"));
    List<Row> rows = new ArrayList<>();
    for (LimitChance limit : result.limits()) {
      rows.add(
          Row.of(
              Cell.of(limit.limit()),
              Cell.of(limit.first().map(known::chance).orElse("no such limit")),
              Cell.of(limit.second().map(known::chance).orElse("no such limit"))));
    }
    return new Table("Limits", true, columns, rows, List.of());
  }

  @Override
  public Sheet sheet() {
    return new ComparisonData(result).sheet();
  }

  @Override
  public Object data() {
    return new ComparisonData(result).data();
  }
}
