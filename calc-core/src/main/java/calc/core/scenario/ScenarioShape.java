package calc.core.scenario;

import java.util.ArrayList;
import java.util.List;

/** What a scenario file looks like, from its top. */
final class ScenarioShape {
  /** The sections, in the order in which they add to the model and tables list their quantities. */
  static final List<Section> SECTIONS =
      List.of(
          new InputsSection(),
          new QuantitiesSection(),
          new TrafficSection(),
          new TiersSection(),
          new CostsSection(),
          new GrowthSection(),
          new LimitsSection(),
          ChangesSection.LEVERS,
          ChangesSection.CASES,
          ChangesSection.STATES,
          new CorrelationsSection(),
          new AssertSection(),
          new ClaimsSection(),
          new SilenceSection());

  private ScenarioShape() {}

  static Shape of(KindShapes kinds) {
    Shape kindFile = new Shape.Text("a kind file, relative to the scenario");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.required(
            "scenario", new Shape.Text("the title of the design"), "the title of the design"));
    fields.add(
        Field.optional(
            "about",
            new Shape.Text("what it models, in a sentence"),
            "what it models, in a sentence"));
    fields.add(
        Field.optional("conventions", Preamble.conventionsShape(), "length of a month, currency"));
    fields.add(Field.optional("units", Preamble.unitsShape(), "further labels for counts"));
    fields.add(
        Field.optional("include", Includes.pathsShape(), "files whose inputs are merged in"));
    fields.add(
        Field.optional(
            "kinds", new Shape.ListOf(kindFile, "own tier kinds"), "files with own tier kinds"));
    for (Section section : SECTIONS) {
      fields.add(Field.optional(section.key(), section.shape(kinds), section.meaning()));
    }
    return new Shape.Fields(fields, "a scenario: one design, every value of it an expression");
  }
}
