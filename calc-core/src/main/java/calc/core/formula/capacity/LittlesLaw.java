package calc.core.formula.capacity;

import calc.core.math.Check;

/** Little's law: what is inside a stable system is its throughput times the time each stays. */
public final class LittlesLaw {
  private LittlesLaw() {}

  /**
   * Mean number inside a system; for a CPU tier, the cores kept busy.
   *
   * <pre>  L = X · W</pre>
   *
   * <p><b>Holds</b> for long-run means of any stable system, whatever the distributions, when X and
   * W are taken at the same boundary. Peak throughput with mean residence is a common slip.
   *
   * <p><b>Reference</b>: 25,000/s × 1.2 ms = 30.
   *
   * @param throughput completions X per second, 0 or more
   * @param residence time inside W in seconds, 0 or more
   * @return mean number inside, 0 or more
   * @throws IllegalArgumentException if an argument is negative or not finite
   * @see "J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9(3), 1961"
   */
  public static double concurrency(double throughput, double residence) {
    return Check.notNegative("throughput", throughput) * Check.notNegative("residence", residence);
  }
}
