package calc.core.scenario;

import calc.core.model.Draft;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.unit.Basis;
import java.util.List;

/** A figure that a person states: a value alone, or with its range, basis and source. */
final class Stated {
  private static final String VALUE = "the value the point estimate takes";
  private static final String RANGE = "how uncertain it is: 18k to 34k req/s, or a distribution";

  private Stated() {}

  static Shape shape(String meaning) {
    return new Shape.Either(
        new Shape.Expression(meaning),
        new Shape.Fields(
            List.of(
                Field.optional("value", new Shape.Expression(VALUE), VALUE),
                Field.optional("range", new Shape.Expression(RANGE), RANGE),
                Field.optional(
                    "basis",
                    new Shape.Choice(Basis.words(), "how the figure is known"),
                    "how the figure is known"),
                Field.optional(
                    "source",
                    new Shape.Text("the dashboard, document or person it comes from"),
                    "where it comes from"),
                Field.optional(
                    "title", new Shape.Text("words for it"), "words for it in tables and charts")),
            meaning));
  }

  /** Fills in a draft; reports a figure that states nothing. */
  static Draft fill(Draft draft, Node node, Scalar key, Reading reading) {
    if (node instanceof Scalar scalar) {
      return draft.formula(Reading.written(scalar));
    }
    Mapping fields = (Mapping) node;
    fields.get("value").ifPresent(value -> draft.formula(Reading.written((Scalar) value)));
    fields.get("range").ifPresent(range -> draft.range(Reading.written((Scalar) range)));
    text(fields, "basis").flatMap(Basis::of).ifPresent(draft::basis);
    text(fields, "source").ifPresent(draft::source);
    text(fields, "title").ifPresent(draft::title);
    if (fields.get("value").isEmpty() && fields.get("range").isEmpty()) {
      reading
          .problems()
          .add(
              Problem.at(
                      key.origin(),
                      Code.MISSING,
                      "`" + key.text() + "` has neither a value nor a range")
                  .mend(
                      "add value: with what the estimate takes, range: with its uncertainty, or both"));
    }
    return draft;
  }

  static java.util.Optional<String> text(Mapping fields, String key) {
    return fields.get(key).map(node -> ((Scalar) node).text().strip());
  }
}
