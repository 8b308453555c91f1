package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Refusal;
import java.util.Arrays;

/**
 * What a closed network can do at best and at worst, without solving it.
 *
 * <p>The symbols: N users, think time Z, service demands with the sum D, the mean Dave over the
 * stations that have any, and the largest, Dmax. Each station is one server, but for the knee.
 *
 * <p><b>Holds</b>: the asymptotic bounds and the knee for any network whose stations work
 * independently of each other; the balanced ones for product-form networks. The demands do not
 * change with the load.
 *
 * @see "E. D. Lazowska, J. Zahorjan, G. S. Graham, K. C. Sevcik, Quantitative System Performance,
 *     Prentice-Hall 1984, chapter 5"
 */
public final class Bounds {
  private static final Range NOTHING = new Range(0, 0);

  private final double users;
  private final double think;
  private final double total;
  private final double largest;
  private final double average;

  private Bounds(double users, long least, double think, double[] demand) {
    this.users = Check.count("users", users, least);
    this.think = Check.notNegative("think", think);
    double[] visited =
        Arrays.stream(Stations.notNegative("demand", demand)).filter(time -> time > 0).toArray();
    total = Arrays.stream(visited).sum();
    largest = Arrays.stream(visited).max().orElse(0);
    average = visited.length == 0 ? 0 : total / visited.length;
    Stations.checkTimed(think + total, "demand");
  }

  /**
   * A pair of bounds.
   *
   * @param low what is reached at least
   * @param high what is never exceeded
   */
  public record Range(double low, double high) {}

  /**
   * Asymptotic bounds of the throughput.
   *
   * <pre>  N / (N·D + Z) ≤ X ≤ min(1/Dmax, N / (D + Z))</pre>
   *
   * <p>At best nobody ever waits for another user, at worst everybody for all the others.
   *
   * @param users users, a whole number of 0 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @return requests per second
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Range throughput(double users, double think, double[] demand) {
    Bounds of = new Bounds(users, 0, think, demand);
    return of.throughputOf(of.total * of.users, of.total);
  }

  /**
   * Asymptotic bounds of the response time.
   *
   * <pre>  max(D, N·Dmax − Z) ≤ R ≤ N·D</pre>
   *
   * @param users users, a whole number of 1 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Range response(double users, double think, double[] demand) {
    Bounds of = new Bounds(users, 1, think, demand);
    return of.responseOf(of.total * of.users, of.total);
  }

  /**
   * Bounds of the throughput by networks in which all demands are alike.
   *
   * <pre>
   *   N / (D + Z + (N−1)·Dmax / (1 + Z/(N·D))) ≤ X
   *   X ≤ min(1/Dmax, N / (D + Z + (N−1)·Dave / (1 + Z/D)))
   * </pre>
   *
   * <p>Closer than the asymptotic ones.
   *
   * @param users users, a whole number of 0 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @return requests per second
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Range balancedThroughput(double users, double think, double[] demand) {
    Bounds of = new Bounds(users, 0, think, demand);
    return of.throughputOf(of.balancedWorst(), of.balancedBest());
  }

  /**
   * Bounds of the response time by networks in which all demands are alike.
   *
   * <pre>
   *   max(N·Dmax − Z, D + (N−1)·Dave / (1 + Z/D)) ≤ R ≤ D + (N−1)·Dmax / (1 + Z/(N·D))
   * </pre>
   *
   * @param users users, a whole number of 1 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Range balancedResponse(double users, double think, double[] demand) {
    Bounds of = new Bounds(users, 1, think, demand);
    return of.responseOf(of.balancedWorst(), of.balancedBest());
  }

  /**
   * Users from which on queues, no longer the users themselves, limit the throughput.
   *
   * <pre>  N* = (Z + D) · min(servers / demand)</pre>
   *
   * <p>The two asymptotic bounds of the throughput meet there: well below nobody waits much, well
   * above the busiest station works without a break.
   *
   * <p><b>Reference</b>: 1 s think time, 0.5 s on 64 servers: 192 users.
   *
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return users, whole or not
   * @throws IllegalArgumentException if an argument is outside its range, or nobody ever waits
   */
  public static double knee(double think, double[] demand, double[] servers) {
    Check.notNegative("think", think);
    Stations.notNegative("demand", demand);
    long[] counts = Stations.servers(servers, "demand", demand.length);
    int first = Stations.bottleneck(demand, counts);
    if (first == Stations.NONE) {
      throw Refusal.infeasible(
          "there is no knee: no station has both demand and servers, so nobody ever waits");
    }
    double each = demand[first] / counts[first];
    double users = think / each;
    for (double time : demand) {
      users += time / each;
    }
    return users;
  }

  private Range throughputOf(double worstResponse, double bestResponse) {
    if (users == 0) {
      return NOTHING;
    }
    double high = Math.min(1 / largest, users / (bestResponse + think));
    return new Range(users / (worstResponse + think), high);
  }

  private Range responseOf(double worst, double best) {
    return new Range(Math.max(best, users * largest - think), worst);
  }

  private double balancedWorst() {
    return total + (users - 1) * largest / (1 + think / (users * total));
  }

  private double balancedBest() {
    return total + (users - 1) * average / (1 + think / total);
  }
}
