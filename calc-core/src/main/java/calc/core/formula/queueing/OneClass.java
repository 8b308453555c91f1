package calc.core.formula.queueing;

/** A closed network of which one class has users: exact for any number of them. */
final class OneClass implements ClassFlow {
  private final ClosedStations stations;
  private final long users;
  private Residence residence;

  OneClass(ClosedStations stations, long users) {
    this.stations = stations;
    this.users = users;
  }

  @Override
  public double throughput(int type) {
    Circulation network = new Circulation(stations, Stations.NONE);
    network.fill(users);
    return network.throughput(users) / stations.unit();
  }

  @Override
  public double residence(int type, int station) {
    if (residence == null) {
      residence = new Residence(stations, users);
    }
    return residence.of(station) * stations.unit();
  }
}
