package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.expression.Program;
import calc.core.model.Limit;
import calc.core.model.Requirement;
import calc.core.problem.Problem;
import calc.core.problem.Severity;
import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs a model at many random points, block by block, on any number of threads. Where a value is
 * kept depends on its replicate and place alone, so the threads cannot change a figure.
 */
final class Trials {
  private static final int BLOCK = 1024;

  private final Plan plan;
  private final Points points;
  private final List<Program.Draw> draws;
  private final Map<String, Sample> quantities = new LinkedHashMap<>();
  private final Map<Limit, Sample> limits = new LinkedHashMap<>();
  private final Map<String, Failed> failures = new TreeMap<>();
  private int done;

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
   * @param draws the draws of the program, in the order of the names behind {@code points}
   * @param kept names of the quantities whose values are kept
   */
  Trials(Plan plan, Points points, List<Program.Draw> draws, List<String> kept) {
    this.plan = plan;
    this.points = points;
    this.draws = draws;
    kept.forEach(name -> quantities.put(name, new Sample(points.replicates())));
    plan.model().limits().forEach(limit -> limits.put(limit, new Sample(points.replicates())));
  }

  /** Points of each replicate so far. */
  int done() {
    return done;
  }

  /** The values of a quantity. */
  Sample of(String quantity) {
    return quantities.get(quantity);
  }

  /** 1 where a limit is hit, 0 elsewhere. */
  Sample of(Limit limit) {
    return limits.get(limit);
  }

  /** What went wrong, by message. */
  Map<String, Failed> failures() {
    return failures;
  }

  /**
   * Goes on to so many points of each replicate.
   *
   * @return false when it was stopped before; then the points of this call do not count
   */
  boolean runTo(int upTo, int threads, Progress progress, long atMost) {
    samples().forEach(sample -> sample.grow(upTo));
    int blocks = (upTo - done + BLOCK - 1) / BLOCK;
    int tasks = blocks * points.replicates();
    AtomicInteger next = new AtomicInteger();
    AtomicLong finished = new AtomicLong((long) done * points.replicates());
    List<Thread> workers = new ArrayList<>();
    List<Worker> work = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, tasks); t++) {
      Worker worker = new Worker(blocks, tasks, upTo, next, finished, progress, atMost);
      work.add(worker);
      workers.add(new Thread(worker, "trials " + t));
    }
    // The first worker needs no thread of its own.
    workers.stream().skip(1).forEach(Thread::start);
    if (!work.isEmpty()) {
      work.get(0).run();
    }
    workers.stream().skip(1).forEach(Trials::join);
    for (Worker worker : work) {
      worker.rethrow();
      worker.failures.forEach((message, failed) -> failures.merge(message, failed, Failed::and));
    }
    if (progress.isStopped()) {
      return false;
    }
    done = upTo;
    samples().forEach(sample -> sample.filled(upTo));
    return true;
  }

  private List<Sample> samples() {
    List<Sample> all = new ArrayList<>(quantities.values());
    all.addAll(limits.values());
    return all;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One thread: takes blocks until none is left. */
  private final class Worker implements Runnable {
    private final Evaluation evaluation = new Evaluation(plan, BLOCK);
    private final Map<String, Failed> failures = new TreeMap<>();
    private final int blocks;
    private final int tasks;
    private final int upTo;
    private final AtomicInteger next;
    private final AtomicLong finished;
    private final Progress progress;
    private final long atMost;
    private RuntimeException thrown;

    Worker(
        int blocks,
        int tasks,
        int upTo,
        AtomicInteger next,
        AtomicLong finished,
        Progress progress,
        long atMost) {
      this.blocks = blocks;
      this.tasks = tasks;
      this.upTo = upTo;
      this.next = next;
      this.finished = finished;
      this.progress = progress;
      this.atMost = atMost;
    }

    @Override
    public void run() {
      try {
        int task = next.getAndIncrement();
        while (task < tasks && !progress.isStopped()) {
          int replicate = task / blocks;
          int from = done + task % blocks * BLOCK;
          int n = Math.min(BLOCK, upTo - from);
          block(replicate, from, n);
          progress.reached(finished.addAndGet(n), atMost);
          task = next.getAndIncrement();
        }
      } catch (RuntimeException e) {
        thrown = e;
        next.set(tasks);
      }
    }

    void rethrow() {
      if (thrown != null) {
        throw thrown;
      }
    }

    private void block(int replicate, int from, int n) {
      for (int d = 0; d < draws.size(); d++) {
        points.fill(replicate, d, from, evaluation.uniforms(draws.get(d)), n);
      }
      evaluation.run(n);
      long place = ((long) replicate << Integer.SIZE) + from;
      boolean[] invalid = invalid(place, n);
      boolean[] lacking = new boolean[n];
      quantities.forEach(
          (name, sample) ->
              copy(evaluation.value(name), sample.replicate(replicate), from, invalid, lacking));
      limits.forEach(
          (limit, sample) -> {
            double[] out = sample.replicate(replicate);
            for (int i = 0; i < n; i++) {
              out[from + i] = evaluation.holds(limit, i) ? 1 : 0;
            }
          });
      noteFailures(place, lacking);
    }

    private static void copy(
        double[] in, double[] out, int from, boolean[] invalid, boolean[] lacking) {
      for (int i = 0; i < invalid.length; i++) {
        boolean known = Math.abs(in[i]) < Double.POSITIVE_INFINITY;
        lacking[i] |= !known && !invalid[i];
        out[from + i] = known && !invalid[i] ? in[i] : Double.NaN;
      }
    }

    /** Points at which a condition that must hold does not. */
    private boolean[] invalid(long place, int n) {
      boolean[] invalid = new boolean[n];
      List<Requirement> requirements = plan.model().requirements();
      for (int r = 0; r < requirements.size(); r++) {
        double[] holds = evaluation.requirement(r);
        if (holds == null || !isError(requirements.get(r))) {
          continue;
        }
        for (int i = 0; i < n; i++) {
          if (holds[i] == 0) {
            invalid[i] = true;
            note(problem(requirements.get(r)), place + i);
          }
        }
      }
      return invalid;
    }

    private static boolean isError(Requirement requirement) {
      return requirement.code().severity() == Severity.ERROR;
    }

    private static Problem problem(Requirement requirement) {
      return Problem.at(requirement.origin(), requirement.code(), requirement.message())
          .because(requirement.why());
    }

    private void noteFailures(long place, boolean[] lacking) {
      for (int i = 0; i < lacking.length; i++) {
        if (lacking[i]) {
          for (Problem problem : evaluation.failures(i)) {
            note(problem, place + i);
          }
        }
      }
    }

    private void note(Problem problem, long place) {
      String where = problem.origin().map(Object::toString).orElse(problem.message());
      failures.merge(where + problem.code(), new Failed(problem, place, 1), Failed::and);
    }
  }
}
