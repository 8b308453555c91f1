package calc.core.analysis;

import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Requirement;
import calc.core.problem.Problem;
import calc.core.result.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quantities of a model at many points, by one program in blocks, and why some have no value. */
final class Tabulation {
  private static final int BLOCK = 1024;
  private static final int NOTHING = -1;

  private final Model model;
  private final Set<String> free;
  private final List<String> shown;
  private final List<Requirement> required = new ArrayList<>();
  private final Program program;
  private final Workspace single;
  private final Map<String, double[]> blocks;
  private final Map<String, double[]> values = new LinkedHashMap<>();
  private final Map<Integer, String> lacks = new HashMap<>();
  private final Probe.Setter setter;
  private final int points;

  /**
   * What is computed.
   *
   * @param shown names of the quantities a reader asked for
   * @param counts names of further ones that are followed
   * @param alone whether conditions on which none of them rests may be broken: an overloaded tier
   *     beside them is not their matter
   */
  record Wanted(List<String> shown, Set<String> counts, boolean alone) {
    List<Requirement> required(Model model) {
      return Adjustable.required(model).stream()
          .filter(rule -> !alone || shown.stream().anyMatch(name -> concerns(model, rule, name)))
          .toList();
    }

    private static boolean concerns(Model model, Requirement rule, String name) {
      return rule.condition().references().stream()
          .map(rule::resolve)
          .anyMatch(subject -> model.restsOn(name, subject));
    }
  }

  /**
   * Computes all points.
   *
   * @param free what is set at each of them
   * @param wanted what is computed
   * @param points how many points there are
   * @param setter sets one of them
   */
  Tabulation(Model model, Set<String> free, Wanted wanted, int points, Probe.Setter setter) {
    this.model = model;
    this.free = free;
    this.shown = List.copyOf(wanted.shown());
    this.points = points;
    this.setter = setter;
    List<Extra> extras = new ArrayList<>();
    for (Requirement requirement : wanted.required(model)) {
      extras.add(new Extra(rule(required.size()), requirement.condition(), requirement::resolve));
      required.add(requirement);
    }
    Set<String> followed = new LinkedHashSet<>(shown);
    followed.addAll(wanted.counts());
    followed.forEach(name -> values.put(name, new double[points]));
    this.program = model.program(free, followed, extras);
    this.single = program.workspace(1);
    this.blocks = blocks(single, 1);
    compute(program.workspace(Math.min(BLOCK, points)));
  }

  /** The quantities a reader asked for. */
  List<Series> series() {
    List<Series> series = new ArrayList<>();
    for (String name : shown) {
      Definition definition = model.find(name).orElseThrow();
      series.add(
          new Series(name, definition.type().unit(), definition.isWhole(), values.get(name)));
    }
    return series;
  }

  /** Why a point lacks values, by point. */
  Map<Integer, String> lacks() {
    return Collections.unmodifiableMap(lacks);
  }

  /** The names of the quantities that are followed. */
  Set<String> followed() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** The value of a quantity that is followed, at a point. */
  double value(String quantity, int point) {
    return values.get(quantity)[point];
  }

  /** The value of a quantity that is followed, at any point on a line. */
  double valueAt(String quantity, Line line, double at) {
    runAt(line, at);
    return single.output(quantity)[0];
  }

  /** Whether all values are there, at any point on a line. */
  boolean isWholeAt(Line line, double at) {
    runAt(line, at);
    return cause(single, 0) == NOTHING;
  }

  private void runAt(Line line, double at) {
    line.at(at, 0, blocks);
    single.run(1);
  }

  /** Where each free quantity is to be set, also those on which nothing rests. */
  private Map<String, double[]> blocks(Workspace workspace, int size) {
    Map<String, double[]> inputs = new HashMap<>();
    for (String name : free) {
      inputs.put(name, program.inputs().contains(name) ? workspace.input(name) : new double[size]);
    }
    return inputs;
  }

  private void compute(Workspace workspace) {
    Map<String, double[]> into = blocks(workspace, Math.min(BLOCK, points));
    int before = NOTHING;
    for (int from = 0; from < points; from += BLOCK) {
      int n = Math.min(BLOCK, points - from);
      for (int i = 0; i < n; i++) {
        setter.set(from + i, i, into);
      }
      workspace.run(n);
      for (Map.Entry<String, double[]> followed : values.entrySet()) {
        System.arraycopy(workspace.output(followed.getKey()), 0, followed.getValue(), from, n);
      }
      for (int i = 0; i < n; i++) {
        int cause = cause(workspace, i);
        if (cause != NOTHING) {
          lack(
              from + i,
              cause,
              cause == before ? lacks.get(from + i - 1) : why(workspace, i, cause));
        }
        before = cause;
      }
    }
  }

  private void lack(int point, int cause, String reason) {
    lacks.put(point, reason);
    if (cause < required.size()) {
      values.values().forEach(series -> series[point] = Double.NaN);
    }
  }

  /** Which requirement does not hold at a point, or which quantity has no value. */
  private int cause(Workspace workspace, int point) {
    for (int i = 0; i < required.size(); i++) {
      if (workspace.output(rule(i))[point] == 0) {
        return i;
      }
    }
    for (int i = 0; i < shown.size(); i++) {
      if (!Double.isFinite(workspace.output(shown.get(i))[point])) {
        return required.size() + i;
      }
    }
    return NOTHING;
  }

  private String why(Workspace workspace, int point, int cause) {
    if (cause < required.size()) {
      return required.get(cause).message();
    }
    String quantity = shown.get(cause - required.size());
    String message =
        workspace.failure(quantity, point).map(Problem::message).orElse("not a number");
    return message.startsWith(quantity) ? message : quantity + ": " + message;
  }

  private static String rule(int index) {
    return "?rule " + index;
  }
}
