package calc.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when somebody presses Ctrl-C: nothing, unless a command said that it has something
 * to show for what it did so far. Then the process waits a moment for it.
 */
public final class Interruption {
  /** More than it takes to sum up and print; whoever is in a greater hurry can kill the process. */
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean heeded;
  private volatile boolean wanted;

  /** Says that the command looks at {@link #isWanted} and ends by itself. */
  void heed() {
    heeded = true;
  }

  /** Whether somebody wants the command to end. */
  boolean isWanted() {
    return wanted;
  }

  /** Says that everything is printed. */
  public void finished() {
    finished.countDown();
  }

  /** Asks the command to end, and waits until it did if it said that it would. */
  public void request() {
    wanted = true;
    if (heeded) {
      try {
        // Whether it was in time changes nothing: the process ends now.
        boolean inTime = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        wanted = inTime || wanted;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
