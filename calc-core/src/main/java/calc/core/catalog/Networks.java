package calc.core.catalog;

import calc.core.formula.queueing.Bounds;
import calc.core.formula.queueing.ClosedNetwork;
import calc.core.formula.queueing.ClosedUsers;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of the topic queueing: networks of stations, for users who go round or traffic that passes.
 */
final class Networks {
  private static final String TOPIC = "queueing";
  private static final String BUZEN =
      "J. P. Buzen, Computational Algorithms for Closed Queueing Networks with Exponential Servers,"
          + " Communications of the ACM 16(9), 1973";
  private static final String REISER =
      "M. Reiser, S. S. Lavenberg, Mean-Value Analysis of Closed Multichain Queuing Networks,"
          + " Journal of the ACM 27(2), 1980";
  private static final String LAZOWSKA =
      "E. D. Lazowska, J. Zahorjan, G. S. Graham, K. C. Sevcik, Quantitative System Performance,"
          + " 1984, chapter 5";
  private static final String CLOSED =
      "A fixed number of users who think, send a request and wait for its end: pools, terminals,"
          + " load generators. Stations are first come, first served with exponential service, or"
          + " shared equally with any.";
  private static final String EXACT =
      " Exact, by sums of terms above 0: measured error below 1e-14 up to 10,000 users. A million"
          + " users are stepped through at most, any number once a station is saturated.";

  private Networks() {}

  static List<Formula> rows() {
    return Stream.of(closed(), users(), bounds()).flatMap(List::stream).toList();
  }

  private static List<Formula> closed() {
    return List.of(
        closed("closed_throughput", "Requests per time that a fixed number of users complete")
            .equation("X(N) = G(N − 1) / G(N); N = users, G = normalising constant of the network")
            .note(CLOSED + EXACT)
            .gives("/s")
            .source(BUZEN)
            .example("closed_throughput(200, 1 s, [0.5 s], [64])", "126.4242559904814/s")
            .byArguments(
                a -> ClosedNetwork.throughput(a.number(0), a.number(1), a.list(2), a.list(3))),
        closed("closed_response", "Mean response time for a fixed number of users")
            .equation("R = users / closed_throughput(users, think, demand, servers) − think")
            .note(
                CLOSED
                    + EXACT
                    + " Added up from the stations, so that no digits are lost to a long think"
                    + " time.")
            .gives("s")
            .source(REISER)
            .example("closed_response(200, 1 s, [0.5 s], [64])", "0.5819749021505667 s")
            .byArguments(
                a -> ClosedNetwork.response(a.number(0), a.number(1), a.list(2), a.list(3))),
        closed("closed_utilization", "Mean share of a station's servers that is busy")
            .equation(
                "closed_throughput(users, think, demand, servers) · demand / servers of the station")
            .note(CLOSED + EXACT)
            .takes("station", "1", "the station, counted from 1; one with servers")
            .source(BUZEN)
            .example("closed_utilization(60, 1 s, [50 ms, 20 ms], [8, 2], 2)", "0.556527437340101")
            .byArguments(
                a ->
                    ClosedNetwork.utilization(
                        a.number(0), a.number(1), a.list(2), a.list(3), a.number(4))));
  }

