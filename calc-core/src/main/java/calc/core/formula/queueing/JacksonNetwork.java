package calc.core.formula.queueing;

import calc.core.math.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traffic through stations with queues, where chance decides which station is next: retries, cache
 * misses, calls of other services.
 *
 * <p><b>Holds</b> as {@link OpenNetwork} does. A request that comes back is as independent of the
 * queues as one that comes for the first time: retries that answer to overload are not in it.
 *
 * @see "J. R. Jackson, Networks of Waiting Lines, Operations Research 5(4), 1957"
 */
public final class JacksonNetwork {
  private JacksonNetwork() {}

  /**
   * Mean time from the arrival of a request until it leaves the network.
   *
   * <pre>  R = Σ V · service · (1 + C / (c − e · service)),   C = Erlang C(e · service, c)</pre>
   *
   * <p>with the arrivals e at each station and its visits V.
   *
   * <p><b>Reference</b>: 5/s and 1/s from outside, half of the first going on to the second and 30
   * % of that back, 0.05 s and 0.04 s of service: 0.1084 s.
   *
   * @param routing share of what a station has served that goes to each station next, a row for
   *     each station; the rest leaves
   * @param external arrivals per second from outside at each station, 0 or more
   * @param service service time of a visit at each station, in seconds, 0 or more
   * @param servers servers c of each station, whole; 0 where nobody ever waits
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range, if requests come to where
   *     no way leads out, or if nothing arrives; an unstable load names the station that saturates
   *     first and the largest stable arrivals
   */
  public static double response(
      double[][] routing, double[] external, double[] service, double[] servers) {
    double sum = 0;
    double[] visits = visits(routing, external);
    List<StationLoad> stations = stations(routing, external, service, servers);
    for (int i = 0; i < visits.length; i++) {
      sum += visits[i] * stations.get(i).response();
    }
    return sum;
  }

  /**
   * Visits of a request to each station, from its arrival until it leaves.
   *
   * <pre>  V = e / Σ external,   e = external + routingᵀ · e</pre>
   *
   * <p><b>Numerics</b>: by elimination without a subtraction; every digit holds, also where
   * requests come back a million times.
   *
   * @param routing share of what a station has served that goes to each station next
   * @param external arrivals per second from outside at each station, 0 or more
   * @return visits by station
   * @throws IllegalArgumentException as for {@link #response}
   */
  public static double[] visits(double[][] routing, double[] external) {
    double[] arrivals = Traffic.of(routing, external);
    double total = total(external);
    return Arrays.stream(arrivals).map(rate -> rate / total).toArray();
  }

  /**
   * What traffic does to each station.
   *
   * @param routing share of what a station has served that goes to each station next
   * @param external arrivals per second from outside at each station, 0 or more
   * @param service service time of a visit at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return the stations in their order
   * @throws IllegalArgumentException as for {@link #response}
   */
  public static List<StationLoad> stations(
      double[][] routing, double[] external, double[] service, double[] servers) {
    double[] arrivals = Traffic.of(routing, external);
    double total = total(external);
    Stations.sameLength("service", service.length, "external", external.length);
    Stations.notNegative("service", service);
    long[] counts = OpenStations.servers(servers, "external", external.length);
    OfferedLoad[] loads = new OfferedLoad[arrivals.length];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = OfferedLoad.ofServiceTime(arrivals[i], service[i], counts[i]);
    }
    double[] stretches = OpenStations.stretches(loads, "external, in all,", total);
    List<StationLoad> stations = new ArrayList<>();
    for (int i = 0; i < loads.length; i++) {
      stations.add(
          StationLoad.of(arrivals[i], 1, service[i], counts[i], service[i] * stretches[i]));
    }
    return List.copyOf(stations);
  }

  private static double total(double[] external) {
    double total = Arrays.stream(external).sum();
    if (total > 0) {
      return total;
    }
    throw Refusal.outOfRange("external must be above 0 at one station at least, got none");
  }
}
