package calc.core.catalog;

import calc.core.formula.queueing.AllenCunneen;
import calc.core.formula.queueing.Engset;
import calc.core.formula.queueing.InfiniteServers;
import calc.core.formula.queueing.Mg1;
import calc.core.formula.queueing.Mmck;
import calc.core.formula.queueing.TwoMoments;
import java.util.List;

/** Rows of the topic queueing beyond M/M/c: limits, other distributions, few sources. */
final class OtherQueues {
  private static final String FULL_TURNS_AWAY =
      "One first-come queue shared by all servers, Poisson arrivals, exponential service; who finds"
          + " capacity requests inside is turned away. Overload is answered. ";
  private static final String OF_THE_ADMITTED =
      "A mean over the requests that are let in: in overload they wait longer the larger the"
          + " capacity is.";
  private static final String ONE_SERVER = "One server, first come, first served. ";
  private static final String UNSTABLE =
      " Refused when arrival · service is 1 or more; within 1e-15 counts as equal.";
  private static final String BOUND_OR_NOT =
      "Kingman's approximation and Kingman's upper bound are two things: the bound is above the"
          + " approximation by scv_arrival · (1 + ρ) / (2 · arrival). ";

  private OtherQueues() {}

  static List<Formula> rows() {
    return Formula.rows(finite(), poisson(), general(), sources());
  }

