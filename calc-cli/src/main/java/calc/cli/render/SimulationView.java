package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.chart.Caption;
import calc.core.result.AssertResult;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulatedSaving;
import calc.core.result.SimulationResult;
import calc.core.result.SimulationResult.Failure;
import calc.core.result.SimulationResult.Run;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A scenario simulated: percentiles, means and probabilities, each with its error. */
public final class SimulationView implements View {
  private static final int TITLE = 1;
  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;
  private static final int MOST_STEPS = 8;
  private static final double NOISE = 1e-9;
  private static final String TOTAL = "cost.total";

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
    if (result.figures().stream().noneMatch(SimulatedFigure::headline)) {
      blocks.add(new Heading(TITLE, result.scenario(), ""));
      blocks.add(new Paragraph(nothing(), Tone.PLAIN));
      return blocks;
    }
    blocks.add(new Heading(TITLE, result.scenario(), summary()));
    blocks.add(figures());
    new SpreadSketch(numbers).block(result.spreads()).ifPresent(blocks::add);
    enough().ifPresent(blocks::add);
    limits().ifPresent(blocks::add);
    asserted().ifPresent(blocks::add);
    saved().ifPresent(blocks::add);
    growth().ifPresent(blocks::add);
    correlations().ifPresent(blocks::add);
    readings().ifPresent(blocks::add);
    failed().ifPresent(blocks::add);
    return blocks;
  }

  /** What must keep to a probability, and whether it does. */
  public Optional<Block> asserted() {
    return result.asserts().isEmpty() ? Optional.empty() : Optional.of(asserts());
  }

  /** What the levers save. */
  public Optional<Block> saved() {
    return result.savings().isEmpty() ? Optional.empty() : Optional.of(savings());
  }

  /** Why some trials have no value. */
  public Optional<Block> failed() {
    return result.failures().isEmpty() ? Optional.empty() : Optional.of(failures());
  }

  /** The chance that each limit is hit, and when. */
  public Optional<Block> limits() {
    return result.limits().isEmpty()
        ? Optional.empty()
        : Optional.of(FanTables.limits(result.limits(), result.outlook(), known));
  }

  /** How figures spread over the months. */
  public Optional<Block> growth() {
    return result.outlook().map(outlook -> new FanTables(outlook, known).fans());
  }

  /** What goes together. */
  public Optional<Block> correlations() {
    return result.correlations().map(report -> CorrelationTable.of(report, known));
  }

  /** How the uncertain inputs were read. */
  public Optional<Block> readings() {
    return result.inputs().isEmpty()
        ? Optional.empty()
        : Optional.of(ReadingTable.of(result.inputs(), numbers));
  }

  private String nothing() {
    return result.run().trials() == 0
        ? "stopped before any figure was known"
        : "nothing is uncertain: no input states a range, such as 18k to 34k req/s";
  }

  private String summary() {
    return Caption.how(result.run());
  }

  /** Percentiles and mean of each figure that matters. */
  public Block figures() {
    List<Column> columns =
        List.of(
            Column.text("Quantity"),
            Column.number("P5"),
            Column.number("P50"),
            Column.number("P95"),
            Column.number("Mean"),
            Column.number("Point"),
            Column.text(""),
            Column.number("±"),
            Column.number("at"));
    Set<String> inputs =
        result.inputs().stream().map(reading -> reading.name()).collect(Collectors.toSet());
    List<SimulatedFigure> headline =
        result.figures().stream().filter(SimulatedFigure::headline).toList();
    List<SimulatedFigure> computed =
        headline.stream().filter(figure -> !inputs.contains(figure.name())).toList();
    List<Row> rows = (computed.isEmpty() ? headline : computed).stream().map(this::row).toList();
    return new Table("Quantities", true, columns, rows, notes());
  }

  private Row row(SimulatedFigure figure) {
    List<String> texts = new ArrayList<>();
    for (double probability : List.of(LOW, MIDDLE, HIGH)) {
      texts.add(
          known.text(
              SimulatedFigure.shown(figure.percentiles(), probability),
              figure.unit(),
              figure.whole()));
    }
    texts.add(mean(figure));
    texts.add(point(figure));
    CommonUnit common = CommonUnit.of(texts);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.about(figure.name()));
    common.numbers().forEach(number -> cells.add(Cell.of(number)));
    cells.add(Cell.of(common.unit(), Tone.FAINT));
    cells.add(Cell.of(known.worst(figure.percentiles()), Tone.FAINT));
    cells.add(Cell.of(rank(figure)));
    return new Row(cells, List.of());
  }

  /** One that is less certain than the values are spread says nothing. */
  private String mean(SimulatedFigure figure) {
    double range = figure.percentile(HIGH).value() - figure.percentile(LOW).value();
    return figure
        .mean()
        .map(
            mean ->
                mean.error() <= Math.abs(range)
                    ? known.text(mean, figure.unit(), false)
                    : "unknown")
        .orElse("none");
  }

  private String share(double ratio) {
    if (!(ratio < Double.POSITIVE_INFINITY)) {
      return "nothing at all";
    }
    return numbers.share(Value.known(new Quantity(ratio, Unit.ONE), false));
  }

  private String point(SimulatedFigure figure) {
    return figure
        .point()
        .map(point -> Value.known(new Quantity(point, figure.unit()), figure.whole()))
        .map(numbers::text)
        .orElse("");
  }

  /** Where the point estimate lies among the percentiles. */
  private static String rank(SimulatedFigure figure) {
    long rank = Math.round(100 * figure.pointRank().value());
    return figure.point().isEmpty() ? "" : "P" + rank;
  }

  private List<String> notes() {
    Run run = result.run();
    String asked = share(run.precision());
    String worst =
        run.worst().isEmpty() ? "" : ", " + run.worst() + " is known to " + share(run.worstError());
    List<String> notes = new ArrayList<>();
    expected().ifPresent(notes::add);
    notes.add(
        switch (run.end()) {
          case PRECISE ->
              "ended: every figure is known to " + asked + " of its value or of P95 − P5";
          case TRIALS -> "ended: as many trials as asked for" + worst;
          case LIMIT -> "ended at the most trials allowed, less precise than " + asked + worst;
          case STOPPED -> "stopped: partial" + worst;
        });
    List<String> borders = borders();
    if (!borders.isEmpty()) {
      notes.add("on a step, where it may be the next value as well: " + Numbers.names(borders));
    }
    return notes;
  }

  private List<String> borders() {
    List<String> borders = new ArrayList<>();
    for (SimulatedFigure figure : result.figures()) {
      for (Percentile percentile : figure.percentiles()) {
        boolean shown = List.of(LOW, MIDDLE, HIGH).contains(percentile.probability());
        if (figure.headline() && shown && percentile.border()) {
          borders.add(figure.name() + " P" + Math.round(100 * percentile.probability()));
        }
      }
    }
    return borders;
  }

  /** What the cost is expected to be, against what one figure for each input makes of it. */
  private Optional<String> expected() {
    for (SimulatedFigure figure : result.figures()) {
      if (figure.name().equals(TOTAL) && figure.mean().isPresent() && figure.point().isPresent()) {
        Estimate mean = figure.mean().get();
        double above = mean.value() - figure.point().get();
        if (Math.abs(above) <= mean.error() + NOISE * Math.abs(mean.value())) {
          return Optional.empty();
        }
        Estimate difference = new Estimate(Math.abs(above), mean.error());
        String beside = above < 0 ? " below" : " above";
        return Optional.of(
            "expected cost "
                + known.text(mean, figure.unit(), false)
                + ", "
                + known.text(difference, figure.unit(), false)
                + beside
                + " the point estimate, which is exceeded in "
                + Known.percent(1 - figure.pointRank().value())
                + " of all cases");
      }
    }
    return Optional.empty();
  }

  /** How many are enough, for what comes in whole numbers. */
  public Optional<Block> enough() {
    List<Row> rows = new ArrayList<>();
    for (SimulatedFigure figure : result.figures()) {
      if (figure.headline() && figure.steps().size() > 1) {
        List<Step> steps = thinned(figure.steps());
        List<String> words =
            steps.stream()
                .map(step -> count(step.value()) + " in " + percent(step.atMost()))
                .map(text -> text.replace(' ', '\u00a0'))
                .toList();
        rows.add(Row.of(Cell.about(figure.name()), Cell.of(String.join(", ", words))));
      }
    }
    List<Column> columns = List.of(Column.text("Quantity"), Column.text("Is enough with"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table("Is enough", true, columns, rows, List.of()));
  }

  private static String percent(Estimate chance) {
    return Known.percent(chance.value());
  }

  private static String count(double value) {
    return String.valueOf((long) value);
  }

  /** A few of the values that come about. */
  private static List<Step> thinned(List<Step> all) {
    List<Step> steps = new ArrayList<>();
    double last = 0;
    for (Step step : all) {
      if (step.atMost().value() > last) {
        steps.add(step);
        last = step.atMost().value();
      }
    }
    int every = (steps.size() + MOST_STEPS - 1) / MOST_STEPS;
    List<Step> few = new ArrayList<>();
    for (int i = (steps.size() - 1) % every; i < steps.size(); i += every) {
      few.add(steps.get(i));
    }
    return few;
  }

  private Block asserts() {
    List<Column> columns =
        List.of(
            Column.mark(),
            Column.text("Asserted"),
            Column.number("Chance"),
            Column.text("Verdict"));
    List<Row> rows = new ArrayList<>();
    for (AssertResult result : result.asserts()) {
      Tone tone =
          switch (result.verdict()) {
            case HOLDS -> Tone.GOOD;
            case FAILS -> Tone.BAD;
            case UNDECIDED -> Tone.NOTICE;
          };
      String verdict =
          switch (result.verdict()) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case UNDECIDED -> "undecided within the error";
          };
      String mark =
          switch (result.verdict()) {
            case HOLDS -> "✓";
            case FAILS -> "✗";
            case UNDECIDED -> "?";
          };
      rows.add(
          Row.of(
              Cell.of(mark, tone),
              Cell.of(result.text()),
              Cell.of(known.chance(result.probability())),
              Cell.of(verdict, tone)));
    }
    return new Table("Asserted", true, columns, rows, List.of());
  }

  private Block savings() {
    List<Column> columns =
        List.of(
            Column.text("Lever"),
            Column.text("Saves of"),
            Column.number("P5"),
            Column.number("P50"),
            Column.number("P95"),
            Column.number("Mean"),
            Column.number("Point"),
            Column.text(""),
            Column.number("Saves at all"));
    List<Row> rows = new ArrayList<>();
    String last = "";
    for (SimulatedSaving saving : result.savings()) {
      List<String> texts = new ArrayList<>();
      for (double probability : List.of(LOW, MIDDLE, HIGH)) {
        texts.add(
            known.text(
                SimulatedFigure.shown(saving.percentiles(), probability), saving.unit(), false));
      }
      texts.add(saving.mean().map(mean -> known.text(mean, saving.unit(), false)).orElse("none"));
      texts.add(numbers.text(Value.known(new Quantity(saving.point(), saving.unit()), false)));
      CommonUnit common = CommonUnit.of(texts);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(saving.lever().equals(last) ? "" : saving.lever()));
      cells.add(Cell.about(saving.quantity()));
      common.numbers().forEach(number -> cells.add(Cell.of(number)));
      cells.add(Cell.of(common.unit(), Tone.FAINT));
      cells.add(Cell.of(percent(saving.chance())));
      rows.add(new Row(cells, List.of()));
      last = saving.lever();
    }
    return new Table("Levers", true, columns, rows, List.of());
  }

  private Block failures() {
    List<Column> columns = List.of(Column.number("Trials"), Column.text("have no value because"));
    List<Row> rows = new ArrayList<>();
    for (Failure failure : result.failures()) {
      rows.add(Row.of(Cell.of(share(failure.share())), Cell.of(failure.problem().message())));
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
