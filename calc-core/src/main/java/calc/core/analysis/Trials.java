package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.Study.Keep;
import calc.core.analysis.Study.Phase;
import calc.core.problem.Problem;
import calc.core.result.SimulationResult.End;
import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Runs a study at many random points, block by block, on any number of threads. Where a value is
 * kept depends on its replicate and place alone, so the threads cannot change a figure.
 */
final class Trials {
  private static final int BLOCK = 1024;

  /** Points before the first look at how precise the figures are. */
  private static final long FIRST_POINTS = 8192;

  /** Points between two looks at whether somebody wants the run to end. */
  private static final long ROUND = 1L << 20;

  /** The first one is short, so that there is soon something to show. */
  private static final long FIRST_ROUND = 1L << 16;

  /** Values that are kept one by one; of more, counts are kept. */
  private static final long MOST_STORED = 1L << 25;

  private final Study study;
  private final Points points;
  private final List<String> draws;
  private final Values[] columns;
  private final Map<String, Failed> failures = new TreeMap<>();
  private long done;

  /**
   * Why quantities had no value, and where that was first.
   *
   * @param problem the first one
   * @param place its replicate and point, to tell which one is the first
   * @param count how many points
   */
  record Failed(Problem problem, long place, long count) {
    Failed and(Failed other) {
      Failed first = place <= other.place ? this : other;
      return new Failed(first.problem, first.place, count + other.count);
    }
  }

  /**
   * Prepares a run.
   *
   * @param points numbers for the study's draws, in the order of {@link Study#draws}
   */
  Trials(Study study, Points points) {
    this.study = study;
    this.points = points;
    this.draws = study.draws();
    this.columns =
        IntStream.range(0, study.columns())
            .mapToObj(column -> new StoredValues(points.replicates(), BLOCK))
            .toArray(Values[]::new);
  }

  int replicates() {
    return points.replicates();
  }

  /** Points of each replicate so far. */
  long done() {
    return done;
  }

  /** Points in all. */
  long count() {
    return done * points.replicates();
  }

  /** What is known of a number that the study keeps. */
  Sample sample(int column) {
    return new Sample(columns[column]);
  }

  /** The values of a replicate, as long as all of them are kept. */
  double[] values(int column, int replicate) {
    return columns[column].copy(replicate);
  }

  /** What went wrong, by message. */
  Map<String, Failed> failures() {
    return failures;
  }

