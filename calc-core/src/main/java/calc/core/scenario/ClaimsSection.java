package calc.core.scenario;

/** {@code claims}: statements about the model, to be verified. */
final class ClaimsSection implements Section {
  @Override
  public String key() {
    return "claims";
  }

  @Override
  public String meaning() {
    return "statements to be verified, each under the words it has in the document";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.MapOf(
        new Shape.Expression(
            "quantity = figure, or with < <= > >=; and a tolerance: ± 5%, x1.25, exactly"),
        false,
        meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      try {
        reading
            .builder()
            .claim(ClaimText.read(entry.key(), (Scalar) entry.value(), reading.units()));
      } catch (ClaimText.Unreadable unreadable) {
        reading.problems().add(unreadable.problem());
      }
    }
  }
}
