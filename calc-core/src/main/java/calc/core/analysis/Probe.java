package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Operator;
import calc.core.expression.Program;
import calc.core.expression.Syntax;
import calc.core.expression.Workspace;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Asks of one condition where along a line it holds, in blocks. */
final class Probe implements Crossing.Asked {
  private static final int BLOCK = 1024;
  private static final String HOLDS = "?holds";

  private final Line line;
  private final Expression when;
  private final UnaryOperator<String> resolve;
  private final List<Extra> extras = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final BooleanSupplier sharp;
  private final List<String> rules = new ArrayList<>();
  private final Workspace workspace;
  private final Map<String, double[]> blocks = new HashMap<>();

  /** A part of the condition that others are joined to by `and` or `or`. */
  private record Part(String text, BooleanSupplier holds) {}

  /** Sets the inputs of one point of a block. */
  interface Setter {
    void set(int index, int point, Map<String, double[]> blocks);
  }

  /**
   * A condition that is defined everywhere.
   *
   * @param resolve full names of the names in it
   */
  Probe(Model model, Line line, Expression when, UnaryOperator<String> resolve) {
    this(model, line, when, resolve, List.of());
  }

  /**
   * A condition.
   *
   * @param resolve full names of the names in it
   * @param required what must hold for it to have a meaning
   */
  Probe(
      Model model,
      Line line,
      Expression when,
      UnaryOperator<String> resolve,
      List<Requirement> required) {
    this.line = line;
    this.when = when;
    this.resolve = resolve;
    extras.add(new Extra(HOLDS, when, resolve));
    this.sharp = sharp(when.tree().bare());
    for (Requirement requirement : required) {
      rules.add("?rule " + rules.size());
      extras.add(
          new Extra(rules.get(rules.size() - 1), requirement.condition(), requirement::resolve));
    }
    Program program = model.program(line.names(), List.of(), extras);
    this.workspace = program.workspace(BLOCK);
    for (String name : line.names()) {
      boolean matters = program.inputs().contains(name);
      blocks.put(name, matters ? workspace.input(name) : new double[BLOCK]);
    }
    rules.removeIf(rule -> !program.outputs().contains(rule) || !workspace.varies(rule));
  }

  /** Whether the line can change it at all. */
  boolean varies() {
    return workspace.varies(HOLDS);
  }

  /**
   * Whether it holds at each of some values, binary noise forgiven; 1, 0, or NaN where the model
   * has no value.
   */
  double[] holdsAt(double[] values) {
    return along(values.length, (index, point, into) -> line.at(values[index], point, into));
  }

  /** The same at points that are set in another way. */
  double[] along(int count, Setter setter) {
    double[] holds = new double[count];
    for (int from = 0; from < count; from += BLOCK) {
      int n = Math.min(BLOCK, count - from);
      for (int point = 0; point < n; point++) {
        setter.set(from + point, point, blocks);
      }
      workspace.run(n);
      double[] output = workspace.output(HOLDS);
      for (int point = 0; point < n; point++) {
        holds[from + point] = isAllowed(point) ? output[point] : Double.NaN;
      }
    }
    return holds;
  }

  /** Whether it holds at a value, binary noise forgiven. */
  @Override
  public boolean holds(double value) {
    run(value);
    return isAllowed(0) && workspace.output(HOLDS)[0] == 1;
  }

  /**
   * Whether it holds at a value, to the last bit where it compares: noise would move the crossing.
   */
  @Override
  public boolean holdsSharply(double value) {
    run(value);
    return isAllowed(0) && sharp.getAsBoolean();
  }

  /** The texts of the parts that decide between two values; none where the condition is one. */
  List<String> deciding(double without, double with) {
    if (parts.size() < 2) {
      return List.of();
    }
    boolean[] before = partsAt(without);
    boolean[] after = partsAt(with);
    List<String> deciding = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        deciding.add(parts.get(i).text());
      }
    }
    return deciding;
  }

  private boolean[] partsAt(double value) {
    run(value);
    boolean[] holds = new boolean[parts.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = parts.get(i).holds().getAsBoolean();
    }
    return holds;
  }

  private void run(double value) {
    line.at(value, 0, blocks);
    workspace.run(1);
  }

  private boolean isAllowed(int point) {
    for (String rule : rules) {
      if (workspace.output(rule)[point] == 0) {
        return false;
      }
    }
    return true;
  }

  private BooleanSupplier sharp(Syntax node) {
    if (node instanceof Syntax.Binary binary
        && (binary.operator() == Operator.AND || binary.operator() == Operator.OR)) {
      BooleanSupplier left = sharp(binary.left().bare());
      BooleanSupplier right = sharp(binary.right().bare());
      return binary.operator() == Operator.AND
          ? () -> left.getAsBoolean() && right.getAsBoolean()
          : () -> left.getAsBoolean() || right.getAsBoolean();
    }
    BooleanSupplier holds = leaf(node);
    parts.add(new Part(when.textOf(node), holds));
    return holds;
  }

  /** Only where equality counts, a sharp comparison implies the one that forgives noise. */
  private BooleanSupplier leaf(Syntax node) {
    if (node instanceof Syntax.Binary binary
        && (binary.operator() == Operator.AT_LEAST || binary.operator() == Operator.AT_MOST)) {
      String left = output(binary.left());
      String right = output(binary.right());
      return binary.operator() == Operator.AT_LEAST
          ? () -> workspace.output(left)[0] >= workspace.output(right)[0]
          : () -> workspace.output(left)[0] <= workspace.output(right)[0];
    }
    String holds = output(node);
    return () -> workspace.output(holds)[0] == 1;
  }

  private String output(Syntax node) {
    String name = "?part " + extras.size();
    extras.add(new Extra(name, when.part(node), resolve));
    return name;
  }
}
