package calc.core.analysis;

import calc.core.math.Guarded;
import calc.core.model.Change;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.result.CaseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cases of a model side by side. */
final class Cases {
  private static final String AS_WRITTEN = "as written";

  private Cases() {}

  static Optional<CaseTable> of(PointEstimate written) {
    Model model = written.model();
    Changes changes = new Changes(model, Change.Role.CASE);
    List<Change> cases = changes.all();
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(List.of(AS_WRITTEN));
    List<PointEstimate> estimates = new ArrayList<>(List.of(written));
    cases.forEach(change -> names.add(change.name()));
    estimates.addAll(written.variants(cases.stream().map(changes::values).toList()));
    estimates.forEach(PointEstimate::check);
    List<CaseTable.Row> rows =
        model.definitions().stream()
            .filter(definition -> differs(definition, estimates))
            .map(
                definition ->
                    new CaseTable.Row(
                        definition.name(),
                        estimates.stream().map(estimate -> estimate.value(definition)).toList()))
            .toList();
    return Optional.of(new CaseTable(names, rows));
  }

  private static boolean differs(Definition definition, List<PointEstimate> estimates) {
    if (!definition.isKnown()) {
      return false;
    }
    double written = estimates.get(0).base(definition.name());
    return estimates.stream()
        .anyMatch(estimate -> !Guarded.equal(written, estimate.base(definition.name())));
  }
}
