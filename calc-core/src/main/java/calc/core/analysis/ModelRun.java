package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.expression.Program.Draw;
import calc.core.model.Limit;
import calc.core.model.Requirement;
import calc.core.problem.Problem;
import calc.core.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model evaluated over a block of random points by one thread. */
final class ModelRun {
  private final Evaluation evaluation;
  private final List<Requirement> requirements;
  private final boolean[] invalid;
  private boolean sound;
  private final double[][] uniforms;
  private final int[] dimensions;

  /**
   * Room for a block.
   *
   * @param dimensions which number of a point a draw takes, by its name
   */
  ModelRun(Plan plan, int block, Map<String, Integer> dimensions) {
    this.evaluation = new Evaluation(plan, block);
    this.requirements = plan.model().requirements();
    this.invalid = new boolean[block];
    List<Draw> draws = plan.program().draws();
    this.uniforms = draws.stream().map(evaluation::uniforms).toArray(double[][]::new);
    this.dimensions = draws.stream().mapToInt(draw -> dimensions.get(draw.name())).toArray();
  }

  /** Takes the uniform numbers of a block of points. */
  void draw(double[][] numbers, int n) {
    for (int d = 0; d < uniforms.length; d++) {
      System.arraycopy(numbers[dimensions[d]], 0, uniforms[d], 0, n);
    }
  }

  /** Where a free quantity is to be set. */
  double[] input(String name) {
    return evaluation.input(name);
  }

  boolean hasInput(String name) {
    return evaluation.inputs().contains(name);
  }

  /** Computes the first points. */
  void compute(int n) {
    evaluation.run(n);
    Arrays.fill(invalid, 0, n, false);
    sound = true;
    for (int r = 0; r < requirements.size(); r++) {
      double[] holds = evaluation.requirement(r);
      if (holds != null && isError(requirements.get(r))) {
        exclude(holds, n);
      }
    }
  }

  private void exclude(double[] holds, int n) {
    for (int i = 0; i < n; i++) {
      if (holds[i] == 0) {
        invalid[i] = true;
        sound = false;
      }
    }
  }

  /** An output as it was computed, whether or not the point is valid. */
  double[] raw(String name) {
    return evaluation.value(name);
  }

  /** Whether a point meets every condition that a value must meet. */
  boolean isValid(int point) {
    return !invalid[point];
  }

  /** Whether all points do. */
  boolean isSound() {
    return sound;
  }

  /** 1 where a limit is hit, also by a figure that is past all bounds; 0 elsewhere. */
  double holds(Limit limit, int point) {
    return evaluation.holds(limit, point) || evaluation.isPast(limit, point) ? 1 : 0;
  }

  /** Why a point has no values, without what only follows from it. */
  List<Problem> problems(int point) {
    List<Problem> problems = new ArrayList<>();
    for (Requirement violated : evaluation.violated(point)) {
      if (isError(violated)) {
        problems.add(
            Problem.at(violated.origin(), violated.code(), violated.message())
                .because(violated.why()));
      }
    }
    return problems.isEmpty() ? evaluation.failures(point) : problems;
  }

  private static boolean isError(Requirement requirement) {
    return requirement.code().severity() == Severity.ERROR;
  }
}
