package calc.core.analysis;

import calc.core.math.Guarded;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.result.SweepTable.Breakpoint;
import calc.core.result.SweepTable.Kind;
import calc.core.result.Threshold;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens between the points of a sweep over one input, and at which of its values. */
final class Breakpoints {
  private static final int MOST = 1_000;
  private static final int MOST_BETWEEN = 100;

  private final Model model;
  private final SweepAxis axis;
  private final SweepRun run;
  private final Map<String, String> tiersByCount;
  private final Map<Integer, List<String>> marks = new HashMap<>();
  private final List<Breakpoint> all = new ArrayList<>();
  private boolean more;

  private Breakpoints(Model model, SweepAxis axis, SweepRun run, Map<String, String> tiersByCount) {
    this.model = model;
    this.axis = axis;
    this.run = run;
    this.tiersByCount = tiersByCount;
  }

  /**
   * Finds all.
   *
   * @param tiersByCount the tier whose size a quantity is, by its name
   */
  static Breakpoints of(
      Model model, SweepAxis axis, SweepRun run, Map<String, String> tiersByCount) {
    Breakpoints breakpoints = new Breakpoints(model, axis, run, tiersByCount);
    breakpoints.find();
    return breakpoints;
  }

  /** Nothing happens. */
  static Breakpoints none() {
    return new Breakpoints(null, null, null, Map.of());
  }

  /** What happened at a point since the one before, in words. */
  Map<Integer, List<String>> marks() {
    return marks;
  }

  /** Everything, from low to high. */
  List<Breakpoint> all() {
    return all;
  }

  /** Whether there are more than are listed. */
  boolean more() {
    return more;
  }

  private void find() {
    Map<String, Probe> probes = new LinkedHashMap<>();
    Map<String, double[]> holds = new LinkedHashMap<>();
    for (Watch watch : Watch.of(model)) {
      Probe probe = watch.along(run.line(), model);
      if (probe.varies()) {
        probes.put(watch.name(), probe);
        holds.put(watch.name(), probe.holdsAt(axis.values()));
      }
    }
    for (int point = 1; point < axis.size(); point++) {
      if (run.isWhole(point) != run.isWhole(point - 1)) {
        gap(point);
      } else if (run.isWhole(point)) {
        for (String quantity : run.followed()) {
          steps(quantity, point);
        }
        for (Map.Entry<String, Probe> probe : probes.entrySet()) {
          limit(probe.getKey(), probe.getValue(), holds.get(probe.getKey()), point);
        }
      }
    }
    all.sort(Comparator.comparingDouble(Breakpoints::base));
  }

  private static double base(Breakpoint breakpoint) {
    return breakpoint.at().value().quantity().orElseThrow().value();
  }

  private void gap(int point) {
    boolean ends = run.isWhole(point);
    Crossing crossing = crossing(value -> !run.isWholeAt(value));
    Crossing.Bracket bracket =
        ends
            ? new Crossing.Bracket(axis.value(point), axis.value(point - 1))
            : new Crossing.Bracket(axis.value(point - 1), axis.value(point));
    String reason = run.lacks().get(ends ? point - 1 : point);
    add(
        crossing,
        bracket,
        Kind.NO_VALUE,
        reason,
        ends ? "no value up to here" : "no value from here on");
  }

  private void limit(String name, Probe probe, double[] holds, int point) {
    boolean known = !Double.isNaN(holds[point]) && !Double.isNaN(holds[point - 1]);
    if (!known || holds[point] == holds[point - 1]) {
      return;
    }
    boolean starts = holds[point] == 1;
    mark(point, (starts ? "hits " : "leaves ") + name);
    double here = axis.value(point);
    double before = axis.value(point - 1);
    add(
        crossing(probe),
        starts ? new Crossing.Bracket(before, here) : new Crossing.Bracket(here, before),
        Kind.LIMIT,
        name,
        starts ? "holds from here on" : "holds up to here");
  }

  /** Every step of a whole number between two points. */
  private void steps(String quantity, int point) {
    Definition definition = model.find(quantity).orElseThrow();
    double last = run.value(quantity, point);
    double count = run.value(quantity, point - 1);
    boolean known = Double.isFinite(count) && Double.isFinite(last);
    if (!definition.isWhole() || !known || Guarded.equal(count, last)) {
      return;
    }
    mark(point, subject(quantity) + " " + signed(last - count, definition));
    if (all.size() < MOST) {
      places(quantity, point, definition);
    } else {
      more = true;
    }
  }

  private void places(String quantity, int point, Definition definition) {
    double last = run.value(quantity, point);
    double count = run.value(quantity, point - 1);
    double from = axis.value(point - 1);
    double to = axis.value(point);
    for (int i = 0; i < MOST_BETWEEN && !Guarded.equal(count, last); i++) {
      double before = count;
      Crossing crossing = crossing(value -> !Guarded.equal(run.valueAt(quantity, value), before));
      Crossing.Bracket narrow = crossing.narrowed(new Crossing.Bracket(from, to));
      from = narrow.with();
      count = run.valueAt(quantity, from);
      String change = bare(before) + " → " + text(count, definition);
      Value then = Value.known(new Quantity(count, definition.type().unit()), true);
      add(
          new Breakpoint(
              crossing.threshold(narrow), Kind.STEP, quantity, change, Optional.of(then)));
    }
    more |= !Guarded.equal(count, last);
  }

  private String subject(String quantity) {
    return tiersByCount.getOrDefault(quantity, quantity);
  }

  private static String signed(double change, Definition definition) {
    return (change > 0 ? "+" : "") + text(change, definition);
  }

  private static String text(double count, Definition definition) {
    return new Quantity(count, definition.type().unit()).text(Digits.of(3), true);
  }

  private static String bare(double count) {
    return new Quantity(count, Unit.ONE).text(Digits.of(3), true);
  }

  private void mark(int point, String words) {
    marks.computeIfAbsent(point, key -> new ArrayList<>()).add(words);
  }

  private Crossing crossing(Crossing.Asked asked) {
    return new Crossing(asked, axis.input().unit(), axis.input().whole());
  }

  private void add(
      Crossing crossing, Crossing.Bracket bracket, Kind kind, String of, String change) {
    if (all.size() < MOST) {
      Threshold at = crossing.threshold(crossing.narrowed(bracket));
      add(new Breakpoint(at, kind, of, change));
    } else {
      more = true;
    }
  }

  private void add(Breakpoint breakpoint) {
    if (all.size() < MOST) {
      all.add(breakpoint);
    } else {
      more = true;
    }
  }
}
