package calc.core.formula.scaling;

import calc.core.math.Check;

/** How much faster many processors are than one, when a part of the work stays serial. */
public final class Speedup {
  private Speedup() {}

  /**
   * Speed-up of work of a given size.
   *
   * <pre>  S = 1 / (s + (1 − s) / n)</pre>
   *
   * <p>Never above 1/s, however many processors there are. The Universal Scalability Law with κ = 0
   * is this law, σ being s.
   *
   * <p><b>Reference</b>: s 5 %, n 1,000: 19.627085377821395.
   *
   * @param serial share s of the work that only one can do at a time, 0 to 1
   * @param n processors, above 0
   * @return how many times faster than one
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "G. M. Amdahl, Validity of the single processor approach to achieving large scale
   *     computing capabilities, AFIPS Spring Joint Computer Conference, 1967"
   */
  public static double amdahl(double serial, double n) {
    Check.ratio("serial", serial);
    Check.positive("n", n);
    return n / (1 - serial + serial * n);
  }

  /**
   * Speed-up of work that grows with the processors while its serial part does not.
   *
   * <pre>  S = s + (1 − s)·n</pre>
   *
   * <p><b>Reference</b>: s 5 %, n 1,000: 950.05.
   *
   * @param serial share s of the time, on n processors, that is spent in the serial part, 0 to 1
   * @param n processors, above 0
   * @return how many times faster than one would do the grown work
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "J. L. Gustafson, Reevaluating Amdahl's law, Communications of the ACM 31(5), 1988"
   */
  public static double gustafson(double serial, double n) {
    Check.ratio("serial", serial);
    Check.positive("n", n);
    return serial + (1 - serial) * n;
  }
}
