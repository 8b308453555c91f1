package calc.core.catalog;

import calc.core.formula.queueing.Admission;
import calc.core.formula.queueing.Erlang;
import calc.core.formula.queueing.HalfinWhitt;
import calc.core.formula.queueing.Staffing;
import java.util.List;

/** Rows of the topic queueing that ask back: servers or load for a target. */
final class QueueTargets {
  private static final String FORGIVING = " A value within 1e-9 of the limit keeps it.";
  private static final String BINDING =
      " The binding constraint is the limit, or stability: where the limit is so generous that the"
          + " fewest servers that are stable keep it, these are the answer.";
  private static final String BINDING_LOAD =
      " The binding constraint is the limit, or stability: where the limit is kept up to"
          + " saturation, the answer is the last rate below servers / service.";

  private static final String HALFIN_WHITT =
      "S. Halfin and W. Whitt, Heavy-Traffic Limits for Queues with Many Exponential Servers,"
          + " Operations Research 29(3), 1981";

  private QueueTargets() {}

  static List<Formula> rows() {
    return Formula.rows(erlang(), servers(), load(), largePools());
  }

  private static List<Formula> erlang() {
    return List.of(
        row("erlang_b_servers", "Fewest servers that lose no more than a share")
            .equation("smallest whole c with erlang_b(offered, c) ≤ max_blocking")
            .note("Up to ten million servers." + FORGIVING)
            .takes("offered", "1", "offered load in erlang, 0 or more")
            .takes("max_blocking", "1", "share that may be lost, above 0 and at most 1")
            .givesWhole()
            .source("R. B. Cooper, Introduction to Queueing Theory, 2nd ed., chapter 3")
            .example("erlang_b_servers(1, 1%)", "5")
            .by(Erlang::serversForBlocking),
        row("erlang_c_servers", "Fewest servers with which no more than a share waits")
            .equation(
                "smallest whole c above offered with erlang_c(offered, c) ≤ max_wait_probability")
            .note("Up to ten million servers." + FORGIVING)
            .takes("offered", "1", "offered load in erlang, 0 or more")
            .takes("max_wait_probability", "1", "share that may wait, above 0 and at most 1")
            .givesWhole()
            .source(Queueing.COOPER)
            .example("erlang_c_servers(0.5, 20%)", "2")
            .by(Erlang::serversForWaitProbability));
  }

