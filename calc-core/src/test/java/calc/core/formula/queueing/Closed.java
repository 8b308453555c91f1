package calc.core.formula.queueing;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A closed network of one class for tests.
 *
 * @param users users
 * @param think think time
 * @param stations stations, one or more
 */
record Closed(int users, double think, List<Station> stations) {
  /**
   * A station.
   *
   * @param demand demand in seconds
   * @param servers servers, 0 where nobody waits
   */
  record Station(double demand, int servers) {}

  /** Networks of up to four stations, some without demand, some where nobody waits. */
  static Arbitrary<Closed> networks(int mostUsers) {
    Arbitrary<Double> demands =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.doubles().between(0.001, 1).ofScale(4)),
            Tuple.of(1, Arbitraries.just(0.0)));
    Arbitrary<Integer> servers =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 2), Arbitraries.integers().between(1, 40));
    // The demand grows with the servers, or only the single servers would ever be busy.
    Arbitrary<Station> station =
        Combinators.combine(demands, servers)
            .as((demand, count) -> new Station(demand * Math.max(1, count), count));
    Arbitrary<Double> thinks =
        Arbitraries.oneOf(
            Arbitraries.just(0.0), Arbitraries.doubles().between(0.001, 60).ofScale(3));
    return Combinators.combine(
            Arbitraries.integers().between(1, mostUsers),
            thinks,
            station.list().ofMinSize(1).ofMaxSize(4))
        .as(Closed::new)
        .filter(network -> network.think + network.total() > 0);
  }

  double[] demand() {
    return stations.stream().mapToDouble(Station::demand).toArray();
  }

  double[] servers() {
    return stations.stream().mapToDouble(Station::servers).toArray();
  }

  double total() {
    return stations.stream().mapToDouble(Station::demand).sum();
  }

  double throughput() {
    return ClosedNetwork.throughput(users, think, demand(), servers());
  }

  double response() {
    return ClosedNetwork.response(users, think, demand(), servers());
  }

  /** What the servers can do at most. */
  double limit() {
    return stations.stream()
        .filter(station -> station.servers > 0 && station.demand > 0)
        .mapToDouble(station -> station.servers / station.demand)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  Closed withUsers(int other) {
    return new Closed(other, think, stations);
  }

  Closed with(int index, Station station) {
    List<Station> others = new ArrayList<>(stations);
    others.set(index, station);
    return new Closed(users, think, others);
  }
}
