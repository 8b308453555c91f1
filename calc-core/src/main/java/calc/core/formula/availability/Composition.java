package calc.core.formula.availability;

import calc.core.math.Binomial;
import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Guarded;

/**
 * The share of time a system works, from that of its parts.
 *
 * <p><b>Numerics</b>, for all of them: computed as {@link Unavailability}, from the decimals as
 * written (99.9 % leaves 0.001, not 0.0010000000000000009), so that a result near 1 is the double
 * next to the true one; where a system hardly ever works, its availability has a relative error
 * below 1e-13.
 */
public final class Composition {
  private Composition() {}

  /**
   * A system that needs all of its parts.
   *
   * <pre>  A = Π aᵢ</pre>
   *
   * <p><b>Holds</b> for parts that fail independently. A part that two others need counts once, not
   * twice. Without independence A lies between 1 − Σ(1 − aᵢ) and the least aᵢ.
   *
   * <p><b>Reference</b>: 99.99 %, 99.99 %, 99.95 % and 99.9 % in a row are 99.83 %.
   *
   * @param availabilities of the parts, 0 to 1, at least one
   * @return availability, 0 to 1
   * @throws IllegalArgumentException if one is outside its range, or there is none
   * @see "Treynor et al., The Calculus of Service Availability, ACM Queue 15(2), 2017"
   */
  public static double series(double... availabilities) {
    Unavailability.each("availabilities", availabilities);
    double missing = Unavailability.any(complements(availabilities));
    return missing < 0.5 ? 1 - missing : Unavailability.all(availabilities);
  }

  /**
   * A system that needs one of its parts.
   *
   * <pre>  A = 1 − Π(1 − aᵢ)</pre>
   *
   * <p><b>Holds</b> for parts that fail independently, which copies of one thing never quite do:
   * see {@link #commonCause}. What all paths share, such as a load balancer, is in series with
   * them.
   *
   * <p><b>Reference</b>: two of 99 % are 99.99 %.
   *
   * @param availabilities of the parts, 0 to 1, at least one
   * @return availability, 0 to 1
   * @throws IllegalArgumentException if one is outside its range, or there is none
   */
  public static double parallel(double... availabilities) {
    Unavailability.each("availabilities", availabilities);
    double missing = Unavailability.all(complements(availabilities));
    return missing < 0.5 ? 1 - missing : Unavailability.any(availabilities);
  }

  /**
   * A system that needs all of n equal parts.
   *
   * <pre>  A = aⁿ</pre>
   *
   * <p><b>Holds</b> for parts that fail independently.
   *
   * <p><b>Reference</b>: 40 of 99.9 % are 96.08 %.
   *
   * @param a availability of a part, 0 to 1
   * @param n parts, a whole number of 0 or more
   * @return availability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double seriesOf(double a, double n) {
    double lost = Guarded.complement(Check.ratio("a", a));
    double parts = (double) Check.count("n", n, 0);
    double missing = Unavailability.repeated(lost, parts);
    if (missing < 0.5) {
      return 1 - missing;
    }
    return lost < 0.5 ? Elementary.exp(parts * Elementary.log1p(-lost)) : Elementary.pow(a, parts);
  }

  /**
   * A system that needs k of n equal parts.
   *
   * <pre>  A = Σ C(n, i) · aⁱ · (1 − a)ⁿ⁻ⁱ,   i from k to n</pre>
   *
   * <p><b>Holds</b> for parts that fail independently. <b>Numerics</b>: both tails of the binomial
   * distribution to 1e-13, for any n, by {@link calc.core.math.Beta}.
   *
   * <p><b>Reference</b>: two of three of 99 % are 99.9702 %.
   *
   * @param k parts needed, a whole number from 1 to n
   * @param n parts there are, a whole number of 1 or more
   * @param a availability of a part, 0 to 1
   * @return availability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double someOf(double k, double n, double a) {
    long all = Check.count("n", n, 1);
    long needed = Unavailability.needed(k, all);
    double lost = Guarded.complement(Check.ratio("a", a));
    double missing = Binomial.atLeast(all - needed + 1, all, lost);
    if (missing < 0.5) {
      return 1 - missing;
    }
    return lost < 0.5 ? Binomial.atMost(all - needed, all, lost) : Binomial.atLeast(needed, all, a);
  }

  /**
   * Copies, one of which is enough, when a share of their failures has a cause that strikes all.
   *
   * <pre>  A = 1 − (β·q + ((1 − β)·q)ⁿ)</pre>
   *
   * <p>The β·q remains however many copies there are: it is what redundancy cannot buy.
   * <b>Holds</b> for small q; the two terms are added as if they excluded each other, the usual
   * form of the model.
   *
   * <p><b>Reference</b>: two copies of 99.9 % with a tenth in common are 99.98992 %, not 99.9999 %.
   *
   * @param unavailability of one copy, q, 0 to 1
   * @param beta share β of its failures that all copies have in common, 0 to 1
   * @param n copies, a whole number of 1 or more
   * @return availability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "The Beta Factor Method, Reliability HotWire 115, weibull.com, 2010"
   */
  public static double commonCause(double unavailability, double beta, double n) {
    return 1 - Unavailability.commonCause(unavailability, beta, n);
  }

