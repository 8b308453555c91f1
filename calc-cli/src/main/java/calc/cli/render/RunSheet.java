package calc.cli.render;

import calc.core.result.ClaimResult;
import calc.core.result.Figure;
import calc.core.result.RunResult;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.List;

/** A run as one table: a row for every quantity, then one for every claim. */
final class RunSheet {
  private static final String CLAIMS = "claims";
  private static final String LEVERS = "levers";
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

  private List<Object> saving(String lever, String quantity, Value saved) {
    return List.of(
        LEVERS,
        lever + ".saves." + quantity,
        exact(saved),
        saved.unit().symbol(),
        text(saved),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
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
