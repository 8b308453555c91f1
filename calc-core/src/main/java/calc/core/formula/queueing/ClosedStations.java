package calc.core.formula.queueing;

import calc.core.math.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stations of a closed network of one class, in a unit of time in which the longest time is 1:
 * no product of them leaves the range of doubles.
 */
final class ClosedStations {
  /**
   * Users that are stepped through at most: where there are as many servers, none of them waits.
   */
  static final int MOST_USERS = 1_000_000;

  private static final double NEGLIGIBLE = 1e-100;

  private final double unit;
  private final double think;
  private final double[] demand;
  private final double delay;
  private final boolean crowded;
  private final List<Queue> queues;

  private ClosedStations(double unit, double think, double[] demand, long[] servers) {
    this.unit = unit;
    this.think = think / unit;
    this.demand = new double[demand.length];
    List<Queue> waiting = new ArrayList<>();
    double others = 0;
    boolean many = false;
    for (int i = 0; i < demand.length; i++) {
      double scaled = demand[i] / unit;
      this.demand[i] = scaled;
      if (servers[i] == 0 || servers[i] >= MOST_USERS || scaled < NEGLIGIBLE) {
        others += scaled;
        many |= servers[i] > 0 && scaled >= NEGLIGIBLE;
      } else {
        waiting.add(new Queue(i, scaled, servers[i]));
      }
    }
    waiting.sort(Comparator.comparingDouble(Queue::fastDemand));
    delay = others;
    crowded = many || !waiting.isEmpty();
    queues = List.copyOf(waiting);
  }

  /**
   * A station where users may have to wait.
   *
   * @param station its index in the lists
   * @param demand its demand
   * @param servers its servers, 1 or more
   */
  record Queue(int station, double demand, long servers) {
    /** Demand on one server that is as fast as all of them. */
    double fastDemand() {
      return demand / servers;
    }

    /** Mean response time of this station alone, where users do nothing else. */
    double aloneResponse(int users) {
      return users * (demand / Math.min(users, servers));
    }
  }

  /** Checks the arguments; {@code name} is what the caller takes the demands by. */
  static ClosedStations of(double think, String name, double[] demand, double[] servers) {
    double unit = Check.notNegative("think", think);
    for (double time : Stations.notNegative(name, demand)) {
      unit = Math.max(unit, time);
    }
    long[] counts = Stations.servers(servers, name, demand.length);
    Stations.checkTimed(unit, name);
    return new ClosedStations(unit, think, demand, counts);
  }

  /** The unit of time, in seconds. */
  double unit() {
    return unit;
  }

  double think() {
    return think;
  }

  /** The demands by station. */
  double[] demands() {
    return demand.clone();
  }

  /** Time at stations where none of the users that are stepped through waits. */
  double delay() {
    return delay;
  }

  /** Whether users spend time worth counting where nobody waits. */
  boolean hasDelay() {
    return think + delay >= NEGLIGIBLE;
  }

  /** Whether enough users would wait somewhere. */
  boolean canBeCrowded() {
    return crowded;
  }

  /** The stations where users may wait; the last one saturates first. */
  List<Queue> queues() {
    return queues;
  }

  /** What one user more adds to the response time when there are many: 0 where nobody waits. */
  double slope() {
    return queues.isEmpty() ? 0 : bottleneck().fastDemand();
  }

  /** Whether users do nothing but to be at one station. */
  boolean isOneQueue() {
    return queues.size() == 1 && !hasDelay();
  }

  /** The station that saturates first. */
  Queue bottleneck() {
    return queues.get(queues.size() - 1);
  }
}