  private static List<Formula> users() {
    return List.of(
        stations(
                row("closed_users_for_throughput", "Fewest users that reach a throughput")
                    .takes("throughput", "/s", "requests per time that are wanted, 0 or more")
                    .takes("think", "s", "time between an answer and the next request"))
            .equation(
                "smallest whole N with closed_throughput(N, think, demand, servers) ≥ throughput")
            .note(
                CLOSED
                    + " Equal within 1e-9 counts as reached. What the stations never reach is"
                    + " refused with the one that limits them.")
            .givesWhole()
            .source(BUZEN)
            .example("closed_users_for_throughput(126/s, 1 s, [0.5 s], [64])", "199")
            .byArguments(
                a -> ClosedUsers.forThroughput(a.number(0), a.number(1), a.list(2), a.list(3))),
        stations(
                row("closed_users_for_response", "Most users that keep a mean response time")
                    .takes("response", "s", "mean response time that is allowed, above 0")
                    .takes("think", "s", "time between an answer and the next request"))
            .equation("largest whole N with closed_response(N, think, demand, servers) ≤ response")
            .note(
                CLOSED
                    + " Equal within 1e-9 counts as kept. Refused where one user alone takes"
                    + " longer, and where nobody ever waits.")
            .givesWhole()
            .source(REISER)
            .example("closed_users_for_response(0.6 s, 1 s, [0.5 s], [64])", "203")
            .byArguments(
                a -> ClosedUsers.forResponse(a.number(0), a.number(1), a.list(2), a.list(3))));
  }

  private static List<Formula> bounds() {
    return List.of(
        stations(
                row("closed_knee", "Users from which on queues limit the throughput")
                    .takes("think", "s", "time between an answer and the next request"))
            .equation("N* = (think + Σ demand) · min(servers / demand)")
            .note(
                "Where the two asymptotic bounds meet. Well below it nobody waits much; well above"
                    + " it the busiest station works without a break.")
            .source(LAZOWSKA)
            .example("closed_knee(1 s, [0.5 s], [64])", "192")
            .byArguments(a -> Bounds.knee(a.number(0), a.list(1), a.list(2))),
        bound("closed_throughput_bound", "Throughput that users at single servers never exceed")
            .equation("min(1 / max demand, users / (think + Σ demand))")
            .note(
                "For any network whose stations work independently, each one server; for stations"
                    + " of several servers give demand / servers as the demand.")
            .example("closed_throughput_bound(10, 5 s, [0.1 s, 0.2 s, 0.15 s])", "10 / 5.45 s")
            .byArguments(a -> Bounds.throughput(a.number(0), a.number(1), a.list(2)).high()),
        bound("balanced_throughput_low", "Throughput that users at single servers reach at least")
            .equation(
                "N / (D + Z + (N − 1) · Dmax / (1 + Z / (N · D))); N = users, Z = think,"
                    + " D = Σ demand, Dmax = max demand")
            .note("Product-form networks of single servers; met where all demands are alike.")
            .example("balanced_throughput_low(3, 0 s, [0.1 s, 0.05 s])", "3 / 0.35 s")
            .byArguments(a -> Bounds.balancedThroughput(a.number(0), a.number(1), a.list(2)).low()),
        bound("balanced_throughput_high", "Closer bound that users at single servers never exceed")
            .equation(
                "min(1 / Dmax, N / (D + Z + (N − 1) · Dave / (1 + Z / D))); N = users, Z = think,"
                    + " D = Σ demand, Dmax = max demand, Dave = mean demand of the stations that"
                    + " have any")
            .note("Product-form networks of single servers; met where all demands are alike.")
            .example(
                "balanced_throughput_high(10, 5 s, [0.1 s, 0.2 s, 0.15 s])", "1.7980864401187726/s")
            .byArguments(
                a -> Bounds.balancedThroughput(a.number(0), a.number(1), a.list(2)).high()));
  }

  private static Formula.Row closed(String name, String title) {
    return stations(
        row(name, title)
            .takes("users", "1", "users, whole")
            .takes("think", "s", "time between an answer and the next request, 0 or more"));
  }

  private static Formula.Row bound(String name, String title) {
    return row(name, title)
        .takes("users", "1", "users, whole, 0 or more")
        .takes("think", "s", "time between an answer and the next request, 0 or more")
        .takes("demand", "[s]", "service time of a request at each station, all visits together")
        .gives("/s")
        .source(LAZOWSKA);
  }

  private static Formula.Row stations(Formula.Row row) {
    return row.takes(
            "demand", "[s]", "service time of a request at each station, all visits together")
        .takes("servers", "[1]", "servers of each station, whole; 0 where nobody ever waits");
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
