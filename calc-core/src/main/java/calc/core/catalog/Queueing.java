package calc.core.catalog;

import calc.core.formula.queueing.Erlang;
import calc.core.formula.queueing.Mmc;
import java.util.List;

/** Rows of the topic queueing: requests that share one queue in front of equal servers. */
final class Queueing {
  static final String TOPIC = "queueing";
  static final String COOPER =
      "R. B. Cooper, Introduction to Queueing Theory, 2nd ed., section 3.4";
  static final String ONE_QUEUE =
      "One first-come queue shared by all servers, Poisson arrivals, exponential service. Requests"
          + " spread at random over n nodes of k servers are n queues: arrival / n and k.";
  private static final String STABLE =
      " Refused when arrival · service is servers or more; within 1e-15 counts as equal.";

  private Queueing() {}

  static List<Formula> rows() {
    return Formula.rows(means(), percentiles());
  }

  static List<Formula> erlang() {
    return List.of(
        row("erlang_b", "Share that is lost when all servers are busy and there is no queue")
            .equation("B = (A^c / c!) / Σ A^k / k!, k = 0 … c; A = offered, c = servers")
            .note(
                "Poisson arrivals, service times of any distribution; what is lost does not come"
                    + " back. Within 1e-13 for any load and up to ten million servers; below 1e-300"
                    + " it is 0.")
            .takes("offered", "1", "offered load in erlang: arrivals · service time, 0 or more")
            .takes("servers", "1", "servers, whole, 1 to 10 million")
            .source("R. B. Cooper, Introduction to Queueing Theory, 2nd ed., chapter 3")
            .example("erlang_b(0.001, 1)", "9.99000999000999e-4")
            .by(Erlang::blocking),
        row("erlang_c", "Probability that a request waits, by offered load")
            .equation("C = c · B / ((c − A) + A · B); A = offered, c = servers, B = erlang_b(A, c)")
            .note(
                ONE_QUEUE.replace("arrival / n", "offered / n")
                    + " Within 1e-13 up to a million servers, also next to saturation.")
            .takes("offered", "1", "offered load in erlang, 0 or more and below servers")
            .takes("servers", "1", "servers, whole, 1 to 10 million")
            .source(COOPER)
            .example("erlang_c(999, 1000)", "0.9612392604084191")
            .by(Erlang::waitProbability));
  }

  private static List<Formula> means() {
    return List.of(
        mmc("mmc_wait_probability", "Probability that a request waits for a server")
            .equation("C = erlang_c(arrival · service, servers)")
            .note(ONE_QUEUE + STABLE)
            .example("mmc_wait_probability(25k req/s, 1.2 ms, 35)", "0.2845824624135073")
            .by(Mmc::waitProbability),
        mmc("mmc_wait", "Mean time a request waits for a server")
            .equation("Wq = C · service / (servers − arrival · service)")
            .note(ONE_QUEUE + STABLE)
            .gives("s")
            .example("mmc_wait(8 req/s, 100 ms, 1)", "0.4 s")
            .by(Mmc::meanWait),
        mmc("mmc_response", "Mean time a request waits and is served")
            .equation("R = service + Wq; Wq = mmc_wait(arrival, service, servers)")
            .note(ONE_QUEUE + STABLE)
            .gives("s")
            .example("mmc_response(8 req/s, 100 ms, 1)", "0.5 s")
            .by(Mmc::meanResponse),
        mmc("mmc_queue_length", "Mean number of requests that wait")
            .equation("Lq = arrival · Wq; Wq = mmc_wait(arrival, service, servers)")
            .note(ONE_QUEUE + STABLE)
            .example("mmc_queue_length(8 req/s, 100 ms, 1)", "3.2")
            .by(Mmc::meanQueueLength),
        mmc("mmc_in_system", "Mean number of requests that wait or are served")
            .equation(
                "L = arrival · service + Lq; Lq = mmc_queue_length(arrival, service, servers)")
            .note(ONE_QUEUE + STABLE)
            .example("mmc_in_system(8 req/s, 100 ms, 1)", "4")
            .by(Mmc::meanInSystem));
  }

  private static List<Formula> percentiles() {
    return List.of(
        mmc("mmc_wait_percentile", "Time that a share of the requests waits at most")
            .equation("max(0, ln(C / (1 − p)) · service / (servers − arrival · service))")
            .note(ONE_QUEUE + " 0 where as many do not wait at all." + STABLE)
            .takes("p", "1", "share of the requests, such as 99%, 0 or more and below 1")
            .gives("s")
            .example("mmc_wait_percentile(8 req/s, 100 ms, 1, 95%)", "1.3862943611198906 s")
            .byArguments(a -> Mmc.waitQuantile(a.number(0), a.number(1), a.number(2), a.number(3))),
        mmc("mmc_response_percentile", "Time within which a share of the requests is answered")
            .equation(
                "t with P(T > t) = 1 − p; P(T > t) = e^(−μt) · (1 + C · μt · (1 − e^(−x)) / x),"
                    + " μ = 1 / service, x = (servers − arrival · service − 1) · μt")
            .note(
                ONE_QUEUE
                    + " Solved to the last bit; holds also at x = 0, where the fraction is 1."
                    + STABLE)
            .takes("p", "1", "share of the requests, such as 99%, 0 or more and below 1")
            .gives("s")
            .example("mmc_response_percentile(8 req/s, 100 ms, 1, 99%)", "2.302585092994046 s")
            .byArguments(
                a -> Mmc.responseQuantile(a.number(0), a.number(1), a.number(2), a.number(3))),
        mmc("mmc_state_log_probability", "Natural logarithm of the chance that so many are inside")
            .equation(
                "ln p(n); p(n) = p(0) · Aⁿ / n! up to servers, p(n) = p(n − 1) · A / servers above;"
                    + " A = arrival · service")
            .note(
                ONE_QUEUE
                    + " With a thousand servers the chance of an empty system is 1e-435, too small"
                    + " for a number, so the logarithm is given."
                    + STABLE)
            .takes("n", "1", "requests that wait or are served, whole, 0 or more")
            .example("mmc_state_log_probability(9990 req/s, 100 ms, 1000, 0)", "-1001.573887370124")
            .byArguments(
                a -> Mmc.stateLogProbability(a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  /** A row of what a shared queue does. */
  private static Formula.Row mmc(String name, String title) {
    return row(name, title)
        .takes("arrival", "/s", "arrivals per time, 0 or more")
        .takes("service", "s", "mean service time, above 0")
        .takes("servers", "1", "servers that share the queue, whole, 1 to 10 million")
        .source(COOPER);
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
