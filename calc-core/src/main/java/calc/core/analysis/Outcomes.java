package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.model.Limit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model over a block of points, with what is asked of it: the value of each quantity, NaN
 * wherever it has none or an input lies where the model has no meaning, and 1 or 0 for each limit.
 * For one thread.
 */
final class Outcomes {
  private final ModelRun run;
  private final List<Target> targets;
  private final double[][] figures;

  /**
   * Room for a block.
   *
   * @param draws names of the draws, in the order of the uniform numbers
   * @param block points at most
   */
  Outcomes(Plan plan, List<String> draws, List<Target> targets, int block) {
    Map<String, Integer> dimensions = new HashMap<>();
    draws.forEach(name -> dimensions.put(name, dimensions.size()));
    this.run = new ModelRun(plan, block, dimensions);
    this.targets = targets;
    this.figures = new double[targets.size()][block];
  }

  /** The values of a quantity that is set from outside, to be filled. */
  double[] input(String name) {
    return run.input(name);
  }

  /** Computes the model at points that are given by their uniform numbers, an array a draw. */
  void at(double[][] points, int n) {
    run.draw(points, n);
    compute(n);
  }

  /** Computes the first points. */
  void compute(int n) {
    run.compute(n);
    for (int t = 0; t < figures.length; t++) {
      if (targets.get(t).limit().isPresent()) {
        chances(targets.get(t).limit().get(), figures[t], n);
      } else if (targets.get(t).isChance()) {
        asserted(run.raw(targets.get(t).output()), figures[t], n);
      } else {
        values(run.raw(targets.get(t).output()), figures[t], n);
      }
    }
  }

  /** As a simulation counts them: a limit is not hit where its figure has no value. */
  private void chances(Limit limit, double[] out, int n) {
    for (int k = 0; k < n; k++) {
      out[k] = run.holds(limit, k);
    }
  }

  /** What cannot be told does not come to pass. */
  private void asserted(double[] holds, double[] out, int n) {
    for (int k = 0; k < n; k++) {
      out[k] = run.isValid(k) && holds[k] == 1 ? 1 : 0;
    }
  }

  private void values(double[] values, double[] out, int n) {
    for (int k = 0; k < n; k++) {
      out[k] = run.isValid(k) ? values[k] : Double.NaN;
    }
  }

  /** The figures of a target; overwritten by the next run. */
  double[] of(int target) {
    return figures[target];
  }

  /** The values of a quantity; overwritten by the next run. */
  double[] value(String name) {
    return run.raw(name);
  }
}
