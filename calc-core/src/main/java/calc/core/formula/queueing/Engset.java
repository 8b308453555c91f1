package calc.core.formula.queueing;

import calc.core.math.Check;

/**
 * Few sources that share servers without a queue, after Engset: a source that is served does not
 * ask for more, and one that is turned away is idle again. Such as clients and the connections of a
 * pool that refuses when it is empty.
 *
 * <pre>
 *   E(n) = C(n, c)·α^c / Σ_{k=0..c} C(n, k)·α^k
 *   time congestion = E(n)       share of time all servers are busy
 *   call congestion = E(n − 1)   share of requests turned away</pre>
 *
 * <p>The two differ because a request comes from a source that is idle: it sees what the other n −
 * 1 do. With no more sources than servers nobody is ever turned away, though all servers may be
 * busy.
 *
 * <p><b>Holds</b> for exponential idle times; the service times may have any distribution. Many
 * sources with n·α constant are Erlang B.
 *
 * <p><b>Numerics</b>: 1/E is summed from its first term; all terms are positive, and the sum ends
 * where the rest is below the last bit. Relative error below 1e-13; what is below 1e-308 is 0.
 */
public final class Engset {
  /** What is left out of a sum, as a share of it: far below the last bit. */
  private static final double NEGLIGIBLE = 0x1p-60;

  private Engset() {}

  /**
   * Share of the requests that are turned away (Engset's call congestion).
   *
   * <pre>  E(n − 1),   E(n) = C(n, c)·α^c / Σ_{k=0..c} C(n, k)·α^k</pre>
   *
   * <p><b>Reference</b>: α = 0.5, 5 servers, 10 sources: 0.10696095076400679.
   *
   * @param ratio α, requests per second of an idle source times the mean service time, 0 or more
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param sources number of sources n, 1 or more
   * @return probability between 0 and 1; 0 with no more sources than servers
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "E. Pinsky, A. Conway and W. Liu, Blocking formulae for the Engset model, IEEE
   *     Transactions on Communications 42(6), 1994"
   */
  public static double callCongestion(double ratio, double servers, double sources) {
    Check.notNegative("ratio", ratio);
    long count = Erlang.servers("servers", servers);
    return allBusy(ratio, count, Check.count("sources", sources, 1) - 1);
  }

  /**
   * Share of time that all servers are busy (Engset's time congestion).
   *
   * <pre>  E(n) = C(n, c)·α^c / Σ_{k=0..c} C(n, k)·α^k</pre>
   *
   * <p><b>Reference</b>: α = 0.5, 5 servers, 10 sources: 0.14788732394366197.
   *
   * @param ratio α, requests per second of an idle source times the mean service time, 0 or more
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param sources number of sources n, 1 or more
   * @return probability between 0 and 1; 0 with fewer sources than servers
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "E. Pinsky, A. Conway and W. Liu, Blocking formulae for the Engset model, IEEE
   *     Transactions on Communications 42(6), 1994"
   */
  public static double timeCongestion(double ratio, double servers, double sources) {
    Check.notNegative("ratio", ratio);
    long count = Erlang.servers("servers", servers);
    return allBusy(ratio, count, Check.count("sources", sources, 1));
  }

  /** E(n): 0 with fewer sources than servers, or when they never ask. */
  private static double allBusy(double ratio, long servers, long sources) {
    if (sources < servers || ratio == 0) {
      return 0;
    }
    double term = 1;
    double sum = 1;
    for (double k = servers; k >= 1; k--) {
      double step = k / (ratio * (sources - k + 1));
      term *= step;
      sum += term;
      // Later steps are smaller: what is left is a geometric series at most.
      if (term * step < (1 - step) * sum * NEGLIGIBLE || sum == Double.POSITIVE_INFINITY) {
        break;
      }
    }
    return 1 / sum;
  }
}
