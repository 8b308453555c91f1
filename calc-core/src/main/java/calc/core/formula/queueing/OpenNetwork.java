package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import calc.core.math.Roots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traffic that passes through stations with queues, however long the answers take.
 *
 * <p><b>Holds</b> for product-form networks: Poisson arrivals from outside; stations that are first
 * come, first served with exponential service, or shared equally with any; routes that do not
 * depend on the queues. Each station is then an M/M/c queue of its own.
 *
 * <p><b>Numerics</b>: as for {@link SharedQueue}, relative error below 1e-12.
 *
 * @see "J. R. Jackson, Networks of Waiting Lines, Operations Research 5(4), 1957"
 */
public final class OpenNetwork {
  private OpenNetwork() {}

  /**
   * Mean response time of a request, at all stations together.
   *
   * <pre>  R = Σ demand · (1 + C / (c − λ · demand)),   C = Erlang C(λ · demand, c)</pre>
   *
   * <p><b>Reference</b>: 120/s through 0.05 s on 10 servers, then 0.012 s on 2.
   *
   * @param arrival requests λ per second, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers c of each station, whole; 0 where nobody ever waits
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the station that saturates first and the largest stable arrival
   */
  public static double response(double arrival, double[] demand, double[] servers) {
    Check.notNegative("arrival", arrival);
    return response(loads(arrival, demand, counts(demand, servers)), arrival, demand);
  }

  /**
   * The largest arrival that all stations can serve; below it the network is stable.
   *
   * <pre>  min(servers / demand)</pre>
   *
   * <p>Each station with its own servers. Which one it is, {@link ClosedNetwork#bottleneck} says.
   *
   * <p><b>Reference</b>: 0.05 s on 10 servers, then 0.012 s on 2: 166.67/s, not 40/s.
   *
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return requests per second
   * @throws IllegalArgumentException if an argument is outside its range, or nobody ever waits
   */
  public static double maxArrival(double[] demand, double[] servers) {
    Stations.notNegative("demand", demand);
    long[] counts = Stations.servers(servers, "demand", demand.length);
    int first = Stations.bottleneck(demand, counts);
    if (first == Stations.NONE) {
      throw Refusal.infeasible(
          "there is no largest arrival: no station has both demand and servers, so nobody ever waits");
    }
    return counts[first] / demand[first];
  }

  /**
   * The largest arrival that keeps a mean response time.
   *
   * <pre>  the largest λ with R(λ) ≤ max_response</pre>
   *
   * <p><b>Numerics</b>: by halving, to the last bit of the arrival.
   *
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @param maxResponse mean response time that is allowed, in seconds, above 0
   * @return requests per second
   * @throws IllegalArgumentException as for {@link #maxArrival}, or if service alone takes longer
   */
  public static double maxArrivalForResponse(
      double[] demand, double[] servers, double maxResponse) {
    double limit = maxArrival(demand, servers);
    Check.positive("max_response", maxResponse);
    double service = Arrays.stream(demand).sum();
    if (Guarded.less(maxResponse, service)) {
      throw Refusal.infeasible(
          "max_response of "
              + Plain.number(maxResponse)
              + " s is never kept: service alone takes "
              + Plain.number(service)
              + " s");
    }
    long[] counts = counts(demand, servers);
    double tooMuch =
        Roots.firstWhere(0, limit, arrival -> isTooMuch(arrival, demand, counts, maxResponse));
    return Math.nextDown(tooMuch);
  }

  /**
   * What traffic does to each station.
   *
   * @param arrival requests per second, 0 or more
   * @param visits visits of a request to each station, 0 or more
   * @param service service time of a visit at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return the stations in their order
   * @throws IllegalArgumentException as for {@link #response}
   */
  public static List<StationLoad> stations(
      double arrival, double[] visits, double[] service, double[] servers) {
    Check.notNegative("arrival", arrival);
    double[] demand = Stations.demands(visits, service);
    long[] counts = OpenStations.servers(servers, "service", demand.length);
    double[] stretches = OpenStations.stretches(loads(arrival, demand, counts), "arrival", arrival);
    List<StationLoad> loads = new ArrayList<>();
    for (int i = 0; i < demand.length; i++) {
      double residence = demand[i] * stretches[i];
      loads.add(StationLoad.of(arrival, visits[i], demand[i], counts[i], residence));
    }
    return List.copyOf(loads);
  }

  private static long[] counts(double[] demand, double[] servers) {
    Stations.notNegative("demand", demand);
    return OpenStations.servers(servers, "demand", demand.length);
  }

  private static OfferedLoad[] loads(double arrival, double[] demand, long[] counts) {
    OfferedLoad[] loads = new OfferedLoad[demand.length];
    for (int i = 0; i < demand.length; i++) {
      loads[i] = OfferedLoad.ofServiceTime(arrival, demand[i], counts[i]);
    }
    return loads;
  }

  private static double response(OfferedLoad[] loads, double arrival, double[] demand) {
    double[] stretches = OpenStations.stretches(loads, "arrival", arrival);
    double sum = 0;
    for (int i = 0; i < demand.length; i++) {
      sum += demand[i] * stretches[i];
    }
    return sum;
  }

  private static boolean isTooMuch(
      double arrival, double[] demand, long[] counts, double maxResponse) {
    OfferedLoad[] loads = loads(arrival, demand, counts);
    return !OpenStations.areStable(loads) || response(loads, arrival, demand) > maxResponse;
  }
}
