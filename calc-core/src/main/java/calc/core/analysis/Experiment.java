package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.SimulationSettings.Method;
import calc.core.expression.Program.Draw;
import calc.core.math.RankCorrelation;
import calc.core.model.Correlation;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model with what is drawn in it, and two independent points for every trial: one called A, one
 * called B.
 *
 * <p>A draw has two dimensions next to each other, one for A and one for B, so that an input that
 * is appended leaves the numbers of all others as they were.
 */
final class Experiment {
  /** Independent replicates, from whose differences errors are estimated. */
  static final int REPLICATES = 16;

  private static final int FAR_APART = 40;

  private final Model model;
  private final SimulationSettings settings;
  private final Plan plan;
  private final List<Draw> draws;
  private final Points points;
  private final double[][] correlations;

  /**
   * An experiment.
   *
   * @param whole all of the model compiled for a simulation
   * @param targets what is asked of it
   */
  Experiment(Plan whole, List<Target> targets, SimulationSettings settings) {
    this.model = whole.model();
    this.settings = settings;
    List<Draw> all = whole.drawsInFileOrder();
    Set<String> wanted = all.stream().map(Draw::quantity).collect(Collectors.toSet());
    wanted.addAll(Target.quantities(targets));
    this.plan = Plan.of(model, Purpose.SIMULATION, Set.of(), wanted, Target.extras(targets));
    this.draws = plan.drawsInFileOrder();
    List<String> names = draws.stream().map(Draw::name).toList();
    this.points = points(names);
    this.correlations = correlations(model, names);
  }

  private Points points(List<String> draws) {
    List<String> names = new ArrayList<>();
    for (String draw : draws) {
      names.add(draw);
      names.add(draw + "'");
    }
    return settings.method() == Method.QMC
        ? Points.nets(settings.seed(), names, REPLICATES)
        : Points.independent(settings.seed(), names);
  }

  Model model() {
    return model;
  }

  SimulationSettings settings() {
    return settings;
  }

  /** The draws, in the order of the file. */
  List<Draw> draws() {
    return draws;
  }

  /** Room for a block of points, for one thread. */
  Outcomes outcomes(List<Target> targets, int block) {
    return new Outcomes(plan, draws.stream().map(Draw::name).toList(), targets, block);
  }

  int inputs() {
    return draws.size();
  }

  /** The quantity whose uncertainty is a draw and nothing else. */
  boolean isQuantity(Draw draw) {
    return definition(draw).drawn().flatMap(formula -> formula.uncertain()).isPresent();
  }

  Definition definition(Draw draw) {
    return model.find(draw.quantity()).orElseThrow();
  }

  /** Independent uniform numbers of every draw, at the points A. */
  void fillA(int replicate, long from, double[][] out, int n) {
    fill(replicate, from, out, 0, n);
  }

  /** Others, at the points B. */
  void fillB(int replicate, long from, double[][] out, int n) {
    fill(replicate, from, out, 1, n);
  }

  private void fill(int replicate, long from, double[][] out, int second, int n) {
    for (int i = 0; i < out.length; i++) {
      int dimension = 2 * i + second;
      if (points.replicates() > 1) {
        points.fill(replicate, dimension, from, out[i], n);
      } else {
        // Independent points have no replicates; stretches of them are as good.
        points.fill(0, dimension, ((long) replicate << FAR_APART) + from, out[i], n);
      }
    }
  }

  /** Correlations of the normal scores of the draws. */
  double[][] correlations() {
    return correlations;
  }

  private static double[][] correlations(Model model, List<String> names) {
    double[][] correlations = new double[names.size()][names.size()];
    for (int i = 0; i < correlations.length; i++) {
      correlations[i][i] = 1;
    }
    for (Correlation pair : model.correlations()) {
      int first = names.indexOf(pair.first());
      int second = names.indexOf(pair.second());
      if (first >= 0 && second >= 0) {
        correlations[first][second] = RankCorrelation.toNormal(pair.rank());
        correlations[second][first] = correlations[first][second];
      }
    }
    return correlations;
  }

  /** Whether any two draws are correlated. */
  boolean isCorrelated() {
    for (int i = 0; i < correlations.length; i++) {
      for (int j = 0; j < i; j++) {
        if (correlations[i][j] != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
