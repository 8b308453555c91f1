package calc.core.formula.queueing;

import calc.core.math.Elementary;

/**
 * How likely it is that so many are inside of M/M/c, in logarithms: with a thousand servers the
 * chance of an empty system is 1e-435, which no double holds.
 *
 * <pre>
 *   ln p(n) = ln Poisson(A; n) − ln(1 + u)          for n ≤ c
 *   ln p(n) = ln p(c) + (n − c)·ln(A/c)             for n &gt; c
 *   u = Poisson(A; c) · (c/(c − A) − Σ_{j≥0} A^j / ((c+1)…(c+j)))</pre>
 *
 * <p>M/M/c is M/M/∞ up to c; above, its states fall off more slowly, and u is by how much more that
 * comes to.
 */
final class States {
  private States() {}

  /** Natural logarithm of the probability that n are inside; −∞ where that cannot be. */
  static double logProbability(OfferedLoad load, double n) {
    double offered = load.erlang();
    double servers = load.servers();
    if (offered == 0) {
      return n == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    double within = Poisson.logProbability(offered, Math.min(n, servers)) - surplus(load);
    return n > servers ? within + (n - servers) * load.logUtilization() : within;
  }

  private static double surplus(OfferedLoad load) {
    double servers = load.servers();
    double atServers = Elementary.exp(Poisson.logProbability(load.erlang(), servers));
    double above = servers / load.spare() - poissonAbove(load.erlang(), servers);
    return Elementary.log1p(atServers * above);
  }

  /** What M/M/∞ holds from c on, over what it holds at c. */
  private static double poissonAbove(double offered, double servers) {
    double sum = 1;
    double term = 1;
    double before = 0;
    for (double k = servers + 1; sum != before; k++) {
      before = sum;
      term *= offered / k;
      sum += term;
    }
    return sum;
  }
}
