package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A closed network of several classes, solved for those that have users in the way that suits. */
final class ClassNetwork {
  private static final int MOST_USERS = 1_000_000;
  private static final double MOST_SHARES = 200_000;

  private final long[] users;
  private final int[] present;
  private final ClassFlow flow;

  private ClassNetwork(long[] users, int[] present, ClassFlow flow) {
    this.users = users;
    this.present = present;
    this.flow = flow;
  }

  /** Checks the arguments; {@code name} is what the caller takes the demands by. */
  static ClassNetwork of(
      double[] users, double[] think, String name, double[][] demand, double[] servers) {
    long[] counts = ClassTable.counts("users", users);
    ClassTable.sameLength("think", think.length, "users", counts.length);
    ClassTable.notNegative("think", think);
    ClassTable.table(name, demand, "users", counts.length);
    long[] crews = Stations.servers(servers, name + " of class 1", demand[0].length);
    int[] present = IntStream.range(0, counts.length).filter(r -> counts[r] > 0).toArray();
    for (int r : present) {
      double longest = Math.max(think[r], Arrays.stream(demand[r]).max().orElse(0));
      Stations.checkTimed(longest, name + " of class " + (r + 1));
    }
    if (present.length == 1) {
      int only = present[0];
      ClosedStations stations = ClosedStations.of(think[only], name, demand[only], servers);
      return new ClassNetwork(counts, present, new OneClass(stations, counts[only]));
    }
    checkSum(counts);
    ClassStations stations =
        new ClassStations(
            Arrays.stream(present).map(r -> (int) counts[r]).toArray(),
            Arrays.stream(present).mapToDouble(r -> think[r]).toArray(),
            Arrays.stream(present).mapToObj(r -> demand[r]).toArray(double[][]::new),
            crews);
    return new ClassNetwork(counts, present, solve(stations));
  }

  private static ClassFlow solve(ClassStations stations) {
    if (ExactClasses.steps(stations) <= ClosedClasses.MOST_STEPS) {
      return new ExactClasses(stations);
    }
    if (Linearizer.steps(stations) > MOST_SHARES) {
      throw Refusal.outOfRange(
          "users must list fewer classes that have any: "
              + stations.classes()
              + " at "
              + stations.stations()
              + " stations are too many to approximate");
    }
    return new Linearizer(stations);
  }

  private static void checkSum(long[] users) {
    double all = 0;
    for (long count : users) {
      all += count;
    }
    if (all > MOST_USERS) {
      throw Check.refused(
          "users of several classes", "must come to at most " + MOST_USERS + " in all", all);
    }
  }

  /** Users of a class. */
  long users(int type) {
    return users[type];
  }

  boolean isExact() {
    return !(flow instanceof Linearizer);
  }

  /** Requests of a class per second. */
  double throughput(int type) {
    int place = Arrays.binarySearch(present, type);
    return place < 0 ? 0 : flow.throughput(place);
  }

  /** Seconds that a request of a class spends at a station; 0 where the class has no users. */
  double residence(int type, int station) {
    int place = Arrays.binarySearch(present, type);
    return place < 0 ? 0 : flow.residence(place, station);
  }
}
