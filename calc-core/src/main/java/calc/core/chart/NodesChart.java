package calc.core.chart;

import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.RunResult;
import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Breakpoint;
import calc.core.result.SweepTable.Kind;
import calc.core.result.TierRow;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many nodes a load needs, step by step, and what they cost. */
public final class NodesChart {
  private static final double TWICE = 2;

  /** More steps than this between nothing and twice today's load are a line. */
  private static final int MOST_NODES = 40;

  /** Without any load nothing is needed, which is no step worth a name. */
  private static final double NOTHING = 1e-3;

  private static final double STEPS_BELOW = 15;
  private static final double STEPS_ABOVE = 25;

  private final RunResult run;
  private final Tier tier;
  private final TierRow row;
  private final LoadInput input;
  private final SweepTable table;
  private final boolean near;

  private NodesChart(
      RunResult run, Tier tier, TierRow row, LoadInput input, SweepTable table, boolean near) {
    this.run = run;
    this.tier = tier;
    this.row = row;
    this.input = input;
    this.table = table;
    this.near = near;
  }

  /** Draws one for every tier whose nodes are counted. */
  public static List<ChartOutcome> all(Model model, RunResult run) {
    return model.tiers().stream()
        .filter(tier -> known(model, tier, Role.COUNT).isPresent())
        .map(tier -> of(model, run, tier))
        .toList();
  }

  private static Optional<String> known(Model model, Tier tier, Role role) {
    return Optional.ofNullable(tier.roles().get(role))
        .flatMap(model::find)
        .filter(Definition::isKnown)
        .map(Definition::name);
  }

  /** Draws it for a tier whose nodes are counted. */
  public static ChartOutcome of(Model model, RunResult run, Tier tier) {
    String name = "nodes-" + tier.name();
    TierRow row =
        run.tiers().stream().filter(of -> of.name().equals(tier.name())).findFirst().orElseThrow();
    String count = known(model, tier, Role.COUNT).orElseThrow();
    Optional<LoadInput> input = LoadInput.sizing(model, run, tier);
    if (input.isEmpty()) {
      String size = Words.count(tier, row.count().orElseThrow());
      return ChartOutcome.none(
          name,
          tier.name() + " has " + size + " at any load: state what it needs, not how many it has");
    }
    List<String> quantities = new ArrayList<>(List.of(count));
    known(model, tier, Role.COST).ifPresent(quantities::add);
    double now = input.get().now();
    double nodes = row.count().orElseThrow().quantity().orElseThrow().value();
    boolean near = nodes > MOST_NODES;
    double from = near ? now * (1 - STEPS_BELOW / nodes) : NOTHING * now;
    double to = near ? now * (1 + STEPS_ABOVE / nodes) : TWICE * now;
    SweepTable table = input.get().following(model, from, to, quantities);
    return ChartOutcome.of(new NodesChart(run, tier, row, input.get(), table, near).chart(name));
  }

  private Chart chart(String name) {
    List<Panel> panels = new ArrayList<>();
    panels.add(nodes());
    if (table.quantities().size() > 1) {
      panels.add(cost());
    }
    String zoom = near ? ", around the " + input.text() + " of today" : "";
    return new Chart(name, title(), "over " + input.name() + zoom, panels, Caption.of(run));
  }

  private String title() {
    String today = Words.count(tier, row.count().orElseThrow()) + " at " + input.text();
    Series load = table.axes().get(0).values();
    String end = Words.of(load.at(load.size() - 1));
    return today + "; " + next().map(NodesChart::words).orElseGet(() -> until(end));
  }

  /** Where no next step is known: of very many, a sweep does not look for all. */
  private String until(String end) {
    Value last = count().at(count().size() - 1);
    boolean same = last.quantity().equals(row.count().orElseThrow().quantity());
    return same || !last.isKnown()
        ? "no more up to " + end
        : Words.count(tier, last) + " at " + end;
  }

  private Optional<Breakpoint> next() {
    return table.breakpoints().stream()
        .filter(step -> step.kind() == Kind.STEP && step.of().equals(count().name()))
        .filter(step -> Treads.at(step) > input.now())
        .findFirst();
  }

  /** A step is just above the round number beside it. */
  private static String words(Breakpoint step) {
    Value then = step.then().orElseThrow();
    String at = Words.of(step.at().border().orElse(step.at().value()));
    return Words.of(then) + (step.at().border().isPresent() ? " above " : " from ") + at;
  }

  private Series count() {
    return table.quantities().get(0);
  }

  private Panel nodes() {
    Series count = count();
    List<Mark> marks = new ArrayList<>();
    Value today = row.count().orElseThrow();
    marks.add(
        new AtPoint(
            input.now(),
            today.quantity().orElseThrow().value(),
            Words.count(tier, today) + " today",
            Tone.NOW));
    next().ifPresent(step -> marks.add(new AtX(Treads.at(step), words(step), Tone.PLAN)));
    Axis axis = new Axis(count.name(), count.unit(), Scaling.WHOLE, !near);
    Chart.Key key = new Chart.Key(count.name(), Ink.OWN);
    return new Plane("", x(), axis, Treads.of(key, table, count), marks);
  }

  private Panel cost() {
    Series cost = table.quantities().get(1);
    List<Mark> marks = new ArrayList<>();
    row.cost()
        .flatMap(value -> value.quantity())
        .ifPresent(
            now ->
                marks.add(new AtPoint(input.now(), now.value(), now.text() + " today", Tone.NOW)));
    Axis axis = new Axis("cost", cost.unit(), Scaling.LINEAR, !near);
    Chart.Key key = new Chart.Key("cost", Ink.OWN);
    return new Plane("", x(), axis, Treads.costs(key, table, count(), cost), marks);
  }

  private Axis x() {
    return new Axis(input.name(), input.unit(), Scaling.LINEAR, !near);
  }
}
