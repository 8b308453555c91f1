package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.Figure;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named quantities of a run: what was stated, what follows, and what the tiers work with. */
public final class FigureTables {
  private static final String INPUTS = "inputs";

  /** Groups that have a table of their own. */
  private static final Set<String> ELSEWHERE = Set.of(INPUTS, "cost", "growth", "limits");

  private static final String SEPARATOR = Wrap.JOIN + "· ";

  /** What the table of tiers shows already. */
  private static final Set<String> SHOWN =
      Set.of("load", "utilization", "nodes", "cost", "share", "cores_needed");

  private final RunResult run;
  private final Numbers numbers;
  private final Set<String> tiers = new HashSet<>();

  /** The figures of a run to so many digits. */
  public FigureTables(RunResult run, Digits digits) {
    this(run, new Numbers(digits));
  }

  FigureTables(RunResult run, Numbers numbers) {
    this.run = run;
    this.numbers = numbers;
    for (TierRow tier : run.tiers()) {
      tiers.add(tier.name());
    }
  }

  /** What a person stated. */
  public Optional<Block> inputs() {
    List<Row> rows = new ArrayList<>();
    for (Figure figure : run.figures()) {
      if (figure.group().equals(INPUTS)) {
        rows.add(input(figure));
      }
    }
    List<Column> columns =
        List.of(
            Column.text("Input"),
            Column.value("Value"),
            Column.brief("Range"),
            Column.text("Basis"),
            Column.brief("Source"));
    return table("Inputs", columns, rows);
  }

  /** What follows from it, tiers and cost apart. */
  public Optional<Block> quantities() {
    List<Row> rows = new ArrayList<>();
    for (Figure figure : run.figures()) {
      if (!ELSEWHERE.contains(figure.group()) && !tiers.contains(figure.group())) {
        rows.add(quantity(figure));
      }
    }
    List<Column> columns =
        List.of(Column.text("Quantity"), Column.value("Value"), Column.brief("Formula"));
    return table("Quantities", columns, rows);
  }

  /**
   * What else is known of each tier, one paragraph a tier: many figures, of which few are sought.
   */
  public Optional<Block> insideTiers() {
    Map<String, String> byTier = new LinkedHashMap<>();
    for (Figure figure : run.figures()) {
      if (tiers.contains(figure.group()) && !SHOWN.contains(shortName(figure))) {
        String before = byTier.get(figure.group());
        byTier.put(figure.group(), (before == null ? "" : before + SEPARATOR) + inside(figure));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, String> tier : byTier.entrySet()) {
      rows.add(Row.of(Cell.of(tier.getKey()), Cell.of(tier.getValue())));
    }
    List<Column> columns = List.of(Column.text("Tier"), Column.text("Inside"));
    return table("Inside the tiers", columns, rows);
  }

  private static Optional<Block> table(String caption, List<Column> columns, List<Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(caption, true, columns, rows, List.of()).withoutEmptyColumns());
  }

  private Row input(Figure input) {
    return Row.of(
        Cell.of(input.name()),
        value(input),
        Cell.of(Wrap.joiningUnits(input.range())),
        Cell.of(input.basis().word()),
        Cell.of(input.source(), Tone.FAINT));
  }

  private Row quantity(Figure figure) {
    return Row.of(Cell.of(figure.name()), value(figure), Cell.of(figure.formula(), Tone.FAINT));
  }

  private Cell value(Figure figure) {
    Value value = figure.value();
    Cell cell =
        value.isKnown() ? Cell.of(numbers.text(value)) : Cell.of(Numbers.lacks(value), Tone.NOTICE);
    return cell.showing(figure.name(), value);
  }

  private String inside(Figure figure) {
    return (shortName(figure) + " " + numbers.text(figure.value())).replace(' ', Wrap.JOIN);
  }

  private static String shortName(Figure figure) {
    return figure.name().startsWith(figure.group() + ".")
        ? figure.name().substring(figure.group().length() + 1)
        : figure.name();
  }
}