  private static List<Formula> finite() {
    return List.of(
        mmck("mmck_blocking", "Share of the requests that find the queue full")
            .equation(
                "p_K; p_n ∝ Aⁿ / n! up to n = c, then p_n ∝ p_c · (A / c)^(n − c);"
                    + " A = arrival · service, c = servers, K = capacity")
            .note(FULL_TURNS_AWAY + "With capacity = servers it is erlang_b.")
            .example("mmck_blocking(25 req/s, 100 ms, 2, 10)", "0.22139488531878132")
            .byArguments(a -> Mmck.blocking(a.number(0), a.number(1), a.number(2), a.number(3))),
        mmck("mmck_throughput", "Requests served by a queue that turns away when full")
            .equation("X = arrival · (1 − p_K); p_K = mmck_blocking(…)")
            .note(
                FULL_TURNS_AWAY
                    + "1 − p_K is a sum of its own, so it is exact also where nearly all are"
                    + " turned away; at most arrival, at most servers / service.")
            .gives("/s")
            .example("mmck_throughput(25 req/s, 100 ms, 2, 10)", "19.465127867030468 req/s")
            .byArguments(a -> Mmck.throughput(a.number(0), a.number(1), a.number(2), a.number(3))),
        mmck("mmck_response", "Mean time inside of the requests that are let in")
            .equation("R = service + Wq; Wq = mmck_wait(…)")
            .note(FULL_TURNS_AWAY + OF_THE_ADMITTED)
            .gives("s")
            .example("mmck_response(25 req/s, 100 ms, 2, 10)", "0.3656430363137474 s")
            .byArguments(
                a -> Mmck.meanResponse(a.number(0), a.number(1), a.number(2), a.number(3))),
        mmck("mmck_wait", "Mean wait of the requests that are let in")
            .equation("Wq = service / c · Σ (n − c + 1) · p_n / (1 − p_K), n = c … K − 1")
            .note(FULL_TURNS_AWAY + OF_THE_ADMITTED)
            .gives("s")
            .example("mmck_wait(25 req/s, 100 ms, 2, 10)", "0.2656430363137474 s")
            .byArguments(a -> Mmck.meanWait(a.number(0), a.number(1), a.number(2), a.number(3))),
        mmck("mmck_in_system", "Mean number of requests that wait or are served")
            .equation("L = X · R; X = mmck_throughput(…), R = mmck_response(…)")
            .note(FULL_TURNS_AWAY + "At most capacity.")
            .example("mmck_in_system(25 req/s, 100 ms, 2, 10)", "7.117288455536357")
            .byArguments(
                a -> Mmck.meanInSystem(a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static List<Formula> poisson() {
    return List.of(
        mg1("mg1_wait", "Mean wait for one server, service times of any distribution")
            .equation("Wq = ρ · service · (1 + scv) / (2 · (1 − ρ)); ρ = arrival · service")
            .note(
                ONE_SERVER
                    + "Poisson arrivals. Exact for the mean, silent on percentiles."
                    + UNSTABLE)
            .example("mg1_wait(8 req/s, 100 ms, 4)", "1 s")
            .by(Mg1::meanWait),
        mg1("mg1_response", "Mean wait and service, service times of any distribution")
            .equation("R = service + Wq; Wq = mg1_wait(arrival, service, scv)")
            .note(
                ONE_SERVER
                    + "Poisson arrivals. Exact for the mean, silent on percentiles."
                    + UNSTABLE)
            .example("mg1_response(8 req/s, 100 ms, 4)", "1.1 s")
            .by(Mg1::meanResponse));
  }

  private static List<Formula> general() {
    return List.of(
        gg1("gg1_wait", "Mean wait for one server, roughly: Kingman's approximation")
            .equation(
                "Wq ≈ ρ / (1 − ρ) · (scv_arrival + scv_service) / 2 · service;"
                    + " ρ = arrival · service")
            .note(
                ONE_SERVER
                    + BOUND_OR_NOT
                    + "Exact for scv_arrival = 1 (mg1_wait) and near saturation; too high at small"
                    + " loads with scv_arrival below 1."
                    + UNSTABLE)
            .source(
                "P. Tran-Gia and T. Hossfeld, Performance Modeling and Analysis of Communication"
                    + " Networks, section 5.6")
            .example("gg1_wait(8 req/s, 100 ms, 4, 1)", "1 s")
            .byArguments(
                a -> TwoMoments.meanWait(a.number(0), a.number(1), a.number(2), a.number(3))),
        gg1(
                "gg1_wait_upper_bound",
                "What the mean wait for one server never exceeds: Kingman's bound")
            .equation(
                "Wq ≤ (scv_arrival / arrival + scv_service · ρ · service) / (2 · (1 − ρ));"
                    + " ρ = arrival · service")
            .note(
                ONE_SERVER
                    + BOUND_OR_NOT
                    + "Near saturation they agree; at small loads the bound is without limit, and"
                    + " without arrivals there is none."
                    + UNSTABLE)
            .source("J. F. C. Kingman, Some inequalities for the queue GI/G/1, Biometrika 49, 1962")
            .example("gg1_wait_upper_bound(8 req/s, 100 ms, 4, 1)", "1.45 s")
            .byArguments(
                a ->
                    TwoMoments.meanWaitUpperBound(
                        a.number(0), a.number(1), a.number(2), a.number(3))),
        gg1("gg1_wait_klb", "Mean wait for one server, less roughly: Krämer and Langenbach-Belz")
            .equation(
                "Wq ≈ gg1_wait(…) · g; scv_arrival < 1: g = exp(−2 · (1 − ρ) · (1 − scv_arrival)²"
                    + " / (3 · ρ · (scv_arrival + scv_service))), else g = exp(−(1 − ρ) ·"
                    + " (scv_arrival − 1) / (scv_arrival + 4 · scv_service))")
            .note(
                ONE_SERVER
                    + "An approximation too, never above Kingman's; g is 1 for scv_arrival = 1."
                    + UNSTABLE)
            .source(
                "W. Krämer and M. Langenbach-Belz, Approximate formulae for the delay in the"
                    + " queueing system GI/G/1, 8th International Teletraffic Congress, 1976")
            .example("gg1_wait_klb(8 req/s, 100 ms, 4, 1)", "0.9277434863285529 s")
            .byArguments(
                a -> TwoMoments.meanWaitKlb(a.number(0), a.number(1), a.number(2), a.number(3))),
        ggc());
  }

  private static Formula ggc() {
    return row("ggc_wait", "Mean wait for several servers, roughly: Allen and Cunneen")
        .equation("Wq ≈ mmc_wait(arrival, service, servers) · (scv_arrival + scv_service) / 2")
        .note(
            "One first-come queue shared by all servers. With Erlang C itself, not a power of"
                + " the utilization in its place. Exact for both variations 1; good near"
                + " saturation. Refused when arrival · service is servers or more.")
        .takes("arrival", "/s", "arrivals per time, 0 or more")
        .takes("service", "s", "mean service time, above 0")
        .takes("servers", "1", "servers that share the queue, whole, 1 to 10 million")
        .takes("scv_arrival", "1", "variance over squared mean of the gaps between arrivals")
        .takes("scv_service", "1", "variance over squared mean of the service times")
        .gives("s")
        .source("A. O. Allen, Probability, Statistics, and Queueing Theory, 2nd ed., 1990")
        .example("ggc_wait(90 req/s, 100 ms, 10, 1, 4)", "0.16718288102692425 s")
        .byArguments(
            a ->
                AllenCunneen.meanWait(
                    a.number(0), a.number(1), a.number(2), a.number(3), a.number(4)));
  }

  private static List<Formula> sources() {
    return List.of(
        engset(
                "engset_call_congestion",
                "Call congestion of few sources: share of their requests that find no server")
            .equation(
                "E(sources − 1); E(n) = C(n, c) · ratio^c / Σ C(n, k) · ratioᵏ, k = 0 … c;"
                    + " c = servers")
            .note(
                "What arrives sees the other sources only, one fewer. No queue; who is turned"
                    + " away is idle again. 0 with no more sources than servers; with many sources"
                    + " and ratio · sources constant it is erlang_b.")
            .example("engset_call_congestion(0.5, 5, 10)", "0.10696095076400679")
            .by(Engset::callCongestion),
        engset(
                "engset_time_congestion",
                "Time congestion of few sources: share of time that all servers are busy")
            .equation(
                "E(sources); E(n) = C(n, c) · ratio^c / Σ C(n, k) · ratioᵏ, k = 0 … c;"
                    + " c = servers")
            .note(
                "What somebody from outside sees; above engset_call_congestion. 0 with fewer sources"
                    + " than servers.")
            .example("engset_time_congestion(0.5, 5, 10)", "0.14788732394366197")
            .by(Engset::timeCongestion),
        row("mminf_in_system", "Mean number inside where nobody ever waits")
            .equation("L = arrival · service")
            .note(
                "Poisson arrivals, service times of any distribution, a server for everybody. The"
                    + " number inside is Poisson: its variance is L too.")
            .takes("arrival", "/s", "arrivals per time, 0 or more")
            .takes("service", "s", "mean service time, above 0")
            .source("M/M/∞ queue, standard")
            .example("mminf_in_system(1000 req/s, 100 ms)", "100")
            .by(InfiniteServers::meanInSystem));
  }

  private static Formula.Row mmck(String name, String title) {
    return row(name, title)
        .takes("arrival", "/s", "arrivals per time, turned away or not, 0 or more")
        .takes("service", "s", "mean service time, above 0")
        .takes("servers", "1", "servers that share the queue, whole, 1 to 10 million")
        .takes("capacity", "1", "most requests inside, those in service too, servers or more")
        .source("octave-queueing, qsmmmk: the M/M/m/K system");
  }

  private static Formula.Row mg1(String name, String title) {
    return row(name, title)
        .takes("arrival", "/s", "arrivals per time, 0 or more and below 1 / service")
        .takes("service", "s", "mean service time, above 0")
        .takes("scv", "1", "variance over squared mean of the service times, 0 or more")
        .gives("s")
        .source("Pollaczek–Khinchine formula, standard");
  }

  private static Formula.Row gg1(String name, String title) {
    return row(name, title)
        .takes("arrival", "/s", "arrivals per time, below 1 / service")
        .takes("service", "s", "mean service time, above 0")
        .takes("scv_arrival", "1", "variance over squared mean of the gaps between arrivals")
        .takes("scv_service", "1", "variance over squared mean of the service times")
        .gives("s");
  }

  private static Formula.Row engset(String name, String title) {
    return row(name, title)
        .takes("ratio", "1", "requests per time of an idle source · mean service time, 0 or more")
        .takes("servers", "1", "servers, whole, 1 to 10 million")
        .takes("sources", "1", "sources, whole, 1 or more")
        .source(
            "E. Pinsky, A. Conway and W. Liu, Blocking formulae for the Engset model, IEEE"
                + " Transactions on Communications 42(6), 1994");
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, Queueing.TOPIC, title);
  }
}
