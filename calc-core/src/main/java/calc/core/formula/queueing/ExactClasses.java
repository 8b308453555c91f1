package calc.core.formula.queueing;

/**
 * A closed network of several classes, solved exactly by convolution.
 *
 * <pre>
 *   X = G(N − 1) / G(N),   W = D/c · S(N − 1) / G(N − 1) + D · P(N − 1) / G(N − 1)
 * </pre>
 *
 * <p>N − 1 is the population with one user of the class fewer, as an arriving one finds it; G are
 * the normalising constants, S those with a second server of demand D/c at the station, P those
 * with the derivative of what the station has beyond one server.
 */
final class ExactClasses implements ClassFlow {
  private final ClassStations stations;
  private final Populations network;
  private final double[][] residences;

  ExactClasses(ClassStations stations) {
    this.stations = stations;
    this.network = build(Stations.NONE);
    this.residences = new double[stations.stations()][];
  }

  /** The work it is: populations times servers. */
  static double steps(ClassStations stations) {
    double populations = 1;
    for (int users : stations.users()) {
      populations *= users + 1.0;
    }
    double servers = 1;
    for (int i = 0; i < stations.stations(); i++) {
      servers += stations.servers(i);
    }
    return populations * servers;
  }

  @Override
  public double throughput(int type) {
    return network.throughput(type) / stations.unit(type);
  }

  @Override
  public double residence(int type, int station) {
    if (residences[station] == null) {
      residences[station] = residences(station);
    }
    return residences[station][type] * stations.unit(type);
  }

  private double[] residences(int station) {
    double[] residences = new double[stations.classes()];
    int servers = stations.servers(station);
    if (servers == 0) {
      for (int r = 0; r < residences.length; r++) {
        residences[r] = stations.demand(r, station);
      }
      return residences;
    }
    Populations second = network.copy();
    second.addServer(stations.fastDemands(station));
    Populations derivative = servers > 1 ? build(station) : null;
    for (int r = 0; r < residences.length; r++) {
      double demand = stations.demand(r, station);
      residences[r] = demand / servers * second.over(network, r);
      if (derivative != null) {
        residences[r] += demand * derivative.over(network, r);
      }
    }
    return residences;
  }

  /** The network, with the derivative of what one of its stations has beyond one server. */
  private Populations build(int derivative) {
    Populations populations = new Populations(stations.users());
    populations.addDelay(stations.delays());
    for (int i = 0; i < stations.stations(); i++) {
      int servers = stations.servers(i);
      if (i == derivative) {
        populations.addParallelDerivative(stations.demands(i), servers);
      } else if (servers > 1) {
        populations.addParallel(stations.demands(i), servers);
      }
      if (servers > 0) {
        populations.addServer(stations.fastDemands(i));
      }
    }
    return populations;
  }
}
