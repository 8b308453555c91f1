package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.CostSummary;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tiers with what they are given and what they cost; other cost lines and the total below. */
public final class TierTable {
  /** Characters of a bar that stands for all of the cost. */
  private static final int BAR = 12;

  /** Where the costs stand. */
  private static final int COST = 6;

  private static final List<Column> LEADING =
      List.of(
          Column.text("Tier"),
          Column.value("Demand"),
          Column.value("Needs"),
          Column.value("Provisioned"),
          Column.value("Utilisation"));

  private final RunResult run;
  private final Numbers numbers;

  /** The unit of all costs, or null when nothing has a cost. */
  private final Unit money;

  /** The percentile of the responses. */
  private final At at;

  /** The tiers of a run to so many digits. */
  public TierTable(RunResult run, Digits digits) {
    this(run, new Numbers(digits));
  }

  TierTable(RunResult run, Numbers numbers) {
    this.run = run;
    this.numbers = numbers;
    this.at =
        At.of(
            run.tiers().stream()
                .filter(tier -> isKnown(tier.response()))
                .map(TierRow::percentile)
                .toList());
    this.money = run.cost().isPresent() ? run.cost().get().total().unit() : null;
  }

  /**
   * The table, unless there are neither tiers nor costs. Columns that would be empty are left out.
   */
  Optional<Block> block() {
    List<Row> rows = new ArrayList<>();
    for (TierRow tier : run.tiers()) {
      rows.add(tier(tier));
    }
    List<String> notes = new ArrayList<>();
    if (run.cost().isPresent()) {
      addCost(rows, run.cost().get());
      addPerMillion(notes, run.cost().get());
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(LEADING);
    columns.add(Column.value("Response" + at.heading()));
    columns.add(Column.value(money == null ? "Cost" : Numbers.heading(money)));
    columns.add(Column.number("Share"));
    columns.add(Column.sketch(""));
    return Optional.of(new Table("Tiers", true, columns, rows, notes).withoutEmptyColumns());
  }

  /** The tiers without what they cost, or nothing when there are none. */
  public Optional<Block> sizing() {
    if (run.tiers().isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(LEADING);
    columns.add(1, Column.text("Kind"));
    columns.add(Column.value("Response" + at.heading()));
    List<Row> rows = new ArrayList<>();
    for (TierRow tier : run.tiers()) {
      List<Cell> cells = new ArrayList<>(tier(tier).cells().subList(0, LEADING.size() + 1));
      cells.add(1, Cell.of(tier.kind(), Tone.FAINT));
      rows.add(new Row(cells, List.of()));
    }
    return Optional.of(new Table("", true, columns, rows, List.of()).withoutEmptyColumns());
  }

  /**
   * What each tier and each other line costs, or nothing when nothing has a price.
   *
   * @param worked how a quantity came about in one line, or empty
   */
  public Optional<Block> cost(UnaryOperator<String> worked) {
    if (run.cost().isEmpty()) {
      return Optional.empty();
    }
    CostSummary cost = run.cost().get();
    List<Row> rows = new ArrayList<>();
    for (TierRow tier : run.tiers()) {
      if (tier.cost().isPresent()) {
        rows.add(tier(tier));
      }
    }
    addCost(rows, cost);
    List<String> notes = new ArrayList<>();
    addPerMillion(notes, cost);
    List<Column> columns =
        List.of(
            Column.text("For"),
            Column.text("Quantity × price"),
            Column.value(Numbers.heading(cost.total().unit())),
            Column.number("Share"));
    List<Row> lines = rows.stream().map(row -> costRow(row, worked)).toList();
    return Optional.of(new Table("", true, columns, lines, notes).withoutEmptyColumns());
  }

  private static Row costRow(Row row, UnaryOperator<String> worked) {
    Cell amount = row.cells().get(COST);
    boolean total = amount.quantity().equals("cost.total");
    String how = total ? "" : worked.apply(amount.quantity());
    return Row.of(row.cells().get(0), Cell.of(how, Tone.FAINT), amount, row.cells().get(COST + 1));
  }

  private Row tier(TierRow tier) {
    return Row.of(
        Cell.of(tier.name()),
        showing(text(tier.demand()), tier, "demand", tier.demand()),
        showing(text(tier.needs()), tier, "needs", tier.needs()),
        showing(provisioned(tier), tier, "count", tier.count()),
        showing(
            tier.utilization().map(this::utilization).orElse(Cell.EMPTY),
            tier,
            "utilization",
            tier.utilization()),
        showing(response(tier), tier, "response", tier.response()),
        showing(tier.cost().map(this::money).orElse(Cell.EMPTY), tier, "cost", tier.cost()),
        showing(tier.share().map(this::share).orElse(Cell.EMPTY), tier, "share", tier.share()),
        tier.share().map(TierTable::bar).orElse(Cell.EMPTY));
  }

  private static Cell showing(Cell cell, TierRow tier, String name, Optional<Value> value) {
    return value.map(of -> cell.showing(tier.quantity(name), of)).orElse(cell);
  }

  private Cell text(Optional<Value> value) {
    if (value.isEmpty()) {
      return Cell.EMPTY;
    }
    return value.get().isKnown() ? Cell.of(numbers.text(value.get())) : unknown();
  }

  private Cell provisioned(TierRow tier) {
    boolean sized = isKnown(tier.count()) && isKnown(tier.each());
    return sized
        ? Cell.of(numbers.amount(tier.count().get()) + " × " + numbers.text(tier.each().get()))
        : text(tier.count());
  }

  private static boolean isKnown(Optional<Value> value) {
    return value.isPresent() && value.get().isKnown();
  }

  /** More than there is of something is the one figure in the table that cannot stay. */
  private Cell utilization(Value utilization) {
    if (!utilization.isKnown()) {
      return unknown();
    }
    boolean over = utilization.quantity().orElseThrow().value() > 1;
    return Cell.of(numbers.percent(utilization), over ? Tone.BAD : Tone.PLAIN);
  }

  private Cell response(TierRow tier) {
    return isKnown(tier.response())
        ? Cell.of(numbers.text(tier.response().get()) + at.cell(tier.percentile()))
        : text(tier.response());
  }

  private Cell money(Value cost) {
    return cost.isKnown() ? Cell.of(numbers.amount(inMoneyUnit(cost))) : unknown();
  }

  private Cell share(Value share) {
    return share.isKnown() ? Cell.of(numbers.share(share)) : Cell.EMPTY;
  }

  private static Cell bar(Value share) {
    double part = share.quantity().map(Quantity::value).orElse(0.0);
    return Cell.of(Sketches.bar(part, BAR), Tone.FAINT);
  }

  private static Cell unknown() {
    return Cell.of("unknown", Tone.NOTICE);
  }

  private Value inMoneyUnit(Value cost) {
    return new Value(cost.quantity(), money == null ? cost.unit() : money, false, cost.missing());
  }

  private void addCost(List<Row> rows, CostSummary cost) {
    for (CostSummary.Line line : cost.lines()) {
      rows.add(
          moneyRow(
              Cell.of(line.name()),
              money(line.cost()).showing("cost." + line.name(), line.cost()),
              share(line.share()).showing("cost.share." + line.name(), line.share()),
              bar(line.share())));
    }
    Cell whole = Cell.of(cost.total().isKnown() ? "100 %" : "", Tone.STRONG);
    Cell total = total(cost).showing("cost.total", cost.total());
    rows.add(moneyRow(Cell.of("total", Tone.STRONG), total, whole, Cell.EMPTY));
  }

  private static Row moneyRow(Cell name, Cell cost, Cell share, Cell bar) {
    Cell none = Cell.EMPTY;
    return Row.of(name, none, none, none, none, none, cost, share, bar);
  }

  private Cell total(CostSummary cost) {
    if (cost.total().isKnown()) {
      return Cell.of(numbers.amount(cost.total()), Tone.STRONG);
    }
    String known = cost.known().isKnown() ? numbers.amount(inMoneyUnit(cost.known())) + " + " : "";
    return Cell.of(known + Numbers.lacks(cost.total()), Tone.STRONG).spilling();
  }

  private void addPerMillion(List<String> notes, CostSummary cost) {
    if (cost.perMillion().isEmpty()) {
      return;
    }
    Value value = cost.perMillion().get();
    String perMillion = " per million " + counted(cost.counted());
    if (isKnown(cost.peakToAverage())) {
      perMillion += " at peak/average " + numbers.text(cost.peakToAverage().get());
    }
    notes.add(
        value.isKnown()
            ? numbers.text(value) + perMillion
            : "cost" + perMillion + " is " + Numbers.lacks(value));
  }

  /** What traffic counts, in the plural: requests. */
  public static String counted(String label) {
    return switch (label) {
      case "" -> "of the traffic";
      case "req" -> "requests";
      case "msg" -> "messages";
      case "query" -> "queries";
      default -> label;
    };
  }
}
