package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.CaseTable;
import calc.core.result.LeverResult;
import calc.core.result.LimitResult;
import calc.core.result.Outlook;
import calc.core.result.StateResult;
import calc.core.result.Stress;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scenario says about tomorrow: limits with dates, levers with savings, cases side by side.
 */
public final class OutlookTables {
  private static final String TOTAL = "cost.total";

  private final Outlook outlook;
  private final Numbers numbers;

  /** What a run says about tomorrow, to so many digits. */
  public OutlookTables(Outlook outlook, Digits digits) {
    this(outlook, new Numbers(digits));
  }

  OutlookTables(Outlook outlook, Numbers numbers) {
    this.outlook = outlook;
    this.numbers = numbers;
  }

  /** When each limit is hit, and what breaks at multiples of the load. */
  public Optional<Block> limits() {
    if (outlook.limits().isEmpty()
        && outlook.stress().stream().allMatch(stress -> stress.broken().isEmpty())) {
      return Optional.empty();
    }
    List<Column> columns =
        List.of(
            Column.text("Limit"),
            Column.text("Hit when"),
            Column.value("At"),
            Column.number("Month"),
            Column.number("Decide by"),
            Column.text("Plan"));
    List<Row> rows = outlook.limits().stream().map(this::limit).toList();
    return Optional.of(new Table("Limits", true, columns, rows, stress()).withoutEmptyColumns());
  }

  private Row limit(LimitResult limit) {
    String at = limit.at().map(numbers::text).orElse(limit.reached() ? "today" : "never");
    List<String> details = new ArrayList<>();
    if (!limit.crossings().isEmpty()) {
      details.add(
          "hit again at "
              + limit.crossings().stream().map(numbers::text).collect(Collectors.joining(", ")));
    }
    limit.forGood().ifPresent(month -> details.add("for good from month " + month + " on"));
    if (!limit.note().isEmpty()) {
      details.add(limit.note());
    }
    return new Row(
        List.of(
            Cell.of(limit.name(), limit.reached() ? Tone.BAD : Tone.PLAIN),
            Cell.of(limit.when()),
            limit.at().map(Cell.of(at + margin(limit))::sized).orElse(Cell.of(at + margin(limit))),
            month(limit.month()),
            month(limit.decideBy()),
            Cell.of(limit.plan())),
        details);
  }

  /** How far the input is from the limit today, as a share of what it is. */
  private String margin(LimitResult limit) {
    return limit.margin().isEmpty() || limit.reached()
        ? ""
        : " +"
            + numbers
                .share(Value.known(new Quantity(limit.margin().getAsDouble(), Unit.PERCENT), false))
                .replace(" ", "");
  }

  private static Cell month(OptionalInt month) {
    if (month.isEmpty()) {
      return Cell.EMPTY;
    }
    int number = month.getAsInt();
    return Cell.of(number == 0 ? "now" : String.valueOf(number)).sized(number);
  }

  private List<String> stress() {
    List<String> lines = new ArrayList<>();
    for (Stress stress : outlook.stress()) {
      String broken =
          stress.broken().isEmpty() ? "nothing breaks" : String.join(", then ", stress.broken());
      lines.add("At " + numbers.factor(stress.factor()) + "× the load: " + broken);
    }
    return lines;
  }

  /** What holds when something happens. */
  public Optional<Block> states() {
    if (outlook.states().isEmpty()) {
      return Optional.empty();
    }
    At at = At.of(outlook.states().stream().flatMap(state -> percentiles(state)).toList());
    List<Column> columns =
        List.of(
            Column.text("State"),
            Column.text("Load"),
            Column.text("Utilisation"),
            Column.text("Wait" + at.heading()),
            Column.text("Response" + at.heading()),
            Column.text("Breaks"));
    List<Row> rows = new ArrayList<>();
    outlook.states().forEach(state -> rows.addAll(state(state, at)));
    return Optional.of(new Table("States", true, columns, rows, List.of()).withoutEmptyColumns());
  }

  private static Stream<Optional<Value>> percentiles(StateResult state) {
    return state.effects().stream()
        .filter(effect -> effect.waiting().isPresent() || effect.response().isPresent())
        .map(StateResult.Effect::percentile);
  }

  private List<Row> state(StateResult state, At at) {
    List<Row> rows = new ArrayList<>();
    String broken = String.join(", ", state.broken());
    if (state.effects().isEmpty()) {
      String nothing = broken.isEmpty() && state.note().isEmpty() ? "nothing changes" : "";
      rows.add(stateRow(state.name(), List.of("", nothing, "", ""), broken));
    }
    for (StateResult.Effect effect : state.effects()) {
      boolean first = rows.isEmpty();
      rows.add(stateRow(first ? state.name() : "", cells(effect, at), first ? broken : ""));
    }
    Row last = rows.get(rows.size() - 1);
    rows.set(
        rows.size() - 1,
        state.note().isEmpty() ? last : new Row(last.cells(), List.of(state.note())));
    return rows;
  }