  /**
   * Goes on to so many points of each replicate.
   *
   * @return false when it was stopped before; what was done until then counts
   */
  boolean runTo(long upTo, int threads, Progress progress, long atMost) {
    reserve(upTo);
    while (done < upTo) {
      long most = Math.max(FIRST_ROUND, Math.min(ROUND, count()));
      long round = Math.max(BLOCK, most / points.replicates());
      if (!round(Math.min(upTo, done + round), threads, progress, atMost)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Goes on, with twice the points each time, until the figures are precise enough.
   *
   * @param worst how well the figure is known that is known worst; asked after each step
   */
  End run(SimulationSettings settings, Progress progress, DoubleSupplier worst) {
    int replicates = points.replicates();
    long most = Math.max(1, settings.trials().orElse(settings.mostTrials()) / replicates);
    boolean fixed = settings.trials().isPresent();
    long next = fixed ? most : Math.min(FIRST_POINTS / replicates, most);
    while (runTo(next, settings.threads(), progress, most * replicates)) {
      if (fixed) {
        return End.TRIALS;
      }
      if (worst.getAsDouble() <= settings.precision()) {
        return End.PRECISE;
      }
      if (next == most) {
        return End.LIMIT;
      }
      next = Math.min(most, 2 * next);
    }
    return End.STOPPED;
  }

  private void reserve(long upTo) {
    boolean store = upTo * points.replicates() * columns.length <= MOST_STORED;
    for (int c = 0; c < columns.length; c++) {
      if (store) {
        columns[c].reserve(upTo);
      } else if (columns[c] instanceof StoredValues stored) {
        columns[c] = new CountedValues(points.replicates(), BLOCK);
        stored.moveTo(columns[c], BLOCK);
      }
    }
  }

  private boolean round(long upTo, int threads, Progress progress, long atMost) {
    for (Values values : columns) {
      values.reserve(upTo);
    }
    long from = done;
    int blocks = (int) ((upTo - from + BLOCK - 1) / BLOCK);
    AtomicLong finished = new AtomicLong(from * points.replicates());
    List<Worker> workers = Collections.synchronizedList(new ArrayList<>());
    Parallel.run(
        blocks * points.replicates(),
        threads,
        () -> {
          Worker worker = new Worker();
          workers.add(worker);
          return task -> {
            long at = from + (long) (task % blocks) * BLOCK;
            int n = (int) Math.min(BLOCK, upTo - at);
            worker.block(task / blocks, at, n);
            progress.reached(finished.addAndGet(n), atMost);
            return n;
          };
        },
        progress);
    if (progress.isStopped()) {
      return false;
    }
    for (Worker worker : workers) {
      worker.failures.forEach((message, failed) -> failures.merge(message, failed, Failed::and));
    }
    done = upTo;
    for (Values values : columns) {
      values.filled(upTo);
    }
    return true;
  }

  /** What one thread works with. */
  private final class Worker {
    private final List<ModelRun> runs = new ArrayList<>();
    private final IdentityHashMap<Plan, ModelRun> ofPlan = new IdentityHashMap<>();
    private final double[][] uniforms = new double[draws.size()][BLOCK];
    private final double[][] kept = new double[columns.length][BLOCK];
    private final Moments[] known = new Moments[columns.length];
    private final Map<String, Failed> failures = new HashMap<>();

    Worker() {
      Map<String, Integer> dimensions = new HashMap<>();
      draws.forEach(name -> dimensions.put(name, dimensions.size()));
      for (Phase phase : study.phases()) {
        runs.add(
            ofPlan.computeIfAbsent(phase.plan(), plan -> new ModelRun(plan, BLOCK, dimensions)));
      }
    }

    void block(int replicate, long from, int n) {
      points.fill(replicate, from, uniforms, n);
      ofPlan.values().forEach(run -> run.draw(uniforms, n));
      ModelRun first = runs.get(0);
      for (int p = 0; p < runs.size(); p++) {
        Phase phase = study.phases().get(p);
        ModelRun run = runs.get(p);
        phase.feed().set(first, run, n);
        run.compute(n);
        for (Keep keep : phase.kept()) {
          keep.column().fill(first, run, kept[keep.index()], n);
          known[keep.index()] = Moments.of(kept[keep.index()], 0, n);
        }
        if (phase.isExplained()) {
          noteFailures(phase, run, replicate, from, n);
        }
      }
      for (int c = 0; c < kept.length; c++) {
        columns[c].put(replicate, from, kept[c], n, known[c]);
      }
    }

    /** Why something that is kept of the design as it is has no value. */
    private void noteFailures(Phase phase, ModelRun run, int replicate, long from, int n) {
      if (areKnown(phase, n)) {
        return;
      }
      for (int i = 0; i < n; i++) {
        if (lacks(phase, i)) {
          long place = ((long) replicate << 48) + from + i;
          run.problems(i).stream()
              .limit(1)
              .forEach(
                  problem ->
                      failures.merge(key(problem), new Failed(problem, place, 1), Failed::and));
        }
      }
    }

    private boolean areKnown(Phase phase, int n) {
      return phase.kept().stream().allMatch(keep -> known[keep.index()].count() == n);
    }

    private boolean lacks(Phase phase, int point) {
      for (Keep keep : phase.kept()) {
        if (!(Math.abs(kept[keep.index()][point]) < Double.POSITIVE_INFINITY)) {
          return true;
        }
      }
      return false;
    }

    private String key(Problem problem) {
      return problem.origin().map(Object::toString).orElse(problem.message()) + problem.code();
    }
  }
}
