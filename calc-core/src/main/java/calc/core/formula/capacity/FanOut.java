package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Elementary;

/** Requests that wait for all of many parts: the slowest decides. */
public final class FanOut {
  private FanOut() {}

  /**
   * Chance that at least one of the parts is slow.
   *
   * <pre>  P = 1 − (1 − p)ⁿ</pre>
   *
   * <p><b>Holds</b> for parts that are slow independently of each other. Where they share a cause,
   * such as a collector that stops all of them at once, it is less often and no less bad.
   *
   * <p><b>Numerics</b>: by {@code log1p} and {@code expm1}, to the last digits also for p = 1e-300.
   *
   * <p><b>Reference</b>: with 100 parts, each slow once in a hundred times, 63.4 % of the requests
   * are slow.
   *
   * @param p chance that one part is slow, 0 to 1
   * @param n parts that a request waits for, 1 or more
   * @return chance between 0 and 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "J. Dean, L. A. Barroso, The Tail at Scale, Communications of the ACM 56(2), 2013"
   */
  public static double slow(double p, double n) {
    return -Elementary.expm1(Check.atLeastOne("n", n) * Elementary.log1p(-Check.ratio("p", p)));
  }

  /**
   * How often a part may be slow, so that requests are slow no more often than they may.
   *
   * <pre>  p = 1 − (1 − q)^(1/n)</pre>
   *
   * <p>The inverse of {@link #slow}.
   *
   * <p><b>Reference</b>: 1 % over 2,000 parts leaves each 5.03e-6, that is 99.9995 % in time.
   *
   * @param q chance that a request may be slow, 0 to 1
   * @param n parts that a request waits for, 1 or more
   * @return chance between 0 and 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double leafBudget(double q, double n) {
    double budget = Elementary.log1p(-Check.ratio("q", q));
    return -Elementary.expm1(budget / Check.atLeastOne("n", n));
  }
}
