package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import java.util.Arrays;

/** How many users a closed network takes for a throughput, and bears within a response time. */
public final class ClosedUsers {
  private static final double LARGEST_COUNT = 0x1p53;

  private ClosedUsers() {}

  /**
   * The fewest users that reach a throughput.
   *
   * <pre>  the smallest whole N with X(N) ≥ throughput</pre>
   *
   * <p>Equal within a relative 1e-9 counts as reached.
   *
   * @param throughput requests per second that are wanted, 0 or more
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return whole users, 0 or more
   * @throws IllegalArgumentException if an argument is outside its range, or no number of users
   *     gets there, with the station that limits them
   */
  public static double forThroughput(
      double throughput, double think, double[] demand, double[] servers) {
    Check.notNegative("throughput", throughput);
    ClosedStations stations = ClosedStations.of(think, "demand", demand, servers);
    if (throughput == 0) {
      return 0;
    }
    if (!stations.canBeCrowded()) {
      double alone = (stations.think() + stations.delay()) * stations.unit();
      return counted(Guarded.ceil(throughput * alone), wanted(throughput) + " takes");
    }
    checkLimit(throughput, stations);
    Circulation network = new Circulation(stations, Stations.NONE);
    do {
      checkAfford(network, wanted(throughput) + " takes");
      network.grow();
    } while (Guarded.less(network.throughput(network.users()) / stations.unit(), throughput));
    return network.users();
  }

  /**
   * The most users that keep a response time.
   *
   * <pre>  the largest whole N with R(N) ≤ response</pre>
   *
   * <p>Equal within a relative 1e-9 counts as kept.
   *
   * @param response mean response time that is allowed, in seconds, above 0
   * @param think think time, in seconds, 0 or more
   * @param demand service demand of a request at each station, in seconds, 0 or more
   * @param servers servers of each station, whole; 0 where nobody ever waits
   * @return whole users, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range, if one user alone takes
   *     longer, or if any number of users keeps it
   */
  public static double forResponse(
      double response, double think, double[] demand, double[] servers) {
    Check.positive("response", response);
    ClosedStations stations = ClosedStations.of(think, "demand", demand, servers);
    Circulation network = new Circulation(stations, Stations.NONE);
    while (!network.isSaturated()) {
      checkAfford(network, allowed(response) + " is kept by");
      network.grow();
      if (Guarded.less(response, network.response(network.users()) * stations.unit())) {
        checkAlone(network.users(), response, demand);
        return network.users() - 1;
      }
    }
    double spare = response / stations.unit() - network.response(network.users());
    double more = Guarded.floor(Math.max(0, spare) / stations.slope());
    return counted(network.users() + more, allowed(response) + " is kept by");
  }

  private static void checkLimit(double throughput, ClosedStations stations) {
    double limit = 1 / (stations.slope() * stations.unit());
    boolean below = Guarded.less(throughput, limit);
    if (below || (stations.isOneQueue() && !Guarded.less(limit, throughput))) {
      return;
    }
    throw Refusal.infeasible(
        wanted(throughput)
            + " is never reached: station "
            + (stations.bottleneck().station() + 1)
            + " serves at most "
            + Plain.number(limit)
            + " a second"
            + (stations.isOneQueue() ? "" : ", which more users only come nearer to"));
  }

  private static void checkAlone(int tooMany, double response, double[] demand) {
    if (tooMany == 1) {
      throw Refusal.infeasible(
          allowed(response)
              + " is never kept: one user alone takes "
              + Plain.number(Arrays.stream(demand).sum())
              + " s");
    }
  }

  private static void checkAfford(Circulation network, String what) {
    if (!network.canGrow()) {
      throw Refusal.infeasible(
          what + " more than " + network.users() + " users, too many to step through");
    }
  }

  private static double counted(double users, String what) {
    if (users <= LARGEST_COUNT) {
      return users;
    }
    throw Refusal.infeasible(what + " more users than can be counted");
  }

  private static String wanted(double throughput) {
    return "throughput of " + Plain.number(throughput) + " a second";
  }

  private static String allowed(double response) {
    return "response of " + Plain.number(response) + " s";
  }
}
