package calc.core.formula.queueing;

import calc.core.math.Elementary;
import calc.core.math.Roots;

/**
 * Waiting and response times of M/M/c in units of the mean service time, which is all that a time
 * unit changes of them.
 *
 * <pre>
 *   P(W &gt; t) = C · e^(−d·t),   d = c − A
 *   P(T &gt; t) = e^(−t) + C · t · e^(−min(1, d)·t) · h(|d − 1|·t),   h(x) = (1 − e^(−x)) / x, h(0) = 1
 * </pre>
 *
 * <p><b>Numerics</b>: the textbook divides by d − 1, which is 0 at a utilization of (c − 1)/c. Here
 * every term is positive, nothing cancels on either side of that point, and no power of e
 * overflows. Small probabilities are taken from the distribution, large ones from its tail.
 *
 * @param waits C, the probability that a request waits
 * @param waitsNot 1 − C, exact where C is nearly 1
 * @param spare d, the servers to spare, above 0
 */
record Delay(double waits, double waitsNot, double spare) {
  /** Where nobody waits: service alone. */
  static final Delay NONE = new Delay(0, 1, 1);

  static Delay of(OfferedLoad load) {
    double spare = load.spare();
    double excess = Erlang.reciprocalExcess(load);
    if (excess == Double.POSITIVE_INFINITY) {
      return new Delay(0, 1, spare);
    }
    double all = spare * (1 + excess) + load.erlang();
    return new Delay(Math.min(1, load.servers() / all), spare * excess / all, spare);
  }

  /** Mean wait. */
  double meanWait() {
    return waits / spare;
  }

  /** Probability of a wait above a time. */
  double waitTail(double time) {
    return waits * Elementary.exp(-spare * time);
  }

  /** Probability of a response time above a time. */
  double responseTail(double time) {
    double slower = Math.min(1, spare);
    return Elementary.exp(-time)
        + waits * time * Elementary.exp(-slower * time) * spread(Math.abs(spare - 1) * time);
  }

  /** Probability of a response time up to a time. */
  double responseWithin(double time) {
    double slower = Math.min(1, spare) * time;
    double waitAndService =
        -Elementary.expm1(-slower)
            - slower * Elementary.exp(-slower) * spread(Math.abs(spare - 1) * time);
    return waitsNot * -Elementary.expm1(-time) + waits * Math.max(0, waitAndService);
  }

  /** The time that a share p, below 1, of the requests waits at most. */
  double waitQuantile(double p) {
    double above = p < 0.5 ? p - waitsNot : waits - (1 - p);
    return above > 0 ? Elementary.log1p(above / (1 - p)) / spare : 0;
  }

  /** Whether a share p of the requests is answered within a time. */
  boolean answers(double p, double time) {
    return p < 0.5 ? responseWithin(time) >= p : responseTail(time) <= 1 - p;
  }

  /** The time within which a share p, below 1, of the requests is answered, to the last bit. */
  double responseQuantile(double p) {
    if (p == 0) {
      return 0;
    }
    // Halving goes by bits, so the largest number is as good an end as any nearer one.
    return Roots.firstWhere(0, Double.MAX_VALUE, time -> answers(p, time));
  }

  /** The mean of e^(−s) for s from 0 to x. */
  private static double spread(double x) {
    return x == 0 ? 1 : -Elementary.expm1(-x) / x;
  }
}
