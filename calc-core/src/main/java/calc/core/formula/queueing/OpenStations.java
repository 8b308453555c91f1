package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * Stations of an open network. In product-form networks each behaves as if traffic from outside
 * came straight to it.
 */
final class OpenStations {
  private OpenStations() {}

  /** Whole numbers of servers, few enough to be counted with; 0 where nobody waits. */
  static long[] servers(double[] servers, String of, int stations) {
    long[] counts = Stations.servers(servers, of, stations);
    for (int i = 0; i < stations; i++) {
      if (counts[i] > Erlang.MOST_SERVERS) {
        throw Check.refused(
            Stations.at("servers", i), "must be at most " + Erlang.MOST_SERVERS, servers[i]);
      }
    }
    return counts;
  }

  /**
   * Response time over service time at each station: 1 where nobody waits.
   *
   * @param loads what each station is asked for; with 0 servers nobody waits there
   * @param name the argument with the arrivals, as in a message
   * @param arrivals the arrivals per second that it amounts to
   */
  static double[] stretches(OfferedLoad[] loads, String name, double arrivals) {
    if (!areStable(loads)) {
      throw unstable(loads, name, arrivals);
    }
    double[] stretches = new double[loads.length];
    for (int i = 0; i < loads.length; i++) {
      stretches[i] = loads[i].servers() == 0 ? 1 : 1 + Delay.of(loads[i]).meanWait();
    }
    return stretches;
  }

  /** Whether every station can do its work. */
  static boolean areStable(OfferedLoad[] loads) {
    for (OfferedLoad load : loads) {
      if (load.servers() > 0 && !load.isStable()) {
        return false;
      }
    }
    return true;
  }

  private static Refusal unstable(OfferedLoad[] loads, String name, double arrivals) {
    int first = 0;
    for (int i = 0; i < loads.length; i++) {
      if (utilization(loads[i]) > utilization(loads[first])) {
        first = i;
      }
    }
    double busy = utilization(loads[first]);
    return Refusal.unstable(
        "unstable: station "
            + (first + 1)
            + " would be busy "
            + Plain.number(100 * busy)
            + "% of the time; the largest stable "
            + name
            + " is just below "
            + Plain.number(arrivals / busy)
            + "/s");
  }

  private static double utilization(OfferedLoad load) {
    return load.servers() == 0 ? 0 : load.erlang() / load.servers();
  }
}
