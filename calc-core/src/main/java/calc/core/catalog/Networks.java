package calc.core.catalog;

import calc.core.formula.queueing.Bounds;
import calc.core.formula.queueing.ClosedClasses;
import calc.core.formula.queueing.ClosedNetwork;
import calc.core.formula.queueing.ClosedUsers;
import calc.core.formula.queueing.JacksonNetwork;
import calc.core.formula.queueing.OpenClasses;
import calc.core.formula.queueing.OpenNetwork;
import java.util.List;

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

  private static final String JACKSON =
      "J. R. Jackson, Networks of Waiting Lines, Operations Research 5(4), 1957";
  private static final String OPEN =
      "Traffic that arrives by chance (Poisson) however long answers take. Stations are first come,"
          + " first served with exponential service, or shared equally with any.";
  private static final String SATURATED =
      " Where a station saturates, refused with the first to do so and the largest stable load.";

  private Networks() {}

  static List<Formula> rows() {
    return Formula.rows(closed(), users(), bounds(), classes(), open(), routed());
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

  private static List<Formula> open() {
    return List.of(
        stations(
                row("open_response", "Mean response time of traffic that passes through stations")
                    .takes("arrival", "/s", "requests per time, 0 or more"))
            .equation(
                "Σ demand · (1 + C / (servers − arrival · demand));"
                    + " C = erlang_c(arrival · demand, servers)")
            .note(OPEN + SATURATED)
            .gives("s")
            .source(JACKSON)
            .example("open_response(120/s, [50 ms, 12 ms], [10, 2])", "0.0761831840551874 s")
            .byArguments(a -> OpenNetwork.response(a.number(0), a.list(1), a.list(2))),
        stations(row("open_max_arrival", "Largest arrival that all stations can serve"))
            .equation("min(servers / demand), each station with its own servers")
            .note("Below it the stations are stable; at it the first of them never rests.")
            .gives("/s")
            .source(JACKSON)
            .example("open_max_arrival([50 ms, 12 ms], [10, 2])", "2 / 12 ms")
            .byArguments(a -> OpenNetwork.maxArrival(a.list(0), a.list(1))),
        stations(
                row(
                    "open_max_arrival_for_response",
                    "Largest arrival that keeps a mean response time at all stations"))
            .takes("max_response", "s", "mean response time that is allowed, above 0")
            .equation("largest arrival with open_response(arrival, demand, servers) ≤ max_response")
            .note(OPEN + " To the last bit of the arrival.")
            .gives("/s")
            .source(JACKSON)
            .example(
                "open_max_arrival_for_response([10 ms, 20 ms], [1, 1], 50 ms)",
                "22.98437881283576/s")
            .byArguments(
                a -> OpenNetwork.maxArrivalForResponse(a.list(0), a.list(1), a.number(2))));
  }

  private static List<Formula> routed() {
    return List.of(
        row("open_class_response", "Mean response time of one class of traffic at single servers")
            .equation("Σ demand / (1 − U); U = Σ arrival · demand of all classes at the station")
            .note(
                OPEN
                    + " First come, first served, all classes must take the same service time a"
                    + " visit. For single servers only."
                    + SATURATED)
            .takes("arrival", "[/s]", "requests per time of each class, 0 or more")
            .takes("demand", "[[s]]", "service time at each station, a list for each class")
            .takes("class", "1", "the class, counted from 1")
            .gives("s")
            .source(
                "F. Baskett, K. M. Chandy, R. R. Muntz, F. G. Palacios, Open, Closed, and Mixed"
                    + " Networks of Queues with Different Classes of Customers, Journal of the ACM"
                    + " 22(2), 1975")
            .example(
                "open_class_response([3/s, 2/s], [[50 ms, 100 ms], [80 ms, 120 ms]], 2)",
                "80 ms / 0.69 + 120 ms / 0.46")
            .byArguments(a -> OpenClasses.response(a.list(0), a.table(1), a.number(2))),
        row("jackson_response", "Mean response time where chance decides which station is next")
            .equation(
                "Σ V · service · (1 + C / (servers − e · service)); e = external + routingᵀ · e,"
                    + " V = e / Σ external, C = erlang_c(e · service, servers)")
            .note(
                OPEN
                    + " Retries that answer to overload are not in it. Requests that come to where"
                    + " no way leads out are refused."
                    + SATURATED)
            .takes(
                "routing",
                "[[1]]",
                "share that goes from a station to each next, a list for each; the rest leaves")
            .takes("external", "[/s]", "requests per time from outside at each station")
            .takes("service", "[s]", "service time of a visit at each station, 0 or more")
            .takes("servers", "[1]", "servers of each station, whole; 0 where nobody ever waits")
            .gives("s")
            .source(JACKSON)
            .example(
                "jackson_response([[0, 50%], [30%, 0]], [5/s, 1/s], [50 ms, 40 ms], [1, 1])",
                "0.10836242526383372 s")
            .byArguments(
                a -> JacksonNetwork.response(a.table(0), a.list(1), a.list(2), a.list(3))));
  }

  private static List<Formula> classes() {
    return List.of(
        ofClass(
                "closed_class_throughput",
                "Requests per time of one class of users who share stations")
            .equation("X = G(users − 1) / G(users), one user of the class fewer above")
            .gives("/s")
            .example(
                "closed_class_throughput([5, 8], [1 s, 2 s],"
                    + " [[20 ms, 60 ms, 10 ms], [10 ms, 50 ms, 40 ms]], [1, 1, 1], 1)",
                "4.419702554142272/s")
            .byArguments(
                a ->
                    ClosedClasses.throughput(
                        a.list(0), a.list(1), a.table(2), a.list(3), a.number(4))),
        ofClass(
                "closed_class_response",
                "Mean response time of one class of users who share stations")
            .equation("users / closed_class_throughput − think")
            .gives("s")
            .example(
                "closed_class_response([5, 8], [1 s, 2 s],"
                    + " [[20 ms, 60 ms, 10 ms], [10 ms, 50 ms, 40 ms]], [1, 1, 1], 1)",
                "(5 / 4.419702554142272 - 1) * 1 s")
            .byArguments(
                a ->
                    ClosedClasses.response(
                        a.list(0), a.list(1), a.table(2), a.list(3), a.number(4))));
  }

  private static Formula.Row ofClass(String name, String title) {
    return row(name, title)
        .note(
            CLOSED
                + " First come, first served, all classes must take the same service time a visit."
                + " Exact up to two million steps (populations times servers); beyond by"
                + " Linearizer, which was off by 0.5 % or less in nine networks of ten, and by 7 %"
                + " at most.")
        .takes("users", "[1]", "users of each class, whole, 0 or more")
        .takes("think", "[s]", "think time of each class, 0 or more")
        .takes("demand", "[[s]]", "service time at each station, a list for each class")
        .takes("servers", "[1]", "servers of each station, whole; 0 where nobody ever waits")
        .takes("class", "1", "the class, counted from 1")
        .source(
            "M. Reiser, H. Kobayashi, Queuing Networks with Multiple Closed Chains, IBM Journal of"
                + " Research and Development 19(3), 1975; K. M. Chandy, D. Neuse, Linearizer,"
                + " Communications of the ACM 25(2), 1982");
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
