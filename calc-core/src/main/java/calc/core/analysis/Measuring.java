package calc.core.analysis;

import calc.core.math.Replicates;
import calc.core.math.Replicates.Interval;
import calc.core.result.Estimate;
import calc.core.result.Influence.Measured;
import calc.core.sampling.Keyed;
import calc.core.sampling.PrefixChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a P95 would become if an input were known: the input at values that stand for equal parts of
 * its distribution, all others drawn, and the mean of the P95 that each of its values leaves.
 */
final class Measuring {
  private static final double HIGH = 0.95;
  private static final int STRATA = 16;
  private static final int MOST_POINTS = 128;
  private static final int FEWEST_POINTS = 64;
  private static final long PURPOSE = -2;

  /** In place of an input, where none is known. */
  private static final int NOTHING = -1;

  private final Experiment experiment;
  private final List<Target> targets;
  private final Kept kept;

  Measuring(Experiment experiment, List<Target> targets, Kept kept) {
    this.experiment = experiment;
    this.targets = targets;
    this.kept = kept;
  }

  /**
   * What knowing an input would do to each target.
   *
   * @param inputs the inputs
   * @return for each input and target; empty for limits, and where there is no P95
   */
  List<List<Optional<Measured>>> of(List<Integer> inputs, Progress progress) {
    int points = points(inputs.size());
    List<double[]> found =
        Parallel.run(
            (inputs.size() + 1) * Experiment.REPLICATES,
            experiment.settings().threads(),
            () -> {
              Worker worker = new Worker(points);
              return task -> {
                int place = task / Experiment.REPLICATES;
                int input = place < inputs.size() ? inputs.get(place) : NOTHING;
                return worker.expected(input, task % Experiment.REPLICATES);
              };
            },
            progress);
    List<double[]> now = replicates(found, inputs.size());
    List<List<Optional<Measured>>> measured = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      List<double[]> each = replicates(found, i);
      List<Optional<Measured>> ofInput = new ArrayList<>();
      for (int t = 0; t < targets.size(); t++) {
        ofInput.add(measured(t, each, now));
      }
      measured.add(ofInput);
    }
    return measured;
  }

  private static List<double[]> replicates(List<double[]> found, int place) {
    return found.subList(place * Experiment.REPLICATES, (place + 1) * Experiment.REPLICATES);
  }

  private int points(int inputs) {
    int points = MOST_POINTS;
    long each = (long) inputs * Experiment.REPLICATES * STRATA;
    while (points > FEWEST_POINTS && each * points > experiment.settings().mostTrials()) {
      points /= 2;
    }
    return points;
  }

  /**
   * What a known input leaves, against the same points with nothing known: both are off by the same
   * little, as percentiles of few points are.
   */
  private Optional<Measured> measured(int target, List<double[]> known, List<double[]> nothing) {
    if (targets.get(target).isChance() || known.contains(null) || nothing.contains(null)) {
      return Optional.empty();
    }
    double[] expected = known.stream().mapToDouble(replicate -> replicate[target]).toArray();
    double[] now = nothing.stream().mapToDouble(replicate -> replicate[target]).toArray();
    double[] whole = kept.each(target, HIGH);
    double[] corrected = new double[expected.length];
    Arrays.setAll(corrected, r -> whole[r] + (expected[r] - now[r]));
    Interval mean = Replicates.mean(corrected);
    if (!(Math.abs(mean.value()) < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    Optional<Estimate> shrinkage = Optional.empty();
    if (Arrays.stream(now).sum() > 0) {
      Interval left = Replicates.ratio(expected, now);
      shrinkage = Optional.of(new Estimate(1 - left.value(), left.error()));
    }
    return Optional.of(new Measured(new Estimate(mean.value(), mean.error()), shrinkage));
  }

  /** One thread. */
  private final class Worker {
    private final int n;
    private final Outcomes outcomes;
    private final double[][] known;
    private final double[][] drawn;
    private final double[][] points;

    Worker(int n) {
      this.n = n;
      this.outcomes = experiment.outcomes(targets, n);
      this.known = new double[experiment.inputs()][n];
      this.drawn = new double[experiment.inputs()][n];
      this.points = new double[experiment.inputs()][n];
    }

    /** The mean P95 of each target over the values of an input, from one replicate. */
    double[] expected(int input, int replicate) {
      PrefixChain chain = new PrefixChain(first(Math.max(0, input)), experiment.correlations());
      double shift = shift(input, replicate);
      double[] means = new double[targets.size()];
      for (int stratum = 0; stratum < STRATA; stratum++) {
        if (input != NOTHING) {
          Arrays.fill(known[input], (stratum + shift) / STRATA);
        }
        experiment.fillA(replicate, (long) stratum * n, drawn, n);
        chain.fill(input == NOTHING ? 0 : 1, known, drawn, points, n);
        outcomes.at(points, n);
        for (int t = 0; t < means.length; t++) {
          means[t] += Kept.between(Arrays.copyOf(outcomes.of(t), n), HIGH) / STRATA;
        }
      }
      return means;
    }

    private double shift(int input, int replicate) {
      double[] shift = new double[1];
      String name = input == NOTHING ? "" : experiment.draws().get(input).name();
      Keyed.fill(Keyed.key(experiment.settings().seed(), name, PURPOSE), replicate, shift, 1);
      return shift[0];
    }

    private int[] first(int input) {
      int[] order = new int[experiment.inputs()];
      order[0] = input;
      int place = 1;
      for (int other = 0; other < order.length; other++) {
        if (other != input) {
          order[place++] = other;
        }
      }
      return order;
    }
  }
}
