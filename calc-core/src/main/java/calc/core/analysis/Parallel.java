package calc.core.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Independent tasks on several threads. What each of them finds stands at its place, whoever did
 * it, so that the number of threads changes nothing.
 */
final class Parallel {
  private Parallel() {}

  /**
   * Runs tasks.
   *
   * @param tasks how many
   * @param threads threads at most
   * @param worker makes what one thread works with: a function from the number of a task to what it
   *     finds
   * @param progress may end it; then what is missing is null
   */
  static <T> List<T> run(
      int tasks, int threads, Supplier<? extends IntFunction<T>> worker, Progress progress) {
    List<T> found = new ArrayList<>(Collections.nCopies(tasks, null));
    AtomicInteger next = new AtomicInteger();
    List<RuntimeException> thrown = new ArrayList<>();
    Runnable work =
        () -> {
          try {
            IntFunction<T> function = worker.get();
            for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
              if (progress.isStopped()) {
                return;
              }
              // Each place is written once, and read after the threads have ended.
              found.set(t, function.apply(t));
            }
          } catch (RuntimeException e) {
            next.set(tasks);
            synchronized (thrown) {
              thrown.add(e);
            }
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int t = 1; t < Math.min(threads, tasks); t++) {
      Thread thread = new Thread(work, "trials " + t);
      others.add(thread);
      thread.start();
    }
    work.run();
    others.forEach(Parallel::join);
    if (!thrown.isEmpty()) {
      throw thrown.get(0);
    }
    return found;
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
}
