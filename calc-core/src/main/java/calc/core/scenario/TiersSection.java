package calc.core.scenario;

import calc.core.model.Draft;

/** {@code tiers}: one namespace a tier, filled by its kind. */
final class TiersSection implements Section {
  @Override
  public String key() {
    return "tiers";
  }

  @Override
  public String meaning() {
    return "the parts of the design, each of a kind that knows what it computes";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.MapOf(
        new Shape.Tagged(
            "kind",
            kinds.byKind(),
            kinds.openEnded(),
            "a tier and its parameters; calc kinds lists them"),
        true,
        meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      Mapping fields = (Mapping) entry.value();
      Kind kind = reading.kinds().get(((Scalar) fields.get("kind").orElseThrow()).text());
      boolean free =
          reading.builder().claimName(Draft.of(entry.key().text(), key(), entry.key().origin()));
      if (kind == null) {
        reading.builder().broken(entry.key().text());
      } else if (free) {
        new TierAssembly(entry.key(), fields, kind, reading).assemble();
      }
    }
  }
}
