package calc.core.formula.statistics;

import calc.core.math.Beta;
import calc.core.math.BetaComparison;
import calc.core.math.Binomial;
import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Guarded;
import calc.core.math.Refusal;

/** How much a number of requests says about an objective, and how it will go on. */
public final class Evidence {
  private static final double UNDECIDED = 0.5;

  private Evidence() {}

  /**
   * Requests without a single failure that prove an objective.
   *
   * <pre>  the smallest whole n with objectiveⁿ ≤ 1 − confidence</pre>
   *
   * <p>A service that only just misses the objective would get through so many requests with a
   * probability of at most 1 − confidence. <b>Holds</b> for independent requests. At 95 % that is
   * the rule of three: three failures' worth of budget.
   *
   * <p><b>Reference</b>: 2,995 for 99.9 % at 95 %.
   *
   * @param objective share of good requests to prove, 0 or more and below 1
   * @param confidence how sure, above 0 and below 1
   * @return whole requests, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range, or if the objective is 1,
   *     which nothing proves
   */
  public static double samplesToProve(double objective, double confidence) {
    double doubt = Confidence.missing(confidence);
    double budget = Guarded.complement(Check.ratio("objective", objective));
    if (budget == 0) {
      throw Refusal.infeasible(
          "no number of requests proves an objective of 1 (100%): the next one may fail");
    }
    double samples = Guarded.ceil(Elementary.ln(doubt) / Elementary.log1p(-budget));
    return Math.max(1, samples);
  }

  /**
   * Probability that the next requests keep an objective, after what was seen of the last ones.
   *
   * <pre>
   *   P = P(Y ≤ ⌊(1 − objective) · future⌋),   Y beta-binomial of future, bad + ½, total − bad + ½
   * </pre>
   *
   * <p><b>Holds</b> for independent requests whose chance of failure stays what it was; what is not
   * known of it is the Jeffreys prior. <b>Numerics</b>: {@link BetaComparison}, relative error of
   * the smaller of P and 1 − P below 1e-12 for counts up to 1e9.
   *
   * <p><b>Reference</b>: no failure in 3,000, of the next 100,000 at most 100: 0.985362466.
   *
   * @param bad failures seen, a whole number from 0 to {@code total}
   * @param total requests seen, a whole number of 1 or more
   * @param future requests to come, a whole number of 0 or more
   * @param objective share of them that must be good, 0 to 1
   * @return probability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double budgetForecast(double bad, double total, double future, double objective) {
    long seen = Check.count("total", total, 1);
    long failed = Confidence.bad(bad, seen);
    long next = Check.count("future", future, 0);
    double allowed = share(Guarded.complement(Check.ratio("objective", objective)), next);
    if (allowed >= next) {
      return 1;
    }
    Beta ratio = new Beta(failed + UNDECIDED, seen - failed + UNDECIDED);
    return BetaComparison.firstIsBelow(ratio, new Beta(allowed + 1, next - allowed));
  }

  /**
   * Probability that more than a share of n requests fail.
   *
   * <pre>  P(X > threshold · n),   X binomial of n and p</pre>
   *
   * <p>With p the true ratio of failures and the threshold of an alert it is the chance that the
   * alert fires. Exactly the threshold does not exceed it. <b>Holds</b> for independent requests.
   * <b>Numerics</b>: {@link Binomial}, relative error below 1e-13.
   *
   * <p><b>Reference</b>: 1,000 requests, 0.1 % and 1.44 %: 2.7365049e-13.
   *
   * @param n requests, a whole number of 0 or more
   * @param p probability that a request fails, 0 to 1
   * @param threshold share of the requests, 0 to 1
   * @return probability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double exceeds(double n, double p, double threshold) {
    long requests = Check.count("n", n, 0);
    Check.ratio("p", p);
    long allowed = share(Check.ratio("threshold", threshold), requests);
    return Binomial.atLeast(allowed + 1, requests, p);
  }

  private static long share(double share, long requests) {
    return (long) Math.min((double) requests, Guarded.floor(share * (double) requests));
  }
}
