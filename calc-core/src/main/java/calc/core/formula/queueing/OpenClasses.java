package calc.core.formula.queueing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several classes of traffic that share stations, each with its own arrivals and demands.
 *
 * <p><b>Holds</b> for product-form networks: Poisson arrivals; at each station either the servers
 * are shared equally, with any service, or requests are served first come, first served, and then
 * service is exponential and takes all classes the same time a visit.
 *
 * <p><b>Numerics</b>: the load of a station is summed up with the digits that rounding loses, so
 * that what is left of its servers is exact; relative error below 1e-12.
 *
 * @see "F. Baskett, K. M. Chandy, R. R. Muntz, F. G. Palacios, Open, Closed, and Mixed Networks of
 *     Queues with Different Classes of Customers, Journal of the ACM 22(2), 1975"
 */
public final class OpenClasses {
  private OpenClasses() {}

  /**
   * Mean response time of one class at single servers.
   *
   * <pre>  R = Σ demand / (1 − U),   U = Σ arrival · demand of all classes at the station</pre>
   *
   * <p>For several servers see {@link #response(double[], double[][], double[], double)}: this
   * equation is wrong for them.
   *
   * @param arrival requests per second of each class, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more, a list for
   *     each class
   * @param number the class, counted from 1; {@code class} in messages
   * @return seconds
   * @throws IllegalArgumentException if an argument is outside its range; an unstable load names
   *     the station that saturates first and the largest stable arrivals
   */
  public static double response(double[] arrival, double[][] demand, double number) {
    check(arrival, demand);
    double[] single = new double[demand[0].length];
    Arrays.fill(single, 1);
    return response(arrival, demand, single, number);
  }

  /**
   * Mean response time of one class.
   *
   * <pre>
   *   R = Σ demand · (1 + C / (c − A)),   C = Erlang C(A, c)
   *   A = Σ arrival · demand of all classes at the station</pre>
   *
   * @param arrival requests per second of each class, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more, a list for
   *     each class
   * @param servers servers c of each station, whole; 0 where nobody ever waits
   * @param number the class, counted from 1; {@code class} in messages
   * @return seconds
   * @throws IllegalArgumentException as for {@link #response(double[], double[][], double)}
   */
  public static double response(
      double[] arrival, double[][] demand, double[] servers, double number) {
    check(arrival, demand);
    int index = Stations.index("class", number, arrival.length);
    long[] counts = OpenStations.servers(servers, "demand of class 1", demand[0].length);
    double[] stretches = stretches(arrival, demand, counts);
    double sum = 0;
    for (int i = 0; i < stretches.length; i++) {
      sum += demand[index][i] * stretches[i];
    }
    return sum;
  }

  /**
   * What each class does to each station.
   *
   * @param arrival requests per second of each class, 0 or more
   * @param visits visits of a request to each station, 0 or more, a list for each class
   * @param service service time of a visit at each station, in seconds, 0 or more, a list for each
   *     class
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return for each class the stations in their order
   * @throws IllegalArgumentException as for {@link #response(double[], double[][], double)}
   */
  public static List<List<StationLoad>> stations(
      double[] arrival, double[][] visits, double[][] service, double[] servers) {
    ClassTable.notNegative("arrival", arrival);
    double[][] demand = ClassTable.demands(visits, service, "arrival", arrival.length);
    long[] counts = OpenStations.servers(servers, "service of class 1", demand[0].length);
    double[] stretches = stretches(arrival, demand, counts);
    List<List<StationLoad>> classes = new ArrayList<>();
    for (int r = 0; r < arrival.length; r++) {
      List<StationLoad> loads = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        double residence = demand[r][i] * stretches[i];
        loads.add(StationLoad.of(arrival[r], visits[r][i], demand[r][i], counts[i], residence));
      }
      classes.add(List.copyOf(loads));
    }
    return List.copyOf(classes);
  }

  private static void check(double[] arrival, double[][] demand) {
    ClassTable.notNegative("arrival", arrival);
    ClassTable.table("demand", demand, "arrival", arrival.length);
  }

  private static double[] stretches(double[] arrival, double[][] demand, long[] counts) {
    OfferedLoad[] loads = new OfferedLoad[counts.length];
    for (int i = 0; i < counts.length; i++) {
      int station = i;
      double[] times = Arrays.stream(demand).mapToDouble(row -> row[station]).toArray();
      loads[i] = OfferedLoad.ofServiceTimes(arrival, times, counts[i]);
    }
    return OpenStations.stretches(loads, "arrival, in all,", Arrays.stream(arrival).sum());
  }
}
