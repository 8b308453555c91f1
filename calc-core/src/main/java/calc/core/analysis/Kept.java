package calc.core.analysis;

import calc.core.expression.Program.Draw;
import calc.core.math.Replicates;
import calc.core.math.Replicates.Interval;
import calc.core.math.Selection;
import calc.core.math.Spearman;
import calc.core.result.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The inputs and figures of the first points A of each replicate, for what cannot be added up:
 * ranks and percentiles.
 */
final class Kept {
  private static final int MOST = 4096;
  private static final double[] NONE = {};

  private final Experiment experiment;
  private final double[][][] inputs;
  private final double[][][] figures;
  private final IdentityHashMap<double[], double[]> ranks = new IdentityHashMap<>();
  private int size;

  Kept(Experiment experiment, int targets) {
    this.experiment = experiment;
    this.inputs = new double[experiment.inputs()][Experiment.REPLICATES][0];
    this.figures = new double[targets][Experiment.REPLICATES][0];
  }

  /** Makes room for so many points a replicate, or for as many as are kept. */
  void grow(int points) {
    size = Math.min(MOST, points);
    ranks.clear();
    for (double[][][] all : List.of(inputs, figures)) {
      for (double[][] replicates : all) {
        for (int r = 0; r < replicates.length; r++) {
          replicates[r] = Arrays.copyOf(replicates[r], size);
        }
      }
    }
  }

  /** Where a stretch of points begins. */
  record Place(int replicate, int from) {}

  /**
   * Keeps what was computed last.
   *
   * @param points the uniform numbers it was computed at, an array for each draw
   */
  void keep(Outcomes outcomes, double[][] points, Place place, int n) {
    int from = place.from();
    int count = Math.min(n, size - from);
    if (count <= 0) {
      return;
    }
    for (int i = 0; i < inputs.length; i++) {
      Draw draw = experiment.draws().get(i);
      double[] values = experiment.isQuantity(draw) ? outcomes.value(draw.quantity()) : points[i];
      System.arraycopy(values, 0, inputs[i][place.replicate()], from, count);
    }
    for (int t = 0; t < figures.length; t++) {
      System.arraycopy(outcomes.of(t), 0, figures[t][place.replicate()], from, count);
    }
  }

  /** Rank correlation of an input and a target, or empty where one of them does not vary. */
  Optional<Estimate> rank(int input, int target) {
    double[] ranks = new double[Experiment.REPLICATES];
    for (int r = 0; r < ranks.length; r++) {
      double[] ofInput = ranksOf(inputs[input][r]);
      double[] ofTarget = ranksOf(figures[target][r]);
      ranks[r] =
          ofInput.length == size && ofTarget.length == size
              ? Spearman.ofRanks(ofInput, ofTarget)
              : Spearman.of(inputs[input][r], figures[target][r]);
    }
    Interval rank = Replicates.mean(ranks);
    return Double.isNaN(rank.value())
        ? Optional.empty()
        : Optional.of(new Estimate(rank.value(), rank.error()));
  }

  /** Ranks are asked for many times; none where there are values missing. */
  private double[] ranksOf(double... values) {
    return ranks.computeIfAbsent(
        values, of -> Arrays.stream(of).allMatch(Double::isFinite) ? Spearman.ranks(of) : NONE);
  }

  /** How often something that is 1 or 0 is 1, among the points at which it is known. */
  Estimate chance(int target) {
    double[] over = new double[Experiment.REPLICATES];
    double[] under = new double[Experiment.REPLICATES];
    for (int r = 0; r < over.length; r++) {
      for (double figure : figures[target][r]) {
        over[r] += figure == 1 ? 1 : 0;
        under[r] += Double.isNaN(figure) ? 0 : 1;
      }
    }
    Interval chance = Replicates.ratio(over, under);
    return new Estimate(chance.value(), chance.error());
  }

  /** Attained percentiles; without a value counts as infinite. */
  List<Estimate> percentiles(int target, double... probabilities) {
    double[] all = Arrays.stream(figures[target]).flatMapToDouble(Arrays::stream).toArray();
    double[][] each = new double[probabilities.length][Experiment.REPLICATES];
    for (int r = 0; r < Experiment.REPLICATES; r++) {
      double[] quantiles = attained(figures[target][r].clone(), probabilities);
      for (int p = 0; p < quantiles.length; p++) {
        each[p][r] = quantiles[p];
      }
    }
    double[] pooled = attained(all, probabilities);
    List<Estimate> percentiles = new ArrayList<>();
    for (int p = 0; p < pooled.length; p++) {
      double error = Replicates.mean(each[p]).error();
      percentiles.add(
          new Estimate(pooled[p], Double.isNaN(error) ? Double.POSITIVE_INFINITY : error));
    }
    return percentiles;
  }

  private static double[] attained(double[] values, double... probabilities) {
    int[] ranks = new int[probabilities.length];
    for (int p = 0; p < ranks.length; p++) {
      ranks[p] = (int) Math.max(0, Math.ceil(probabilities[p] * values.length - 1e-9) - 1);
    }
    withoutValueAtTheEnd(values);
    Selection.select(values, 0, values.length, ranks);
    return Arrays.stream(ranks).mapToDouble(rank -> values[rank]).toArray();
  }

  private static void withoutValueAtTheEnd(double... values) {
    for (int k = 0; k < values.length; k++) {
      if (!(Math.abs(values[k]) < Double.POSITIVE_INFINITY)) {
        values[k] = Double.POSITIVE_INFINITY;
      }
    }
  }

  /** A percentile of each replicate by itself, between the two values it falls between. */
  double[] each(int target, double probability) {
    double[] each = new double[Experiment.REPLICATES];
    for (int r = 0; r < each.length; r++) {
      each[r] = between(figures[target][r].clone(), probability);
    }
    return each;
  }

  /**
   * A percentile between two values, as is right for a mean of percentiles (Hazen): of n values the
   * k-th stands for (k − 1/2)/n.
   */
  static double between(double[] values, double probability) {
    withoutValueAtTheEnd(values);
    double place = Math.max(0, Math.min(values.length - 1, probability * values.length - 0.5));
    int low = (int) place;
    int high = Math.min(values.length - 1, low + 1);
    Selection.select(values, 0, values.length, low, high);
    double share = place - low;
    return share == 0 ? values[low] : values[low] + share * (values[high] - values[low]);
  }
}
