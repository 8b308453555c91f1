package calc.core.formula.queueing;

import java.util.Arrays;

/**
 * Several classes of users and the stations they share. Each class has a unit of time in which its
 * longest time is 1, so that no product leaves the range of doubles.
 */
final class ClassStations {
  private static final double NEGLIGIBLE = 1e-100;

  private final int[] users;
  private final double[] units;
  private final double[] think;
  private final double[][] demand;
  private final int[] servers;

  /** Every class has users, and some time. */
  ClassStations(int[] users, double[] think, double[][] demand, long[] servers) {
    this.users = users.clone();
    this.units = new double[users.length];
    this.think = new double[users.length];
    this.demand = new double[users.length][];
    for (int r = 0; r < users.length; r++) {
      double unit = Math.max(think[r], Arrays.stream(demand[r]).max().orElse(0));
      units[r] = unit;
      this.think[r] = think[r] / unit;
      this.demand[r] = Arrays.stream(demand[r]).map(time -> time / unit).toArray();
    }
    long all = all();
    this.servers =
        Arrays.stream(servers).mapToInt(count -> count < all ? (int) count : 0).toArray();
  }

  int classes() {
    return users.length;
  }

  int stations() {
    return servers.length;
  }

  /** Users of each class. */
  int[] users() {
    return users.clone();
  }

  /** Users of all classes. */
  int all() {
    return Arrays.stream(users).sum();
  }

  /** The unit of time of a class, in seconds. */
  double unit(int type) {
    return units[type];
  }

  double think(int type) {
    return think[type];
  }

  double demand(int type, int station) {
    return demand[type][station];
  }

  /** Servers of a station; 0 where nobody waits, also because there are enough for all users. */
  int servers(int station) {
    return servers[station];
  }

  /** The demand of each class on a server that is as fast as all of a station. */
  double[] fastDemands(int station) {
    double[] demands = demands(station);
    for (int r = 0; r < demands.length; r++) {
      demands[r] /= servers[station];
    }
    return demands;
  }

  /** The demand of each class at a station, 0 where it is too small to matter to others. */
  double[] demands(int station) {
    double[] demands = new double[users.length];
    for (int r = 0; r < users.length; r++) {
      demands[r] = demand[r][station] < NEGLIGIBLE ? 0 : demand[r][station];
    }
    return demands;
  }

  /** The time that each class spends where nobody waits, thinking included. */
  double[] delays() {
    double[] delays = think.clone();
    for (int i = 0; i < servers.length; i++) {
      for (int r = 0; servers[i] == 0 && r < users.length; r++) {
        delays[r] += demand[r][i];
      }
    }
    return delays;
  }
}
