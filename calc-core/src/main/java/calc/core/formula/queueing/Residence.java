package calc.core.formula.queueing;

import calc.core.formula.queueing.ClosedStations.Queue;

/**
 * Time that a request spends at each station of a closed network, all its visits together: what it
 * waits and is served on the station's fast server, as in mean value analysis, and in its parallel
 * service, for which the network is built once more with that part on top.
 */
final class Residence {
  private final ClosedStations stations;
  private final Circulation network;
  private final long users;
  private final double[] times;

  Residence(ClosedStations stations, long users) {
    this.stations = stations;
    this.users = users;
    this.network = new Circulation(stations, Stations.NONE);
    this.times = stations.demands();
    growWithQueues();
    if (stations.isOneQueue()) {
      times[stations.bottleneck().station()] = network.response(users);
    } else {
      stations.queues().forEach(this::addParallel);
    }
  }

  /** Requests that the network completes, in the unit of the stations. */
  double throughput() {
    return network.throughput(users);
  }

  /** The time at a station, in the unit of the stations. */
  double of(int station) {
    return times[station];
  }

  private void growWithQueues() {
    double[] inside = new double[times.length];
    while (network.growTowards(users)) {
      double flow = network.throughput(network.users());
      for (Queue queue : stations.queues()) {
        int station = queue.station();
        times[station] = queue.fastDemand() * (1 + inside[station]);
        inside[station] = flow * times[station];
      }
    }
    if (!stations.queues().isEmpty()) {
      times[stations.bottleneck().station()] += (users - network.users()) * stations.slope();
    }
  }

  private void addParallel(Queue queue) {
    if (queue.servers() > 1) {
      Circulation again = new Circulation(stations, queue.station());
      while (again.users() < network.users()) {
        again.grow();
      }
      times[queue.station()] += again.lastResidence();
    }
  }
}
