package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.problem.Problem;
import calc.core.result.Evaluated;
import calc.core.result.Value;
import calc.core.unit.Digits;
import java.util.List;
import java.util.Optional;

/**
 * One expression with its value. Results of many expressions are printed one by one as they come,
 * so each format has its beginning and its line.
 */
public final class EvaluatedView {
  private static final List<String> HEADER =
      List.of("expression", "value", "unit", "text", "error");
  private static final List<Column> COLUMNS =
      List.of(Column.text("Expression"), Column.value("Value"));

  private final Format format;
  private final Style style;
  private final Numbers numbers;

  /** Shows values in a format. */
  public EvaluatedView(Format format, Style style, Digits digits) {
    this.format = format;
    this.style = style;
    this.numbers = new Numbers(digits);
  }

  /** What stands before the first result. */
  public String beginning() {
    return switch (format) {
      case TEXT, JSON -> "";
      case MARKDOWN ->
          MarkdownFormat.render(List.of(new Table("", true, COLUMNS, List.of(), List.of())));
      case CSV -> CsvFormat.render(new Sheet(HEADER, List.of()));
    };
  }

  /** One result; in text nothing for an expression that has no value. */
  public String line(Evaluated evaluated) {
    return switch (format) {
      case TEXT ->
          evaluated.value().map(value -> style.text(text(evaluated, value)) + "\n").orElse("");
      case MARKDOWN -> MarkdownFormat.row(Row.of(Cell.of(evaluated.expression()), cell(evaluated)));
      case CSV -> CsvFormat.row(row(evaluated));
      case JSON -> JsonFormat.line(data(evaluated));
    };
  }

  /** Whether a line says what is wrong with an expression, so that nothing else has to. */
  public boolean saysWhatIsWrong() {
    return format == Format.JSON;
  }

  private String text(Evaluated evaluated, Value value) {
    if (evaluated.condition()) {
      return value.quantity().filter(holds -> holds.value() == 1).isPresent() ? "true" : "false";
    }
    return numbers.text(value);
  }

  private Cell cell(Evaluated evaluated) {
    return evaluated
        .value()
        .map(value -> Cell.of(text(evaluated, value)))
        .orElseGet(() -> Cell.of(error(evaluated).map(p -> "error: " + p.message()).orElse("")));
  }

  private List<Object> row(Evaluated evaluated) {
    return evaluated
        .value()
        .<List<Object>>map(
            v ->
                List.of(
                    evaluated.expression(),
                    v.isKnown() ? Numbers.exact(v) : "",
                    v.unit().symbol(),
                    text(evaluated, v),
                    ""))
        .orElseGet(
            () ->
                List.of(
                    evaluated.expression(),
                    "",
                    "",
                    "",
                    error(evaluated).map(Problem::message).orElse("")));
  }

  private Object data(Evaluated evaluated) {
    Fields fields = new Fields().with("expression", evaluated.expression());
    evaluated
        .value()
        .ifPresentOrElse(
            value ->
                fields
                    .withAll(new ValueData(numbers).of(value))
                    .with("text", text(evaluated, value)),
            () -> fields.with("error", error(evaluated).map(ProblemData::of).orElse(null)));
    return fields.map();
  }

  private static Optional<Problem> error(Evaluated evaluated) {
    return evaluated.problems().stream().filter(Problem::isError).findFirst();
  }
}
