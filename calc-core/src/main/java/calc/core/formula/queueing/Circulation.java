package calc.core.formula.queueing;

import calc.core.formula.queueing.ClosedStations.Queue;
import calc.core.math.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed network of one class to which users are added one by one. Each step adds up terms above
 * 0 only, so it is stable for any number of users.
 *
 * <p>Once the bottleneck is never idle, to far below what doubles tell apart, more users change
 * nothing but its queue: each adds the bottleneck's demand to the response time.
 */
final class Circulation {
  private static final double NEVER_IDLE = 1e-40;
  private static final long MOST_TERMS = 400_000_000;

  private final ClosedStations stations;
  private final Queue start;
  private final List<Stage> stages = new ArrayList<>();
  private FastServer bottleneck;
  private ParallelService last;
  private int users;
  private double response;
  private long terms;

  /**
   * An empty network.
   *
   * @param last index of a station whose parallel service is to be the last part, or {@link
   *     Stations#NONE}
   */
  Circulation(ClosedStations stations, int last) {
    this.stations = stations;
    List<Queue> queues = new ArrayList<>(stations.queues());
    start = stations.hasDelay() ? null : queues.remove(queues.get(0).station() == last ? 1 : 0);
    queues.stream().filter(queue -> queue.station() != last).forEach(this::addParallel);
    for (Queue queue : queues) {
      bottleneck = new FastServer(stations.think(), queue.fastDemand());
      stages.add(bottleneck);
    }
    queues.stream().filter(queue -> queue.station() == last).forEach(this::addParallel);
  }

  private void addParallel(Queue queue) {
    if (queue.servers() > 1) {
      last = new ParallelService(stations.think(), queue.demand(), queue.servers());
      stages.add(last);
    }
  }

  /** One user more. */
  void grow() {
    users++;
    double with = start == null ? stations.delay() : start.aloneResponse(users);
    for (Stage stage : stages) {
      with = stage.admit(users, with);
      terms += stage.terms();
    }
    response = with;
  }

  /** Whether more users only lengthen the queue of the bottleneck. */
  boolean isSaturated() {
    if (bottleneck != null) {
      return bottleneck.idle() < NEVER_IDLE;
    } else if (start != null) {
      return users >= start.servers();
    }
    return users > 0 && !stations.canBeCrowded();
  }

  /** Whether one user more can be afforded. */
  boolean canGrow() {
    return users < ClosedStations.MOST_USERS && terms < MOST_TERMS;
  }

  /** As many users, or fewer when they saturate it. */
  void fill(long all) {
    boolean grows = true;
    while (grows) {
      grows = growTowards(all);
    }
  }

  /** One user more, if there are fewer than {@code all} and one more matters. */
  boolean growTowards(long all) {
    if (users >= all || isSaturated()) {
      return false;
    }
    if (!canGrow()) {
      throw Refusal.outOfRange(
          "users must be at most "
              + users
              + " at these stations, which are not saturated by then, got "
              + all);
    }
    grow();
    return true;
  }

  /** Users there are. */
  int users() {
    return users;
  }

  /** Mean response time of as many users as there are, or of more when saturated. */
  double response(long all) {
    return response + (all - users) * stations.slope();
  }

  /** Throughput of as many users as there are, or of more when saturated. */
  double throughput(long all) {
    return all / (stations.think() + response(all));
  }

  /** Time spent in the parallel service of the station that was to be the last part. */
  double lastResidence() {
    return last.residence();
  }
}
