package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * A limit that lets bursts through: each request takes a token out of a bucket that is refilled at
 * a rate and was full at the start. What finds no token is rejected.
 */
public final class TokenBucket {
  private TokenBucket() {}

  /**
   * Requests that are let through in a time.
   *
   * <pre>  admitted = min(R · t, burst + r · t)</pre>
   *
   * <p>The burst is a number of requests that a client may be ahead, not a rate: over a long time
   * only the rate counts. <b>Holds</b> for a steady load; requests are taken for a flow, so that a
   * fraction of one may come out.
   *
   * <p><b>Reference</b>: at 300/s against 100/s and 500 tokens, 6,500 of 18,000 in a minute.
   *
   * @param rate tokens per second r, 0 or more
   * @param burst tokens that fit into the bucket, 0 or more
   * @param offered requests per second R, 0 or more
   * @param time seconds t since the bucket was full, 0 or more
   * @return number of requests
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "R. L. Cruz, A Calculus for Network Delay, Part I, IEEE Transactions on Information Theory
   *     37(1), 1991: what a (σ, ρ) regulator lets through"
   */
  public static double admitted(double rate, double burst, double offered, double time) {
    double refilled = Check.notNegative("rate", rate) * Check.notNegative("time", time);
    double most = Check.notNegative("burst", burst) + refilled;
    return Math.min(Check.notNegative("offered", offered) * time, most);
  }

  /**
   * Time until the first request is rejected.
   *
   * <pre>  t = burst / (R − r)</pre>
   *
   * <p><b>Reference</b>: 500 tokens last 2.5 s at 300/s against 100/s.
   *
   * @param rate tokens per second r, 0 or more
   * @param burst tokens that fit into the bucket, 0 or more
   * @param offered requests per second R, above {@code rate}
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range, or no request is ever
   *     rejected
   */
  public static double timeToThrottle(double rate, double burst, double offered) {
    Check.notNegative("rate", rate);
    Check.notNegative("burst", burst);
    Check.notNegative("offered", offered);
    if (!(offered > rate)) {
      throw Refusal.infeasible(
          "never throttled: offered must be above rate ("
              + Plain.number(rate)
              + " a second) to empty the bucket, got "
              + Plain.number(offered));
    }
    return burst / (offered - rate);
  }
}
