package calc.core.analysis;

import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Requirement;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A whole model over a block of points: every quantity, every condition that must hold, every
 * limit. What is asked of it point by point is looked up once.
 */
final class Evaluation {
  private final Model model;
  private final Program program;
  private final Workspace workspace;
  private final int points;
  private final List<String> outputs;
  private final double[][] columns;
  private final double[][] requirements;

  /**
   * Compiles a model.
   *
   * @param free quantities that are set from outside
   * @param points points in the block
   */
  Evaluation(Model model, Set<String> free, int points) {
    this.model = model;
    this.points = points;
    this.program = model.program(free, model.names(), extras(model));
    this.workspace = program.workspace(points);
    this.outputs = List.copyOf(program.outputs());
    this.columns = new double[outputs.size()][];
    this.requirements = new double[model.requirements().size()][];
  }

  Model model() {
    return model;
  }

  Set<String> inputs() {
    return program.inputs();
  }

  double[] input(String name) {
    return workspace.input(name);
  }

  void run() {
    workspace.run(points);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = workspace.output(outputs.get(i));
    }
    for (int i = 0; i < requirements.length; i++) {
      String name = requirementName(i);
      requirements[i] = program.outputs().contains(name) ? workspace.output(name) : null;
    }
  }

  /** A quantity at every point, in base units. */
  double[] value(String name) {
    return workspace.output(name);
  }

  /** Whether a limit holds at a point; never where it rests on something unknown. */
  boolean holds(Limit limit, int point) {
    String name = limitName(limit);
    return program.outputs().contains(name) && workspace.output(name)[point] == 1;
  }

  /** The conditions that must hold at a point and do not. */
  List<Requirement> violated(int point) {
    List<Requirement> violated = new ArrayList<>();
    for (int i = 0; i < requirements.length; i++) {
      if (requirements[i] != null && requirements[i][point] == 0) {
        violated.add(model.requirements().get(i));
      }
    }
    return violated;
  }

  /** Why quantities have no value at a point. */
  List<Problem> failures(int point) {
    List<Problem> failures = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (!(Math.abs(columns[i][point]) < Double.POSITIVE_INFINITY)) {
        workspace.failure(outputs.get(i), point).ifPresent(failures::add);
      }
    }
    return failures;
  }

  private static List<Extra> extras(Model model) {
    List<Extra> extras = new ArrayList<>();
    for (int i = 0; i < model.requirements().size(); i++) {
      Requirement requirement = model.requirements().get(i);
      extras.add(new Extra(requirementName(i), requirement.condition(), requirement::resolve));
    }
    for (Limit limit : model.limits()) {
      extras.add(new Extra(limitName(limit), limit.when(), UnaryOperator.identity()));
    }
    return extras;
  }

  /** Names of extra outputs begin with a sign that no quantity's name can hold. */
  private static String requirementName(int index) {
    return "?requirement " + index;
  }

  private static String limitName(Limit limit) {
    return "?limit " + limit.name();
  }
}
