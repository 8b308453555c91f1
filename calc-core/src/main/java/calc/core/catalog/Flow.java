package calc.core.catalog;

import calc.core.formula.capacity.FanOut;
import calc.core.formula.capacity.LeakyBucket;
import calc.core.formula.capacity.TokenBucket;
import java.util.List;

/** Rows of the topic capacity on requests that wait for many parts, and on limits of rates. */
final class Flow {
  private static final String TOPIC = "capacity";
  private static final String STEADY = "For a steady load; requests are taken for a flow.";
  private static final String CRUZ =
      "R. L. Cruz, A Calculus for Network Delay, Part I, IEEE Transactions on Information Theory 37(1), 1991";
  private static final String TURNER =
      "J. S. Turner, New Directions in Communications, IEEE Communications Magazine 24(10), 1986";

  private Flow() {}

  static List<Formula> rows() {
    return Formula.rows(fanOut(), tokenBucket(), leakyBucket());
  }

  private static List<Formula> fanOut() {
    return List.of(
        row("fan_out_slow", "Chance that at least one of many parts is slow")
            .equation("1 − (1 − p)ⁿ")
            .note(
                "For parts that are slow independently of each other. Exact also for the smallest p.")
            .takes("p", "1", "chance that one part is slow")
            .takes("n", "1", "parts that a request waits for, 1 or more")
            .source(
                "J. Dean, L. A. Barroso, The Tail at Scale, Communications of the ACM 56(2), 2013")
            .example("fan_out_slow(1%, 100)", "0.6339676587267705")
            .by(FanOut::slow),
        row("fan_out_leaf_budget", "How often one of many parts may be slow")
            .equation("1 − (1 − q)^(1/n)")
            .note("The inverse of fan_out_slow.")
            .takes("q", "1", "chance that a request may be slow")
            .takes("n", "1", "parts that a request waits for, 1 or more")
            .source(
                "J. Dean, L. A. Barroso, The Tail at Scale, Communications of the ACM 56(2), 2013")
            .example("fan_out_leaf_budget(1%, 2000)", "5.025155300615524e-6")
            .by(FanOut::leafBudget));
  }

  private static List<Formula> tokenBucket() {
    return List.of(
        row("token_bucket_admitted", "Requests that a token bucket lets through")
            .equation("min(offered · time, burst + rate · time)")
            .note(STEADY + " The bucket is full at the start.")
            .takes("rate", "/s", "tokens that come back per time, 0 or more")
            .takes("burst", "1", "tokens that fit into the bucket, 0 or more")
            .takes("offered", "/s", "requests per time, 0 or more")
            .takes("time", "s", "time since the bucket was full, 0 or more")
            .source(CRUZ)
            .example("token_bucket_admitted(100 req/s, 500, 300 req/s, 1 min)", "6500")
            .byArguments(
                a -> TokenBucket.admitted(a.number(0), a.number(1), a.number(2), a.number(3))),
        row("token_bucket_time_to_throttle", "Time until a token bucket rejects")
            .equation("burst / (offered − rate)")
            .note(STEADY + " Refused where offered never exceeds rate.")
            .takes("rate", "/s", "tokens that come back per time, 0 or more")
            .takes("burst", "1", "tokens that fit into the bucket, 0 or more")
            .takes("offered", "/s", "requests per time, above rate")
            .gives("s")
            .source(CRUZ)
            .example("token_bucket_time_to_throttle(100 req/s, 500, 300 req/s)", "2.5 s")
            .by(TokenBucket::timeToThrottle));
  }

  private static List<Formula> leakyBucket() {
    return List.of(
        row("leaky_bucket_delay", "Wait in a queue that is drained at a steady rate")
            .equation("min(limit, max(0, offered − drain) · time) / drain")
            .note(STEADY + " The queue is empty at the start; nobody waits above limit / drain.")
            .takes("drain", "/s", "requests that leave the queue per time, above 0")
            .takes("limit", "1", "requests that fit into the queue, 0 or more")
            .takes("offered", "/s", "requests per time, 0 or more")
            .takes("time", "s", "time since the queue was empty, 0 or more")
            .gives("s")
            .source(TURNER)
            .example("leaky_bucket_delay(1k req/s, 2000, 1.2k req/s, 1 min)", "2 s")
            .byArguments(
                a -> LeakyBucket.delay(a.number(0), a.number(1), a.number(2), a.number(3))),
        row("leaky_bucket_dropped", "Requests that find a queue full")
            .equation("max(0, (offered − drain) · time − limit)")
            .note(STEADY + " The queue is empty at the start.")
            .takes("drain", "/s", "requests that leave the queue per time, above 0")
            .takes("limit", "1", "requests that fit into the queue, 0 or more")
            .takes("offered", "/s", "requests per time, 0 or more")
            .takes("time", "s", "time since the queue was empty, 0 or more")
            .source(TURNER)
            .example("leaky_bucket_dropped(1k req/s, 2000, 1.2k req/s, 1 min)", "10000")
            .byArguments(
                a -> LeakyBucket.dropped(a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
