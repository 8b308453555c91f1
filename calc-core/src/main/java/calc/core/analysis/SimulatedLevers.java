package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.Study.Phase;
import calc.core.model.Change;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Model.Purpose;
import calc.core.result.LeverResult;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedSaving;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What levers save when the inputs are uncertain: each is pulled at the same draws as the design
 * without it, so that a saving is not blurred by what both share.
 */
final class SimulatedLevers {
  private static final String TOTAL = "cost.total";

  private final Model model;
  private final List<Saving> savings = new ArrayList<>();

  /** A number that is kept. */
  private record Saving(LeverResult lever, Definition quantity, int column) {}

  SimulatedLevers(Model model) {
    this.model = model;
  }

  /** The new values of all levers, as outputs of the first phase. */
  static List<Extra> extras(Model model) {
    List<Extra> extras = new ArrayList<>();
    for (Change lever : model.changes(Change.Role.LEVER)) {
      lever
          .set()
          .forEach(
              (target, value) ->
                  extras.add(new Extra(output(lever, target), value, lever::resolve)));
    }
    return extras;
  }

  private static String output(Change lever, String target) {
    return "?" + lever.name() + " sets " + target;
  }

  /** Adds a phase for each lever that saves something. */
  void addTo(Study study, PointEstimate point, Plan first) {
    List<LeverResult> results = new Levers(point).results();
    List<Change> levers = model.changes(Change.Role.LEVER);
    for (int i = 0; i < levers.size(); i++) {
      Change lever = levers.get(i);
      boolean possible =
          lever.set().keySet().stream()
              .allMatch(target -> first.outputs().contains(output(lever, target)));
      if (possible && !results.get(i).saves().isEmpty()) {
        add(study, lever, results.get(i));
      }
    }
  }

  private void add(Study study, Change lever, LeverResult result) {
    Set<String> targets = lever.set().keySet();
    Set<String> shown = new LinkedHashSet<>();
    shown.add(result.headline());
    shown.add(TOTAL);
    shown.retainAll(result.saves().keySet());
    Phase phase =
        study.change(
            Plan.of(model, Purpose.SIMULATION, targets, shown, List.of()),
            (first, self, n) -> {
              for (String target : targets) {
                if (self.hasInput(target)) {
                  System.arraycopy(first.raw(output(lever, target)), 0, self.input(target), 0, n);
                }
              }
            });
    for (String name : shown) {
      int column = study.keep(phase, Columns.saved(name));
      savings.add(new Saving(result, model.find(name).orElseThrow(), column));
    }
  }

  List<SimulatedSaving> results(Trials trials) {
    return savings.stream().map(saving -> result(saving, trials.sample(saving.column()))).toList();
  }

  private static SimulatedSaving result(Saving saving, Sample sample) {
    List<Percentile> percentiles = SimulatedFigures.percentiles(sample);
    Definition quantity = saving.quantity();
    return new SimulatedSaving(
        saving.lever().name(),
        saving.lever().title(),
        quantity.name(),
        quantity.type().unit(),
        sample.failedShare() == 0 ? Optional.of(sample.mean()) : Optional.empty(),
        percentiles,
        sample.above(0),
        base(saving.lever().saves().get(quantity.name())));
  }

  private static double base(Value value) {
    return value.quantity().map(Quantity::value).orElse(0.0);
  }
}
