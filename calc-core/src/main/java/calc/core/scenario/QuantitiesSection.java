package calc.core.scenario;

import calc.core.model.Draft;

/** {@code quantities}: formulas over inputs, tiers and each other. */
final class QuantitiesSection implements Section {
  @Override
  public String key() {
    return "quantities";
  }

  @Override
  public String meaning() {
    return "formulas over inputs, tiers and each other";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.MapOf(
        new Shape.Expression("a formula, such as peak * (1 - write_share)"), true, meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      Draft draft = Draft.of(entry.key().text(), key(), entry.key().origin());
      reading.builder().add(draft.formula(Reading.written((Scalar) entry.value())));
    }
  }
}
