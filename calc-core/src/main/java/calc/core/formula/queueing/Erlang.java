package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import calc.core.math.Roots;
import java.util.function.LongPredicate;

/** Erlang's two formulas: what is lost without a queue, what waits in one; and both inverted. */
public final class Erlang {
  /** The most servers that are counted with. */
  public static final long MOST_SERVERS = 10_000_000;

  /** What is left out of a sum, as a share of it: far below the last bit. */
  private static final double NEGLIGIBLE = 0x1p-60;

  /** Where 1/B is above, B is 0: far enough from the largest double to be multiplied by servers. */
  private static final double ENDLESS = 1e300;

  private Erlang() {}

  /**
   * Probability that an arrival finds all servers busy and is lost, in M/M/c/c (Erlang B).
   *
   * <pre>  B = (A^c / c!) / Σ_{k=0..c} A^k / k!,   1/B = 1 + c/A + c(c−1)/A² + … + c!/A^c</pre>
   *
   * <p><b>Holds</b> for Poisson arrivals and service times of any distribution: no queue, and what
   * is lost does not come back.
   *
   * <p><b>Numerics</b>: 1/B is summed from its first term; all terms are positive and the sum ends
   * where the rest is below the last bit, after some tens of √c terms. Relative error below 1e-13
   * for what the arguments say exactly; what is below 1e-300 is 0.
   *
   * <p><b>Reference</b>: 0.001 erlang on 1 server = 9.99000999000999e-4; 2 on 5 = 0.0367.
   *
   * @param offered offered load A in erlang, 0 or more
   * @param servers number of servers c, from 1 to {@link #MOST_SERVERS}
   * @return probability between 0 and 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Cooper, Introduction to Queueing Theory, 2nd ed., chapter 3"
   */
  public static double blocking(double offered, double servers) {
    Check.notNegative("offered", offered);
    return lost(offered, servers("servers", servers));
  }

  /**
   * Probability that an arrival finds all servers busy and waits, in M/M/c (Erlang C).
   *
   * <pre>  C = c·B / ((c − A) + A·B) = c / ((c − A)/B + A),   B = Erlang B(A, c)</pre>
   *
   * <p><b>Holds</b> for Poisson arrivals, exponential service, one shared first-come queue, A &lt;
   * c. Requests spread at random over n nodes of k servers are n separate queues: use A/n and k.
   *
   * <p><b>Numerics</b>: 1/B as a sum of positive terms, c − A taken before anything is divided;
   * relative error below 1e-13 up to a million servers, also next to saturation.
   *
   * <p><b>Reference</b>: 8 erlang on 10 servers = 0.40918015079644354.
   *
   * @param offered offered load A in erlang, 0 or more and below {@code servers}
   * @param servers number of servers c, from 1 to {@link #MOST_SERVERS}
   * @return probability between 0 and 1
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the largest stable one
   * @see "Cooper, Introduction to Queueing Theory, 2nd ed., section 3.4"
   */
  public static double waitProbability(double offered, double servers) {
    Check.notNegative("offered", offered);
    long count = servers("servers", servers);
    if (!(offered < count)) {
      throw Refusal.unstable(
          "unstable: offered must be below servers ("
              + count
              + "), got "
              + Plain.number(offered)
              + " erlang; the largest stable load is just below "
              + count);
    }
    return waiting(offered, count);
  }

  /**
   * Fewest servers that lose no more than a share of the arrivals.
   *
   * <pre>  the smallest c with B(A, c) ≤ max_blocking</pre>
   *
   * <p>A blocking within a relative 1e-9 of the limit keeps it.
   *
   * <p><b>Reference</b>: 1 erlang at 1 % = 5.
   *
   * @param offered offered load A in erlang, 0 or more
   * @param maxBlocking share that may be lost, above 0 and at most 1
   * @return servers, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range, or more than {@link
   *     #MOST_SERVERS} are needed
   */
  public static double serversForBlocking(double offered, double maxBlocking) {
    Check.notNegative("offered", offered);
    share("max_blocking", maxBlocking);
    return fewest(1, offered, c -> !Guarded.less(maxBlocking, lost(offered, c)));
  }

  /**
   * Fewest servers so that no more than a share of the arrivals waits.
   *
   * <pre>  the smallest c above A with C(A, c) ≤ max_wait_probability</pre>
   *
   * <p>A probability within a relative 1e-9 of the limit keeps it.
   *
   * <p><b>Reference</b>: 0.5 erlang at 20 % = 2.
   *
   * @param offered offered load A in erlang, 0 or more
   * @param maxWaitProbability share that may wait, above 0 and at most 1
   * @return servers, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range, or more than {@link
   *     #MOST_SERVERS} are needed
   */
  public static double serversForWaitProbability(double offered, double maxWaitProbability) {
    Check.notNegative("offered", offered);
    share("max_wait_probability", maxWaitProbability);
    double stable = Math.min(Math.floor(offered), MOST_SERVERS) + 1;
    return fewest(
        (long) stable, offered, c -> !Guarded.less(maxWaitProbability, waiting(offered, c)));
  }

  /** A number of servers, checked. */
  static long servers(String name, double value) {
    long servers = Check.count(name, value, 1);
    if (servers > MOST_SERVERS) {
      throw Check.refused(name, "must be at most " + MOST_SERVERS, value);
    }
    return servers;
  }

  /**
   * 1/B − 1, infinite where B is below 1e-300.
   *
   * <pre>  c/A + c(c−1)/A² + … + c!/A^c</pre>
   */
  static double reciprocalExcess(double offered, long servers) {
    if (offered == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double term = 1;
    double sum = 0;
    for (double k = servers; k >= 1; k--) {
      term *= k / offered;
      sum += term;
      if (sum > ENDLESS) {
        return Double.POSITIVE_INFINITY;
      }
      // Each term to come is less than k/A of the one before: a geometric series at most.
      if (term * k < (offered - k) * sum * NEGLIGIBLE) {
        return sum;
      }
    }
    return sum;
  }

  /** The same of a load, with the digits that its A has lost. */
  static double reciprocalExcess(OfferedLoad load) {
    double excess = reciprocalExcess(load.erlang(), load.servers());
    if (excess == Double.POSITIVE_INFINITY) {
      return excess;
    }
    // 1/B follows those digits: for a million servers they are worth three of its own.
    double slope = load.spare() * (1 + excess) + load.erlang();
    return excess - load.residue() / load.erlang() * slope;
  }

  private static double lost(double offered, long servers) {
    return 1 / (1 + reciprocalExcess(offered, servers));
  }

  private static double waiting(double offered, long servers) {
    return Delay.of(new OfferedLoad(offered, 0, servers - offered, servers)).waits();
  }

  private static void share(String name, double value) {
    Check.positive(name, Check.ratio(name, value));
  }

  private static double fewest(long from, double offered, LongPredicate keeps) {
    long servers = Roots.firstWhole(from, MOST_SERVERS, keeps);
    if (servers > MOST_SERVERS) {
      throw Refusal.outOfRange(
          "offered is too much to be counted with, got "
              + Plain.number(offered)
              + " erlang: more than "
              + MOST_SERVERS
              + " servers would be needed");
    }
    return servers;
  }
}
