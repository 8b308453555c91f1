package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Table;
import calc.core.result.Solution;
import calc.core.result.Solution.Crossing;
import calc.core.unit.Digits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a condition starts to hold. */
public final class SolutionView implements View {
  private static final int TITLE = 1;
  private static final List<Column> COLUMNS = List.of(Column.text(""), Column.text(""));
  private static final List<String> HEADER =
      List.of(
          "condition", "input", "change", "value", "unit", "text", "factor", "deciding", "note");

  private final Solution solution;
  private final Numbers numbers;

  /** Shows a solution to so many digits. */
  public SolutionView(Solution solution, Digits digits) {
    this.solution = solution;
    this.numbers = new Numbers(digits);
  }

  @Override
  public List<Block> blocks() {
    String now = solution.input() + " is " + numbers.text(solution.now());
    List<Row> rows = new ArrayList<>();
    rows.add(row("Condition", solution.condition()));
    rows.add(row("Today", (solution.holdsToday() ? "holds, " : "does not hold, ") + now));
    rows.add(
        Row.of(
            Cell.of("Answer"),
            Cell.of(answer(), solution.answer().isPresent() ? Tone.STRONG : Tone.NOTICE)));
    solution
        .answer()
        .filter(answer -> !answer.deciding().isEmpty())
        .ifPresent(answer -> rows.add(row("Decided by", String.join(", ", answer.deciding()))));
    others().ifPresent(others -> rows.add(row("Also", others)));
    rows.add(
        row(
            "Searched",
            solution.input()
                + " from "
                + numbers.text(solution.from())
                + " to "
                + numbers.text(solution.to())));
    return List.of(
        new Heading(TITLE, solution.scenario(), ""),
        new Table("", false, COLUMNS, rows, List.of()));
  }

  private static Row row(String label, String text) {
    return Row.of(Cell.of(label), Cell.of(text));
  }

  private String answer() {
    if (solution.answer().isEmpty()) {
      return solution.reason();
    }
    Crossing crossing = solution.answer().get();
    String holds = "holds " + span(crossing) + factor(crossing);
    boolean below = !solution.up() && !solution.holdsToday();
    return below ? "nowhere above; below, it " + holds : holds;
  }

  /** "from 40k req/s on", "up to just below 26k req/s". */
  private String span(Crossing crossing) {
    String at = ThresholdText.of(crossing.at(), numbers);
    return crossing.at().starts() ? "from " + at + " on" : "up to " + at;
  }

  private String factor(Crossing crossing) {
    return crossing.factor().isPresent()
        ? ", " + numbers.factor(crossing.factor().getAsDouble()) + " × today"
        : "";
  }

  private Optional<String> others() {
    List<String> others = new ArrayList<>();
    for (Crossing crossing : solution.crossings()) {
      if (!Optional.of(crossing).equals(solution.answer())) {
        String parts =
            crossing.deciding().isEmpty()
                ? ""
                : " (" + String.join(", ", crossing.deciding()) + ")";
        others.add(span(crossing) + parts);
      }
    }
    if (solution.more()) {
      others.add("and further ones");
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", others));
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    for (Crossing crossing : solution.crossings()) {
      boolean answers = Optional.of(crossing).equals(solution.answer());
      rows.add(
          List.of(
              solution.condition(),
              solution.input(),
              change(crossing),
              Numbers.exact(crossing.at().value()),
              crossing.at().value().unit().symbol(),
              ThresholdText.of(crossing.at(), numbers),
              exactFactor(crossing).<Object>map(factor -> factor).orElse(""),
              String.join(" · ", crossing.deciding()),
              answers ? "answer" : ""));
    }
    if (solution.answer().isEmpty()) {
      String unit = solution.now().unit().symbol();
      rows.add(
          List.of(
              solution.condition(), solution.input(), "", "", unit, "", "", "", solution.reason()));
    }
    return new Sheet(HEADER, rows);
  }

  @Override
  public Object data() {
    ValueData values = new ValueData(numbers);
    Fields fields =
        new Fields()
            .with("scenario", solution.scenario())
            .with("condition", solution.condition())
            .with("input", solution.input())
            .with("now", values.of(solution.now()))
            .with("holds_today", solution.holdsToday());
    solution
        .answer()
        .ifPresentOrElse(
            answer ->
                fields.withAll(crossing(answer)).with("direction", solution.up() ? "up" : "down"),
            () ->
                fields
                    .with("value", null)
                    .with("unit", solution.now().unit().symbol())
                    .with("reason", solution.reason()));
    return fields
        .with("crossings", solution.crossings().stream().map(this::crossing).toList())
        .with("more", solution.more())
        .with(
            "searched",
            new Fields()
                .with("from", values.of(solution.from()))
                .with("to", values.of(solution.to()))
                .map())
        .map();
  }

  private Map<String, Object> crossing(Crossing crossing) {
    return new Fields()
        .with("value", Numbers.exact(crossing.at().value()))
        .with("unit", crossing.at().value().unit().symbol())
        .with("text", ThresholdText.of(crossing.at(), numbers))
        .with("change", change(crossing))
        .with("factor", exactFactor(crossing).orElse(null))
        .with("deciding", crossing.deciding())
        .map();
  }

  private static String change(Crossing crossing) {
    return crossing.at().starts() ? "starts" : "stops";
  }

  private static Optional<BigDecimal> exactFactor(Crossing crossing) {
    return crossing.factor().isPresent()
        ? Optional.of(Numbers.exact(crossing.factor().getAsDouble()))
        : Optional.empty();
  }
}