  private static List<Formula> servers() {
    return List.of(
        row("mmc_servers_for_wait", "Fewest servers for a percentile of the wait")
            .equation(
                "smallest whole c with mmc_wait_percentile(arrival, service, c, p) ≤ max_wait")
            .note(Queueing.ONE_QUEUE + BINDING + FORGIVING)
            .takes("arrival", "/s", "arrivals per time, 0 or more")
            .takes("service", "s", "mean service time, above 0")
            .takes("p", "1", "share of the requests, such as 99%, 0 or more and below 1")
            .takes("max_wait", "s", "what that share may wait at most, 0 or more")
            .givesWhole()
            .source(Queueing.COOPER)
            .example("mmc_servers_for_wait(25k req/s, 1.2 ms, 99%, 1 ms)", "35")
            .byArguments(
                a -> Staffing.serversForWait(a.number(0), a.number(1), a.number(2), a.number(3))),
        row("mmc_servers_for_response", "Fewest servers for a percentile of the response time")
            .equation(
                "smallest whole c with mmc_response_percentile(arrival, service, c, p) ≤ max_response")
            .note(
                Queueing.ONE_QUEUE
                    + BINDING
                    + " Refused when service alone takes longer."
                    + FORGIVING)
            .takes("arrival", "/s", "arrivals per time, 0 or more")
            .takes("service", "s", "mean service time, above 0")
            .takes("p", "1", "share of the requests, such as 99%, 0 or more and below 1")
            .takes("max_response", "s", "within what that share is to be answered")
            .givesWhole()
            .source(Queueing.COOPER)
            .example("mmc_servers_for_response(25k req/s, 1.2 ms, 99%, 6 ms)", "33")
            .byArguments(
                a ->
                    Staffing.serversForResponse(
                        a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static List<Formula> load() {
    return List.of(
        row("mmc_max_arrival_for_wait", "Most arrivals that keep a percentile of the wait")
            .equation(
                "largest arrival with mmc_wait_percentile(arrival, service, servers, p) ≤ max_wait")
            .note(Queueing.ONE_QUEUE + BINDING_LOAD)
            .takes("service", "s", "mean service time, above 0")
            .takes("servers", "1", "servers that share the queue, whole, 1 to 10 million")
            .takes("p", "1", "share of the requests, such as 99%, 0 or more and below 1")
            .takes("max_wait", "s", "what that share may wait at most, 0 or more")
            .gives("/s")
            .source(Queueing.COOPER)
            .example("mmc_max_arrival_for_wait(1.2 ms, 35, 99%, 1 ms)", "25601.669103299570 req/s")
            .byArguments(
                a ->
                    Admission.maxArrivalForWait(
                        a.number(0), a.number(1), a.number(2), a.number(3))),
        row("mmc_max_arrival_for_response", "Most arrivals that keep a percentile of the response")
            .equation(
                "largest arrival with"
                    + " mmc_response_percentile(arrival, service, servers, p) ≤ max_response")
            .note(Queueing.ONE_QUEUE + BINDING_LOAD + " Refused when service alone takes longer.")
            .takes("service", "s", "mean service time, above 0")
            .takes("servers", "1", "servers that share the queue, whole, 1 to 10 million")
            .takes("p", "1", "share of the requests, such as 99%, 0 or more and below 1")
            .takes("max_response", "s", "within what that share is to be answered")
            .gives("/s")
            .source(Queueing.COOPER)
            .example(
                "mmc_max_arrival_for_response(1.2 ms, 33, 99%, 6 ms)", "25637.936718278659 req/s")
            .byArguments(
                a ->
                    Admission.maxArrivalForResponse(
                        a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static List<Formula> largePools() {
    return List.of(
        row("halfin_whitt_delay", "Probability that a request waits in a large pool")
            .equation(
                "P = 1 / (1 + β · Φ(β) / φ(β)); β = beta, spare servers over the square root of the"
                    + " offered load")
            .note(
                "The limit for many servers. It is below erlang_c: for beta = 1 by 6 % of it with"
                    + " 100 servers, by 0.06 % with a million.")
            .takes("beta", "1", "spare servers / √(offered load), 0 or more")
            .source(HALFIN_WHITT)
            .example("halfin_whitt_delay(1)", "0.22336127479826073")
            .by(HalfinWhitt::delay),
        row("halfin_whitt_beta", "Spare servers of a large pool, over the root of its load")
            .equation("β with halfin_whitt_delay(β) = delay")
            .note("The limit for many servers; solved to the last bit.")
            .takes("delay", "1", "probability that a request waits, above 0 and at most 1")
            .source(HALFIN_WHITT)
            .example("halfin_whitt_beta(1%)", "2.3748881475350503")
            .by(HalfinWhitt::beta),
        row("square_root_staffing", "Servers of a large pool by the square-root rule")
            .equation("⌈offered + halfin_whitt_beta(delay) · √offered⌉, and above offered")
            .note(
                "A first figure: for a delay of 0.1 % to 80 % the servers that erlang_c_servers"
                    + " gives, or one or two fewer. Confirm with erlang_c.")
            .takes("offered", "1", "offered load in erlang, 0 to 2^52")
            .takes("delay", "1", "probability that a request waits, above 0 and at most 1")
            .givesWhole()
            .source(HALFIN_WHITT)
            .example("square_root_staffing(100, 20%)", "111")
            .by(HalfinWhitt::staffing));
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, Queueing.TOPIC, title);
  }
}
