package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Normal;
import calc.core.math.Roots;

/**
 * Large pools of servers: how many waits follows from how many spare servers there are in units of
 * the square root of the load.
 *
 * <pre>  c = A + β·√A,   C → 1 / (1 + β·Φ(β)/φ(β)) as A grows</pre>
 *
 * <p>An approximation, for a first figure and to see why large pools run hotter; {@link Erlang} is
 * exact.
 */
public final class HalfinWhitt {
  /** Nobody waits from here on: the probability is below the smallest double. */
  private static final double LARGEST_BETA = 40;

  private static final double LARGEST_LOAD = 0x1p52;

  private HalfinWhitt() {}

  /**
   * Probability that a request waits in a large pool.
   *
   * <pre>  P = 1 / (1 + β·Φ(β)/φ(β))</pre>
   *
   * <p><b>Holds</b> in the limit of many servers and is below the exact value before: at β = 1 by 6
   * % of it with 100 servers, by 0.06 % with a million. <b>Numerics</b>: relative error below
   * 1e-14; what is below 1e-307 is 0.
   *
   * <p><b>Reference</b>: β = 1 gives 0.22336127479826073.
   *
   * @param beta spare servers β over the square root of the load, 0 or more
   * @return probability between 0 and 1
   * @throws IllegalArgumentException if {@code beta} is outside its range
   * @see "S. Halfin and W. Whitt, Heavy-Traffic Limits for Queues with Many Exponential Servers,
   *     Operations Research 29(3), 1981"
   */
  public static double delay(double beta) {
    return 1 / (1 + oddsOfNoDelay(Check.notNegative("beta", beta)));
  }

  /**
   * Spare servers for a probability of waiting, over the square root of the load.
   *
   * <pre>  β with P(β) = delay</pre>
   *
   * <p><b>Numerics</b>: by halving to the last bit, of the odds, which are exact at both ends.
   *
   * <p><b>Reference</b>: 1 % takes β = 2.3748881475350503.
   *
   * @param delay probability that a request waits, above 0 and at most 1
   * @return β, 0 or more
   * @throws IllegalArgumentException if {@code delay} is outside its range
   */
  public static double beta(double delay) {
    Check.positive("delay", Check.ratio("delay", delay));
    double odds = (1 - delay) / delay;
    return odds == 0 ? 0 : Roots.firstWhere(0, LARGEST_BETA, beta -> oddsOfNoDelay(beta) >= odds);
  }

  /**
   * Servers for a load and a probability of waiting, by the square-root rule.
   *
   * <pre>  c = ⌈A + β(delay)·√A⌉, at least the fewest that are stable</pre>
   *
   * <p><b>Holds</b> for large loads. For a delay of 0.1 % to 80 % it gave the servers of the exact
   * answer, {@link Erlang#serversForWaitProbability}, or one or two fewer, from 1 erlang to a
   * million.
   *
   * <p><b>Reference</b>: 100 erlang with 20 % waiting = 111.
   *
   * @param offered offered load A in erlang, from 0 to 2^52
   * @param delay probability that a request waits, above 0 and at most 1
   * @return whole servers, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double staffing(double offered, double delay) {
    double beta = beta(delay);
    if (Check.notNegative("offered", offered) > LARGEST_LOAD) {
      throw Check.refused(
          "offered", "must be at most 2^52, up to which one server counts", offered);
    }
    double servers = Guarded.ceil(offered + beta * Math.sqrt(offered));
    return Math.max(servers, Math.floor(offered) + 1);
  }

  private static double oddsOfNoDelay(double beta) {
    return beta * Normal.cumulative(beta) / Normal.density(beta);
  }
}
