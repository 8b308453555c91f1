package calc.core.analysis;

import calc.core.analysis.Kept.Place;
import calc.core.math.Replicates.Interval;
import calc.core.math.SobolIndices;
import calc.core.math.SobolSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/**
 * First-order and total indices: the model at points A, at points B, and at A with one input after
 * the other taken from B.
 */
final class SobolRun implements Decomposition {
  private static final int START = 256;
  private static final int BLOCK = 256;

  /** Blocks whose sums are held at the same time. */
  private static final int BATCH = 1 << 12;

  private final Experiment experiment;
  private final List<Target> targets;
  private final double[] centres;
  private final List<List<SobolSums>> sums = new ArrayList<>();
  private final Kept kept;
  private int done;

  /**
   * Prepares a run.
   *
   * @param centres a figure of the size of each target's mean
   */
  SobolRun(Experiment experiment, List<Target> targets, double... centres) {
    this.experiment = experiment;
    this.targets = targets;
    this.centres = centres;
    this.kept = new Kept(experiment, targets.size());
    for (int r = 0; r < Experiment.REPLICATES; r++) {
      sums.add(empty());
    }
  }

  private List<SobolSums> empty() {
    List<SobolSums> empty = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      empty.add(new SobolSums(experiment.inputs(), centres[t]));
    }
    return empty;
  }

  @Override
  public int start() {
    return START;
  }

  @Override
  public int done() {
    return done;
  }

  @Override
  public long evaluations(int points) {
    return (long) points * Experiment.REPLICATES * (experiment.inputs() + 2);
  }

  @Override
  public boolean runTo(int points, Progress progress, long atMost) {
    kept.grow(points);
    Stretches stretches = new Stretches(done, points, Math.min(BLOCK, points - done));
    AtomicLong finished = new AtomicLong(evaluations(done));
    for (int from = 0; from < stretches.count(); from += BATCH) {
      int first = from;
      List<List<SobolSums>> found =
          Parallel.run(
              Math.min(BATCH, stretches.count() - first),
              experiment.settings().threads(),
              () -> new Worker(stretches, first, done -> progress.reached(done, atMost), finished),
              progress);
      if (progress.isStopped()) {
        kept.grow(done);
        return false;
      }
      for (int task = 0; task < found.size(); task++) {
        addTo(sums.get(stretches.replicate(first + task)), found.get(task));
      }
    }
    done = points;
    return true;
  }

  private static void addTo(List<SobolSums> whole, List<SobolSums> part) {
    for (int t = 0; t < whole.size(); t++) {
      whole.get(t).add(part.get(t));
    }
  }

  /** One thread. */
  private final class Worker implements IntFunction<List<SobolSums>> {
    private final Stretches stretches;
    private final int first;
    private final LongConsumer reached;
    private final AtomicLong finished;
    private final Outcomes outcomes;
    private final double[][] a;
    private final double[][] b;
    private final double[][] atA;
    private final double[][] atB;

    Worker(Stretches stretches, int first, LongConsumer reached, AtomicLong finished) {
      int n = stretches.length();
      this.stretches = stretches;
      this.first = first;
      this.reached = reached;
      this.finished = finished;
      this.outcomes = experiment.outcomes(targets, n);
      this.a = new double[experiment.inputs()][n];
      this.b = new double[experiment.inputs()][n];
      this.atA = new double[targets.size()][n];
      this.atB = new double[targets.size()][n];
    }

    @Override
    public List<SobolSums> apply(int task) {
      int stretch = first + task;
      int replicate = stretches.replicate(stretch);
      int from = stretches.start(stretch);
      int n = stretches.length();
      experiment.fillA(replicate, from, a, n);
      experiment.fillB(replicate, from, b, n);
      List<SobolSums> found = empty();
      compute(b, atB);
      compute(a, atA);
      kept.keep(outcomes, a, new Place(replicate, from), n);
      for (int t = 0; t < found.size(); t++) {
        found.get(t).base(atA[t], atB[t], n);
      }
      for (int i = 0; i < a.length; i++) {
        double[][] mixed = a.clone();
        mixed[i] = b[i];
        outcomes.at(mixed, n);
        for (int t = 0; t < found.size(); t++) {
          found.get(t).mixed(i, atA[t], atB[t], outcomes.of(t), n);
        }
      }
      reached.accept(finished.addAndGet((long) n * (a.length + 2)));
      return found;
    }

    private void compute(double[][] points, double[][] figures) {
      outcomes.at(points, stretches.length());
      for (int t = 0; t < figures.length; t++) {
        System.arraycopy(outcomes.of(t), 0, figures[t], 0, figures[t].length);
      }
    }
  }

  @Override
  public Optional<Shares> of(int target) {
    return SobolIndices.of(ofTarget(target)).map(this::shares);
  }

  private Shares shares(SobolIndices indices) {
    List<Interval> total = new ArrayList<>();
    List<Interval> first = new ArrayList<>();
    for (int i = 0; i < experiment.inputs(); i++) {
      total.add(indices.total(i));
      first.add(indices.first(i));
    }
    return new Shares(total, first, Optional.of(indices.interaction()));
  }

  @Override
  public double failedShare(int target) {
    return SobolIndices.failedShare(ofTarget(target));
  }

  private List<SobolSums> ofTarget(int target) {
    return sums.stream().map(replicate -> replicate.get(target)).toList();
  }

  @Override
  public Kept kept() {
    return kept;
  }
}
