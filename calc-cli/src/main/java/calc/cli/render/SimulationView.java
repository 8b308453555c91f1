package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Table;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulationResult;
import calc.core.result.SimulationResult.Chance;
import calc.core.result.SimulationResult.Failure;
import calc.core.result.SimulationResult.Run;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scenario simulated: percentiles, means and probabilities, each with its error. */
public final class SimulationView implements View {
  private static final int TITLE = 1;
  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  private final SimulationResult result;
  private final Numbers numbers;
  private final Known known;

  /** Shows a simulation to so many digits. */
  public SimulationView(SimulationResult result, Digits digits) {
    this.result = result;
    this.numbers = new Numbers(digits);
    this.known = new Known(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(TITLE, result.scenario(), summary()));
    blocks.add(figures());
    if (!result.limits().isEmpty()) {
      blocks.add(limits());
    }
    List<SimulatedFigure> read =
        result.figures().stream().filter(f -> !f.readAs().isEmpty()).toList();
    if (!read.isEmpty()) {
      blocks.add(inputs(read));
    }
    if (!result.failures().isEmpty()) {
      blocks.add(failures());
    }
    return blocks;
  }

  private String summary() {
    Run run = result.run();
    String nets = run.replicates() > 1 ? " in " + run.replicates() + " randomised nets" : "";
    return String.format(Locale.ROOT, "%,d trials%s · seed %d", run.trials(), nets, run.seed());
  }

  private Block figures() {
    List<Column> columns =
        List.of(
            Column.text("Quantity"),
            Column.number("P5"),
            Column.number("P50"),
            Column.number("P95"),
            Column.number("Mean"),
            Column.number("±"),
            Column.number("Point"),
            Column.number("is"));
    List<Row> rows =
        result.figures().stream().filter(SimulatedFigure::headline).map(this::row).toList();
    return new Table("Quantities", true, columns, rows, notes());
  }

  private Row row(SimulatedFigure figure) {
    return Row.of(
        Cell.of(figure.name()),
        percentile(figure, LOW),
        percentile(figure, MIDDLE),
        percentile(figure, HIGH),
        figure.mean().map(mean -> cell(mean, figure, false)).orElse(Cell.of("none")),
        Cell.of(error(figure), Tone.FAINT),
        point(figure),
        Cell.of(rank(figure)));
  }

  private Cell percentile(SimulatedFigure figure, double probability) {
    return cell(figure.percentile(probability), figure, figure.whole());
  }

  private Cell cell(Estimate estimate, SimulatedFigure figure, boolean whole) {
    return Cell.of(known.text(estimate, figure.unit(), whole));
  }

  /** The largest error of the row, as a share of its value. */
  private String error(SimulatedFigure figure) {
    double largest =
        figure.percentiles().stream()
            .map(SimulatedFigure.Percentile::value)
            .filter(estimate -> estimate.value() != 0)
            .mapToDouble(estimate -> estimate.error() / Math.abs(estimate.value()))
            .filter(share -> share < Double.POSITIVE_INFINITY)
            .max()
            .orElse(0);
    return largest == 0 ? "exact" : numbers.share(Value.known(ratio(largest), false));
  }

  private static Quantity ratio(double ratio) {
    return new Quantity(ratio, calc.core.unit.Unit.ONE);
  }

  private Cell point(SimulatedFigure figure) {
    if (figure.point().isEmpty()) {
      return Cell.EMPTY;
    }
    Value value = Value.known(new Quantity(figure.point().get(), figure.unit()), figure.whole());
    return Cell.of(numbers.text(value));
  }

  /** Where the point estimate lies among the percentiles. */
  private static String rank(SimulatedFigure figure) {
    long rank = Math.round(100 * figure.pointRank().value());
    return figure.point().isEmpty() ? "" : "P" + rank;
  }

  private List<String> notes() {
    Run run = result.run();
    String precision = numbers.share(Value.known(ratio(run.precision()), false));
    String worst = run.worst().isEmpty() ? "" : ", " + run.worst() + " is known to ";
    String known =
        worst.isEmpty() ? "" : worst + numbers.share(Value.known(ratio(run.worstError()), false));
    return List.of(
        switch (run.end()) {
          case PRECISE ->
              "ended: every figure is known to " + precision + " of its value or of P95 − P5";
          case TRIALS -> "ended: as many trials as asked for" + known;
          case LIMIT -> "ended at --max-trials: less precise than " + precision + known;
          case STOPPED -> "stopped: partial, what was known then" + known;
        });
  }

  private Block limits() {
    List<Column> columns =
        List.of(Column.text("Limit"), Column.text("Hit when"), Column.number("Chance today"));
    List<Row> rows = new ArrayList<>();
    for (Chance chance : result.limits()) {
      rows.add(
          Row.of(
              Cell.of(chance.name()),
              Cell.of(chance.what()),
              Cell.of(known.chance(chance.probability()))));
    }
    return new Table("Limits", true, columns, rows, List.of());
  }

  private static Block inputs(List<SimulatedFigure> read) {
    List<Column> columns =
        List.of(Column.text("Uncertain"), Column.text("Read as"), Column.text("Basis"));
    List<Row> rows =
        read.stream()
            .map(
                figure ->
                    Row.of(
                        Cell.of(figure.name()),
                        Cell.of(figure.readAs()),
                        Cell.of(figure.basis().name().toLowerCase(Locale.ROOT))))
            .toList();
    return new Table("Uncertain", true, columns, rows, List.of());
  }

  private Block failures() {
    List<Column> columns = List.of(Column.number("Trials"), Column.text("have no value because"));
    List<Row> rows = new ArrayList<>();
    for (Failure failure : result.failures()) {
      String share = numbers.share(Value.known(ratio(failure.share()), false));
      rows.add(Row.of(Cell.of(share), Cell.of(failure.problem().message())));
    }
    return new Table("Without a value", true, columns, rows, List.of());
  }

  @Override
  public Sheet sheet() {
    return new SimulationData(result).sheet();
  }

  @Override
  public Object data() {
    return new SimulationData(result).data();
  }
}
