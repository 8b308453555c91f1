package calc.core.scenario;

import calc.core.model.Draft;

/** {@code inputs}: the figures a person states. */
final class InputsSection implements Section {
  @Override
  public String key() {
    return "inputs";
  }

  @Override
  public String meaning() {
    return "figures a person states: value, range, basis, source";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.MapOf(
        Stated.shape("a figure with its unit, such as 25k req/s"), true, meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      Scalar key = entry.key();
      Node value =
          reading.settings().take(key.text()).<Node>map(Setting::value).orElse(entry.value());
      Draft draft = Draft.of(key.text(), key(), key.origin());
      reading.builder().add(Stated.fill(draft, value, key, reading));
      reading.builder().settable(key.text());
    }
  }
}
