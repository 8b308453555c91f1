package calc.cli.render;

import calc.core.result.ClaimResult;
import calc.core.result.Figure;
import calc.core.result.LimitResult;
import calc.core.result.RunResult;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.List;

/** A run as one table: a row for every quantity, then one for every claim. */
final class RunSheet {
  private static final String CLAIMS = "claims";
  private static final String LEVERS = "levers";
  private static final String LIMITS = "limits";
  private static final List<String> HEADER =
      List.of(
          "section", "name", "value", "unit", "text", "basis", "formula", "range", "source",
          "missing", "says", "ratio", "verdict");

  private final Numbers numbers;

  RunSheet(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The table. */
  Sheet of(RunResult run) {
    List<List<Object>> rows = new ArrayList<>();
    run.figures().forEach(figure -> rows.add(figure(figure)));
    run.outlook().limits().forEach(limit -> addLimit(rows, limit));
    run.outlook()
        .levers()
        .forEach(
            lever ->
                lever
                    .saves()
                    .forEach((name, saved) -> rows.add(saving(lever.name(), name, saved))));
    run.claims().forEach(claim -> rows.add(claim(claim)));
    return new Sheet(HEADER, rows);
  }

  private List<Object> figure(Figure figure) {
    Value value = figure.value();
    return List.of(
        figure.group(),
        figure.name(),
        exact(value),
        value.unit().symbol(),
        text(value),
        figure.basis().word(),
        figure.formula(),
        figure.range(),
        figure.source(),
        String.join(" ", value.missing()),
        "",
        "",
        "");
  }

  private void addLimit(List<List<Object>> rows, LimitResult limit) {
    limit
        .at()
        .ifPresent(
            at ->
                rows.add(
                    found(LIMITS, limit.name() + ".at", exact(at), at.unit().symbol(), text(at))));
    limit
        .month()
        .ifPresent(month -> rows.add(found(LIMITS, limit.name() + ".month", month, "1", "")));
    limit
        .decideBy()
        .ifPresent(month -> rows.add(found(LIMITS, limit.name() + ".decide_by", month, "1", "")));
  }

  private List<Object> saving(String lever, String quantity, Value saved) {
    String name = lever + ".saves." + quantity;
    return found(LEVERS, name, exact(saved), saved.unit().symbol(), text(saved));
  }

  private static List<Object> found(
      String section, String name, Object value, String unit, String text) {
    return List.of(section, name, value, unit, text, "", "", "", "", "", "", "", "");
  }

  private List<Object> claim(ClaimResult claim) {
    Value is = ClaimUnit.is(claim);
    return List.of(
        CLAIMS,
        claim.claim(),
        exact(is),
        is.unit().symbol(),
        text(claim.is()),
        "",
        claim.statement(),
        "",
        "",
        String.join(" ", is.missing()),
        exact(claim.says()),
        claim.ratio().isPresent() ? Numbers.exact(claim.ratio().getAsDouble()) : "",
        claim.verdict().word());
  }

  private static Object exact(Value value) {
    return value.isKnown() ? Numbers.exact(value) : "";
  }

  private String text(Value value) {
    return value.isKnown() ? numbers.text(value) : "";
  }
}
