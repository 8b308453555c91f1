package calc.core.analysis;

import calc.core.expression.Program;
import calc.core.expression.Program.Draw;
import calc.core.expression.Workspace;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Model.Purpose;
import calc.core.model.Requirement;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A whole model over a block of points: every quantity, every condition that must hold, every
 * limit. What is asked of it point by point is looked up once.
 */
final class Evaluation {
  private final Plan plan;
  private final Workspace workspace;
  private final int points;
  private final double[][] columns;
  private final double[][] requirements;

  /**
   * A model compiled for whatever asks it point by point; any number of evaluations share it.
   *
   * @param model the model
   * @param program computes every quantity, every condition that must hold and every limit
   * @param outputs what the program computes, in its order
   */
  record Plan(Model model, Program program, List<String> outputs) {
    /**
     * Compiles a model.
     *
     * @param purpose whether uncertain quantities are drawn
     * @param free quantities that are set from outside
     */
    static Plan of(Model model, Purpose purpose, Set<String> free) {
      return of(model, purpose, free, model.names(), List.of());
    }

    /**
     * Compiles a part of a model, and something that is asked beside it.
     *
     * @param outputs quantities that are wanted
     * @param more further formulas; those that rest on unknown quantities are left out
     */
    static Plan of(
        Model model,
        Purpose purpose,
        Set<String> free,
        Collection<String> outputs,
        List<Extra> more) {
      List<Extra> extras = new ArrayList<>(extras(model));
      extras.addAll(more);
      Program program = model.program(purpose, free, outputs, extras);
      return new Plan(model, program, List.copyOf(program.outputs()));
    }

    /** The draws in the order in which the file states what they belong to. */
    List<Draw> drawsInFileOrder() {
      Map<String, Integer> places = new HashMap<>();
      model.names().forEach(name -> places.put(name, places.size()));
      return program.draws().stream()
          .sorted(
              Comparator.<Draw>comparingInt(
                      draw -> places.getOrDefault(draw.quantity(), Integer.MAX_VALUE))
                  .thenComparing(Draw::quantity)
                  .thenComparingInt(Draw::mention))
          .toList();
    }
  }

  /**
   * Compiles a model for point estimates.
   *
   * @param free quantities that are set from outside
   * @param points points in the block
   */
  Evaluation(Model model, Set<String> free, int points) {
    this(Plan.of(model, Purpose.POINT, free), points);
  }

  /** Room to evaluate a plan in, for one thread. */
  Evaluation(Plan plan, int points) {
    this.plan = plan;
    this.points = points;
    this.workspace = plan.program().workspace(points);
    this.columns = new double[plan.outputs().size()][];
    this.requirements = new double[plan.model().requirements().size()][];
  }

  Model model() {
    return plan.model();
  }

  Set<String> inputs() {
    return plan.program().inputs();
  }

  double[] input(String name) {
    return workspace.input(name);
  }

  double[] uniforms(Draw draw) {
    return workspace.uniforms(draw);
  }

  void run() {
    run(points);
  }

  /** Computes the first {@code n} points. */
  void run(int n) {
    workspace.run(n);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = workspace.output(plan.outputs().get(i));
    }
    for (int i = 0; i < requirements.length; i++) {
      String name = requirementName(i);
      requirements[i] = plan.program().outputs().contains(name) ? workspace.output(name) : null;
    }
  }

  /** A quantity at every point, in base units. */
  double[] value(String name) {
    return workspace.output(name);
  }

  /** Whether a quantity depends on what is set or drawn. */
  boolean varies(String name) {
    return workspace.varies(name);
  }

  /** Whether a limit holds at a point; never where it rests on something unknown. */
  boolean holds(Limit limit, int point) {
    String name = limitName(limit);
    return plan.program().outputs().contains(name) && workspace.output(name)[point] == 1;
  }

  /** Whether a limit looks at something that has grown past all bounds, such as a wait. */
  boolean isPast(Limit limit, int point) {
    String name = limitName(limit);
    return plan.program().outputs().contains(name)
        && Double.isNaN(workspace.output(name)[point])
        && workspace
            .failure(name, point)
            .filter(problem -> problem.code() == Code.UNSTABLE || problem.code() == Code.INFEASIBLE)
            .isPresent();
  }

  /** The conditions that must hold at a point and do not. */
  List<Requirement> violated(int point) {
    List<Requirement> violated = new ArrayList<>();
    for (int i = 0; i < requirements.length; i++) {
      if (requirements[i] != null && requirements[i][point] == 0) {
        violated.add(model().requirements().get(i));
      }
    }
    return violated;
  }

  /**
   * 0 at every point at which a condition does not hold, or null where it rests on something
   * unknown.
   */
  double[] requirement(int index) {
    return requirements[index];
  }

  /** Why quantities have no value at a point. */
  List<Problem> failures(int point) {
    List<Problem> failures = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (!(Math.abs(columns[i][point]) < Double.POSITIVE_INFINITY)) {
        workspace.failure(plan.outputs().get(i), point).ifPresent(failures::add);
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
