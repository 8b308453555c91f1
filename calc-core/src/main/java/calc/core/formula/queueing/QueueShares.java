package calc.core.formula.queueing;

import calc.core.math.Refusal;
import java.util.Arrays;

/**
 * The share of each class's users that queues at each station, by iteration: the shares give the
 * queues that an arriving user finds, these the response times, and these the shares again.
 *
 * <pre>
 *   W = D/c · (1 + L) + D · s,   L = Σ users · (share + deviation), without the one who arrives
 *   X = users / (Z + Σ W),   share = X · D/c · (1 + L) / users
 *   s = 1 − (1 − B) / ((c − A) + A·B),   A = Σ X·D,   B = Erlang B(A, c)
 * </pre>
 *
 * <p>Of c servers one of c-fold speed queues. The rest of their time, s, is without a queue and
 * shrinks as the servers fill up: it is what M/M/c has beyond M/M/1, so that the sum is right for
 * open traffic and for a station that is saturated, and it is 0 for one server.
 */
final class QueueShares {
  private static final int MOST_ROUNDS = 20_000;
  private static final double SETTLED = 1e-9;
  private static final double STANDING = 1e-12;

  private final ClassStations stations;
  private final double[] deviations;
  private final int[] users;
  private final int classes;
  private final double[] shares;
  private final double[] fast;
  private final double[] residences;
  private final double[] beyond;
  private final double[] throughputs;

  /** Of so many users of each class; the deviations by station, class and arriving class. */
  QueueShares(ClassStations stations, double[] deviations, int[] users) {
    this.stations = stations;
    this.deviations = deviations;
    this.users = users;
    this.classes = users.length;
    this.shares = new double[stations.stations() * classes];
    this.fast = new double[shares.length];
    this.residences = new double[shares.length];
    this.beyond = new double[stations.stations()];
    this.throughputs = new double[classes];
    Arrays.fill(shares, 1.0 / stations.stations());
  }

  /** Iterates until nothing changes, from the shares of the last time. */
  void settle() {
    Extrapolation extrapolation = new Extrapolation(shares);
    shrink();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double change = iterate();
      if (change < STANDING || extrapolation.after(change) < SETTLED) {
        return;
      }
    }
    throw Refusal.infeasible(
        "users are too many for an exact answer at these stations, and the approximation does not"
            + " settle");
  }

  double share(int type, int station) {
    return shares[station * classes + type];
  }

  double throughput(int type) {
    return throughputs[type];
  }

  double residence(int type, int station) {
    return residences[station * classes + type];
  }

  /** Mean number of busy servers. */
  double load(int station) {
    double load = 0;
    for (int r = 0; r < classes; r++) {
      load += throughputs[r] * stations.demand(r, station);
    }
    return load;
  }

  private double iterate() {
    for (int j = 0; j < classes; j++) {
      double time = stations.think(j);
      for (int i = 0; i < beyond.length; i++) {
        time += visit(i, j);
      }
      throughputs[j] = users[j] / time;
    }
    shrink();
    return share();
  }

  /** Time of a class at a station. */
  private double visit(int station, int type) {
    int index = station * classes + type;
    double demand = stations.demand(type, station);
    int servers = stations.servers(station);
    if (servers == 0) {
      residences[index] = demand;
      return demand;
    }
    fast[index] = demand / servers * (1 + found(station, type));
    // Nobody is served faster than alone.
    residences[index] = Math.max(demand, fast[index] + demand * beyond[station]);
    return residences[index];
  }

  /** Mean number that an arriving user of a class finds in a queue. */
  private double found(int station, int type) {
    double found = 0;
    for (int r = 0; r < classes; r++) {
      int others = r == type ? users[r] - 1 : users[r];
      int index = station * classes + r;
      if (others > 0) {
        found += others * Math.max(0, shares[index] + deviations[index * classes + type]);
      }
    }
    return found;
  }

  private void shrink() {
    for (int i = 0; i < beyond.length; i++) {
      int servers = stations.servers(i);
      if (servers > 1) {
        double offered = Math.min(load(i), servers);
        double lost = 1 / (1 + Erlang.reciprocalExcess(offered, servers));
        beyond[i] = 1 - (1 - lost) / ((servers - offered) + offered * lost);
      }
    }
  }

  /** New shares; how much the queues have changed by them, relative to one user more than them. */
  private double share() {
    double change = 0;
    for (int i = 0; i < beyond.length; i++) {
      double queue = 0;
      double moved = 0;
      for (int r = 0; r < classes; r++) {
        int index = i * classes + r;
        if (users[r] > 0 && stations.servers(i) > 0) {
          double share = throughputs[r] * fast[index] / users[r];
          moved = Math.max(moved, users[r] * Math.abs(share - shares[index]));
          shares[index] = share;
          queue += users[r] * share;
        }
      }
      change = Math.max(change, moved / (1 + queue));
    }
    return change;
  }
}
