package calc.core.formula.queueing;

/**
 * What a {@link FiniteQueue} says, one number at a time: the functions of the catalogue. Arrivals
 * are per second, times in seconds; each refuses what {@link FiniteQueue#of} refuses.
 */
public final class Mmck {
  private Mmck() {}

  /**
   * Probability that an arrival finds the queue full and is turned away.
   *
   * <pre>  p_K</pre>
   *
   * <p><b>Reference</b>: 25/s of 0.1 s on 2 servers with 10 inside at most: 0.22139488531878132.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, {@code servers} or more
   * @return probability between 0 and 1
   * @throws IllegalArgumentException as for {@link FiniteQueue#of}
   */
  public static double blocking(double arrival, double service, double servers, double capacity) {
    return FiniteQueue.of(arrival, service, servers, capacity).blocking();
  }

  /**
   * Requests served.
   *
   * <pre>  X = λ · (1 − p_K)</pre>
   *
   * <p><b>Reference</b>: 25/s of 0.1 s on 2 servers with 10 inside at most: 19.465127867030468.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, {@code servers} or more
   * @return rate per second, at most λ and at most c/S
   * @throws IllegalArgumentException as for {@link FiniteQueue#of}
   */
  public static double throughput(double arrival, double service, double servers, double capacity) {
    return FiniteQueue.of(arrival, service, servers, capacity).throughput();
  }

  /**
   * Mean response time of the requests that are let in.
   *
   * <pre>  R = S + Wq</pre>
   *
   * <p><b>Reference</b>: 25/s of 0.1 s on 2 servers with 10 inside at most: 0.3656430363137474.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, {@code servers} or more
   * @return seconds in the queue and in service
   * @throws IllegalArgumentException as for {@link FiniteQueue#of}
   */
  public static double meanResponse(
      double arrival, double service, double servers, double capacity) {
    return FiniteQueue.of(arrival, service, servers, capacity).meanResponse();
  }

  /**
   * Mean time in the queue of the requests that are let in.
   *
   * <pre>  Wq = S/c · Σ_{n=c..K−1} (n − c + 1) · p_n / (1 − p_K)</pre>
   *
   * <p><b>Reference</b>: 25/s of 0.1 s on 2 servers with 10 inside at most: 0.2656430363137474.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, {@code servers} or more
   * @return seconds, of all that are let in, also those that do not wait
   * @throws IllegalArgumentException as for {@link FiniteQueue#of}
   */
  public static double meanWait(double arrival, double service, double servers, double capacity) {
    return FiniteQueue.of(arrival, service, servers, capacity).meanWait();
  }

  /**
   * Mean number of requests in the queue and in service.
   *
   * <pre>  L = X · R</pre>
   *
   * <p><b>Reference</b>: 25/s of 0.1 s on 2 servers with 10 inside at most: 7.117288455536357.
   *
   * @param arrival arrivals λ per second, 0 or more
   * @param service mean service time S in seconds, above 0
   * @param servers number of servers c, from 1 to {@link Erlang#MOST_SERVERS}
   * @param capacity limit K on requests inside, {@code servers} or more
   * @return requests inside, from 0 to K
   * @throws IllegalArgumentException as for {@link FiniteQueue#of}
   */
  public static double meanInSystem(
      double arrival, double service, double servers, double capacity) {
    return FiniteQueue.of(arrival, service, servers, capacity).meanInSystem();
  }
}
