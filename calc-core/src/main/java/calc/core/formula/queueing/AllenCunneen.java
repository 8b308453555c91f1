package calc.core.formula.queueing;

import calc.core.math.Check;

/** Several servers of which only means and variations are known, G/G/c. */
public final class AllenCunneen {
  private AllenCunneen() {}

  /**
   * Mean time in the queue that several equal servers share, approximated by that of M/M/c.
   *
   * <pre>  Wq ≈ C·S / (c − A) · (ca² + cs²)/2,   A = λ·S,   C = Erlang C(A, c)</pre>
   *
   * <p><b>Holds</b> for one first-come queue, independent times and A below c; near saturation, and
   * better the closer both variations are to 1, where it is M/M/c and exact. One server: Kingman's
   * approximation.
   *
   * <p><b>Numerics</b>: Erlang C itself. The stand-ins for it that come with this formula in
   * places, powers of the utilization, are wrong by factors for fifty servers and more.
   *
   * <p><b>Reference</b>: 90/s of 0.1 s on 10 servers, ca² = 1, cs² = 4: 0.16718288102692425 s.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param scvArrival squared coefficient of variation ca² of the times between arrivals, 0 or more
   * @param scvService squared coefficient of variation cs² of service times, 0 or more
   * @return seconds, of all requests, also those that do not wait
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the largest stable one
   * @see "A. O. Allen, Probability, Statistics, and Queueing Theory, 2nd ed., 1990"
   */
  public static double meanWait(
      double arrival, double service, double servers, double scvArrival, double scvService) {
    SharedQueue queue = SharedQueue.of(arrival, service, servers);
    double variation =
        Check.notNegative("scv_arrival", scvArrival) / 2
            + Check.notNegative("scv_service", scvService) / 2;
    // Equal gaps and equal services: nobody waits, however long a service takes.
    return variation == 0 ? 0 : queue.meanWait() * variation;
  }
}
