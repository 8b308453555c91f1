package calc.cli.command;

import calc.cli.render.Style;
import calc.core.analysis.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a simulation is, on one line of a terminal that is wiped when it ends. Nothing is shown
 * of what takes less than a second.
 */
final class ProgressBar implements Progress, AutoCloseable {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final int WIDTH = 24;
  private static final double NANOS = 1e9;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final Style style;
  private final Interruption interruption;
  private final long start = System.nanoTime();
  private final AtomicLong next = new AtomicLong(start + PATIENCE);
  private boolean drawn;

  ProgressBar(PrintStream err, boolean shown, Style style, Interruption interruption) {
    this.err = err;
    this.shown = shown;
    this.style = style;
    this.interruption = interruption;
    interruption.heed();
  }

  @Override
  public boolean isStopped() {
    return interruption.isWanted();
  }

  @Override
  public void reached(long done, long atMost) {
    long now = System.nanoTime();
    long due = next.get();
    // One thread draws; the others go on.
    if (shown && now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      draw(done, atMost, (now - start) / NANOS);
    }
  }

  private synchronized void draw(long done, long atMost, double seconds) {
    double share = Math.min(1, (double) done / atMost);
    int filled = (int) (share * WIDTH);
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    String ascii = "#".repeat(filled) + "-".repeat(WIDTH - filled);
    long left = Math.round(seconds * (1 - share) / Math.max(share, 1e-9));
    String text =
        String.format(
            Locale.ROOT,
            "%s %3.0f%% of at most %,d trials, %d s left at most",
            style.ascii() ? ascii : bar,
            100 * share,
            atMost,
            left);
    err.print(WIPE + text);
    err.flush();
    drawn = true;
  }

  /** Wipes the line. */
  @Override
  public synchronized void close() {
    next.set(Long.MAX_VALUE);
    if (drawn) {
      err.print(WIPE);
      err.flush();
    }
  }
}
