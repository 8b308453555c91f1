package calc.core.formula.statistics;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Refusal;

/** What intervals are asked for with: a number of failures in so many requests, and how sure. */
record Confidence(long bad, long total, double aside) {
  /**
   * Checks the arguments of an interval.
   *
   * @return counts, and the probability that is left on each side of the interval
   */
  static Confidence of(double bad, double total, double confidence) {
    long all = Check.count("total", total, 1);
    long failed = bad(bad, all);
    return new Confidence(failed, all, missing(confidence) / 2);
  }

  /** 1 − confidence. */
  static double missing(double confidence) {
    if (confidence > 0 && confidence < 1) {
      return Guarded.complement(confidence);
    }
    throw Check.refused("confidence", "must be above 0 and below 1 (100%)", confidence);
  }

  static long bad(double bad, long total) {
    long failed = Check.count("bad", bad, 0);
    if (failed > total) {
      throw Refusal.outOfRange("bad must be at most total (" + total + "), got " + failed);
    }
    return failed;
  }
}
