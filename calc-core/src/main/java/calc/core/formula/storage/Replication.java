package calc.core.formula.storage;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/** What asynchronous replication puts at risk, and how long a replica takes to catch up. */
public final class Replication {
  private Replication() {}

  /**
   * Writes that are lost when the leader fails while its replica lags.
   *
   * <pre>  loss = writes · lag</pre>
   *
   * @param writes writes per second, 0 or more
   * @param lag replication lag in seconds, 0 or more; take a high percentile, not the mean
   * @return number of writes
   * @throws IllegalArgumentException if an argument is negative or not finite
   */
  public static double loss(double writes, double lag) {
    return Check.notNegative("writes", writes) * Check.notNegative("lag", lag);
  }

  /**
   * Time until a replica has applied its backlog while the leader goes on writing.
   *
   * <pre>  t = backlog / (apply − produce)</pre>
   *
   * @param backlog bytes to apply, 0 or more
   * @param apply bytes the replica applies per second, above {@code produce}
   * @param produce bytes the leader produces per second, 0 or more
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range, or the replica never
   *     catches up
   */
  public static double catchUp(double backlog, double apply, double produce) {
    Check.notNegative("backlog", backlog);
    Check.positive("apply", apply);
    Check.notNegative("produce", produce);
    if (!(apply > produce)) {
      throw Refusal.unstable(
          "the replica never catches up: produce must be below apply ("
              + Plain.number(apply)
              + " B/s), got "
              + Plain.number(produce));
    }
    return backlog / (apply - produce);
  }
}
