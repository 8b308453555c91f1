package calc.core.formula.queueing;

import calc.core.math.Elementary;

/**
 * Work offered to servers, and what they have to spare: to the last digit, however near to
 * saturation.
 *
 * <pre>  A = λ · S = λ / μ,   spare = c − A</pre>
 *
 * <p><b>Numerics</b>: A is rounded when it is formed; what is lost there is kept, as close to
 * saturation it is all that is left of c − A. The form c/S − λ, which rounds c/S, would be wrong by
 * a ten-thousandth at a utilization of 1 − 1e-12.
 *
 * @param erlang A, rounded
 * @param residue what the rounding took away from A
 * @param spare c − A, of A unrounded
 * @param servers c
 */
record OfferedLoad(double erlang, double residue, double spare, long servers) {
  /** Below this share of the servers, spare ones are noise: 25k/s of 1.2 ms fill 30 servers. */
  private static final double NOISE = 0x1p-50;

  static OfferedLoad ofServiceTime(double arrivalRate, double serviceTime, long servers) {
    double erlang = arrivalRate * serviceTime;
    return of(erlang, Math.fma(arrivalRate, serviceTime, -erlang), servers);
  }

  static OfferedLoad ofServiceRate(double arrivalRate, double serviceRate, long servers) {
    double erlang = arrivalRate / serviceRate;
    return of(erlang, -Math.fma(erlang, serviceRate, -arrivalRate) / serviceRate, servers);
  }

  /** Of several kinds of work: the sum of rate times time. */
  static OfferedLoad ofServiceTimes(double[] arrivalRates, double[] serviceTimes, long servers) {
    double erlang = 0;
    double residue = 0;
    for (int i = 0; i < arrivalRates.length; i++) {
      double part = arrivalRates[i] * serviceTimes[i];
      residue += Math.fma(arrivalRates[i], serviceTimes[i], -part);
      double sum = erlang + part;
      double added = sum - erlang;
      residue += (erlang - (sum - added)) + (part - added);
      erlang = sum;
    }
    return of(erlang, residue, servers);
  }

  private static OfferedLoad of(double erlang, double residue, long servers) {
    // The first difference is exact where it matters, from half the servers on.
    return new OfferedLoad(erlang, residue, servers - erlang - residue, servers);
  }

  /** Whether the servers can do the work; not where they could only just, by a rounding error. */
  boolean isStable() {
    return spare > servers * NOISE;
  }

  /** ln(A/c), above 0 in overload; 0 where the two differ by a rounding error only. */
  double logUtilization() {
    double excess = -spare / servers;
    if (Math.abs(excess) <= NOISE) {
      return 0;
    }
    return Math.abs(excess) < 0.5 ? Elementary.log1p(excess) : Elementary.ln(erlang / servers);
  }
}
