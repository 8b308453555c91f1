package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.expression.Program.Draw;
import calc.core.math.Elementary;
import calc.core.model.Model.Purpose;
import calc.core.result.Influence.Elasticity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By how many percent a quantity changes with each percent of an input, at the point estimate.
 *
 * <pre>  d ln y / d ln x, from 1 % less to 1 % more of x</pre>
 *
 * <p>One step of a whole number within that would count as much as the step is high, and none as
 * nothing. Where there are steps, the input is moved further, until there are some of them on the
 * way, and the slope is that of the line that fits best.
 */
final class Elasticities {
  private static final double[] STEPS = {0.01, 0.05, 0.1, 0.2, 0.5};
  private static final int WIDE = 3;
  private static final int HALF = 100;
  private static final int EACH = 2 * HALF + 1;
  private static final int ENOUGH = 3;

  /** How much higher than those beside it a rise is that is no slope but a step. */
  private static final double STEEP = 4;

  private final Experiment experiment;
  private final List<Target> targets;
  private final PointEstimate point;
  private final Outcomes outcomes;
  private final List<String> names;

  Elasticities(Experiment experiment, List<Target> targets, PointEstimate point) {
    this.experiment = experiment;
    this.targets = targets;
    this.point = point;
    Set<String> free =
        experiment.draws().stream()
            .filter(experiment::isQuantity)
            .map(Draw::quantity)
            .collect(Collectors.toSet());
    Plan plan =
        Plan.of(
            experiment.model(),
            Purpose.POINT,
            free,
            Target.quantities(targets),
            Target.extras(targets));
    this.names = List.copyOf(plan.program().inputs());
    this.outcomes = new Outcomes(plan, List.of(), targets, STEPS.length * EACH);
  }

  /** For each target its elasticity in an input, or empty where that has no meaning. */
  List<Optional<Elasticity>> of(Draw draw) {
    boolean isSet = experiment.isQuantity(draw) && names.contains(draw.quantity());
    double base = isSet ? point.base(draw.quantity()) : 0;
    if (base == 0) {
      return targets.stream().map(target -> Optional.<Elasticity>empty()).toList();
    }
    for (String name : names) {
      boolean known = experiment.model().find(name).isPresent();
      Arrays.fill(outcomes.input(name), known ? point.base(name) : 0);
    }
    double[] moved = outcomes.input(draw.quantity());
    for (int s = 0; s < STEPS.length; s++) {
      for (int k = 0; k < EACH; k++) {
        moved[s * EACH + k] = base * Elementary.exp(logOf(s, k));
      }
    }
    outcomes.compute(STEPS.length * EACH);
    List<Optional<Elasticity>> elasticities = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      elasticities.add(elasticity(targets.get(t), outcomes.of(t)));
    }
    return elasticities;
  }

  private static double logOf(int step, int k) {
    return Elementary.log1p(STEPS[step]) * (k - HALF) / HALF;
  }

  private static Optional<Elasticity> elasticity(Target target, double... figures) {
    if (target.isChance()) {
      return Optional.empty();
    }
    boolean whole = target.definition().map(definition -> definition.isWhole()).orElse(true);
    if (!whole && jumps(figures, WIDE) == 0) {
      return slope(figures, 0, true);
    }
    int step = 1;
    while (step < STEPS.length - 1
        && jumps(figures, step) < ENOUGH
        && slope(figures, step + 1, false).isPresent()) {
      step++;
    }
    return slope(figures, step, false);
  }

  private static int jumps(double[] figures, int step) {
    int jumps = 0;
    int from = step * EACH;
    double noise = 1e-9 * Math.abs(figures[from + HALF]);
    for (int k = from + 1; k < from + EACH - 2; k++) {
      double beside =
          Math.max(
              Math.abs(figures[k] - figures[k - 1]), Math.abs(figures[k + 2] - figures[k + 1]));
      jumps += Math.abs(figures[k + 1] - figures[k]) > STEEP * beside + noise ? 1 : 0;
    }
    return jumps;
  }

  private static Optional<Elasticity> slope(double[] figures, int step, boolean endsOnly) {
    double xy = 0;
    double xx = 0;
    int stride = endsOnly ? 2 * HALF : 1;
    for (int k = 0; k < EACH; k += stride) {
      double ratio = figures[step * EACH + k] / figures[step * EACH + HALF];
      if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
        return Optional.empty();
      }
      double x = logOf(step, k);
      xy += x * Elementary.ln(ratio);
      xx += x * x;
    }
    return Optional.of(new Elasticity(xy / xx, STEPS[step]));
  }
}
