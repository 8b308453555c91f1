package calc.core.formula.availability;

import calc.core.math.Binomial;
import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * The share of time a system does not work, from that of its parts: what {@link Composition}
 * computes, for those who need its digits. Doubles near 1 are 1e-16 apart, so an availability of
 * twelve nines holds four digits of what is missing; the unavailability holds all sixteen.
 *
 * <p>Relative error below 1e-13 throughout.
 */
public final class Unavailability {
  private static final String NAME = "unavailability";

  private Unavailability() {}

  /** Of a system that needs all of its parts, which fail independently: 1 − Π(1 − u). */
  public static double series(double... unavailabilities) {
    return any(each(NAME, unavailabilities));
  }

  /** Of a system that needs one of its parts, which fail independently: Πu. */
  public static double parallel(double... unavailabilities) {
    return all(each(NAME, unavailabilities));
  }

  /** Of a system that needs all of n equal parts: 1 − (1 − u)ⁿ. */
  public static double seriesOf(double unavailability, double n) {
    return repeated(Check.ratio(NAME, unavailability), (double) Check.count("n", n, 0));
  }

  /** Of a system that needs k of n equal parts. */
  public static double someOf(double k, double n, double unavailability) {
    long all = Check.count("n", n, 1);
    long needed = needed(k, all);
    return Binomial.atLeast(all - needed + 1, all, Check.ratio(NAME, unavailability));
  }

  /**
   * Of n equal copies, one of which is enough, when a share of their failures has a common cause.
   *
   * @see Composition#commonCause
   */
  public static double commonCause(double unavailability, double beta, double n) {
    double common = Check.ratio("beta", beta) * Check.ratio(NAME, unavailability);
    return common + Elementary.pow((1 - beta) * unavailability, (double) Check.count("n", n, 1));
  }

  /** Of a part for which a fallback stands in with a share of its requests: u · (1 − share). */
  public static double withFallback(double unavailability, double share) {
    return Check.ratio(NAME, unavailability) * (1 - Check.ratio("share", share));
  }

  /** Of a part that works for one time and is repaired for another: mttr / (mttf + mttr). */
  public static double ofRepair(double mttf, double mttr) {
    Check.positive("mttf", mttf);
    // Not the sum: it may be more than a double holds.
    return Check.notNegative("mttr", mttr) == 0 ? 0 : 1 / (1 + mttf / mttr);
  }

  /** What each of n parts may have so that together they have this much: 1 − (1 − u)^(1/n). */
  public static double ofDependency(double unavailability, double dependencies) {
    long n = Check.count("dependencies", dependencies, 1);
    return repeated(Check.ratio(NAME, unavailability), 1.0 / n);
  }

  /** Shares, of which there must be one at least. */
  static double[] each(String name, double... shares) {
    if (shares.length == 0) {
      throw Refusal.outOfRange("the list must hold at least one value, got " + Plain.number(0));
    }
    for (double share : shares) {
      Check.ratio(name, share);
    }
    return shares;
  }

  static long needed(double k, long n) {
    long needed = Check.count("k", k, 1);
    if (needed > n) {
      throw Refusal.outOfRange("k must be at most n (" + n + "), got " + needed);
    }
    return needed;
  }

  /** Probability that all of these happen. */
  static double all(double... probabilities) {
    double product = 1;
    for (double probability : probabilities) {
      product *= probability;
    }
    return product;
  }

  /** Probability that any of these happens, exact where it is small. */
  static double any(double... probabilities) {
    double sum = 0;
    for (double probability : probabilities) {
      sum += Elementary.log1p(-probability);
    }
    return 0 - Elementary.expm1(sum);
  }

  /** Probability that it happens in any of so many tries, which need not be whole. */
  static double repeated(double probability, double tries) {
    return tries == 0 ? 0 : 0 - Elementary.expm1(tries * Elementary.log1p(-probability));
  }
}
