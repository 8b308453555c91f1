package calc.cli.render;

import calc.cli.render.Block.Equation;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.problem.Problem;
import calc.core.result.Applied;
import calc.core.result.Value;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a formula gives for some arguments: the value, and below it how it came about. */
public final class AppliedView implements View {
  private final Formula formula;
  private final Applied applied;
  private final Numbers numbers;

  /** Shows a value, or what is wrong, to so many digits. */
  public AppliedView(Formula formula, Applied applied, Digits digits) {
    this.formula = formula;
    this.applied = applied;
    this.numbers = new Numbers(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (applied.value().isEmpty()) {
      error().ifPresent(p -> blocks.add(new Paragraph("error: " + p.message(), Tone.BAD)));
      return blocks;
    }
    blocks.add(new Paragraph(numbers.text(applied.value().get()), Tone.STRONG));
    blocks.add(equation());
    blocks.add(arguments());
    if (!formula.note().isEmpty()) {
      blocks.add(new Paragraph(formula.note(), Tone.FAINT));
    }
    return blocks;
  }

  private Equation equation() {
    List<String> steps = new ArrayList<>();
    for (String step : List.of(formula.equation(), applied.substituted())) {
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    return new Equation(applied.call(), steps);
  }

  private Table arguments() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < applied.arguments().size(); i++) {
      Applied.Argument argument = applied.arguments().get(i);
      rows.add(
          Row.of(Cell.of(argument.name()), Cell.of(value(argument)), Cell.of(meaning(argument))));
    }
    List<Column> columns =
        List.of(Column.text("Argument"), Column.brief("Value"), Column.text("Meaning"));
    return new Table("", false, columns, rows, List.of());
  }

  private static String value(Applied.Argument argument) {
    boolean computed = !argument.typed().isEmpty() && !argument.typed().equals(argument.text());
    return computed ? argument.typed() + " = " + argument.text() : argument.text();
  }

  private String meaning(Applied.Argument argument) {
    for (Parameter parameter : formula.parameters()) {
      if (parameter.name().equals(argument.name())) {
        return parameter.meaning() + (argument.typed().isEmpty() ? "; left out" : "");
      }
    }
    return "";
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    applied.value().ifPresent(value -> rows.add(row("result", applied.call(), value)));
    for (Applied.Argument argument : applied.arguments()) {
      rows.add(
          argument
              .value()
              .map(value -> row("argument", argument.name(), value))
              .orElseGet(() -> List.of("argument", argument.name(), "", "", argument.text(), "")));
    }
    error().ifPresent(p -> rows.add(List.of("result", applied.call(), "", "", "", p.message())));
    return new Sheet(List.of("section", "name", "value", "unit", "text", "error"), rows);
  }

  private List<Object> row(String section, String name, Value value) {
    return List.of(
        section, name, Numbers.exact(value), value.unit().symbol(), numbers.text(value), "");
  }

  @Override
  public Object data() {
    Fields fields = new Fields().with("expression", applied.call()).with("formula", formula.name());
    if (applied.value().isEmpty()) {
      return fields.with("error", error().map(ProblemData::of).orElse(null)).map();
    }
    List<Object> arguments = new ArrayList<>();
    for (Applied.Argument argument : applied.arguments()) {
      arguments.add(data(argument));
    }
    return fields
        .withAll(new ValueData(numbers).of(applied.value().get()))
        .with("equation", formula.equation())
        .withText("substituted", applied.substituted())
        .with("arguments", arguments)
        .map();
  }

  private Object data(Applied.Argument argument) {
    Fields fields = new Fields().with("name", argument.name());
    argument.value().ifPresent(value -> fields.withAll(new ValueData(numbers).of(value)));
    return fields.with("text", argument.text()).withText("typed", argument.typed()).map();
  }

  private Optional<Problem> error() {
    return applied.problems().stream().filter(Problem::isError).findFirst();
  }
}
