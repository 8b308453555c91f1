package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.CostSummary;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tiers with what they are given and what they cost; other cost lines and the total below. */
final class TierTable {
  private static final List<Column> LEADING =
      List.of(
          Column.text("Tier"),
          Column.value("Demand"),
          Column.value("Needs"),
          Column.value("Provisioned"),
          Column.value("Utilisation"));

  private final RunResult run;
  private final Numbers numbers;

  TierTable(RunResult run, Numbers numbers) {
    this.run = run;
    this.numbers = numbers;
  }

  /**
   * The table, unless there are neither tiers nor costs. Columns that would be empty are left out.
   */
  Optional<Block> block() {
    List<Row> rows = new ArrayList<>(run.tiers().stream().map(this::tier).toList());
    run.cost().ifPresent(cost -> addCost(rows, cost));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(LEADING);
    columns.add(Column.value(moneyUnit().map(Numbers::heading).orElse("Cost")));
    columns.add(Column.number("Share"));
    List<String> notes = run.cost().map(this::notes).orElse(List.of());
    return Optional.of(new Table("Tiers", true, columns, rows, notes).withoutEmptyColumns());
  }

  private Optional<Unit> moneyUnit() {
    return run.cost().map(cost -> cost.total().unit());
  }

  private Row tier(TierRow tier) {
    return Row.of(
        Cell.of(tier.name()),
        text(tier.demand()),
        text(tier.needs()),
        Cell.of(provisioned(tier)),
        tier.utilization().map(this::utilization).orElse(Cell.EMPTY),
        tier.cost().map(this::money).orElse(Cell.EMPTY),
        tier.share().map(this::share).orElse(Cell.EMPTY));
  }

  private Cell text(Optional<Value> value) {
    return value.map(v -> v.isKnown() ? Cell.of(numbers.text(v)) : unknown()).orElse(Cell.EMPTY);
  }

  private String provisioned(TierRow tier) {
    Optional<Value> count = tier.count().filter(Value::isKnown);
    Optional<Value> each = tier.each().filter(Value::isKnown);
    if (count.isPresent() && each.isPresent()) {
      return numbers.amount(count.get()) + " × " + numbers.text(each.get());
    }
    return count.map(numbers::text).orElse(tier.count().isPresent() ? "unknown" : "");
  }

  /** More than there is of something is the one figure in the table that cannot stay. */
  private Cell utilization(Value utilization) {
    if (!utilization.isKnown()) {
      return unknown();
    }
    boolean over = utilization.quantity().orElseThrow().value() > 1;
    return Cell.of(numbers.percent(utilization), over ? Tone.BAD : Tone.PLAIN);
  }

  private Cell money(Value cost) {
    return cost.isKnown() ? Cell.of(numbers.amount(inMoneyUnit(cost))) : unknown();
  }

  private Cell share(Value share) {
    return share.isKnown() ? Cell.of(numbers.share(share)) : Cell.EMPTY;
  }

  private static Cell unknown() {
    return Cell.of("unknown", Tone.NOTICE);
  }

  private Value inMoneyUnit(Value cost) {
    return new Value(cost.quantity(), moneyUnit().orElse(cost.unit()), false, cost.missing());
  }

  private void addCost(List<Row> rows, CostSummary cost) {
    for (CostSummary.Line line : cost.lines()) {
      rows.add(moneyRow(Cell.of(line.name()), money(line.cost()), share(line.share())));
    }
    Cell whole = Cell.of(cost.total().isKnown() ? "100 %" : "", Tone.STRONG);
    rows.add(moneyRow(Cell.of("total", Tone.STRONG), total(cost), whole));
  }

  private static Row moneyRow(Cell name, Cell cost, Cell share) {
    return Row.of(name, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, cost, share);
  }

  private Cell total(CostSummary cost) {
    if (cost.total().isKnown()) {
      return Cell.of(numbers.amount(cost.total()), Tone.STRONG);
    }
    String known = cost.known().isKnown() ? numbers.amount(inMoneyUnit(cost.known())) + " + " : "";
    return Cell.of(known + Numbers.lacks(cost.total()), Tone.STRONG).spilling();
  }

  private List<String> notes(CostSummary cost) {
    return cost.perMillion().map(value -> List.of(perMillion(cost, value))).orElse(List.of());
  }

  private String perMillion(CostSummary cost, Value value) {
    String ratio =
        cost.peakToAverage()
            .filter(Value::isKnown)
            .map(r -> " at peak/average " + numbers.text(r))
            .orElse("");
    String perMillion = " per million " + counted(cost.counted()) + ratio;
    return value.isKnown()
        ? numbers.text(value) + perMillion
        : "cost" + perMillion + " is " + Numbers.lacks(value);
  }

  private static String counted(String label) {
    return switch (label) {
      case "" -> "of the traffic";
      case "req" -> "requests";
      case "msg" -> "messages";
      case "query" -> "queries";
      default -> label;
    };
  }
}
