package calc.core.formula.capacity;

import calc.core.math.Check;

/**
 * A limit that smooths bursts: requests wait in a queue that is drained at a steady rate and was
 * empty at the start. What finds the queue full is dropped.
 */
public final class LeakyBucket {
  private LeakyBucket() {}

  /**
   * How long a request waits that arrives after a time of steady load.
   *
   * <pre>  delay = min(limit, max(0, R − d) · t) / d</pre>
   *
   * <p>Never more than {@code limit / drain}, which is what a limit promises to those who are not
   * dropped. <b>Holds</b> for a steady load; requests are taken for a flow.
   *
   * <p><b>Reference</b>: at 1,200/s into 1,000/s with room for 2,000, 2 s after a minute.
   *
   * @param drain requests per second d that leave the queue, above 0
   * @param limit requests that fit into the queue, 0 or more
   * @param offered requests per second R, 0 or more
   * @param time seconds t since the queue was empty, 0 or more
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "J. S. Turner, New Directions in Communications, IEEE Communications Magazine 24(10),
   *     1986"
   */
  public static double delay(double drain, double limit, double offered, double time) {
    double risen = risen(drain, offered, time);
    return Math.min(Check.notNegative("limit", limit), risen) / drain;
  }

  /**
   * Requests that were dropped in a time of steady load.
   *
   * <pre>  dropped = max(0, (R − d) · t − limit)</pre>
   *
   * <p><b>Reference</b>: at 1,200/s into 1,000/s with room for 2,000, 10,000 in a minute.
   *
   * @param drain requests per second d that leave the queue, above 0
   * @param limit requests that fit into the queue, 0 or more
   * @param offered requests per second R, 0 or more
   * @param time seconds t since the queue was empty, 0 or more
   * @return number of requests
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double dropped(double drain, double limit, double offered, double time) {
    double risen = risen(drain, offered, time);
    return Math.max(0, risen - Check.notNegative("limit", limit));
  }

  /** What would wait in a queue without a limit. */
  private static double risen(double drain, double offered, double time) {
    Check.positive("drain", drain);
    double surplus = Math.max(0, Check.notNegative("offered", offered) - drain);
    return surplus * Check.notNegative("time", time);
  }
}
