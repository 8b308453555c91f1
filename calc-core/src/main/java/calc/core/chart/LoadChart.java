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
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.RunResult;
import calc.core.result.Series;
import calc.core.result.StateResult;
import calc.core.result.SweepTable.Breakpoint;
import calc.core.result.SweepTable.Kind;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How full a tier is, and how fast it answers, when its load grows and its nodes stay. */
public final class LoadChart {
  private static final int USED = 0;
  private static final int ANSWER = 1;
  private static final int MOST_LIMITS = 3;
  private static final int MOST_STATES = 3;

  /** What is worth drawing of a use that no tier can have. */
  private static final double FULLEST = 2;

  private final Model model;
  private final RunResult run;
  private final Tier tier;
  private final TierRow row;
  private final LoadCurve curve;

  private LoadChart(Model model, RunResult run, Tier tier, TierRow row, LoadCurve curve) {
    this.model = model;
    this.run = run;
    this.tier = tier;
    this.row = row;
    this.curve = curve;
  }

  /** Draws one for every tier that has a utilisation. */
  public static List<ChartOutcome> all(Model model, RunResult run) {
    return model.tiers().stream()
        .filter(tier -> isKnown(model, tier, Role.UTILIZATION))
        .map(tier -> of(model, run, tier))
        .toList();
  }

  private static boolean isKnown(Model model, Tier tier, Role role) {
    return Optional.ofNullable(tier.roles().get(role))
        .flatMap(model::find)
        .filter(Definition::isKnown)
        .isPresent();
  }

  /** Draws it for a tier that has a utilisation. */
  public static ChartOutcome of(Model model, RunResult run, Tier tier) {
    String name = "load-" + tier.name();
    Optional<LoadInput> input = LoadInput.of(model, run, tier);
    if (input.isEmpty()) {
      return ChartOutcome.none(
          name,
          "nothing to vary: state an input above 0 that the load of " + tier.name() + " rests on");
    }
    List<String> quantities = new ArrayList<>(List.of(tier.roles().get(Role.UTILIZATION)));
    if (isKnown(model, tier, Role.RESPONSE)) {
      quantities.add(tier.roles().get(Role.RESPONSE));
    }
    TierRow row =
        run.tiers().stream().filter(of -> of.name().equals(tier.name())).findFirst().orElseThrow();
    LoadCurve curve = LoadCurve.of(model, input.get(), quantities);
    return ChartOutcome.of(new LoadChart(model, run, tier, row, curve).chart(name));
  }

  private Chart chart(String name) {
    List<Panel> panels = new ArrayList<>();
    panels.add(used());
    if (curve.table().quantities().size() > ANSWER) {
      panels.add(new ResponsePanel(run, row, curve).panel(ANSWER));
    }
    String nodes =
        row.count().map(count -> ", with " + Words.count(tier, count) + " as today").orElse("");
    String subtitle = "over " + curve.input().name() + nodes;
    return new Chart(name, title(), subtitle, panels, Caption.of(run));
  }

  private String title() {
    String used = tier.name() + " is " + Words.of(row.utilization().orElseThrow()) + " used at ";
    OptionalDouble full = curve.full();
    if (full.isEmpty()) {
      return used + curve.input().text() + " and far from full";
    }
    String at = Words.of(full.getAsDouble(), curve.input().unit());
    return full.getAsDouble() <= curve.input().now()
        ? used + curve.input().text() + ": full since " + at
        : used + curve.input().text() + " and full at " + at;
  }

  private Panel used() {
    Series series = curve.table().quantities().get(USED);
    List<Mark> marks = new ArrayList<>();
    double now = curve.input().now();
    Value today = row.utilization().orElseThrow();
    today
        .quantity()
        .ifPresent(
            at -> marks.add(new AtPoint(now, at.value(), "today " + Words.of(today), Tone.NOW)));
    run.outlook().states().stream()
        .flatMap(state -> then(state).stream())
        .sorted(Comparator.comparingDouble(AtPoint::value).reversed())
        .limit(MOST_STATES)
        .forEach(marks::add);
    marks.addAll(limits());
    List<Layer> layers =
        Curves.lines(
            new Chart.Key("utilisation", Ink.OWN),
            curve.points(),
            point -> Curves.base(series, point).map(used -> new Point(curve.load(point), used)),
            false);
    Axis axis = new Axis("utilisation", Unit.PERCENT, Scaling.LINEAR, true);
    return new Plane("", curve.axis(), axis, layers, marks);
  }

  /** What a lost node does to the use, at today's load. */
  private Optional<AtPoint> then(StateResult state) {
    return state.effects().stream()
        .filter(effect -> effect.tier().equals(tier.name()))
        .flatMap(effect -> effect.utilization().stream())
        .map(pair -> pair.then())
        .flatMap(value -> value.quantity().stream())
        .filter(quantity -> quantity.value() <= FULLEST)
        .map(
            quantity ->
                new AtPoint(
                    curve.input().now(),
                    quantity.value(),
                    Words.state(state, tier.name()) + " " + Words.percent(quantity.value()),
                    Tone.NOTE))
        .findFirst();
  }

  private List<Mark> limits() {
    List<Mark> marks = new ArrayList<>();
    for (Breakpoint breakpoint : curve.table().breakpoints()) {
      boolean hit = breakpoint.kind() == Kind.LIMIT && breakpoint.at().starts();
      if (hit && watches(breakpoint.of()) && marks.size() < MOST_LIMITS) {
        marks.add(new AtX(Treads.at(breakpoint), breakpoint.of(), Tone.LIMIT));
      }
    }
    return marks;
  }

  /** Whether a limit looks at this tier. */
  private boolean watches(String limit) {
    return limit.startsWith(tier.name() + ".")
        || model.limits().stream()
            .filter(each -> each.name().equals(limit))
            .flatMap(each -> each.subjects().stream())
            .flatMap(name -> model.find(name).stream())
            .anyMatch(definition -> definition.group().equals(tier.name()));
  }
}
