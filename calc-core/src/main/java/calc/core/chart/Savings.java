package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Ends;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Scaling;
import calc.core.result.ChartOutcome;
import calc.core.result.LeverResult;
import calc.core.result.LeverResult.Together;
import calc.core.result.RunResult;
import calc.core.result.SimulatedSaving;
import calc.core.result.SimulationResult;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each lever saves; a panel for the cost, and one for whatever else levers are for. */
public final class Savings {
  private static final String NAME = "levers";
  private static final String TOTAL = "cost.total";
  private static final int MOST_PANELS = 3;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final Chart.Key SAVED = new Chart.Key("saves", Ink.BETTER);
  private static final Chart.Key SPENT = new Chart.Key("costs more", Ink.WORSE);
  private static final Chart.Key ALL = new Chart.Key("all together", Ink.QUIET);

  private final RunResult run;
  private final List<SimulatedSaving> simulated;
  private final Map<String, List<LeverResult>> panels = new LinkedHashMap<>();

  private Savings(RunResult run, List<SimulatedSaving> simulated) {
    this.run = run;
    this.simulated = simulated;
    panels.put(TOTAL, new ArrayList<>());
    for (LeverResult lever : run.outlook().levers()) {
      String quantity = saved(lever, TOTAL).isPresent() ? TOTAL : lever.headline();
      if (saved(lever, quantity).isPresent()) {
        panels.computeIfAbsent(quantity, first -> new ArrayList<>()).add(lever);
      }
    }
    panels.values().removeIf(List::isEmpty);
  }

  /** The levers at the point estimate, and where they were simulated, how far that may be off. */
  public static ChartOutcome of(RunResult run, Optional<SimulationResult> simulated) {
    if (run.outlook().levers().isEmpty()) {
      return ChartOutcome.none(NAME, "the scenario has no levers; state what could be changed");
    }
    Savings savings = new Savings(run, simulated.map(SimulationResult::savings).orElse(List.of()));
    if (savings.panels.isEmpty()) {
      String why = "no lever has an effect that is known: " + savings.withoutEffect();
      return ChartOutcome.none(NAME, why);
    }
    return ChartOutcome.of(
        savings.chart(simulated.map(Caption::of).orElseGet(() -> Caption.of(run))));
  }

  private static Optional<Quantity> saved(LeverResult lever, String quantity) {
    return Optional.ofNullable(lever.saves().get(quantity)).flatMap(Value::quantity);
  }

  private static double base(LeverResult lever, String quantity) {
    return saved(lever, quantity).orElseThrow().value();
  }

  private Chart chart(String caption) {
    List<Panel> drawn = new ArrayList<>();
    panels.keySet().stream().limit(MOST_PANELS).forEach(quantity -> drawn.add(panel(quantity)));
    return new Chart(NAME, title(), subtitle(), drawn, caption);
  }

  private Panel panel(String quantity) {
    List<Bar> bars = new ArrayList<>();
    for (LeverResult lever : largestFirst(quantity)) {
      bars.add(bar(lever, quantity));
    }
    if (quantity.equals(TOTAL) && bars.size() > 1) {
      run.outlook()
          .together()
          .flatMap(Together::cost)
          .flatMap(Value::quantity)
          .ifPresent(all -> bars.add(together(all)));
    }
    Unit unit = saved(panels.get(quantity).get(0), quantity).orElseThrow().unit();
    Axis values = new Axis("saving of " + quantity, unit, Scaling.LINEAR, true);
    return new Bars(panels.size() > 1 ? quantity : "", values, false, bars, List.of());
  }

  private List<LeverResult> largestFirst(String quantity) {
    return panels.get(quantity).stream()
        .sorted(Comparator.comparingDouble(lever -> -base(lever, quantity)))
        .toList();
  }

  private Bar bar(LeverResult lever, String quantity) {
    double saving = base(lever, quantity);
    Chart.Key key = saving < 0 ? SPENT : SAVED;
    Value saves = lever.saves().get(quantity);
    Optional<Ends> ends = ends(lever, quantity);
    String range =
        ends.map(e -> " (" + Words.range(e.low(), e.high(), saves.unit()) + ")").orElse("");
    Piece piece = new Piece(key, 0, saving, Words.of(saves) + range);
    return new Bar(lever.name(), List.of(piece), ends);
  }

  private static Bar together(Quantity all) {
    Piece piece = new Piece(ALL, 0, all.value(), all.text());
    return new Bar("all together", List.of(piece), Optional.empty());
  }

  private Optional<Ends> ends(LeverResult lever, String quantity) {
    return simulated.stream()
        .filter(saving -> saving.lever().equals(lever.name()))
        .filter(saving -> saving.quantity().equals(quantity))
        .map(saving -> new Ends(saving.percentile(LOW).value(), saving.percentile(HIGH).value()))
        .filter(ends -> Double.isFinite(ends.low()) && Double.isFinite(ends.high()))
        .findFirst();
  }

  private String title() {
    String quantity = panels.keySet().iterator().next();
    LeverResult best = largestFirst(quantity).get(0);
    if (base(best, quantity) <= 0) {
      return "No lever saves anything of " + quantity;
    }
    return best.name()
        + " saves most: "
        + Words.of(best.saves().get(quantity))
        + share(best, quantity)
        + " of "
        + quantity;
  }

  private String share(LeverResult lever, String quantity) {
    return run.cost()
        .filter(cost -> quantity.equals(TOTAL))
        .flatMap(cost -> cost.total().quantity())
        .filter(total -> total.value() > 0)
        .map(total -> ", " + Words.chance(base(lever, quantity) / total.value()))
        .orElse("");
  }

  private String subtitle() {
    List<String> notes = new ArrayList<>();
    notes.add("One lever at a time, at the point estimate");
    boolean any =
        panels.entrySet().stream()
            .limit(MOST_PANELS)
            .anyMatch(
                panel ->
                    panel.getValue().stream()
                        .anyMatch(lever -> ends(lever, panel.getKey()).isPresent()));
    if (any) {
      notes.add("lines and brackets: P5 to P95");
    }
    List<String> more = panels.keySet().stream().skip(MOST_PANELS).toList();
    if (!more.isEmpty()) {
      notes.add("others save " + Words.names(more));
    }
    String none = withoutEffect();
    if (!none.isEmpty()) {
      notes.add("without effect: " + none);
    }
    return String.join("; ", notes);
  }

  private String withoutEffect() {
    return Words.names(
        run.outlook().levers().stream()
            .filter(lever -> panels.values().stream().noneMatch(panel -> panel.contains(lever)))
            .map(LeverResult::name)
            .toList());
  }
}