  /**
   * A part that works, fails and is repaired in turn.
   *
   * <pre>  A = mttf / (mttf + mttr)</pre>
   *
   * <p>Mean time <i>to</i> failure: from the end of a repair to the next failure. The mean time
   * <i>between</i> failures is the sum of both.
   *
   * <p><b>Reference</b>: 999 h and 1 h are 99.9 %.
   *
   * @param mttf mean time to failure, above 0
   * @param mttr mean time to repair, 0 or more, in the same unit
   * @return availability, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Treynor et al., The Calculus of Service Availability, ACM Queue 15(2), 2017"
   */
  public static double ofRepair(double mttf, double mttr) {
    double missing = Unavailability.ofRepair(mttf, mttr);
    return missing < 0.5 ? 1 - missing : 1 / (1 + mttr / mttf);
  }

  /**
   * A dependency that a fallback stands in for, with a share of the requests.
   *
   * <pre>  A = 1 − (1 − a) · (1 − share)</pre>
   *
   * <p><b>Holds</b> when the fallback works whenever it is needed; one that fails with what it
   * replaces serves nothing.
   *
   * <p><b>Reference</b>: 99 % with a cache that answers 90 % of the requests is 99.9 %.
   *
   * @param a availability of the dependency, 0 to 1
   * @param share share of the requests that the fallback serves, 0 to 1
   * @return availability as users see it, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double withFallback(double a, double share) {
    double lost = Guarded.complement(Check.ratio("a", a));
    double missing = lost * Guarded.complement(Check.ratio("share", share));
    return missing < 0.5 ? 1 - missing : a + share * lost;
  }

  /**
   * What each of n dependencies must keep so that together they keep an objective.
   *
   * <pre>  a = objective^(1/n)</pre>
   *
   * <p>The objective of a service then leaves nothing for its own failures: put the service itself
   * among the n. <b>Holds</b> for dependencies that fail independently, each counted once, whatever
   * its depth.
   *
   * <p><b>Reference</b>: 99.9 % over 40 dependencies takes 99.9974988 % each.
   *
   * @param objective of all together, 0 to 1
   * @param dependencies how many, a whole number of 1 or more
   * @return availability of each, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Treynor et al., The Calculus of Service Availability, ACM Queue 15(2), 2017"
   */
  public static double ofDependency(double objective, double dependencies) {
    double lost = Guarded.complement(Check.ratio("objective", objective));
    long n = Check.count("dependencies", dependencies, 1);
    double missing = Unavailability.repeated(lost, 1.0 / n);
    return missing < 0.5 ? 1 - missing : Elementary.exp(Elementary.ln(objective) / n);
  }

  private static double[] complements(double... shares) {
    double[] rests = new double[shares.length];
    for (int i = 0; i < rests.length; i++) {
      rests[i] = Guarded.complement(shares[i]);
    }
    return rests;
  }
}