  private List<String> cells(StateResult.Effect effect, At at) {
    String tier = effect.tier() + " ";
    String suffix = at.cell(effect.percentile());
    return List.of(
        effect.load().map(pair -> tier + then(pair, true)).orElse(""),
        effect.utilization().map(pair -> tier + then(pair, false)).orElse(""),
        effect.waiting().map(pair -> felt(pair, suffix)).orElse(""),
        effect.response().map(pair -> felt(pair, suffix)).orElse(""));
  }

  private static Row stateRow(String name, List<String> effects, String broken) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name));
    effects.forEach(effect -> cells.add(Cell.of(effect)));
    cells.add(Cell.of(broken, Tone.BAD));
    return Row.of(cells.toArray(Cell[]::new));
  }

  /** A change that no reader could see is none. */
  private String felt(StateResult.Pair pair, String suffix) {
    boolean same = numbers.text(pair.before()).equals(numbers.text(pair.then()));
    return same ? "" : then(pair, false) + suffix;
  }

  private String then(StateResult.Pair pair, boolean withFactor) {
    String change = numbers.text(pair.before()) + " → " + numbers.text(pair.then());
    return withFactor ? change + " (×" + numbers.factor(pair.factor()) + ")" : change;
  }

  /** What each lever saves, and all of them at once. */
  public Optional<Block> levers() {
    if (outlook.levers().isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns =
        List.of(
            Column.number("Top"),
            Column.text("Lever"),
            Column.text("Saves"),
            Column.number("Share"),
            Column.brief("What"));
    List<Row> rows = outlook.levers().stream().map(this::lever).toList();
    List<String> notes = outlook.together().map(this::together).stream().toList();
    return Optional.of(new Table("Levers", true, columns, rows, notes).withoutEmptyColumns());
  }

  private Row lever(LeverResult lever) {
    return Row.of(
        lever.rank() == 0 ? Cell.EMPTY : Cell.of(String.valueOf(lever.rank())),
        Cell.of(lever.name()),
        Cell.of(lever.note().isEmpty() ? savings(lever) : lever.note()),
        lever.share().map(of -> Cell.of(numbers.share(of)).sized(of)).orElse(Cell.EMPTY),
        Cell.of(lever.title(), Tone.FAINT));
  }

  private String savings(LeverResult lever) {
    Stream<String> headline =
        Stream.of(lever.headline())
            .filter(name -> !name.equals(TOTAL))
            .map(name -> numbers.text(lever.saves().get(name)) + " of " + name);
    Stream<String> cost =
        Optional.ofNullable(lever.saves().get(TOTAL))
            .map(value -> numbers.text(value) + " of " + TOTAL)
            .stream();
    boolean sameMoney = lever.headline().endsWith(".cost");
    return Stream.concat(headline, sameMoney ? Stream.empty() : cost)
        .collect(Collectors.joining(" · "));
  }

  private String together(LeverResult.Together together) {
    if (!together.note().isEmpty()) {
      return "All together: " + together.note();
    }
    String cost = together.cost().map(numbers::text).orElse("nothing") + " of " + TOTAL;
    String added =
        together
            .added()
            .map(sum -> "; one by one they seem to save " + numbers.text(sum))
            .orElse("");
    return "All together save " + cost + added + ".";
  }

  /** The quantities that differ between cases. */
  public Optional<Block> cases() {
    return outlook.cases().filter(cases -> !cases.rows().isEmpty()).map(this::cases);
  }

  private Block cases(CaseTable cases) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Quantity"));
    cases.cases().forEach(name -> columns.add(Column.value(name)));
    List<Row> rows =
        cases.rows().stream().filter(row -> isSought(row.quantity())).map(this::caseRow).toList();
    return new Table("Cases", true, columns, rows, List.of());
  }

  /** Of what lies inside tiers a reader looks for load, size, use and cost; JSON has the rest. */
  private static boolean isSought(String quantity) {
    int dot = quantity.indexOf('.');
    String last = quantity.substring(quantity.lastIndexOf('.') + 1);
    boolean total = quantity.equals(TOTAL) || quantity.equals("cost.per_million_requests");
    return dot < 0
        || total
        || List.of("load", "nodes", "consumers", "utilization", "cost").contains(last);
  }

  private Row caseRow(CaseTable.Row row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.about(row.quantity()));
    row.values().forEach(value -> cells.add(Cell.of(numbers.text(value)).sized(value)));
    return new Row(cells, List.of());
  }
}
