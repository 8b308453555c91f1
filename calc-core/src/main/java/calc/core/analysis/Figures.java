package calc.core.analysis;

import calc.core.model.Definition;
import calc.core.result.Figure;
import java.util.Optional;

/** A quantity of a model as a result shows it. */
final class Figures {
  private Figures() {}

  static Figure of(PointEstimate estimate, Definition definition, String range) {
    return new Figure(
        definition.name(),
        definition.group(),
        estimate.value(definition),
        definition.basis(),
        definition.point().map(Object::toString).orElse(""),
        range,
        definition.source(),
        definition.title(),
        Optional.of(definition.origin()));
  }
}
