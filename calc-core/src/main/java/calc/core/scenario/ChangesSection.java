package calc.core.scenario;

import calc.core.model.Change;
import calc.core.model.Draft;
import calc.core.model.QuestionDrafts;
import java.util.List;

/**
 * {@code levers}, {@code cases} and {@code states}: other values under which the model runs again.
 */
final class ChangesSection implements Section {
  static final ChangesSection LEVERS =
      new ChangesSection(
          "levers",
          Change.Role.LEVER,
          "changes one could make; what each saves is a difference of two runs");
  static final ChangesSection CASES =
      new ChangesSection(
          "cases",
          Change.Role.CASE,
          "ways the world could be (best, base, worst), shown side by side");

  static final ChangesSection STATES =
      new ChangesSection(
          "states",
          Change.Role.STATE,
          "what may happen: inputs and tier parameters change, what is provisioned stays");

  private final String key;
  private final Change.Role role;
  private final String meaning;

  private ChangesSection(String key, Change.Role role, String meaning) {
    this.key = key;
    this.role = role;
    this.meaning = meaning;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public Shape shape(KindShapes kinds) {
    Shape value =
        new Shape.Expression("the new value; names in it mean what they are before the change");
    return new Shape.MapOf(
        new Shape.Fields(
            List.of(
                Field.optional("title", new Shape.Text("words for it"), "words for it"),
                Field.required(
                    "set",
                    new Shape.MapOf(
                        value, false, "inputs and tier parameters with their new values"),
                    "inputs and tier parameters with their new values")),
            "other values for inputs and tier parameters"),
        true,
        meaning);
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      Scalar key = entry.key();
      Mapping fields = (Mapping) entry.value();
      if (reading.builder().claimName(Draft.of(key.text(), this.key, key.origin()))) {
        reading
            .builder()
            .change(
                new QuestionDrafts.OfChange(
                    role,
                    key.text(),
                    Stated.text(fields, "title").orElse(""),
                    assignments((Mapping) fields.get("set").orElseThrow()),
                    key.origin()));
      }
    }
  }

  private static List<QuestionDrafts.Assignment> assignments(Mapping set) {
    return set.entries().stream()
        .map(
            entry ->
                new QuestionDrafts.Assignment(
                    entry.key().text(),
                    entry.key().origin(),
                    Reading.written((Scalar) entry.value())))
        .toList();
  }
}
