package calc.core.analysis;

import calc.core.analysis.Kept.Place;
import calc.core.math.Replicates.Interval;
import calc.core.math.ShapleyEffects;
import calc.core.math.ShapleySums;
import calc.core.sampling.Keyed;
import calc.core.sampling.Orders;
import calc.core.sampling.PrefixChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shapley effects of inputs some of which are correlated: the model at points that share the first
 * inputs of an order, for all orders or for some that are drawn anew in each replicate.
 */
final class ShapleyRun implements Decomposition {
  private static final int FEWEST = 16;

  /** Points of all orders together that percentiles are worth something from. */
  private static final int ENOUGH = 512;

  private static final int BLOCK = 256;
  private static final int PAIRS = 4;
  private static final long PURPOSE = -1;

  private final Experiment experiment;
  private final List<Target> targets;
  private final List<List<PrefixChain>> chains = new ArrayList<>();
  private final List<List<ShapleySums>> sums = new ArrayList<>();
  private final Kept kept;
  private int done;

  ShapleyRun(Experiment experiment, List<Target> targets) {
    this.experiment = experiment;
    this.targets = targets;
    this.kept = new Kept(experiment, targets.size());
    double[][] correlations = experiment.correlations();
    for (int r = 0; r < Experiment.REPLICATES; r++) {
      long key = Keyed.key(experiment.settings().seed(), "?orders " + r, PURPOSE);
      chains.add(
          Orders.of(experiment.inputs(), PAIRS, key).stream()
              .map(order -> new PrefixChain(order, correlations))
              .toList());
      sums.add(empty());
    }
  }

  private List<ShapleySums> empty() {
    List<ShapleySums> empty = new ArrayList<>();
    targets.forEach(target -> empty.add(new ShapleySums(experiment.inputs())));
    return empty;
  }

  private int orders() {
    return chains.get(0).size();
  }

  @Override
  public int start() {
    int points = FEWEST;
    while (points * orders() < ENOUGH) {
      points *= 2;
    }
    return points;
  }

  @Override
  public int done() {
    return done;
  }

  @Override
  public long evaluations(int points) {
    return (long) points * Experiment.REPLICATES * orders() * (experiment.inputs() + 1);
  }

  @Override
  public boolean runTo(int points, Progress progress, long atMost) {
    kept.grow(points * orders());
    AtomicLong finished = new AtomicLong(evaluations(done));
    int orders = orders();
    List<List<ShapleySums>> found =
        Parallel.run(
            Experiment.REPLICATES * orders,
            experiment.settings().threads(),
            () -> {
              Worker worker = new Worker(Math.min(BLOCK, points - done));
              return task -> {
                List<ShapleySums> part = worker.chains(task / orders, task % orders, points);
                long more = evaluations(points) - evaluations(done);
                progress.reached(finished.addAndGet(more / Experiment.REPLICATES / orders), atMost);
                return part;
              };
            },
            progress);
    if (progress.isStopped()) {
      kept.grow(done * orders);
      return false;
    }
    for (int task = 0; task < found.size(); task++) {
      for (int t = 0; t < targets.size(); t++) {
        sums.get(task / orders).get(t).add(found.get(task).get(t));
      }
    }
    done = points;
    return true;
  }

  /** One thread. */
  private final class Worker {
    private final int block;
    private final Outcomes outcomes;
    private final double[][] a;
    private final double[][] b;
    private final double[][] points;
    private final double[][][] steps;

    Worker(int block) {
      int inputs = experiment.inputs();
      this.block = block;
      this.outcomes = experiment.outcomes(targets, block);
      this.a = new double[inputs][block];
      this.b = new double[inputs][block];
      this.points = new double[inputs][block];
      this.steps = new double[targets.size()][inputs + 1][block];
    }

    /** What an order adds: each has a stretch of the net to itself, which is a net again. */
    List<ShapleySums> chains(int replicate, int order, int upTo) {
      int more = upTo - done;
      int start = done * orders() + order * more;
      List<ShapleySums> found = empty();
      for (int from = start; from < start + more; from += block) {
        chain(replicate, chains.get(replicate).get(order), from);
        for (int t = 0; t < targets.size(); t++) {
          found.get(t).add(chains.get(replicate).get(order).order(), steps[t], block);
        }
      }
      return found;
    }

    private void chain(int replicate, PrefixChain chain, int from) {
      experiment.fillA(replicate, from, a, block);
      experiment.fillB(replicate, from, b, block);
      for (int known = 0; known <= a.length; known++) {
        chain.fill(known, a, b, points, block);
        outcomes.at(points, block);
        for (int t = 0; t < steps.length; t++) {
          System.arraycopy(outcomes.of(t), 0, steps[t][known], 0, block);
        }
      }
      kept.keep(outcomes, points, new Place(replicate, from), block);
    }
  }

  @Override
  public Optional<Shares> of(int target) {
    return ShapleyEffects.of(ofTarget(target)).map(this::shares);
  }

  private Shares shares(ShapleyEffects effects) {
    List<Interval> shares = new ArrayList<>();
    for (int i = 0; i < experiment.inputs(); i++) {
      shares.add(effects.of(i));
    }
    return new Shares(shares, List.of(), Optional.empty());
  }

  @Override
  public double failedShare(int target) {
    return ShapleyEffects.failedShare(ofTarget(target));
  }

  private List<ShapleySums> ofTarget(int target) {
    return sums.stream().map(replicate -> replicate.get(target)).toList();
  }

  @Override
  public Kept kept() {
    return kept;
  }
}
