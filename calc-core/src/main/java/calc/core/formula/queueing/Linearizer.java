package calc.core.formula.queueing;

import calc.core.math.Elementary;

/**
 * A closed network of several classes, solved approximately.
 *
 * <p>Mean value analysis needs the queues with one user fewer, for those the queues with two fewer,
 * and so on. Linearizer takes the share of a class's users that is at a station to be the same
 * however many there are, but for a deviation: it solves the network with all users and with one
 * user of each class fewer, and takes what it sees there for what changes at every step.
 *
 * @see "K. M. Chandy, D. Neuse, Linearizer: A Heuristic Algorithm for Queueing Network Models of
 *     Computing Systems, Communications of the ACM 25(2), 1982"
 */
final class Linearizer implements ClassFlow {
  private static final int CORRECTIONS = 3;

  private final ClassStations stations;
  private final int classes;
  private final double[] deviations;
  private final QueueShares all;
  private final double busiest;

  Linearizer(ClassStations stations) {
    this.stations = stations;
    this.classes = stations.classes();
    this.deviations = new double[stations.stations() * classes * classes];
    this.all = new QueueShares(stations, deviations, stations.users());
    QueueShares[] fewer = new QueueShares[classes];
    for (int j = 0; j < classes; j++) {
      int[] users = stations.users();
      users[j]--;
      fewer[j] = new QueueShares(stations, deviations, users);
    }
    all.settle();
    for (int i = 0; i < CORRECTIONS; i++) {
      for (QueueShares one : fewer) {
        one.settle();
      }
      deviate(fewer);
      all.settle();
    }
    busiest = busiest();
  }

  /** The work it is: what one round of the iteration takes, and how many networks there are. */
  static double steps(ClassStations stations) {
    return Elementary.pow(stations.classes(), 3) * stations.stations();
  }

  @Override
  public double throughput(int type) {
    return all.throughput(type) / busiest / stations.unit(type);
  }

  @Override
  public double residence(int type, int station) {
    return all.residence(type, station) * stations.unit(type);
  }

  /** How much more than they can the servers of a station would do: 1 if they would not. */
  private double busiest() {
    double busiest = 1;
    for (int i = 0; i < stations.stations(); i++) {
      if (stations.servers(i) > 0) {
        busiest = Math.max(busiest, all.load(i) / stations.servers(i));
      }
    }
    return busiest;
  }

  private void deviate(QueueShares[] fewer) {
    int[] users = stations.users();
    for (int i = 0; i < stations.stations(); i++) {
      for (int r = 0; r < classes; r++) {
        for (int j = 0; j < classes; j++) {
          boolean some = r != j || users[r] > 1;
          deviations[(i * classes + r) * classes + j] =
              some ? fewer[j].share(r, i) - all.share(r, i) : 0;
        }
      }
    }
  }
}
