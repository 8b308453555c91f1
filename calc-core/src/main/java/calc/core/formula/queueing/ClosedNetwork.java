package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed number of users who think, then send a request through stations and wait for its end:
 * thread and connection pools, terminals, load generators.
 *
 * <p><b>Holds</b> for product-form networks: exponential service in first-come order, or any
 * service shared equally; think times of any distribution; stations independent of each other.
 * Traffic that does not slow down when answers are late is open, not closed: a closed model hides
 * its overload.
 *
 * <p><b>Numerics</b>: exact, by sums of terms above 0 only ({@link FastServer}, {@link
 * ParallelService}); measured relative error below 1e-14 up to 10,000 users. A million users at
 * most are stepped through, and any number once the busiest station is saturated.
 */
public final class ClosedNetwork {
  private ClosedNetwork() {}

  /**
   * Requests that a closed network completes per second.
   *
   * <pre>  X(N) = G(N−1) / G(N) = N / (think + R(N))</pre>
   *
   * <p>G is the normalising constant of the product form.
   *
   * <p><b>Reference</b>: 200 users, 1 s think time, 0.5 s on 64 servers: 126.4242559904814/s.
   *
   * @param users users N, a whole number of 0 or more
   * @param think think time between an answer and the next request, in seconds, 0 or more
   * @param demand service demand of a request at each station, visits times service time, in
   *     seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return requests per second
   * @throws IllegalArgumentException if an argument is outside its range, or there are more users
   *     than can be stepped through
   * @see "J. P. Buzen, Computational Algorithms for Closed Queueing Networks with Exponential
   *     Servers, Communications of the ACM 16(9), 1973"
   */
  public static double throughput(double users, double think, double[] demand, double[] servers) {
    long all = Check.count("users", users, 0);
    ClosedStations stations = ClosedStations.of(think, "demand", demand, servers);
    return all == 0 ? 0 : filled(stations, all).throughput(all) / stations.unit();
  }

  /**
   * Mean response time of a closed network, from request to answer.
   *
   * <pre>  R(N) = N / X(N) − think</pre>
   *
   * <p><b>Numerics</b>: summed up from the stations, not by that difference, so it keeps its digits
   * where users think a million times longer than they wait.
   *
   * <p><b>Reference</b>: 200 users, 1 s think time, 0.5 s on 64 servers: 0.5819749021505667 s.
   *
   * @param users users N, a whole number of 1 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return seconds
   * @throws IllegalArgumentException as for {@link #throughput}
   * @see "M. Reiser, S. S. Lavenberg, Mean-Value Analysis of Closed Multichain Queuing Networks,
   *     Journal of the ACM 27(2), 1980"
   */
  public static double response(double users, double think, double[] demand, double[] servers) {
    long all = Check.count("users", users, 1);
    ClosedStations stations = ClosedStations.of(think, "demand", demand, servers);
    return filled(stations, all).response(all) * stations.unit();
  }

  /**
   * Mean share of a station's servers that is busy.
   *
   * <pre>  U = X(N) · demand / servers</pre>
   *
   * @param users users N, a whole number of 0 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @param station the station, counted from 1; one with servers
   * @return between 0 and 1
   * @throws IllegalArgumentException as for {@link #throughput}, or if {@code station} is none
   */
  public static double utilization(
      double users, double think, double[] demand, double[] servers, double station) {
    double throughput = throughput(users, think, demand, servers);
    int index = Stations.index("station", station, demand.length);
    long count = Stations.servers(servers, "demand", demand.length)[index];
    if (count == 0) {
      throw Refusal.outOfRange(
          "station must have servers to be busy: station " + (index + 1) + " has 0, nobody waits");
    }
    return StationLoad.share(throughput * demand[index], count);
  }

  /**
   * The station that limits the throughput, which is servers / demand at most.
   *
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return its number, counted from 1; of several the first, 0 if nobody waits anywhere
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static int bottleneck(double[] demand, double[] servers) {
    Stations.notNegative("demand", demand);
    long[] counts = Stations.servers(servers, "demand", demand.length);
    return Stations.bottleneck(demand, counts) + 1;
  }

  /**
   * What users do to each station.
   *
   * <p>The figures hold Little's law: inside is throughput times response.
   *
   * @param users users N, a whole number of 1 or more
   * @param think think time, in seconds, 0 or more
   * @param visits visits of a request to each station, 0 or more
   * @param service service time of a visit at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return the stations in their order
   * @throws IllegalArgumentException as for {@link #throughput}
   */
  public static List<StationLoad> stations(
      double users, double think, double[] visits, double[] service, double[] servers) {
    long all = Check.count("users", users, 1);
    double[] demand = Stations.demands(visits, service);
    ClosedStations stations = ClosedStations.of(think, "service", demand, servers);
    long[] counts = Stations.servers(servers, "service", demand.length);
    Residence residence = new Residence(stations, all);
    double throughput = residence.throughput() / stations.unit();
    List<StationLoad> loads = new ArrayList<>();
    for (int i = 0; i < demand.length; i++) {
      double seconds = residence.of(i) * stations.unit();
      loads.add(StationLoad.of(throughput, visits[i], demand[i], counts[i], seconds));
    }
    return List.copyOf(loads);
  }

  private static Circulation filled(ClosedStations stations, long users) {
    Circulation network = new Circulation(stations, Stations.NONE);
    network.fill(users);
    return network;
  }
}
